"""What is put to the parties: the list, one motion with its answers, and a party's own answer."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from earlyspring.desk import circle_words
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.again import again_of
from earlyspring.desk.circle_words import is_of_circle, recomposed
from earlyspring.desk.day_of_paper import day_of_paper
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.reading import Names, names_of, parts_of, told
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.standing_instead import why_without_effect
from earlyspring.desk.taken_along import motion_lines, state_asked
from earlyspring.ledger import actions
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.circles import circle_of, compositions, must_answer
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism, PartyKey
from earlyspring.ledger.moments import seen
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.putting import must_come_first, must_host
from earlyspring.ledger.queries import fact
from earlyspring.ledger.reading import columns_of, faults_of
from earlyspring.members.permits import may_answer, may_propose
from earlyspring.review.actions import settle
from earlyspring.review.models import Worksheet


@posted()
def motions(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    every = Motion.objects.filter(seen(request.frame.moment.exercise), mechanism=mechanism)
    found = every.prefetch_related("answers").order_by("-at", "digest")
    state = request.GET.get("state", "open")
    if state != "all":
        found = found.filter(state=state)
    whole = to_be_saved(request)
    page = list(found) if whole else Paginator(found, 25).get_page(request.GET.get("page"))
    put = [(one, [] if is_of_circle(one) else [row_of(mechanism, change) for change in one.changes]) for one in page]
    names = names_of(request.frame, [row for _one, facts in put for row in facts if row], headings=True)
    circles = compositions(mechanism) if any(is_of_circle(one) for one in page) else {}
    listed = []
    for one, facts in put:
        heads = [headed(request.frame, *pair, names) for pair in zip(one.changes, facts, strict=False)]
        listed.append((one, heads or [circle_words.headed(request.frame, one, circles)]))
    if whole:
        put_so = [(one, [str(head["heading"]) for head in heads]) for one, heads in listed]
        return saved(
            request, "open-matters", _("Open matters"), *motion_lines(request.frame, put_so), by=state_asked(state)
        )
    context = {"page": page, "listed": listed, "state": state, "ways": ways_to_save(request)}
    return render(request, "desk/motions/motions.html", context)


@posted()
def motion(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(request.frame, digest)
    said = {answer.party: answer for answer in one.answers.all()}
    posting = request.frame.posting
    own = said.get(posting.party)
    asked = may_answer(posting, one) and (own is None or own.answer == "paper")
    silenced = silenced_by(request.frame, mechanism, posting.party) if asked else ""
    context = {
        "motion": one,
        "answers": [(party, said.get(party)) for party in request.frame.directory.ordered(one.parties)],
        "may_answer": asked and not silenced,
        "silenced": silenced,
        "may_hold": may_propose(posting) and one.state == "open",
    }
    if is_of_circle(one):
        context |= about_circle(request.frame, mechanism, one)
        context["first"] = first_of(request.frame, one) if asked and not silenced else ""
    else:
        facts = parts_put(request.frame, mechanism, one)
        readable = [row for change in one.changes if (row := row_of(mechanism, change))]
        why = why_without_effect(request.frame, one, readable)
        context |= {"facts": facts, "parts": facts, "why": why, "again": again_of(request.frame, one)}
    return render(request, "desk/motions/motion.html", context)


def silenced_by(frame: Frame, mechanism: Mechanism, party: str) -> str:
    """Why a party that is asked cannot answer: its part has ended, it assented to that, or it has no key; empty if it
    can."""
    if not PartyKey.objects.filter(mechanism=mechanism, party=party).exists():
        return _(
            "Your party has no key yet, so it cannot answer. Its administrator makes it on the page of the circle, or an "
            "officer where it has no administrator; then it answers here."
        )
    try:
        must_host(mechanism, party)
        must_answer(mechanism, party)
    except actions.Refused as refusal:
        return in_words(refusal, frame)
    return ""


def first_of(frame: Frame, one: Motion) -> str:
    """What must come before the reader's party can assent to a change of the circle; empty where nothing must."""
    try:
        must_come_first(one, by=frame.posting.party)
    except actions.Refused as refusal:
        return in_words(refusal, frame)
    return ""


def about_circle(frame: Frame, mechanism: Mechanism, one: Motion) -> dict[str, Any]:
    """What a motion would make of the circle, and how much of a log that it closes is here."""
    found = compositions(mechanism)
    change = recomposed(one, found)
    closed = [end.old for end in change.endings if end.size is not None]
    circle = circle_of(mechanism) if closed else None
    return {
        "parts": [circle_words.headed(frame, one, found)],
        "circle": change,
        "held": {old: circle.voice(old).length for old in closed} if circle else {},
        "leaves": any(end.old == frame.posting.party and end.size is None for end in change.endings),
    }


def row_of(mechanism: Mechanism, change: dict[str, Any]) -> Record | None:
    """The fact as the change would have it; None where this release cannot read what another desk proposes."""
    kind, content = change["kind"], change["content"]
    if kind not in KINDS or (content is not None and next(faults_of(kind, content), None)):
        return None
    return KINDS[kind](mechanism=mechanism, item=change["item"], **columns_of(kind, content or {}))


def headed(frame: Frame, change: dict[str, Any], row: Record | None, names: Names) -> dict[str, Any]:
    return {"kind": change["kind"], "heading": told(frame, row, names) if row else change["item"]}


def parts_put(frame: Frame, mechanism: Mechanism, one: Motion) -> list[dict[str, Any]]:
    """The changes of a motion in words, against what stands now. What is new in it is called by what it says."""
    put = [(change, row_of(mechanism, change)) for change in one.changes]
    rows = [row for _change, row in put if row]
    names = names_of(frame, rows)
    names = Names({row.item: row for row in rows} | names.facts, names.persons, names.elsewhen)
    return [
        headed(frame, change, row, names) | (part_of(frame, mechanism, row, names) if row else {"unread": True})
        for change, row in put
    ]


def part_of(frame: Frame, mechanism: Mechanism, row: Record, names: Names) -> dict[str, Any]:
    now = fact(mechanism, row.kind, row.item, frame.moment)
    now = now if now is not None and now.standing != "open" else None
    return {"item": row.item, "now": now, "parts": parts_of(frame, row, since=now, names=names)}


@posted(*OFFICERS)
@require_POST
def assent(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(request.frame, digest)
    try:
        one = actions.assent(one, by=request.frame.posting.party)
        settled(one)
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        done = _("Your party assents. All parties have answered: it is joint.")
        waits = _("Your party assents. It is joint when all parties have.")
        messages.success(request, done if one.state == "joint" else waits)
    return redirect("motion", mechanism.key, digest)


@posted(*OFFICERS)
@require_POST
def decline(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    one = motion_of(request.frame, digest)
    try:
        actions.decline(one, by=request.frame.posting.party, reason=request.POST.get("reason", ""))
        settled(one)
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Your party declines. The matter is closed; a new version may be put."))
    return redirect("motion", mechanism.key, digest)


@posted(*OFFICERS)
@require_POST
def paper(request: DeskRequest, mechanism: Mechanism, digest: str) -> HttpResponse:
    """Enter that parties consented on paper, with the scan."""
    one = motion_of(request.frame, digest)
    party = request.frame.posting.party
    try:
        scan = deposit(mechanism, request.FILES.get("scan"), party=party)
        held = {
            "number": request.POST.get("number", "").strip(),
            "date": day_of_paper(request.POST.get("date", "")),
            "parties": [p for p in request.POST.getlist("parties") if p in one.parties],
            "scan_sha256": scan.sha256,
            "registrar": party,
        }
        actions.hold_consent(one, by=party, paper=held)
        settled(one)
    except actions.Refused as refusal:
        messages.error(request, in_words(refusal, request.frame))
    else:
        messages.success(request, _("Entered: the consent is held on paper."))
    return redirect("motion", mechanism.key, digest)


def settled(one: Motion) -> None:
    """Draw the consequence where a worksheet was answered here and not on its own page."""
    if one.changes[0]["kind"] == "review":
        for sheet in Worksheet.objects.filter(mechanism=one.mechanism_id, motion=one.digest):
            settle(sheet)


def motion_of(frame: Frame, digest: str) -> Motion:
    found = Motion.objects.filter(mechanism=frame.mechanism, digest=digest).prefetch_related("answers").first()
    if found is None:
        raise Http404
    frame.see(found)
    return found

"""Entering a fact of any kind and changing it: the form, the way it is known, and where one goes on from there."""

import secrets
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.agreements.drafting import PLAN
from earlyspring.commitments.kept import KeptProposal
from earlyspring.core.codes import RANDOM_BYTES, new_id
from earlyspring.core.shapes import ITEM
from earlyspring.desk import verbs
from earlyspring.desk.access import WRITERS, posted
from earlyspring.desk.again import put_before
from earlyspring.desk.choices import Choices
from earlyspring.desk.facts import row_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.forms.fact import FactForm, unchecked
from earlyspring.desk.forms.way import WAYS, WayForm, way_for
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.kept import KEEP, keep, to_be_tabled
from earlyspring.desk.kept import WAY as KEPT
from earlyspring.desk.known_persons import body_of, known_persons
from earlyspring.desk.reading import told
from earlyspring.ledger import actions
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.queries import fact as fact_of
from earlyspring.members.actions import Succeeded
from earlyspring.members.permits import may_propose

ASSENTED = {"joint", "sealed"}
FINAL = {"due_date", "signature", "event"}
ASKS_ALL = {"text", "signature", "event", "link", "due_date", "indicator", "target", "milestone"}
"""Kinds that name their parties through another fact only: put to the parties, all are asked (docs/decisions/0005)."""


@posted(*WRITERS)
def new(request: DeskRequest, mechanism: Mechanism, kind: str) -> HttpResponse:
    if kind not in KINDS or kind == "person":
        raise Http404
    return entered(request, mechanism, kind, None)


@posted(*WRITERS)
def change(request: DeskRequest, mechanism: Mechanism, kind: str, item: str) -> HttpResponse:
    row = row_of(request, mechanism, kind, item)
    if kind in FINAL:
        messages.error(request, _("This is never changed once it is entered. Enter the next one instead."))
        return redirect("fact", mechanism.key, kind, item)
    return entered(request, mechanism, kind, row)


def entered(request: DeskRequest, mechanism: Mechanism, kind: str, row: Record | None) -> HttpResponse:
    frame = request.frame
    choices = Choices(frame)
    kept = to_be_tabled(request, kind) if row is None else None
    before = (kept.item, kept.content) if kept else put_again(request, kind, row)
    base = getattr(row or kept, "version", None)
    content = before[1] if before else row.content() if row else started(request, kind)
    sent = request.POST if request.method == "POST" else None
    more = sent.get("more_rows", "") if sent else ""
    asked = verbs.asked(kind) if row is None else None
    item = row.item if row else fresh_item(sent or {"item": before[0] if before else ""}, kind)
    form = FactForm(
        kind,
        offered(choices, kind, item, sent or content),
        sent,
        content=content,
        listed=choices.listed,
        asked=asked,
        named=row is None,
        persons=known_persons(frame, body_of(frame, content)) if names_somebody(kind) else (),
        spare={"parties": len(parties_of(mechanism))} if row is None else None,
        more=more,
    )
    way = way_for(
        request,
        choices,
        how="propose" if before else first_way(row, content),
        ways=ways_of(frame, kind, new=row is None and kept is None),
    )
    if more:
        unchecked(way)
        way.call_needed()
    if sent is not None and row is None and fact_of(mechanism, kind, item, frame.moment):
        return redirect("fact", mechanism.key, kind, item)  # the same form sent twice makes one fact
    if sent is not None and not more and sent.get("base", base) != base:
        form.add_error(None, _("Somebody has entered another version since this form was opened. Compare, then enter."))
    if sent is not None and not more and form.is_valid() and way.is_valid():
        try:
            return write(request, mechanism, kind, item, row, form, way, kept=kept)
        except actions.Refused as refusal:
            messages.error(request, in_words(refusal, request.frame, kind))
    context = {
        "form": form,
        "way": way,
        "kind": kind,
        "row": row,
        "item": item,
        "base": base,
        "heading": told(frame, row) if row else None,
        "may_grow": True,
        "asked_all": frame.directory.ordered(sorted(parties_of(mechanism))) if kind in ASKS_ALL else [],
    }
    refused = sent is not None and not more
    return render(request, "desk/facts/form.html", context, status=422 if refused else 200)


def offered(choices: Choices, kind: str, item: str, said: Mapping[str, Any]) -> Callable[[str], list[tuple[str, str]]]:
    """What the form of a fact offers of each kind; who is acting names one who holds the same office. `said`: by the form."""
    if kind != "tenure":
        return choices.of_kind
    office, chosen = str(said.get("office") or ""), str(said.get("acting_for") or "")
    tenures = cache(partial(choices.tenures_of, office, without=item, chosen=chosen))
    return lambda of: tenures() if of == "tenure" else choices.of_kind(of)


def put_again(request: DeskRequest, kind: str, row: Record | None) -> tuple[str, dict[str, Any]] | None:
    """What `?again=…` says of this fact; None where it says something of another."""
    before = put_before(request, kind)
    return None if before and row and before[0] != row.item else before


def ways_of(frame: Frame, kind: str, *, new: bool) -> list[tuple[str, Any]]:
    """The ways in which this reader may enter a fact of a kind; a new proposal may be kept at home as well."""
    offered = WAYS if may_propose(frame.posting) else WAYS[:1]
    return [*offered, KEPT] if new and kind == "proposal" else offered


def names_somebody(kind: str) -> bool:
    """Whether facts of a kind say a person."""
    return any(field.shape == "person" for field in KINDS[kind].shape_fields().values())


def first_way(row: Record | None, content: dict[str, Any]) -> str:
    """The way that is chosen at first: as it came in; a plan at home is its party's own affair."""
    if row is not None and row.standing in ASSENTED:
        return "propose"
    own = content.get("type") == PLAN if row is None else row.standing == "own"
    return "own" if own else "report"


def fresh_item(sent: Any, kind: str) -> str:
    """The id the form was given when it was opened, or a new one."""
    told_item = (sent or {}).get("item", "")
    return told_item if ITEM.fullmatch(told_item) else new_id(kind, secrets.token_bytes(RANDOM_BYTES))


# What a new fact of a kind mostly is; the reader sees it chosen and may choose otherwise.
FIRST = {"instrument": {"handling": "open"}}


def started(request: DeskRequest, kind: str) -> dict[str, Any]:
    """What a link to the form says already: `?session=SM-2027`."""
    shapes = {key: field.shape for key, field in KINDS[kind].shape_fields().items()}
    given = {key: value for key, value in request.GET.items() if key in shapes}
    asked: dict[str, Any] = {key: value for key, value in given.items() if _one(shapes[key])}
    asked |= {key: [value] for key, value in given.items() if isinstance(shapes[key], list) and _one(shapes[key][0])}
    if asked.get("type") == PLAN:
        asked["parties"] = [{"body": request.frame.posting.party}]
    return FIRST.get(kind, {}) | asked


def _one(shape: Any) -> bool:
    return isinstance(shape, str) and shape != "text"


def write(
    request: DeskRequest,
    mechanism: Mechanism,
    kind: str,
    item: str,
    row: Record | None,
    form: FactForm,
    way: WayForm,
    *,
    kept: KeptProposal | None = None,
) -> HttpResponse:
    """`kept`: what is tabled by this, and then is kept no longer."""
    party = request.frame.posting.party
    if way.cleaned_data["how"] == KEEP:
        return keep(request, mechanism, form.content(), item)
    scan = scanned(mechanism, way, party)
    content, entering = form.content(), way.way(scan, party)
    if row is None:
        with transaction.atomic():
            made = verbs.enter(mechanism, kind, item, content, by=party, way=entering, names=form.names())
            if kept:
                kept.delete()
    else:
        made = verbs.change(mechanism, kind, item, content, by=party, way=entering, names=form.names())
    return told_of(request, mechanism, made, kind, item)


def told_of(request: DeskRequest, mechanism: Mechanism, made: object, kind: str, item: str) -> HttpResponse:
    """On to the motion that waits for answers, or to the fact as it stands now."""
    if isinstance(made, Succeeded):
        if made.parts:
            words = _(
                "What ceases is still a party of the circle. Its part there ends by a motion of its own: see Members."
            )
            messages.warning(request, words)
        made = made.follows if isinstance(made.follows, Motion) else made.act
    if isinstance(made, Motion) and made.state == "open":
        messages.success(request, _("Put to the parties. It is joint when all of them have assented."))
        return redirect("motion", mechanism.key, made.digest)
    messages.success(request, _("Entered."))
    entered_as = made.item if isinstance(made, Record) else item
    return redirect("fact", mechanism.key, kind, entered_as)


def scanned(mechanism: Mechanism, way: WayForm, party: str) -> str:
    """The digest of the scan that came with a consent on paper, once it is kept."""
    if way.cleaned_data["how"] != "paper":
        return ""
    return deposit(mechanism, way.cleaned_data["scan"], party=party).sha256

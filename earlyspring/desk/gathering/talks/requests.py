"""Requests for talks: who asks whom for what, answered in time or not."""

from collections.abc import Collection

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.access import COLLEAGUES, WRITERS, posted
from earlyspring.desk.choices import Choices
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.taken_along import talk_lines, titled
from earlyspring.desk.gathering.talks.forms import TalkForm
from earlyspring.desk.gathering.texts import in_tongues, plain_fields
from earlyspring.desk.saved_lists import saved, to_be_saved, ways_to_save
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.queries import taking_part
from earlyspring.meetings.talks import actions
from earlyspring.meetings.talks.models import TalkRequest
from earlyspring.meetings.talks.permits import may_answer_talk, may_withdraw_talk
from earlyspring.meetings.talks.queries import talks_of


@posted(*COLLEAGUES, post=())
def talks(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering, today = request.frame, gathering_at(mechanism, key), timezone.localdate()
    rows = [(one, one.state_on(today)) for one in seen(frame, gathering)]
    if to_be_saved(request):
        return saved(request, f"{key}-talks", titled(_("Talks"), gathering, frame), *talk_lines(frame, rows))
    context = {
        "rows": rows,
        "ways": ways_to_save(request),
        "waiting": [one for one, state in rows if state == "asked" and may_answer_talk(frame.posting, one)],
        "may_ask": frame.posting.role in WRITERS,
    }
    return render(request, "desk/gathering/talks/talks.html", context | placed(frame, gathering, "talks"))


def seen(frame: Frame, gathering: Gathering) -> list[TalkRequest]:
    """The host sees all requests, everybody else those of his own party."""
    party = "" if may_host(frame.posting, gathering) else frame.posting.party
    return list(talks_of(gathering, party))


@posted(*WRITERS)
def ask(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    own, others = _bodies(frame, gathering)
    form = TalkForm(request.POST or None, list(own.items()), list(others.items()))
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data["asked"]
        party = _party_of(frame, set(taking_part(gathering)), asked)
        parties = (form.cleaned_data["asks"], frame.posting.party), (asked, party)
        try:
            made = actions.ask_for_talks(
                gathering, *parties, today=timezone.localdate(), by=request.user, **form.said()
            )
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("%(name)s is asked.") % {"name": others[asked]})
            return redirect("talk", mechanism.key, key, made.code)
    context = {"form": form, "plain": plain_fields(form), "purpose": in_tongues(form, "purpose")}
    at = placed(frame, gathering, "talks", (_("Ask for talks"), ""))
    return render(request, "desk/gathering/talks/ask.html", context | at, status=422 if form.is_bound else 200)


def _bodies(frame: Frame, gathering: Gathering) -> tuple[dict[str, str], dict[str, str]]:
    """The bodies of the reader's party for which he asks, and those of the other parties that come."""
    posting, parties = frame.posting, set(taking_part(gathering))
    party_of = {item: _party_of(frame, parties, item) for item in frame.directory.bodies}
    named = [one for one in Choices(frame).bodies if party_of.get(one[0])]
    own = {item: words for item, words in named if party_of[item] == posting.party}
    if posting.role == "focal_point":
        own = {item: words for item, words in own.items() if item == posting.agency}
    return own, {item: words for item, words in named if party_of[item] != posting.party}


def _party_of(frame: Frame, parties: Collection[str], body: str) -> str:
    """The party that answers for a body: itself, or the nearest above it that takes part; "" for none."""
    bodies, passed = frame.directory.bodies, set()
    while body and body not in parties:
        if body in passed or body not in bodies:
            return ""
        passed.add(body)
        body = bodies[body].parent or ""
    return body


@posted(*COLLEAGUES, post=WRITERS)
def talk(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    frame, gathering, today = request.frame, gathering_at(mechanism, key), timezone.localdate()
    found = next((one for one in seen(frame, gathering) if one.code == code), None)
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            _act(request, found)
        except Refused as refusal:
            messages.error(request, in_words(refusal, frame))
        else:
            messages.success(request, _("Saved."))
        return redirect("talk", mechanism.key, key, code)
    state = found.state_on(today)
    context = {
        "talk": found,
        "state": state,
        "answers": state == "asked" and may_answer_talk(frame.posting, found),
        "withdraws": state in ("asked", "accepted", "expired") and may_withdraw_talk(frame.posting, found),
        "heading": title_in(found.purpose, frame.language),
    }
    at = placed(frame, gathering, "talks", (found.code, ""))
    return render(request, "desk/gathering/talks/talk.html", context | at)


def _act(request: DeskRequest, found: TalkRequest) -> None:
    """What a button of a request asks for; 404 for who may not. Raises Refused."""
    posting, said = request.frame.posting, request.POST
    if "withdraw" in said and may_withdraw_talk(posting, found):
        actions.withdraw_talk(found, by=request.user)
    elif "answer" in said and may_answer_talk(posting, found):
        reason, persons = said.get("reason", ""), said.get("persons", "").split()
        today = timezone.localdate()
        actions.answer_talk(found, said["answer"], by=request.user, today=today, reason=reason, persons=persons)
    else:
        raise Http404

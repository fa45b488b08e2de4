"""The chapter of what is left: who was there, thanks, gifts with their parity, costs, the record of the purge."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from earlyspring.core.costs import Spent, totals
from earlyspring.core.gifts import sums, unbalanced
from earlyspring.core.shapes import Fault
from earlyspring.delegations.after.actions import enter_attendance
from earlyspring.delegations.after.permits import may_read_costs
from earlyspring.delegations.after.queries import attendance, costs_read_by, gifts_read_by, given, said_already
from earlyspring.delegations.door.board import Figure
from earlyspring.delegations.models import CATEGORIES, Delegation
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.after.faults import PARITY
from earlyspring.desk.gathering.people.words import words_of as word_in
from earlyspring.desk.gathering.place import gathering_at, hosted_at, placed
from earlyspring.desk.gathering.preparing.receivers import receivers_of
from earlyspring.desk.title_words import title_in
from earlyspring.lang.figures import written_amount
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.actions import write_letters
from earlyspring.meetings.preparing.models import Letter
from earlyspring.meetings.preparing.queries import words_of

COLLEAGUES = ("officer", "focal_point", "leader", "administrator")


@posted(*COLLEAGUES, post=())
def after(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    hosts = may_host(frame.posting, gathering)
    found = attendance(gathering, "" if hosts else frame.posting.party)
    context = {
        "whole": found.whole,
        "tables": [
            (_("By delegation"), [(_name(frame, one.key), one) for one in found.by_party]),
            (_("By category"), [(word_in("category_here", one.key), one) for one in _in_order(found.by_category)]),
        ],
        "delegates": found.delegates,
        "sessions": _sessions(frame, gathering) if hosts else [],
        "thanked": _thanked(frame, gathering),
        "guest": frame.posting.party != gathering.host,
        "purges": [(one, sum(one.counts.values())) for one in gathering.purges.select_related("by").order_by("-at")],
        "reads_costs": may_read_costs(frame.posting),
        "officer": frame.posting.role == "officer",
    }
    context |= _gifts(frame, gathering) | _costs(frame, gathering)
    return render(request, "desk/gathering/after/after.html", context | placed(frame, gathering, "after"))


def _in_order(figures: Iterable[Figure]) -> list[Figure]:
    """Categories in the order in which lists name them, the head first."""
    known = [code for code, _words in CATEGORIES]
    return sorted(figures, key=lambda one: known.index(one.key))


def _name(frame: Frame, body: str) -> str:
    return name_of(frame.directory, body, frame.language)


def _sessions(frame: Frame, gathering: Gathering) -> list[tuple[Session, str, bool]]:
    """The sessions at the gathering, and of which it was said already how many came."""
    held = sessions_at(gathering)
    said = said_already(gathering, [one.item for one in held])
    return [(one, session_name(one, frame.organs, frame.language), one.item in said) for one in held]


def _thanked(frame: Frame, gathering: Gathering) -> tuple[int, int]:
    """How many of those whom the own party thanks have its letter, of how many."""
    others = _to_be_thanked(gathering, frame.posting.party)
    return len(_letters(frame, gathering) & set(others)), len(others)


def _to_be_thanked(gathering: Gathering, party: str) -> list[str]:
    """The host thanks every other delegation for coming, a guest thanks the host."""
    if party != gathering.host:
        return [gathering.host]
    others = Delegation.objects.filter(gathering=gathering).exclude(party=party)
    return list(others.order_by("party").values_list("party", flat=True))


def _letters(frame: Frame, gathering: Gathering) -> set[str]:
    """To whom the own party has written its thanks."""
    own = Letter.objects.filter(gathering=gathering, party=frame.posting.party, purpose="thanks")
    return set(own.values_list("to_body", flat=True))


def _gifts(frame: Frame, gathering: Gathering) -> dict[str, Any]:
    gifts = gifts_read_by(gathering, frame.posting)
    sided = given(gifts, lambda body: frame.directory.side_of(body) or "")
    rows = [(one, _name(frame, one.giver), _name(frame, one.receiver), _amount(frame, one)) for one in gifts]
    return {
        "gifts": rows,
        "sums": [
            (
                _side(frame, giver),
                _side(frame, receiver),
                one.number,
                [written_amount(total, code, frame.language) for code, total in sorted(one.totals.items())],
            )
            for (giver, receiver), one in sorted(sums(sided).items())
            if giver != receiver
        ],
        "unbalanced": [_sentence(frame, fault) for fault in unbalanced(sided)],
    }


def _side(frame: Frame, side: str) -> str:
    return title_in(frame.directory.sides[side].names, frame.language)


def _sentence(frame: Frame, fault: Fault) -> str:
    """What is out of balance, in words; amounts as the reader's language writes them."""
    said = [fault.given, fault.expected]
    if fault.code == "gifts_worth_less":
        amounts = [one.partition(" ") for one in said]
        said = [written_amount(Decimal(value), currency, frame.language) for value, _space, currency in amounts]
    return str(PARITY[fault.code]) % {"side": _side(frame, fault.path), "given": said[0], "expected": said[1]}


def _amount(frame: Frame, one: Any) -> str:
    return written_amount(one.value, one.currency, frame.language) if one.value is not None else ""


def _costs(frame: Frame, gathering: Gathering) -> dict[str, Any]:
    costs = costs_read_by(gathering, frame.posting)
    language = frame.language

    def amount(value: Any, currency: str) -> str:
        return written_amount(value, currency, language) if value is not None else ""

    summed = totals(Spent(one.currency, one.planned, one.actual) for one in costs)
    return {
        "costs": [
            (one, _name(frame, one.payer), amount(one.planned, one.currency), amount(one.actual, one.currency))
            for one in costs
        ],
        "totals": [
            (amount(one.planned, currency), amount(one.actual, currency), one.open) for currency, one in summed.items()
        ],
    }


@posted(*OFFICERS)
@require_POST
def count_attendance(request: DeskRequest, mechanism: Mechanism, key: str, item: str) -> HttpResponse:
    """One press of the host's officer puts to the parties how many delegates came to a session."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    sessions = now(Session, mechanism, gathering.exercise).filter(item__in=[one.item for one in sessions_at(gathering)])
    session = get_object_or_404(sessions, item=item)
    try:
        enter_attendance(gathering, session, by=frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame, "count"))
    else:
        messages.success(request, _("Put to the parties. It is joint when all of them have assented."))
    return redirect("after", mechanism.key, key)


@posted(*OFFICERS)
@require_POST
def thank(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """A letter of thanks to everybody who is to be thanked and has none of the own party yet, as drafts in the outbox."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    party = frame.posting.party
    written = _letters(frame, gathering)
    bodies = [one for one in _to_be_thanked(gathering, party) if one not in written]
    receivers = receivers_of(frame, gathering, [], bodies)
    try:
        made = write_letters(gathering, party, "thanks", receivers, _words(gathering, party))
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
        return redirect("after", mechanism.key, key)
    said = ngettext(
        "%(n)s letter lies in the outbox as a draft.", "%(n)s letters lie in the outbox as drafts.", len(made)
    )
    messages.success(request, said % {"n": len(made)})
    return redirect("outbox", mechanism.key, key)


def _words(gathering: Gathering, party: str) -> dict[str, dict[str, str]]:
    """The party's words of thanks, by language; those whose subject or body is missing are told by the verb."""
    said = words_of(gathering.mechanism, party, "thanks", hosts=party == gathering.host)
    tongues = {lang for texts in said.values() for lang in texts}
    return {lang: {part: said.get(part, {}).get(lang, "") for part in ("subject", "body")} for lang in tongues}

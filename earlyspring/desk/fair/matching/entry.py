"""The meetings of one exhibitor: when it is there and for what, whom it asks, what it answers, and when it meets whom.

The same page opens on the desk for those who enter the exhibitor and by the exhibitor's own link.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from earlyspring.core.matchmaking import HalfHour
from earlyspring.core.shapes import Fault
from earlyspring.delegations.arranging.queries import versions_of
from earlyspring.desk.fair.matching.forms import AskForm, EntryForm, when_words
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import tongue
from earlyspring.desk.title_words import title_in
from earlyspring.desk.whole import whole
from earlyspring.fair.matching.actions import (
    answer_request,
    ask_for_meeting,
    come_to_meet,
    stay_away,
    withdraw_request,
)
from earlyspring.fair.matching.models import MatchEntry, MatchRequest
from earlyspring.fair.matching.queries import (
    TableIn,
    match_slots,
    match_tables,
    meetings_in,
    requests_about,
    to_be_asked,
)
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor
from earlyspring.ledger.refused import Refused


@dataclass(frozen=True)
class Seat:
    """A meeting as an exhibitor reads it."""

    when: str
    table: str
    other: Mapping[str, str]
    interpreter: bool


def table_words(number: int, tables: list[TableIn]) -> str:
    """A table with its room; one that is not there any more by its number alone."""
    found = next((one for one in tables if one.number == number), None)
    words = _("Table %(table)s") % {"table": number}
    return f"{words} · {title_in(found.room.names, tongue())}" if found else words


def own_seats(exhibitor: Exhibitor) -> list[Seat]:
    """Its meetings in the plan that people were told, by time; none before that."""
    told = versions_of(exhibitor.gathering, "matching").told
    rows = meetings_in(told.assignment, exhibitor.code) if told else []
    if not rows:
        return []
    codes = {row["firm"] if row["with"] == exhibitor.code else row["with"] for row in rows}
    names = {one.code: one.names for one in Exhibitor.objects.filter(gathering=exhibitor.gathering, code__in=codes)}
    slots = {one.id: one for one in match_slots(exhibitor.gathering)}
    tables = match_tables(exhibitor.gathering)
    return [_seat(row, exhibitor.code, names, slots, tables) for row in rows]


def _seat(
    row: Mapping[str, Any], code: str, names: dict[str, Any], slots: dict[str, HalfHour], tables: list[TableIn]
) -> Seat:
    other = row["firm"] if row["with"] == code else row["with"]
    slot = slots.get(row["slot"])
    when = when_words(slot) if slot else row["slot"]
    return Seat(when, table_words(row["table"], tables), names.get(other, {}), bool(row["interpreter"]))


@dataclass
class EntryPage:
    """The page and what was sent to it. `told`: words of what was done."""

    exhibitor: Exhibitor
    entry: MatchEntry | None
    form: EntryForm
    ask: AskForm
    told: str = ""
    refused: Refused | None = None

    @property
    def status(self) -> int:
        return 422 if self.refused or any(one.is_bound and one.errors for one in (self.form, self.ask)) else 200

    def context(self) -> dict[str, Any]:
        rows = list(requests_about(self.exhibitor))
        return {
            "exhibitor": self.exhibitor,
            "entry": self.entry,
            "form": self.form,
            "ask": self.ask,
            "asks": [one for one in rows if one.asks_id == self.exhibitor.pk],
            "asked": [one for one in rows if one.asked_id == self.exhibitor.pk and one.state != "withdrawn"],
            "seats": own_seats(self.exhibitor),
        }


def entry_page(request: HttpRequest, exhibitor: Exhibitor, by: Actor, *, may_write: bool = True) -> EntryPage:
    """The page as it was asked for; what was sent is done, or stands refused at its field."""
    entry = MatchEntry.objects.filter(exhibitor=exhibitor).first()
    part = request.POST.get("part", "") if request.method == "POST" and may_write else ""
    others = [(one.code, title_in(one.names, tongue())) for one in to_be_asked(exhibitor).order_by("code")]
    slots = match_slots(exhibitor.gathering)
    form = EntryForm(request.POST if part == "come" else None, slots, entry)
    page = EntryPage(exhibitor, entry, form, AskForm(request.POST if part == "ask" else None, others))
    if part:
        _do(request, page, part, by)
    return page


def _do(request: HttpRequest, page: EntryPage, part: str, by: Actor) -> None:
    acts = {"come": _come, "ask": _ask, "stay": _stay, "answer": _answer, "withdraw": _withdraw}
    if part not in acts:
        raise Http404
    try:
        page.told = acts[part](request, page, by)
    except Refused as refusal:
        shown = {"come": page.form, "ask": page.ask}.get(part)
        if shown is None:
            page.refused = refusal
        else:
            at_fields(shown, refusal, {"away": "there"})


def _come(request: HttpRequest, page: EntryPage, by: Actor) -> str:
    if not page.form.is_valid():
        return ""
    come_to_meet(page.exhibitor, page.form.said(), by=by)
    return _("Saved.")


def _ask(request: HttpRequest, page: EntryPage, by: Actor) -> str:
    if not page.ask.is_valid():
        return ""
    said = page.ask.cleaned_data
    other = Exhibitor.objects.filter(gathering=page.exhibitor.gathering, code=said["asked"]).first()
    if other is None:
        raise Refused(Fault("asked", "match_cannot_be_asked", said["asked"]))
    ask_for_meeting(page.exhibitor, other, said["weight"], said["about"], by=by)
    return _("Asked. The answer stands here as soon as it comes.")


def _stay(request: HttpRequest, page: EntryPage, by: Actor) -> str:
    stay_away(page.exhibitor, by=by)
    return _("It does not come to meetings; the host makes the plan anew.")


def _answer(request: HttpRequest, page: EntryPage, by: Actor) -> str:
    answer_request(_request(request, page, asked=page.exhibitor), "accept" in request.POST, by=by)
    return _("Answered.")


def _withdraw(request: HttpRequest, page: EntryPage, by: Actor) -> str:
    withdraw_request(_request(request, page, asks=page.exhibitor), by=by)
    return _("Taken back.")


def _request(request: HttpRequest, page: EntryPage, **whose: Exhibitor) -> MatchRequest:
    pk = whole(request.POST.get("request", ""))
    found = MatchRequest.objects.select_related("asks", "asked").filter(pk=pk, **whose).first() if pk else None
    if found is None:
        raise Http404
    found.asks.gathering = found.asked.gathering = page.exhibitor.gathering
    return found

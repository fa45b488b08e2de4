"""Pairs of border gates under the names of both sides, as they stand on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Gate
from earlyspring.core.periods import earliest
from earlyspring.desk.access import posted
from earlyspring.desk.answering import session_days
from earlyspring.desk.body_names import name_of
from earlyspring.desk.dayless import numbers
from earlyspring.desk.facets import of_body, of_list
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.labels import GATE, STANDING
from earlyspring.desk.lists import in_languages, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.trail import trail
from earlyspring.lang.iso import holds
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.members.models import Side


@dataclass(frozen=True)
class Pair:
    """A pair of gates on one day. `ends`: by side, the reader's own first; None where nothing is said of that end.

    `raised`: what it had been raised to by then. `status`: words of no day, empty on a day before a later raising.
    """

    gate: Gate
    gate_class: str
    ends: list[tuple[Side, Mapping[str, Any] | None]]
    hours: list[tuple[list[str], Mapping[str, str]]]
    raised: list[Mapping[str, Any]]
    status: Mapping[str, str]

    @property
    def localities(self) -> list[str]:
        return [body for end in self.gate.ends for body in end.get("localities", [])]


@posted()
def gates(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    found = come(Gate, mechanism, frame.moment, session_days(frame)).order_by("item")
    pairs = [pair_on(frame, gate) for gate in found]
    facets = [
        of_list("class", _("Class"), _("all classes"), lambda pair: [pair.gate_class], GATE),
        of_body(frame, lambda pair: pair.localities, "locality", _("Locality"), _("all localities")),
    ]
    sorts = {
        "name": lambda pair: sort_key(pair.gate.names.get(frame.language), frame.language),
        "class": lambda pair: str(GATE.get(pair.gate_class, "")),
        "opened": lambda pair: pair.gate.opened_on,
    }
    shown = listed(request, pairs, facets, sorts=sorts, texts=gate_words, sort="name")
    if to_be_saved(request):
        lines = (gate_line(frame, pair) for pair in shown.rows)
        return saved(request, "gates", _("Border gates"), gate_heads(), lines, shown)
    return render(
        request,
        "desk/commitments/gates.html",
        {
            "shown": shown,
            **numbers(frame, (pair.gate for pair in shown.rows)),
            "sides": frame.directory.sides_in_order(),
            "crumbs": trail(frame, (_("Commitments"), "commitments"), (_("Border gates"), "")),
            "page": "gates",
        },
    )


def gate_words(pair: Pair) -> list[Any]:
    one = pair.gate
    return [one.item, one.names, one.passages, pair.status, one.note, *(end.get("names") for end in one.ends)]


def pair_on(frame: Frame, gate: Gate) -> Pair:
    by_side = {end.get("side"): end for end in gate.ends}
    day = frame.moment.as_of
    hours = [
        (hours_of(frame, one), one.get("days") or {})
        for one in gate.hours
        if holds(one.get("from"), one.get("to"), day) and one.get("opens") and one.get("closes")
    ]
    raised = [one for one in gate.upgrades if not one.get("on") or one["on"] <= day or day >= frame.moment.today]
    return Pair(
        gate,
        class_on(gate, day),
        [(side, by_side.get(side.item)) for side in frame.directory.sides_in_order()],
        hours,
        raised,
        gate.status if len(raised) == len(gate.upgrades) else {},
    )


def class_on(gate: Gate, day: str) -> str:
    """The class on a day. Before the first upgrade on record nothing is known of it: the class stated is today's."""
    done = sorted((one for one in gate.upgrades if one.get("on")), key=lambda one: one["on"])
    past = [one for one in done if one["on"] <= day]
    if past:
        return past[-1].get("to") or ""
    return "" if done else gate.class_code or ""


def hours_of(frame: Frame, one: Mapping[str, Any]) -> list[str]:
    """Opening hours in the zones of all sides, the reader's own first: 07:00–19:00 (UTC+7), 08:00–20:00 (UTC+8)."""
    zone = one.get("zone") or ""
    zones = [side.zone for side in frame.directory.sides_in_order() if side.zone] if zone else []
    if not zones:
        return [f"{one['opens']}–{one['closes']}"]
    day = earliest(frame.moment.as_of)
    ends = [instant(day, one[key], zone) for key in ("opens", "closes")]
    return [told(ends, ZoneInfo(there)) for there in dict.fromkeys(zones)]


def instant(day: date, clock: str, zone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone))


def told(ends: list[datetime], zone: ZoneInfo) -> str:
    opens, closes = (end.astimezone(zone) for end in ends)
    return f"{opens:%H:%M}–{closes:%H:%M} (UTC{opens:%z})".replace("00)", ")").replace("+0", "+").replace("-0", "-")


def gate_heads() -> list[Any]:
    names = [_("Name (%(language)s)") % {"language": code} for code in LANGUAGES]
    return [_("Id"), *names, _("Class"), _("Localities"), _("Hours"), _("Opened on"), _("Standing"), _("Sources")]


def gate_line(frame: Frame, pair: Pair) -> list[Any]:
    one = pair.gate
    return [
        one.item,
        *in_languages(one.names, LANGUAGES),
        GATE.get(pair.gate_class, pair.gate_class),
        "; ".join(name_of(frame.directory, key, frame.language) for key in frame.directory.ordered(pair.localities)),
        "; ".join(" · ".join(words) for words, _days in pair.hours),
        one.opened_on or "",
        STANDING.get(one.standing, one.standing),
        "; ".join(one.sources),
    ]

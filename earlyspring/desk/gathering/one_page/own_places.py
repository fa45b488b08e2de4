"""Where one person sits, lives and rides, of the plans that people were told last; with whom he shares a table."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.lodging import block_of
from earlyspring.delegations.arranging.models import Arrangement, Banquet, Hotel
from earlyspring.delegations.arranging.riding import vehicle_of, with_travellers
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.arranging.words import table_name
from earlyspring.desk.gathering.one_page.parts import Part, Step, joined, plain, runs_of
from earlyspring.desk.gathering.one_page.seat_map import hall_of
from earlyspring.desk.gathering.people.arrivals import gates_of, in_both
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import code_of
from earlyspring.papers.gathering.one_page import Row


def places_of(frame: Frame, who: Delegate) -> list[Part]:
    """Table, hotel and ride of a person; what was not told yet says so, and stays a plan of the host."""
    told = _told(who)
    return [
        Part(_("My seat"), list(_seats(frame, who, told)), _("No seat was told yet.")),
        Part(_("My hotel"), list(_hotel(frame, who, told)), _("No hotel was told yet.")),
        Part(_("My arrival"), list(_ride(frame, who, told)), _("No arrival is entered for you.")),
    ]


def places_told(frame: Frame, who: Delegate) -> list[Part]:
    """The same for those who answer for him: what there is, and nothing where nothing was told."""
    told = _told(who)
    parts = [
        Part(_("Seat"), list(_seats(frame, who, told))),
        Part(_("Hotel"), list(_hotel(frame, who, told))),
        Part(_("Arrival"), list(_ride(frame, who, told))),
    ]
    return [one for one in parts if one.steps]


def _told(who: Delegate) -> dict[tuple[str, str], Arrangement]:
    """The plan of each kind that people were told last."""
    kinds = ("seating", "rooms", "vehicles")
    found = Arrangement.objects.filter(gathering=who.delegation.gathering, kind__in=kinds, told_at__isnull=False)
    return {(one.kind, one.subject): one for one in found.order_by("number")}


def _seats(frame: Frame, who: Delegate, told: Mapping[tuple[str, str], Arrangement]) -> Iterator[Step]:
    """The table at each banquet, and who else sits at it."""
    tables = {
        subject: row
        for (kind, subject), plan in told.items()
        if kind == "seating"
        for row in plan.assignment
        if who.code in row["persons"]
    }
    if not tables:
        return
    codes = {code for row in tables.values() for code in row["persons"]}
    near = Delegate.objects.filter(
        delegation__gathering=who.delegation.gathering, code__in=codes, withdrawn_at=None
    ).exclude(pk=who.pk)
    named = {one.code: (code_of(one.lang), one.name) for one in near}
    for banquet in Banquet.objects.filter(gathering=who.delegation.gathering, key__in=tables):
        row = tables[banquet.key]
        others = [named[code] for code in row["persons"] if code in named]
        drawn = hall_of(banquet, told["seating", banquet.key], who.code, frame.language)
        meal = joined(
            runs_of(banquet.names, frame.language), plain(written_day(f"{banquet.on}", frame.language), frame.language)
        )
        yield Step(Row(words=plain(table_name(row["table"]), frame.language), note=joined(meal, others)), picture=drawn)


def _hotel(frame: Frame, who: Delegate, told: Mapping[tuple[str, str], Arrangement]) -> Iterator[Step]:
    plan = told.get(("rooms", ""))
    at = {one["block"]: one["hotel"] for one in plan.assignment} if plan else {}
    for one in Hotel.objects.filter(gathering=who.delegation.gathering, key=at.get(block_of(who), "")):
        yield Step(Row(words=runs_of(one.names, frame.language)))


def _ride(frame: Frame, who: Delegate, told: Mapping[tuple[str, str], Arrangement]) -> Iterator[Step]:
    """When and where he comes, by the clocks of both sides, who meets him, and in what he rides on."""
    for one in with_travellers(Arrival.objects.filter(travellers=who)):
        gate = dict(gates_of(frame.mechanism, frame)).get(one.gate, one.gate)
        times = [plain(f"{at} {words}", frame.language) for words, at in in_both(one.at)]
        ride = vehicle_of(one, who, told.get(("vehicles", ""))) or one.plate
        notes = [
            plain(label % said, frame.language)
            for label, said in ((_("Met by %s"), one.receiver), (_("Vehicle %s"), ride))
            if said
        ]
        yield Step(Row(words=plain(gate or one.place, frame.language), note=joined(*times, *notes)))

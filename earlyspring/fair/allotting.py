"""The host lays out booths and gives them to exhibitors: one exhibitor for each, of the booth's side, with its power."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction

from earlyspring.core.booths import Place, faults_of, in_a_row, overlap
from earlyspring.core.shapes import Fault, line_faults
from earlyspring.core.texts import composed
from earlyspring.fair.exhibiting import places_held
from earlyspring.fair.floor import Allotment, Booth
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.said import MOST_POWER
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Body, Side

OF_BOOTH = ("hall", "code", "x", "y", "width", "depth", "side", "power_kw", "water")
MOST_IN_A_ROW = 60


@transaction.atomic
def add_booth(gathering: Gathering, said: Mapping[str, Any], *, by: Posting) -> Booth:
    """Lay out one booth. Raises Refused, too where it stands on another one."""
    _demand_host(gathering, by)
    made = Booth(gathering=gathering, **{name: composed(said[name]) for name in OF_BOOTH if name in said})
    demand(_faults(made))
    made.save(force_insert=True)
    return made


@transaction.atomic
def add_row(
    gathering: Gathering, said: Mapping[str, Any], *, count: int, gap: Decimal, downwards: bool = False, by: Posting
) -> list[Booth]:
    """Lay out booths of one kind in a row, numbered on from the code of the first (A7 → A8). Raises Refused."""
    _demand_host(gathering, by)
    if not 1 <= count <= MOST_IN_A_ROW:
        raise Refused(Fault("count", "out_of_bounds", f"{count}", f"1–{MOST_IN_A_ROW}"))
    if gap < 0:
        raise Refused(Fault("gap", "out_of_bounds", f"{gap}", "0–"))
    first = Place(said["x"], said["y"], said["width"], said["depth"])
    places = in_a_row(first, count, gap, downwards=downwards)
    codes = numbered_on(said["code"], count)
    return [
        add_booth(gathering, {**said, "code": code, "x": one.x, "y": one.y}, by=by)
        for code, one in zip(codes, places, strict=True)
    ]


def numbered_on(code: str, count: int) -> list[str]:
    """So many codes from a first one: A7, A8 …; A → A, A2, A3; the width of a number with noughts is kept."""
    head = code.rstrip("0123456789")
    digits = code[len(head) :]
    begins = int(digits or 1)
    rest = [f"{head}{begins + at:0{len(digits)}}" if digits else f"{head}{begins + at}" for at in range(1, count)]
    return [code, *rest]


@transaction.atomic
def change_booth(booth: Booth, said: Mapping[str, Any], *, by: Posting) -> Booth:
    """Change a booth; one that is given keeps the power and water its exhibitor asked for. Raises Refused."""
    _demand_host(booth.gathering, by)
    held = Booth.objects.select_for_update().get(pk=booth.pk)
    held.gathering = booth.gathering
    for name in OF_BOOTH:
        if name in said:
            setattr(held, name, composed(said[name]))
    demand(_faults(held))
    given = Allotment.objects.filter(booth=held).select_related("exhibitor").first()
    if given is not None:
        demand(_unfit(held, given.exhibitor))
    held.save()
    return held


@transaction.atomic
def remove_booth(booth: Booth, *, by: Posting) -> None:
    """Take a booth off the floor that is given to nobody. Raises Refused."""
    _demand_host(booth.gathering, by)
    given = Allotment.objects.filter(booth=booth).select_related("exhibitor").first()
    if given is not None:
        raise Refused(Fault("", "booth_is_given", booth.code, given.exhibitor.code))
    booth.delete()


@transaction.atomic
def allot(booth: Booth, exhibitor: Exhibitor, *, by: Posting) -> Allotment:
    """Give a booth to an exhibitor. Raises Refused where another one has it, or it is not what was asked for."""
    _demand_host(booth.gathering, by)
    places = places_held(exhibitor.gathering, exhibitor.party)
    held = Booth.objects.select_for_update().get(pk=booth.pk)
    demand(_unallotted(held))
    demand(_unfit(held, exhibitor))
    given = Allotment.objects.filter(exhibitor__gathering=exhibitor.gathering, exhibitor__party=exhibitor.party)
    if places.booths is not None and given.count() >= places.booths:
        raise Refused(Fault("exhibitor", "booth_quota_full", f"{places.booths}", exhibitor.party))
    try:
        with transaction.atomic():
            return Allotment.objects.create(booth=held, exhibitor=exhibitor)
    except IntegrityError as fault:
        raise Refused(Fault("booth", "booth_taken", held.code, "")) from fault


@transaction.atomic
def give_back(booth: Booth, *, by: Posting) -> Booth:
    """The booth is free again. Raises Refused."""
    _demand_host(booth.gathering, by)
    Allotment.objects.filter(booth=booth).delete()
    return booth


def _unallotted(booth: Booth) -> Iterator[Fault]:
    given = Allotment.objects.filter(booth=booth).select_related("exhibitor").first()
    if given is not None:
        yield Fault("booth", "booth_taken", booth.code, given.exhibitor.code)


def _unfit(booth: Booth, exhibitor: Exhibitor) -> Iterator[Fault]:
    """What keeps an exhibitor from a booth."""
    if exhibitor.gathering_id != booth.gathering_id:
        yield Fault("exhibitor", "exhibitor_elsewhere", exhibitor.code)
        return
    if exhibitor.withdrawn_at is not None:
        yield Fault("exhibitor", "exhibitor_withdrawn", exhibitor.code)
    if booth.power_kw < exhibitor.power_kw:
        yield Fault("booth", "booth_no_power", f"{booth.code} ({booth.power_kw:f} kW)", f"{exhibitor.power_kw:f} kW")
    if exhibitor.water and not booth.water:
        yield Fault("booth", "booth_no_water", booth.code)
    if booth.side:
        body = now(Body, exhibitor.gathering.mechanism, exercise=True).filter(item=exhibitor.party).first()
        if body is None or body.side != booth.side:
            yield Fault("booth", "booth_other_side", booth.code, booth.side)


def _faults(booth: Booth) -> Iterator[Fault]:
    for name, longest in (("hall", 40), ("code", 12)):
        if not getattr(booth, name):
            yield Fault(name, "missing")
        yield from line_faults(name, getattr(booth, name), longest)
    wrong = [Fault(*one) for one in faults_of(booth.place)]
    yield from wrong
    if not 0 <= booth.power_kw <= MOST_POWER:
        yield Fault("power_kw", "out_of_bounds", f"{booth.power_kw}", f"0–{MOST_POWER}")
    sides = now(Side, booth.gathering.mechanism, exercise=True)
    if booth.side and not sides.filter(item=booth.side).exists():
        yield Fault("side", "no_such_fact", booth.side)
    others = Booth.objects.filter(gathering=booth.gathering).exclude(pk=booth.pk)
    if others.filter(code=booth.code).exists():
        yield Fault("code", "booth_code_taken", booth.code)
    for other in others.filter(hall=booth.hall) if not wrong else ():
        if overlap(booth.place, other.place):
            yield Fault("x", "booth_overlaps", booth.code, other.code)


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))

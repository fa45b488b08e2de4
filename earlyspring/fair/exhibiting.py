"""A party's exhibitors: entered, changed, agreed to, withdrawn with a reason, taken in again.

Whoever adds one holds the row of its party's places first, so that two who fill the last place do not both get it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.core.short_codes import drawn
from earlyspring.fair.goods import Delivery
from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.models import Exhibitor, FairPlaces
from earlyspring.fair.permits import Actor, may_agree, may_bring, may_enter
from earlyspring.fair.said import OF_EXHIBITOR, exhibitor_faults
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Body


@transaction.atomic
def set_places(
    gathering: Gathering, party: str, *, exhibitors: int | None, booths: int | None, by: Posting
) -> FairPlaces:
    """Say how many exhibitors a party may bring and how many booths they may fill; None: as many as it likes.

    Never fewer than there are. Raises Refused.
    """
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    if not now(Body, gathering.mechanism, exercise=True).filter(item=party).exists():
        raise Refused(Fault("party", "no_such_fact", party))
    held = places_held(gathering, party)
    there = {
        "exhibitors": Exhibitor.objects.filter(gathering=gathering, party=party, withdrawn_at=None).count(),
        "booths": gathering.booths.filter(allotment__exhibitor__party=party).count(),
    }
    for name, most in (("exhibitors", exhibitors), ("booths", booths)):
        if most is not None and there[name] > most:
            raise Refused(Fault(name, "fair_quota_below", f"{most}", f"{there[name]}"))
    held.exhibitors, held.booths = exhibitors, booths
    held.save()
    return held


@transaction.atomic
def enter_exhibitor(gathering: Gathering, party: str, said: Mapping[str, Any], *, by: Posting, **how: Any) -> Exhibitor:
    """Enter an exhibitor of the own party; where its officer does, the party has agreed to it. Raises Refused.

    `how`: `route`, `earlier`.
    """
    if not may_bring(by, party, str(said.get("agency", ""))):
        raise Refused(Fault("agency" if by.party == party else "", "not_own_exhibitor", party))
    places = places_held(gathering, party)
    made = Exhibitor(gathering=gathering, party=party, code=_new_code(gathering), entered_by=by.user, **how)
    put_on(made, said, OF_EXHIBITOR)
    _agree(made, by)
    demand([*exhibitor_faults(made), *_places(places, made)])
    made.save(force_insert=True)
    return made


@transaction.atomic
def change_exhibitor(exhibitor: Exhibitor, said: Mapping[str, Any], *, by: Actor, version: str = "") -> Exhibitor:
    """Change what is said of an exhibitor; what comes by a link waits for the party anew. Raises Refused.

    `version`: the one that was read; of two editors the second is told. Where nothing changes nothing is written.
    """
    held = held_for(exhibitor, by)
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    if put_on(held, _own_part(said, held, by), OF_EXHIBITOR):
        demand(exhibitor_faults(held))
        _demand_booths_fit(held)
        touched(held, by)
    return held


@transaction.atomic
def agree_exhibitor(exhibitor: Exhibitor, *, by: Posting) -> Exhibitor:
    """The party agrees to what stands there: it goes into the catalogue. Raises Refused."""
    if not may_agree(by, exhibitor):
        raise Refused(Fault("", "not_own_exhibitor", exhibitor.party))
    _agree(exhibitor, by)
    exhibitor.save(update_fields=["agreed_at", "agreed_by"])
    return exhibitor


@transaction.atomic
def withdraw_exhibitor(exhibitor: Exhibitor, why: str, *, by: Posting) -> Exhibitor:
    """The exhibitor does not come: its booths and its slot are free again, what it shows stays entered. Raises Refused."""
    held = held_for(exhibitor, by)
    if not why.strip():
        raise Refused(Fault("why", "missing"))
    if held.withdrawn_at is None:
        held.withdrawn_at, held.withdrawn_why = timezone.now(), why.strip()[:500]
        held.save()
        held.allotments.all().delete()
        Delivery.objects.filter(exhibitor=held).delete()
    return held


@transaction.atomic
def reinstate_exhibitor(exhibitor: Exhibitor, *, by: Posting) -> Exhibitor:
    """The exhibitor comes after all, where there is a place for it. Raises Refused."""
    held = held_for(exhibitor, by)
    if held.withdrawn_at is not None:
        held.withdrawn_at, held.withdrawn_why = None, ""
        demand(_places(places_held(held.gathering, held.party), held))
        held.save()
    return held


def places_held(gathering: Gathering, party: str) -> FairPlaces:
    """The places of a party, held until the end of the act: who comes second waits and counts anew."""
    FairPlaces.objects.get_or_create(gathering=gathering, party=party)
    return FairPlaces.objects.select_for_update().get(gathering=gathering, party=party)


def held_for(exhibitor: Exhibitor, by: Actor, *, after: bool = False) -> Exhibitor:
    """The exhibitor as it stands now, held until the end of the act, for those who may enter it. Raises Refused.

    `after`: for what is told when the fair is over, too.
    """
    if not may_enter(by, exhibitor):
        raise Refused(Fault("", "not_own_exhibitor", exhibitor.party))
    if isinstance(by, ExhibitorLink):
        at = timezone.now()
        if not by.is_open(at) and not (after and by.tells(at)):
            raise Refused(Fault("", "link_ended"))
    rows = Exhibitor.objects.select_for_update(of=("self",)).select_related("gathering__mechanism")
    return rows.get(pk=exhibitor.pk)


def touched(exhibitor: Exhibitor, by: Actor) -> None:
    """Something of what it shows has changed: an officer of the party agrees by entering it, all others wait for one."""
    _agree(exhibitor, by)
    if isinstance(by, ExhibitorLink):
        ExhibitorLink.objects.filter(pk=by.pk).update(used_at=timezone.now())
    exhibitor.save()


def _agree(exhibitor: Exhibitor, by: Actor) -> None:
    agrees = isinstance(by, Posting) and may_agree(by, exhibitor)
    exhibitor.agreed_at = timezone.now() if agrees else None
    exhibitor.agreed_by = by.user if agrees and isinstance(by, Posting) else None


def _own_part(said: Mapping[str, Any], held: Exhibitor, by: Actor) -> dict[str, Any]:
    """What this one may say: by a link the agency stays; a focal point gives an exhibitor to no other agency."""
    if isinstance(by, ExhibitorLink) or by.role == "focal_point":
        return {**said, "agency": held.agency}
    return dict(said)


def _new_code(gathering: Gathering) -> str:
    while True:
        code = drawn()
        if not Exhibitor.objects.filter(gathering=gathering, code=code).exists():
            return code


def _places(places: FairPlaces, exhibitor: Exhibitor) -> Iterator[Fault]:
    others = Exhibitor.objects.filter(gathering=exhibitor.gathering, party=exhibitor.party, withdrawn_at=None)
    if places.exhibitors is not None and others.exclude(pk=exhibitor.pk).count() >= places.exhibitors:
        yield Fault("", "exhibitor_quota_full", f"{places.exhibitors}")


def _demand_booths_fit(exhibitor: Exhibitor) -> None:
    """Whoever asks for more than the booths that are given to it have is told so while it can still be changed."""
    for one in exhibitor.allotments.select_related("booth"):
        if one.booth.power_kw < exhibitor.power_kw:
            given, expected = f"{one.booth.code}", f"{one.booth.power_kw:f}"
            raise Refused(Fault("power_kw", "given_booth_no_power", given, expected))
        if exhibitor.water and not one.booth.water:
            raise Refused(Fault("water", "given_booth_no_water", one.booth.code))

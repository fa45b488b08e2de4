"""The host offers tours; parties and exhibitors take seats, or wait. Whoever takes one holds the tour first."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault, line_faults, show
from earlyspring.core.texts import composed
from earlyspring.core.tours import has_room, moves_up
from earlyspring.fair.exhibiting import held_for
from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.permits import Actor
from earlyspring.fair.said import LONGEST_NAME
from earlyspring.fair.touring.models import Tour, TourPlace
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

OF_TOUR = (
    "code",
    "names",
    "meets",
    "day",
    "start",
    "end",
    "seats",
    "per_party",
    "languages",
    "vehicles",
    "guides",
)
MOST_SEATS = 500


@transaction.atomic
def offer_tour(gathering: Gathering, said: Mapping[str, Any], *, by: Posting) -> Tour:
    """Offer a tour. Raises Refused."""
    _demand_host(gathering, by)
    Gathering.objects.select_for_update().get(pk=gathering.pk)
    made = Tour(gathering=gathering)
    put_on(made, said, OF_TOUR)
    demand(_faults(made))
    made.save(force_insert=True)
    return made


@transaction.atomic
def change_tour(tour: Tour, said: Mapping[str, Any], *, by: Posting, version: str = "") -> Tour:
    """Change a tour; never fewer seats than are taken. With more seats those who wait move up. Raises Refused."""
    _demand_host(tour.gathering, by)
    held = _held(tour)
    if version and version != held.version:
        raise Refused(Fault("", "exhibit_changed_in_between"))
    put_on(held, said, OF_TOUR)
    demand(_faults(held))
    held.save()
    _move_up(held)
    return held


@transaction.atomic
def cancel_tour(tour: Tour, *, by: Posting) -> None:
    """Take a tour back on which nobody has a seat. Raises Refused."""
    _demand_host(tour.gathering, by)
    held = _held(tour)
    taken = held.places.filter(seated=True).count()
    if taken:
        raise Refused(Fault("", "tour_in_use", f"{taken}"))
    held.delete()


@transaction.atomic
def take_seat(
    tour: Tour, name: str, lang: str, *, by: Actor, exhibitor: Exhibitor | None = None, waits: bool = False
) -> TourPlace:
    """Somebody goes along: of the own party, or of the own exhibitor. `waits`: where it is full, wait for a seat.

    Raises Refused: where it is full, with how many seats are free and how many wait.
    """
    party = _party(by, exhibitor)
    held = _held(tour)
    made = TourPlace(tour=held, party=party, exhibitor=exhibitor, name=composed(name), lang=lang)
    demand(_place_faults(made))
    seated = list(held.places.filter(seated=True).values_list("party", flat=True))
    made.seated = has_room(party, seated, held.seats, held.per_party)
    if not made.seated and not waits:
        waiting = held.places.filter(seated=False).count()
        code = "tour_party_full" if len(seated) < held.seats else "tour_full"
        raise Refused(Fault("", code, f"{held.seats - len(seated)}", f"{waiting}"))
    made.save(force_insert=True)
    return made


@transaction.atomic
def give_seat_back(place: TourPlace, *, by: Actor) -> None:
    """Somebody does not go along: the seat goes to the first who waits and may have it. Raises Refused."""
    if _party(by, place.exhibitor) != place.party:
        raise Refused(Fault("", "not_own_exhibitor", place.party))
    held = _held(place.tour)
    TourPlace.objects.filter(pk=place.pk).delete()
    _move_up(held)


def _held(tour: Tour) -> Tour:
    """The tour, held until the end of the act: who comes second waits and counts anew."""
    return Tour.objects.select_for_update(of=("self",)).select_related("gathering").get(pk=tour.pk)


def _move_up(tour: Tour) -> None:
    seated = list(tour.places.filter(seated=True).values_list("party", flat=True))
    waiting = list(tour.places.filter(seated=False).order_by("pk"))
    for place in moves_up([one.party for one in waiting], seated, tour.seats, tour.per_party):
        TourPlace.objects.filter(pk=waiting[place].pk).update(seated=True)


def _party(by: Actor, exhibitor: Exhibitor | None) -> str:
    """For whom it is: an exhibitor's party, for those who enter it; else the party of an officer."""
    if exhibitor is not None:
        held = held_for(exhibitor, by)
        if held.withdrawn_at is not None:
            raise Refused(Fault("", "exhibitor_withdrawn", held.code))
        return held.party
    if isinstance(by, ExhibitorLink) or by.role != "officer":
        raise Refused(Fault("", "not_own_exhibitor", by.kept_for if isinstance(by, ExhibitorLink) else by.party))
    return by.party


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_host(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))


def _faults(made: Tour) -> Iterator[Fault]:
    gathering = made.gathering
    if not made.names:
        yield Fault("names", "missing")
    for name in ("names", "meets"):
        for words in getattr(made, name).values():
            yield from line_faults(name, words, LONGEST_NAME)
    for name in ("vehicles", "guides"):
        yield from line_faults(name, getattr(made, name), 200)
    if Tour.objects.filter(gathering=gathering, code=made.code).exclude(pk=made.pk).exists():
        yield Fault("code", "tour_there", made.code)
    if not gathering.first_day <= made.day <= gathering.last_day:
        yield Fault("day", "match_day_outside", f"{made.day}", f"{gathering.first_day}–{gathering.last_day}")
    if made.end <= made.start:
        yield Fault("end", "slot_ends_before_it_begins")
    if not made.languages or set(made.languages) - set(LANGUAGES):
        yield Fault("languages", "not_in_list", ", ".join(made.languages), ", ".join(LANGUAGES))
    taken = made.places.filter(seated=True).count() if made.pk else 0
    if not max(1, taken) <= made.seats <= MOST_SEATS:
        yield Fault("seats", "out_of_bounds", f"{made.seats}", f"{max(1, taken)}–{MOST_SEATS}")


def _place_faults(made: TourPlace) -> Iterator[Fault]:
    if made.tour.day < timezone.now().date():
        yield Fault("", "tour_over", made.tour.code)
    if not made.name:
        yield Fault("name", "missing")
    yield from line_faults("name", made.name, 120)
    if made.lang not in made.tour.languages:
        yield Fault("lang", "tour_not_guided", show(made.lang), ", ".join(made.tour.languages))

"""Eight parties' officers ask for the last three seats of a tour at once, on a database in a file as a node has it."""

from django.core.management import call_command
from ledger.test_concurrency import in_a_file

from earlyspring.fair.touring.actions import give_seat_back, take_seat
from earlyspring.fair.touring.models import Tour, TourPlace
from earlyspring.ledger.refused import Refused
from earlyspring.members.accounts import Posting
from tests.gatherings import a_gathering
from tests.people import a_cast
from tests.threads import at_once
from tests.tours import a_tour

__all__ = ["in_a_file"]


def made(seats, per_party=None):
    """A tour of Lan's party, and officers of two parties."""
    assert at_once(lambda: call_command("migrate", verbosity=0)) == []

    def make():
        cast = a_cast()
        a_tour(a_gathering(cast.mechanism), cast.lan, seats=seats, per_party=per_party)

    assert at_once(make) == []


def taking(number, refused, party="B-GX", waits=False):
    def take():
        by = Posting.objects.get(party=party, role="officer")
        try:
            take_seat(Tour.objects.get(), f"试代表{number}", "zh", by=by, waits=waits)
        except Refused as refusal:
            refused.append(refusal.faults[0].code)

    return take


def seen(**narrowed):
    found = []
    assert at_once(lambda: found.append(TourPlace.objects.filter(**narrowed).count())) == []
    return found[0]


def test_those_who_come_second_do_not_get_a_seat_that_is_taken(in_a_file):
    made(seats=3)
    refused = []
    assert at_once(*(taking(number, refused) for number in range(8))) == []
    assert (seen(), refused) == (3, ["tour_full"] * 5)


def test_no_party_gets_more_than_its_seats(in_a_file):
    made(seats=20, per_party=2)
    refused = []
    both = [taking(number, refused, ("B-GX", "B-QN")[number % 2]) for number in range(8)]
    assert at_once(*both) == []
    assert (seen(party="B-GX"), seen(party="B-QN"), refused) == (2, 2, ["tour_party_full"] * 4)


def test_one_seat_given_back_goes_to_one_who_waits(in_a_file):
    made(seats=2)
    refused = []
    assert at_once(*(taking(number, refused, waits=True) for number in range(6))) == []
    kept = []
    assert at_once(lambda: kept.extend(TourPlace.objects.filter(seated=True).values_list("pk", flat=True))) == []

    def back(pk):
        return lambda: give_seat_back(
            TourPlace.objects.get(pk=pk), by=Posting.objects.get(party="B-GX", role="officer")
        )

    assert at_once(*(back(pk) for pk in kept)) == []
    assert (seen(seated=True), seen(seated=False), refused) == (2, 2, [])

"""What a room says of layouts: which side is the guests', where interpreters sit, from where its plan is drawn."""

from collections.abc import Iterator
from typing import Any

from django.db import models, transaction

from earlyspring.core.shapes import Fault
from earlyspring.delegations.ranking.permits import may_rank
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import LOGISTICS, Gathering
from earlyspring.meetings.programme.models import Venue
from earlyspring.members.accounts import Posting

HAND = ("right", "left")
CHOICES: dict[str, tuple[str, ...]] = {
    "table": ("across", "end_on"),
    "interpreter": ("right", "left", "behind"),
    "hand": HAND,
    "guests_at": HAND,
    "head_shape": ("round", "two_sides", "one_side"),
    "interpreting": ("behind", "at_table"),
    "seen_from": ("hall", "chair"),
}
MOST_IN_A_ROW = 60


def _listed(name: str, default: str) -> Any:
    return models.CharField(max_length=10, default=default, choices=[(one, one) for one in CHOICES[name]])


class RoomManner(models.Model):
    """The manner of a room, by the code of its venue; that of the gathering where the code is empty.

    `table`, `interpreter`: of talks; `hand`: where the second in rank sits beside the first; `guests_at`: on which hand
    of the host the guest sits in a salon and at a signing; `head_shape`, `interpreting`: of the head table; `row`: how many
    stand in a row of a photograph or sit in one of a rostrum.
    """

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="room_manners")
    venue = models.SlugField(max_length=40, blank=True)
    table = _listed("table", "across")
    interpreter = _listed("interpreter", "right")
    hand = _listed("hand", "right")
    guests_at = _listed("guests_at", "right")
    head_shape = _listed("head_shape", "round")
    interpreting = _listed("interpreting", "behind")
    seen_from = _listed("seen_from", "hall")
    row = models.PositiveSmallIntegerField(default=15)

    data_class = LOGISTICS

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gathering", "venue"], name="room_manner_once")]

    def __str__(self) -> str:
        return self.venue


def manner_of(gathering: Gathering, venue: str = "") -> RoomManner:
    """The manner of a room; where nothing was said of it, that of the gathering, and its rank of the hands else."""
    held = {one.venue: one for one in RoomManner.objects.filter(gathering=gathering, venue__in={venue, ""})}
    found = held.get(venue) or held.get("")
    return found or RoomManner(gathering=gathering, venue=venue, hand=gathering.rank_two)


@transaction.atomic
def change_manner(gathering: Gathering, venue: str, *, by: Posting, **said: Any) -> RoomManner:
    """Say how layouts stand in a room, or in all of which nothing else is said. Raises Refused."""
    if not may_rank(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))
    demand(_faults(gathering, venue, said))
    held, _new = RoomManner.objects.update_or_create(gathering=gathering, venue=venue, defaults=said)
    return held


def _faults(gathering: Gathering, venue: str, said: dict[str, Any]) -> Iterator[Fault]:
    if venue and not Venue.objects.filter(gathering=gathering, code=venue).exists():
        yield Fault("venue", "no_such_fact", venue)
    for name, codes in CHOICES.items():
        if name in said and said[name] not in codes:
            yield Fault(name, "not_in_list", f"{said[name]}", ", ".join(codes))
    if "row" in said and not 1 <= said["row"] <= MOST_IN_A_ROW:
        yield Fault("row", "row_out_of_bounds", f"{said['row']}", f"1–{MOST_IN_A_ROW}")

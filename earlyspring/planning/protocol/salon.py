"""A meeting in a salon: host and first guest before the backdrop, each delegation along its side (会见, hội kiến)."""

from collections.abc import Sequence
from dataclasses import dataclass

from earlyspring.planning.protocol.row import Hand


@dataclass(frozen=True)
class Arm:
    """One side from the backdrop towards the door; `behind` the head sit interpreter and record-keeper."""

    hand: Hand
    people: tuple[str, ...]
    behind: tuple[str, ...] = ()


def salon(
    hosts: Sequence[str],
    guests: Sequence[str],
    *,
    guests_at: Hand = "right",
    behind_host: Sequence[str] = (),
    behind_guest: Sequence[str] = (),
) -> tuple[Arm, Arm]:
    """The hosts' and the guests' arm as those before the backdrop see it: the guest is at the host's right hand.

    Rooms differ, so `guests_at` is what the room says. Raises ValueError where a side has nobody.
    """
    if not hosts or not guests:
        raise ValueError("a meeting in a salon has a host and a guest")
    hosts_at: Hand = "left" if guests_at == "right" else "right"
    return Arm(hosts_at, tuple(hosts), tuple(behind_host)), Arm(guests_at, tuple(guests), tuple(behind_guest))


def from_hall(hosts: Arm, guests: Arm) -> tuple[str, ...]:
    """Both arms from left to right as one sees them who comes in: the right of those seated is on the left."""
    left, right = (guests, hosts) if guests.hand == "right" else (hosts, guests)
    return (*reversed(left.people), *right.people)

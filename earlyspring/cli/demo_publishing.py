"""What the parties of the demo have given to the public: the history that rests on public reports, save what waits."""

from django.db import transaction
from django.utils import timezone

from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.position import position_of
from earlyspring.publishing.actions import release
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import Release
from earlyspring.publishing.projecting.every import contents_of
from earlyspring.publishing.queries import sides_of_circle

UNSAID = {("result", 3), ("gate", 2)}
"""How many of a kind nobody has given yet, the last ones."""
ONE_SIDE = {("priority", 2), ("commitment", 2)}
"""How many of a kind one side alone has given: the other is asked whether it gives the same."""


@transaction.atomic
def publish_history(mechanism: Mechanism) -> list[Release]:
    """One party of each side gives what is joint, and each what is its own; once given it is left as it is."""
    if Release.objects.filter(content__mechanism=mechanism).exists():
        return []
    every = list(contents_of(mechanism, timezone.localdate()))
    unsaid, one_side = last_of(every, UNSAID), last_of(every, ONE_SIDE)
    public = [one for one in every if (one.kind, one.item) not in unsaid]
    joint = [one for one in public if not one.owner]
    first, *others = givers(mechanism)
    given = {first: joint}
    given |= {party: [one for one in joint if (one.kind, one.item) not in one_side] for party in others}
    owned = grouped((one for one in public if one.owner), key=lambda one: one.owner)
    position = position_of(mechanism).digest
    made: list[Release] = []
    for party in sorted({*given, *owned}):
        both = [*given.get(party, ()), *owned.get(party, ())]
        made += release(mechanism, party, both, by=None, position=position)
    return made


def givers(mechanism: Mechanism) -> list[str]:
    """One party of each side."""
    parties: dict[str, str] = {}
    for party, side in sorted(sides_of_circle(mechanism).items()):
        parties.setdefault(side, party)
    return sorted(parties.values(), reverse=True)


def last_of(every: list[Given], counts: set[tuple[str, int]]) -> set[tuple[str, str]]:
    """The last things of some kinds, each so many."""
    return {(kind, one.item) for kind, count in counts for one in [one for one in every if one.kind == kind][-count:]}

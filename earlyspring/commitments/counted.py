"""What is counted together: which activities, by whom, and whose confirmation a result of one still lacks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, QuerySet

from earlyspring.commitments.models import Result
from earlyspring.commitments.on_day import AGREED
from earlyspring.core.deciders import named_in, party_of
from earlyspring.core.opinions import unconfirmed
from earlyspring.ledger.circles import ever_parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.meetings.models import Activity
from earlyspring.members.models import Body


@dataclass(frozen=True)
class Counted:
    """`took_part`: activity → its bodies. `above`: body → the one it belongs to. `parties`: all that were ever parties."""

    took_part: Mapping[str, Iterable[str]]
    above: Mapping[str, str]
    parties: frozenset[str]

    def lacking(self, results: Iterable[Result]) -> dict[str, tuple[str, ...]]:
        """Result of a jointly counted activity → the bodies of that activity whose assent to the result is lacking.

        A party assents for all that belong to it, whichever of them the one fact names or the other. A result that is
        agreed has the assent of whom it asked: the bodies it names (`deciders.named_in`); naming nobody it asked every
        party, so that all who took part have confirmed it.
        """
        found = {}
        for one in results:
            if one.activity in self.took_part:
                took_part = self.took_part[one.activity]
                asked = named_in("result", one.content()) or took_part
                agreed = asked if one.standing in AGREED else ()
                if bodies := unconfirmed(took_part, agreed, {body: self._home(body) for body in (*took_part, *asked)}):
                    found[one.item] = bodies
        return found

    def _home(self, body: str) -> str:
        return party_of(body, self.parties, self.above) or body


def asked(mechanism: Mechanism, moment: Moment) -> dict[str, QuerySet[Any]]:
    """What `counted` needs, to be asked together with more: bodies only where anything is counted together."""
    activities = in_effect(Activity, mechanism, moment).filter(counts_as_result=True)
    bodies = in_effect(Body, mechanism, moment).filter(Exists(activities), parent__isnull=False)
    return {"counting": activities, "homes": bodies}


def counted(mechanism: Mechanism, found: Mapping[str, list[Any]]) -> Counted:
    """Read from what `asked` found."""
    return Counted(
        {one.item: one.bodies for one in found["counting"]},
        {one.item: one.parent for one in found["homes"]},
        ever_parties_of(mechanism) if found["counting"] else frozenset(),
    )

"""Proposals that a party keeps to itself until it tables them: in a table of their own, in no log and no register."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import models, transaction

from earlyspring.core.handling import secret_mark
from earlyspring.core.shapes import Fault
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.reading import faults_of
from earlyspring.ledger.saying import demand, fresh
from earlyspring.members.accounts import User


class KeptProposal(models.Model):
    """A proposal that its party has not tabled. Never exported: no verb of exchange or dump reads this table."""

    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.CASCADE, related_name="+")
    party = models.CharField(max_length=80)
    item = models.CharField(max_length=80)
    content = models.JSONField(default=dict)
    written_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField(auto_now=True)

    data_class = {"*": ("private", "until its party tables or deletes it")}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mechanism", "party", "item"], name="kept_proposal_once"),
        ]

    def __str__(self) -> str:
        return self.item

    @property
    def kept_for(self) -> str:
        """Whose own thing this is: only that party's people see it."""
        return self.party

    @property
    def version(self) -> str:
        """Another one with each change, so that of two who write at once the second is told."""
        return self.written_at.isoformat()


@transaction.atomic
def keep_proposal(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, user: User, item: str | None = None
) -> KeptProposal:
    """Keep a proposal within the own party, or change one that is kept. `item`: the id it will be tabled under.

    Raises Refused for what could never be tabled by this party, and for what bears a mark of a state secret.
    """
    said = {"party": by} | {key: value for key, value in content.items() if key != "state"}
    demand(_faults(said, by))
    kept, _new = KeptProposal.objects.update_or_create(
        mechanism=mechanism,
        party=by,
        item=item or fresh("proposal"),
        defaults={"content": said, "written_by": user},
    )
    return kept


def _faults(said: Mapping[str, Any], by: str) -> Iterator[Fault]:
    yield from faults_of("proposal", {**said, "state": "internal"})
    if said["party"] != by:
        yield Fault("party", "not_own_party", str(said["party"]), by)
    text = said.get("text")
    for words in text.values() if isinstance(text, dict) else ():
        if mark := secret_mark(str(words).splitlines()):
            yield Fault("text", "state_secret", mark)


def kept_by(mechanism: Mechanism, party: str) -> models.QuerySet[KeptProposal]:
    """What a party keeps to itself, the latest written first."""
    return KeptProposal.objects.filter(mechanism=mechanism, party=party).order_by("-written_at", "-pk")

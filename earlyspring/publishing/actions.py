"""Verbs of what is public: give a content to the public, take it back, say who must release."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused, demand
from earlyspring.members.accounts import User
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import KINDS, Content, Release, ReleaseRule
from earlyspring.publishing.queries import releases_of


@transaction.atomic
def release(
    mechanism: Mechanism,
    party: str,
    given: Iterable[Given],
    *,
    by: User | None,
    position: str = "",
    public_from: datetime | None = None,
) -> list[Release]:
    """Give these contents to the public for a party; what it has released already with the same words stays as it is.

    `by`: nobody where an operator fills a demonstration. `public_from`: an embargo. `position`: where the record stood.
    """
    held = Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    every = list(given)
    demand(_faults(held, party, every))
    made = []
    for one in every:
        content, _new = Content.objects.get_or_create(
            mechanism=held,
            kind=one.kind,
            item=one.item,
            digest=one.digest,
            defaults={"owner": one.owner, "content": one.text, "position": position},
        )
        if not content.content:
            raise Refused(Fault("", "content_was_emptied", one.item))
        if not Release.objects.filter(content=content, party=party, withdrawn_at=None).exists():
            made.append(
                Release.objects.create(
                    content=content, party=party, released_by=by, released_at=timezone.now(), public_from=public_from
                )
            )
    return made


def _faults(mechanism: Mechanism, party: str, given: Iterable[Given]) -> Iterator[Fault]:
    if party not in parties_of(mechanism):
        yield Fault("party", "not_a_party", party)
    for one in given:
        if one.kind not in dict(KINDS):
            yield Fault("kind", "no_such_kind_of_release", one.kind)
        if one.owner not in ("", party):
            yield Fault("item", "not_yours_to_release", one.item)


@transaction.atomic
def withdraw(mechanism: Mechanism, party: str, kind: str, item: str, *, by: User | None, reason: str) -> int:
    """Take back every release of a thing that a party has made; how many stood. It is public no longer."""
    Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    if not reason.strip():
        raise Refused(Fault("reason", "missing"))
    standing = releases_of(mechanism, kind, [item]).filter(party=party, withdrawn_at=None)
    count = standing.order_by().update(withdrawn_at=timezone.now(), withdrawn_by=by, reason=reason.strip())
    if not count:
        raise Refused(Fault("item", "not_released_by_you", item))
    return count


@transaction.atomic
def empty(content: Content) -> None:
    """Forget the words of a content that no release stands for: of a person who asked, or when personal data ends."""
    if content.releases.filter(withdrawn_at=None).exists():
        raise Refused(Fault("item", "still_released", content.item))
    Content.objects.filter(pk=content.pk).update(content="")


def set_rule(mechanism: Mechanism, needs: str) -> ReleaseRule:
    """Say who must release what is joint."""
    kept, _new = ReleaseRule.objects.update_or_create(mechanism=mechanism, defaults={"needs": needs})
    return kept


__all__ = ["Given", "empty", "release", "set_rule", "withdraw"]

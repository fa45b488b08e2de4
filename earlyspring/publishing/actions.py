"""Verbs of what is public: give a content to the public, take it back, say who must release."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from earlyspring.core.publicity import RULES, enough
from earlyspring.core.shapes import Fault
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.ledger.refused import Refused, demand
from earlyspring.members.accounts import User
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import KINDS, Content, Release, ReleaseRule
from earlyspring.publishing.queries import TOGETHER, releases_of, sides_of_circle


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
    """Give these contents to the public for a party; what it gave last with the same words stays as it is.

    `by`: nobody where an operator fills a demonstration. `public_from`: an embargo. `position`: where the record stood.
    """
    held = Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    every = list({(one.kind, one.item, one.digest): one for one in given}.values())
    demand(_faults(held, party, every))
    _open_files(held, party, every)
    made: list[Release] = []
    for start in range(0, len(every), TOGETHER):
        contents = _contents(held, every[start : start + TOGETHER], position)
        at = timezone.now()
        new = [
            Release(content=one, party=party, released_by=by, released_at=at, public_from=public_from)
            for one in _not_said_last(held, party, contents)
        ]
        made += Release.objects.bulk_create(new)
    return made


def _open_files(mechanism: Mechanism, party: str, given: list[Given]) -> None:
    """The files that these contents name are no longer the party's own alone: a photo goes out with its product."""
    digests = {file["sha256"] for one in given for file in one.content.get("files", ())}
    if digests:
        Blob.objects.filter(mechanism=mechanism, party=party, sha256__in=digests).update(handling="open")


def _contents(mechanism: Mechanism, given: list[Given], position: str) -> list[Content]:
    """Their contents: those that were released before, by anybody, and new ones. Three statements."""
    digests = [one.digest for one in given]
    found = Content.objects.filter(mechanism=mechanism, digest__in=digests)
    held = {(one.kind, one.item, one.digest): one for one in found}
    demand(Fault("", "content_was_emptied", one.item) for one in held.values() if not one.content)
    new = [
        Content(
            mechanism=mechanism,
            kind=one.kind,
            item=one.item,
            digest=one.digest,
            owner=one.owner,
            content=one.text,
            position=position,
        )
        for one in given
        if (one.kind, one.item, one.digest) not in held
    ]
    return [*held.values(), *Content.objects.bulk_create(new)]


def _not_said_last(mechanism: Mechanism, party: str, contents: list[Content]) -> list[Content]:
    """Those that are not what the party gave last of the thing: words that come back are given again. One statement."""
    own = releases_of(mechanism, items={one.item for one in contents}).filter(party=party, withdrawn_at=None)
    last = {(kind, item): pk for kind, item, pk in own.values_list("content__kind", "content__item", "content")}
    return [one for one in contents if last.get((one.kind, one.item)) != one.pk]


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


@transaction.atomic
def ask_rule(mechanism: Mechanism, party: str, needs: str) -> bool:
    """A party asks for another rule; whether that changes it. As many must ask as must release by the rule that holds."""
    held = Mechanism.objects.select_for_update().get(pk=mechanism.pk)
    sides = sides_of_circle(held)
    demand([Fault("party", "not_a_party", party)] if party not in sides else [])
    demand([Fault("needs", "not_in_list", needs, ", ".join(RULES))] if needs not in RULES else [])
    kept, _new = ReleaseRule.objects.get_or_create(mechanism=held)
    kept.asked = {one: said for one, said in kept.asked.items() if one in sides} | {party: needs}
    alike = {one for one, said in kept.asked.items() if said == needs}
    changes = enough(kept.needs, "", alike, sides)
    if changes:
        kept.needs, kept.asked = needs, {}
    kept.save()
    return changes


def set_rule(mechanism: Mechanism, needs: str) -> ReleaseRule:
    """Say who must release what is joint: what an operator does before there is anything; parties ask (`ask_rule`)."""
    kept, _new = ReleaseRule.objects.update_or_create(mechanism=mechanism, defaults={"needs": needs})
    return kept


__all__ = ["Given", "ask_rule", "empty", "release", "set_rule", "withdraw"]

"""What is public at a moment, and what each party has released of it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import groupby, islice
from typing import Any

from django.db.models import QuerySet

from earlyspring.core.publicity import enough
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.models import Body
from earlyspring.publishing.models import Content, Release, ReleaseRule

TOGETHER = 500
"""Contents fetched with one statement."""


@dataclass(frozen=True)
class PublicItem:
    """One thing that the public may read, with the moment from which it may. `text`: the canonical JSON."""

    kind: str
    item: str
    owner: str
    text: str
    digest: str
    position: str
    since: datetime

    @cached_property
    def content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found


@dataclass(frozen=True)
class _Said:
    """One release that stands."""

    kind: str
    item: str
    owner: str
    content: int
    party: str
    since: datetime


def sides_of_circle(mechanism: Mechanism) -> dict[str, str]:
    """Each party of the circle, and the side it is of."""
    bodies = now(Body, mechanism).filter(item__in=parties_of(mechanism)).values_list("item", "side")
    return {item: side or item for item, side in bodies}


def rule_of(mechanism: Mechanism) -> str:
    """Who must release what is joint."""
    kept = ReleaseRule.objects.filter(mechanism=mechanism).first()
    return kept.needs if kept else "each_side"


def rule_asked(mechanism: Mechanism) -> dict[str, str]:
    """Party → the rule that it asks for instead of the one that holds."""
    kept = ReleaseRule.objects.filter(mechanism=mechanism).first()
    return dict(kept.asked) if kept else {}


def releases_of(mechanism: Mechanism, kind: str = "", items: Iterable[str] = ()) -> QuerySet[Release]:
    """Every release, in the order in which they were made."""
    found = Release.objects.filter(content__mechanism=mechanism).order_by("pk")
    if kind:
        found = found.filter(content__kind=kind)
    return found.filter(content__item__in=list(items)) if items else found


def public_items(mechanism: Mechanism, at: datetime, *kinds: str) -> Iterator[PublicItem]:
    """What the public may read at a moment, by kind and id; of a thing the content that became public last."""
    standing = Release.objects.filter(content__mechanism=mechanism, withdrawn_at=None)
    return _public_of(mechanism, standing.filter(content__kind__in=kinds) if kinds else standing, at)


def public_item(mechanism: Mechanism, at: datetime, kind: str, item: str) -> PublicItem | None:
    """What the public may read of one thing at a moment, or None."""
    standing = releases_of(mechanism, kind, [item]).filter(withdrawn_at=None)
    return next(_public_of(mechanism, standing, at), None)


def public_things(mechanism: Mechanism, at: datetime, items: Iterable[str]) -> dict[tuple[str, str], PublicItem]:
    """What the public may read at a moment of the things with these ids, by kind and id."""
    standing = releases_of(mechanism, items=set(items)).filter(withdrawn_at=None)
    return {(one.kind, one.item): one for one in _public_of(mechanism, standing, at)}


def was_public(mechanism: Mechanism, at: datetime, kind: str, item: str) -> bool:
    """Whether the public could read a thing at any moment until then, by the rule and the parties of today."""
    rule, sides = rule_of(mechanism), sides_of_circle(mechanism)
    said = [
        (_Said(kind, item, one.content.owner, one.content_id, one.party, since), one.withdrawn_at)
        for one in releases_of(mechanism, kind, [item]).select_related("content")
        if (since := max(one.released_at, one.public_from or one.released_at)) <= at
    ]
    return any(
        _public([one for one, until in said if one.since <= moment and (not until or until > moment)], rule, sides)
        for moment in {one.since for one, _until in said}
    )


def _public_of(mechanism: Mechanism, standing: QuerySet[Release], at: datetime) -> Iterator[PublicItem]:
    rule, sides = rule_of(mechanism), sides_of_circle(mechanism)
    said = _said(standing, at)
    chosen = (
        found
        for _thing, every in groupby(said, key=lambda one: (one.kind, one.item))
        if (found := _public(list(every), rule, sides))
    )
    while some := list(islice(chosen, TOGETHER)):
        contents = Content.objects.in_bulk([pk for pk, _since in some])
        for pk, since in some:
            one = contents[pk]
            if one.content:
                yield PublicItem(one.kind, one.item, one.owner, one.content, one.digest, one.position, since)


def _said(standing: QuerySet[Release], at: datetime) -> Iterator[_Said]:
    columns = ("content__kind", "content__item", "content__owner", "content", "party", "released_at", "public_from")
    rows = standing.order_by("content__kind", "content__item", "pk").values_list(*columns)
    for kind, item, owner, content, party, released, public_from in rows:
        since = max(released, public_from or released)
        if since <= at:
            yield _Said(kind, item, owner, content, party, since)


def _public(said: list[_Said], rule: str, sides: dict[str, str]) -> tuple[int, datetime] | None:
    """The content on which enough parties were of one mind last, and when: each party's word is what it gave last."""
    found: tuple[int, datetime] | None = None
    last: dict[str, int] = {}
    for one in sorted(said, key=lambda one: one.since):
        last[one.party] = one.content
        agreeing = {party for party, content in last.items() if content == one.content}
        if enough(rule, one.owner, agreeing, sides) and (found is None or found[0] != one.content):
            found = one.content, one.since
    return found

"""What each party gave last of each thing, as far as it has not taken it back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.queries import releases_of

Thing = tuple[str, str]
"""Kind and item."""


@dataclass(frozen=True)
class LastWord:
    """`content`: the number of the content that the party gave last; `public_from`: its embargo, where it has one."""

    content: int
    digest: str
    at: datetime
    public_from: datetime | None


def last_words(
    mechanism: Mechanism, kind: str = "", item: str = "", *, kinds: Collection[str] = ()
) -> dict[Thing, dict[str, LastWord]]:
    """Thing → party → its last word; of all things, of some kinds, of a kind or of one. One statement."""
    found: dict[Thing, dict[str, LastWord]] = {}
    standing = releases_of(mechanism, kind, [item] if item else []).filter(withdrawn_at=None)
    if kinds:
        standing = standing.filter(content__kind__in=sorted(kinds))
    columns = ("content__kind", "content__item", "party", "content", "content__digest", "released_at", "public_from")
    for one_kind, one_item, party, *said in standing.values_list(*columns):
        found.setdefault((one_kind, one_item), {})[party] = LastWord(*said)
    return found


def others_than(party: str, words: Mapping[str, LastWord]) -> dict[str, LastWord]:
    """The same without one party's own."""
    return {other: word for other, word in words.items() if other != party}

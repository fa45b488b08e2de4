"""Questions about news: the pieces with their latest words, where each stands, and what corrects it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from earlyspring.core.groups import grouped
from earlyspring.ledger.models import Mechanism
from earlyspring.members.permits import Acting
from earlyspring.publishing.models import Release
from earlyspring.publishing.news.content import KIND
from earlyspring.publishing.news.models import NewsPiece, NewsVersion
from earlyspring.publishing.news.permits import may_read_draft
from earlyspring.publishing.queries import PublicItem, public_items, releases_of

STATES = ("draft", "handed_over", "embargoed", "public", "withdrawn")


@dataclass(frozen=True)
class Shown:
    """A piece with its latest words and everything that was done with it. `public`: what the public reads of it."""

    piece: NewsPiece
    version: NewsVersion
    releases: tuple[Release, ...]
    public: PublicItem | None
    at: datetime

    @property
    def state(self) -> str:
        return state_of(self.piece.party, self.releases, self.public is not None, self.at)

    @property
    def standing(self) -> list[Release]:
        return [one for one in self.releases if one.withdrawn_at is None]

    @property
    def by_writer(self) -> Release | None:
        """What the party that writes it gave last."""
        return next((one for one in reversed(self.standing) if one.party == self.piece.party), None)

    @property
    def parties(self) -> list[str]:
        """Who has released what the writer gave last."""
        given = self.by_writer
        return sorted({one.party for one in self.standing if given and one.content_id == given.content_id})


def state_of(writer: str, releases: Iterable[Release], public: bool, at: datetime) -> str:
    """Where a piece stands, by what was done with it: one of STATES. `writer`: the party that writes it."""
    own = [one for one in releases if one.party == writer]
    standing = [one for one in own if one.withdrawn_at is None]
    if public:
        return "public"
    if not standing:
        return "withdrawn" if own else "draft"
    return "embargoed" if any(one.public_from and one.public_from > at for one in standing) else "handed_over"


def latest(pieces: QuerySet[NewsPiece]) -> dict[int, NewsVersion]:
    """Piece → its latest version; one statement."""
    newest = NewsVersion.objects.filter(piece=OuterRef("pk")).order_by("-number").values("pk")[:1]
    chosen = pieces.order_by().annotate(last=Subquery(newest)).values("last")
    return {one.piece_id: one for one in NewsVersion.objects.filter(pk__in=chosen).select_related("saved_by")}


def shown_to(posting: Acting, mechanism: Mechanism, at: datetime, item: str = "") -> list[Shown]:
    """The pieces that somebody may read on the desk, the newest first; `item`: that one alone.

    Its writer's officers read what they write; those of others what was handed over to them; all what is public.
    """
    pieces = NewsPiece.objects.filter(mechanism=mechanism)
    pieces = pieces.filter(item=item) if item else pieces
    versions = latest(pieces)
    items = [item] if item else []
    rows = releases_of(mechanism, KIND, items).select_related("content", "released_by", "withdrawn_by")
    releases: Mapping[str, list[Release]] = grouped(rows, key=lambda one: one.content.item)
    public = {one.item: one for one in public_items(mechanism, at, KIND)} if versions else {}
    found = [
        Shown(piece, versions[piece.pk], tuple(releases.get(piece.item, ())), public.get(piece.item), at)
        for piece in pieces.select_related("corrects").order_by("-pk")
    ]
    return [one for one in found if _may_read(posting, one)]


def _may_read(posting: Acting, one: Shown) -> bool:
    return one.public is not None or may_read_draft(posting, one.piece, handed_over=one.by_writer is not None)


def corrections_of(item: str, public: Iterable[PublicItem]) -> list[PublicItem]:
    """The public corrections of a piece, by what they say themselves."""
    return [one for one in public if one.content.get("corrects", {}).get("item") == item]

"""Giving a piece of news to the public: its writer the latest words, every other party the very words of the writer."""

import json
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused, demand
from earlyspring.members.accounts import User
from earlyspring.publishing.actions import release
from earlyspring.publishing.given import Given
from earlyspring.publishing.models import Release
from earlyspring.publishing.news.content import KIND, faults, given_of, things_of
from earlyspring.publishing.news.models import NewsPiece
from earlyspring.publishing.queries import public_things, releases_of


def held(piece: NewsPiece) -> NewsPiece:
    """The piece as it stands now, kept from others until the act is done."""
    return NewsPiece.objects.select_for_update(of=("self",)).select_related("corrects", "mechanism").get(pk=piece.pk)


def standing_of(piece: NewsPiece) -> list[Release]:
    """The releases of a piece that nobody has taken back, the first first."""
    rows = releases_of(piece.mechanism, KIND, [piece.item]).filter(withdrawn_at=None)
    return list(rows.select_related("content"))


@transaction.atomic
def give(
    piece: NewsPiece,
    party: str,
    *,
    by: User | None,
    position: str = "",
    public_from: datetime | None = None,
    seen: str = "",
) -> Release | None:
    """Release a piece for a party: its writer the latest version, every other party what the writer released.

    `seen`: the digest that the person read; whoever read other words is told. None where the party gave these words before.
    """
    kept = held(piece)
    now = timezone.now()
    if public_from and public_from <= now:
        raise Refused(Fault("public_from", "news_hour_passed"))
    given = to_give(kept, party, at=public_from or now)
    if seen and seen != given.digest:
        raise Refused(Fault("", "news_changed_meanwhile"))
    made = release(kept.mechanism, party, [given], by=by, position=position, public_from=public_from)
    return made[0] if made else None


def to_give(piece: NewsPiece, party: str, *, at: datetime) -> Given:
    """What a party would release at a moment. Raises Refused where it cannot be released."""
    version = piece.versions.order_by("-number")[0]
    things = things_of(piece, version)
    public = public_things(piece.mechanism, at, {item for _kind, item in things})
    if party == piece.party:
        demand(faults(piece, version, public))
        return given_of(piece, version, public)
    handed = [one for one in standing_of(piece) if one.party == piece.party]
    if piece.owner or not handed:
        raise Refused(Fault("", "not_yours_to_release", piece.item))
    demand(faults(piece, version, public))
    content = handed[-1].content
    return Given(KIND, piece.item, json.loads(content.content), piece.owner)

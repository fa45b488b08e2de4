"""A small mechanism with a meeting that was held, of which news can be drafted, and what of it is public."""

from types import SimpleNamespace
from typing import Any

from django.utils import timezone

from earlyspring.publishing.actions import release
from earlyspring.publishing.news.actions import begin, give
from earlyspring.publishing.news.models import NewsPiece
from earlyspring.publishing.projecting.every import contents_of
from tests.desk.public_addresses import a_circle
from tests.people import Cast, a_fact, signed_in

ORGAN = {"vi": "Gặp gỡ thử", "zh": "试行会晤", "en": "Trial Meeting"}
AGREED = {"vi": "Mở thêm cửa khẩu.", "zh": "增开口岸。", "en": "Open more gates."}
BOTH = {"vi": "Hai bên", "zh": "双方", "en": "Both sides"}
KINDS = ("mechanism", "body", "session")


def a_meeting(cast: Cast) -> SimpleNamespace:
    """The eleventh meeting was held, the twelfth is planned; both sides released all that the drafts point to."""
    a_circle(cast)
    mechanism = cast.mechanism
    a_fact(mechanism, "organ", "O-S", code="secretaries", names=ORGAN, position=1, since="2016")
    a_fact(
        mechanism, "session", "SM-11", organ="O-S", year=2026, status="held", day="2026-02-11", ordinal=11, host="B-GX"
    )
    a_fact(mechanism, "session", "SM-12", organ="O-S", year=2027, status="planned", ordinal=12, host="B-QN")
    for party in ("B-QN", "B-GX"):
        a_fact(mechanism, "attendance", f"ATT-{party}", session="SM-11", body=party, role="participant")
    said = {"session": "SM-11", "said_on": "2026-02-11", "force": "agreed", "bodies": ["B-QN", "B-GX"]}
    a_fact(mechanism, "statement", "ST-1", **said, capacity=BOTH, text=AGREED, sentence=1)
    public(cast)
    clients: dict[str, Any] = {
        "lan": signed_in(cast.lan),
        "wei": signed_in(cast.wei),
        "leader": signed_in(cast.own["leader"]),
        "minh": signed_in(cast.minh),
    }
    return SimpleNamespace(mechanism=mechanism, cast=cast, **clients)


def public(cast: Cast) -> None:
    """One party of each side gives what the drafts point to."""
    every = list(contents_of(cast.mechanism, timezone.localdate(), KINDS))
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [one for one in every if one.owner in ("", party)], by=None)


def a_report(cast: Cast, owner: str = "") -> NewsPiece:
    """What Lan drafts of the meeting that was held."""
    today = timezone.localdate()
    return begin(cast.mechanism, "B-QN", "report", "SM-11", by=cast.lan.user, today=today, owner=owner)


def a_public_report(cast: Cast) -> NewsPiece:
    piece = a_report(cast)
    for posting in (cast.lan, cast.wei):
        give(piece, posting.party, by=posting.user)
    return piece

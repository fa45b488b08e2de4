"""What of the whole gathering is one person's: the own badge as a square code, papers handed out, numbers to call."""

from dataclasses import dataclass
from typing import Any

import segno
from django.urls import reverse

from earlyspring.delegations.accrediting.badges import token_of
from earlyspring.delegations.accrediting.keys import key_here
from earlyspring.delegations.accrediting.models import Badge
from earlyspring.delegations.models import CATEGORIES, Delegate
from earlyspring.lang.tongues import tag_of
from earlyspring.meetings.programme.for_phones import Handout, HelpLine, handouts_for


@dataclass(frozen=True)
class OwnBadge:
    """`picture`: the square code that doors read, as the address of an image; `category` in words."""

    picture: str
    category: Any
    zones: str


def badge_of(who: Delegate) -> OwnBadge | None:
    """The badge in force; None where there is none, or the key that signs badges is not on this node."""
    badge = Badge.objects.filter(accreditation__delegate=who, until=None).first()
    key = key_here(who.gathering) if badge else None
    if badge is None or key is None:
        return None
    code = segno.make_qr(token_of(badge, who.gathering, key), error="m")
    picture = code.svg_data_uri(scale=4, border=4, dark="#000", light="#fff")
    return OwnBadge(picture, dict(CATEGORIES)[badge.category], " ".join(badge.zones))


def papers_of(who: Delegate, secret: str) -> list[tuple[Handout, str, str]]:
    """The papers that a person reads: each with the tag of its language and its address below the person's own."""
    at = [who.gathering.mechanism.key, who.gathering.key, secret]
    mine = handouts_for(who.gathering, who.delegation.party, who.category)
    return [(one, tag_of(one.lang), reverse("my_handout", args=[*at, one.pk])) for one in mine]


def numbers_of(who: Delegate) -> list[HelpLine]:
    return list(HelpLine.objects.filter(gathering=who.gathering))

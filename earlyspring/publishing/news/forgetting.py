"""News that name a person whose name is erased: what was released is taken back, and every sentence of it goes for good."""

from typing import Any

from django.utils import timezone

from earlyspring.ledger.erasure import FORGET_TOO
from earlyspring.ledger.models import Mechanism
from earlyspring.members.models import Tenure
from earlyspring.publishing.forgetting import NAME_ERASED
from earlyspring.publishing.models import Content, Release
from earlyspring.publishing.news.content import KIND
from earlyspring.publishing.news.models import NewsVersion


def forget_person(mechanism: Mechanism, person: str) -> None:
    """Empty every sentence that rests on an office of the person, in each version; take back what was released of it.

    A sentence that a person wrote without a record is not found: who confirms it answers for it.
    """
    held = set(Tenure.objects.filter(mechanism=mechanism, person=person).values_list("item", flat=True))
    items = set()
    for version in NewsVersion.objects.filter(piece__mechanism=mechanism).select_related("piece"):
        kept = [_without(one) if _rests_on(one, held) else one for one in version.sentences]
        if kept != version.sentences:
            NewsVersion.objects.filter(pk=version.pk).update(sentences=kept)
            items.add(version.piece.item)
    contents = Content.objects.filter(mechanism=mechanism, kind=KIND, item__in=items)
    standing = Release.objects.filter(content__in=contents, withdrawn_at=None)
    standing.update(withdrawn_at=timezone.now(), reason=NAME_ERASED)
    contents.update(content="")


def _rests_on(sentence: dict[str, Any], held: set[str]) -> bool:
    return any(ref["item"] in held for ref in sentence["refs"])


def _without(sentence: dict[str, Any]) -> dict[str, Any]:
    return sentence | {"text": {}, "drafted": {}, "wrong": {}}


def keep_in_mind() -> None:
    """Let an erasure take the news with it; once is enough."""
    if (NewsVersion, forget_person) not in FORGET_TOO:
        FORGET_TOO.append((NewsVersion, forget_person))

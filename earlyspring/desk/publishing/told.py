"""What a press has done, in sentences."""

from collections import Counter
from collections.abc import Iterable

from django.contrib import messages
from django.utils import timezone
from django.utils.translation import ngettext

from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.publishing.place import kind_words
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.queries import public_items
from earlyspring.publishing.waiting import Waiting


def tell(request: DeskRequest, mechanism: Mechanism, chosen: list[Waiting]) -> None:
    """What was done: how many of which kind, how many of them are public now, and how many wait for others."""
    kinds = Counter(kind_words(one.given.kind) for one in chosen)
    told = ", ".join(f"{word}: {count}" for word, count in kinds.items())
    there = {(one.kind, one.item, one.digest) for one in public_items(mechanism, timezone.now(), *kinds_of(chosen))}
    public = sum((*one.thing, one.given.digest) in there for one in chosen)
    count = len(chosen)
    said = ngettext("Released: %(count)s thing (%(kinds)s).", "Released: %(count)s things (%(kinds)s).", count)
    messages.success(request, said % {"count": count, "kinds": told})
    if public:
        now = ngettext("%(count)s of them is public now.", "%(count)s of them are public now.", public)
        messages.info(request, now % {"count": public})
    if waits := count - public:
        later = ngettext(
            "%(count)s waits for the release of others, or for its hour.",
            "%(count)s wait for the release of others, or for their hour.",
            waits,
        )
        messages.info(request, later % {"count": waits})


def kinds_of(chosen: Iterable[Waiting]) -> set[str]:
    return {one.given.kind for one in chosen}

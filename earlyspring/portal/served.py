"""The same bytes as in the folder, given out by the node: a page of what is public at this moment, by its path."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import Lock
from typing import Any

from django.db.models import Count, Max, Q
from django.utils import timezone

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.ledger.circles import parties_of
from earlyspring.ledger.models import Mechanism
from earlyspring.portal import searching, word_pages
from earlyspring.portal.being_made import Site
from earlyspring.portal.compressed import beside
from earlyspring.portal.others import every_other
from earlyspring.portal.pages import KINDS_OF_FOLDERS, THING, page_at, render
from earlyspring.portal.rendering import made
from earlyspring.portal.shelf import Shelf
from earlyspring.portal.shelves import bytes_of, filled, site_of
from earlyspring.publishing.queries import releases_of, rule_of, was_public

LANGS = {code: lang for lang, code in SITE_CODES.items()}
KEPT = 400
"""Pages kept in memory as they were made."""
SLOW = 0.005
BETWEEN = 1.0
"""Where it takes longer than SLOW seconds to see whether anything was released, it is looked at once in so many."""


class Held:
    """Bytes as they were made, with what names them and, once asked for, what they are when compressed."""

    def __init__(self, path: str, data: bytes):
        self.path, self.data = path, data
        self.etag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'

    @cached_property
    def every(self) -> dict[str, bytes]:
        return beside(self.path, self.data)


@dataclass
class Stand:
    """One mechanism as this process gives it out."""

    mechanism: Mechanism
    stamp: tuple[Any, ...]
    shelf: Shelf
    site: Site
    looked_at: float = 0.0
    looking: float = 0.0
    made: dict[str, "Held"] = field(default_factory=dict)
    others: dict[str, Callable[[], bytes | None]] | None = None

    def at(self, path: str) -> "Held | None":
        """What lies at a path below the root; None where nothing does."""
        held = self.made.get(path)
        if held is None and (data := self._made(path)) is not None:
            if len(self.made) >= KEPT:
                self.made.clear()
            held = self.made[path] = Held(path, data)
        return held

    def _made(self, path: str) -> bytes | None:
        code, _slash, place = path.partition("/")
        if code in LANGS:
            page = page_at(self.shelf, place)
            if page is not None and page.place == place:
                return render(self.shelf, self.site, LANGS[code], page)
        if self.others is None:
            blobs = partial(bytes_of, self.mechanism)
            self.others = {at: make for at, _needed, make in every_other(self.shelf, self.site, 0, blobs)}
        make = self.others.get(path)
        return make() if make else None

    def found(self, lang: str, words: str) -> bytes:
        """The page of search with what was found, for readers without a script."""
        things = searching.found(self.shelf, lang, words)
        return word_pages.search(self.shelf, self.site, lang, "", asked=words, found=things)

    def refused(self, path: str) -> tuple[int, bytes]:
        """410 where the public could read something there once, else 404; in words."""
        code, _slash, place = path.partition("/")
        lang = LANGS.get(code, "")
        withdrawn = self._withdrawn(place)
        if not lang:
            return 404, b"404\n"
        page = made(self.shelf, self.site, lang, place or "index.html", "gone.html", {"withdrawn": withdrawn})
        return 410 if withdrawn else 404, page.encode()

    def _withdrawn(self, place: str) -> bool:
        found = THING.fullmatch(place)
        kind = KINDS_OF_FOLDERS.get(found["folder"]) if found else None
        if not found or not kind:
            return False
        return was_public(self.mechanism, timezone.now(), kind, found["item"])


class Stands:
    """What a process gives out, by the key of the mechanism; filled anew when anything was released or taken back."""

    def __init__(self) -> None:
        self.held: dict[str, Stand] = {}
        self.lock = Lock()

    def of(self, key: str) -> Stand | None:
        """The stand of a mechanism as of now; None where there is no such mechanism."""
        held, now = self.held.get(key), time.monotonic()
        if held and held.looking > SLOW and now - held.looked_at < BETWEEN:
            return held
        mechanism = Mechanism.objects.filter(key=key).first()
        if mechanism is None:
            return None
        stamp = _stamp(mechanism)
        looking = time.monotonic() - now
        with self.lock:
            held = self.held.get(key)
            if held is None or held.stamp != stamp or held.site != site_of(mechanism):
                held = Stand(mechanism, stamp, filled(mechanism, timezone.now()), site_of(mechanism))
                self.held[key] = held
            held.looked_at, held.looking = now, looking
            return held


def _stamp(mechanism: Mechanism) -> tuple[Any, ...]:
    """What differs when something else is public."""
    now = timezone.now()
    told = (
        releases_of(mechanism)
        .order_by()
        .aggregate(Max("pk"), Count("withdrawn_at"), embargoes=Count("pk", filter=Q(public_from__lte=now)))
    )
    emptied = releases_of(mechanism).order_by().filter(content__content="").count()
    return (mechanism.pk, *sorted(told.items()), emptied, rule_of(mechanism), parties_of(mechanism))

"""What a site has beside its pages: assets, feeds, maps for engines, data, pictures, released files, pages of words."""

from collections.abc import Callable, Iterator
from functools import partial

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal import data, exchanged, feeds, maps, opening, pictures, released, word_pages
from earlyspring.portal.assets import assets
from earlyspring.portal.being_made import Site
from earlyspring.portal.shelf import Shelf

Blobs = Callable[[str], bytes | None]
"""SHA-256 of a released file → its bytes, None where this node does not hold it."""
Other = tuple[str, bool, Callable[[], bytes | None]]
"""Path below the root, whether it may have changed, and what makes it."""


def every_other(shelf: Shelf, site: Site, after: int, blobs: Blobs) -> Iterator[Other]:
    """Every file beside the pages. Small ones that sum up others are always made; the rest where something was touched."""
    for place, held in assets().values():
        yield place, False, partial(_same, held)
    yield "index.html", True, partial(opening.page, shelf, site)
    yield "robots.txt", True, partial(maps.robots, site)
    yield from maps.every(shelf, site, after)
    for lang, code in SITE_CODES.items():
        for kind, place in feeds.FEEDS.items():
            yield f"{code}/{place}", True, partial(feeds.atom, shelf, site, lang, kind)
        yield from word_pages.every(shelf, site, lang, after)
    yield from data.every(shelf, site, after)
    yield from exchanged.every(shelf, site)
    yield from pictures.every(shelf, site, after)
    yield from released.every(shelf, blobs)


def _same(held: bytes) -> bytes:
    return held

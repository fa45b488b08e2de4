"""Write the site of a shelf to a folder: what is new or other is written, what is public no longer is taken away."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.portal.assets import made_by
from earlyspring.portal.folder import Ledger, locked
from earlyspring.portal.others import Blobs, every_other
from earlyspring.portal.pages import every_place, page_at, render, touched_places
from earlyspring.portal.rendering import Site
from earlyspring.portal.shelf import Shelf

TOGETHER = 100
"""Pages made by a process before it says so."""
WORTH = 600
"""From so many pages on several processes are started."""


@dataclass(frozen=True)
class Told:
    """What came of a run: how many pages there are in all languages, of these written and left as they were; files
    taken away.
    """

    pages: int
    written: int
    unchanged: int
    removed: int


def write(shelf: Shelf, site: Site, folder: Path, blobs: Blobs, *, processes: int = 0) -> Told:
    """Bring the folder to what the shelf says. Raises `folder.Foreign`, `folder.Busy`, OSError."""
    with locked(folder):
        ledger = Ledger(folder)
        try:
            return _written(shelf, site, ledger, blobs, processes or os.cpu_count() or 1)
        finally:
            ledger.close()


def _written(shelf: Shelf, site: Site, ledger: Ledger, blobs: Blobs, processes: int) -> Told:
    stamp = {"line": shelf.state("line"), "made_by": made_by(), "site": repr(site)}
    same = all(ledger.state(name) == value for name, value in stamp.items())
    after = int(ledger.state("filling") or 0) if same else 0
    filling = shelf.filling
    dirty = list(dict.fromkeys(touched_places(shelf, after)))
    written = sum(1 for _ in _pages(shelf, site, ledger, dirty, processes))
    beside = []
    for path, needed, make in every_other(shelf, site, after, blobs, ledger.missing):
        if (needed or ledger.missing(path)) and (data := make()) is not None:
            put = ledger.put(path, data)
            ledger.note([put] if put else [])
        beside.append(path)
    pages = _Counted(every_place(shelf))
    paths = (f"{code}/{place}" for place in pages for code in SITE_CODES.values())
    removed = ledger.keep_only(chain(paths, beside))
    ledger.tell(**stamp, filling=str(filling))
    total = pages.count * len(LANGUAGES)
    return Told(total, written, total - written, removed)


class _Counted:
    """An iterable that knows how many it gave."""

    def __init__(self, every: Iterable[str]):
        self.every, self.count = every, 0

    def __iter__(self) -> Iterator[str]:
        for one in self.every:
            self.count += 1
            yield one


def _pages(shelf: Shelf, site: Site, ledger: Ledger, places: list[str], processes: int) -> Iterator[str]:
    """Make these pages in every language; the paths of those that were written."""
    batches = _chunks(places, TOGETHER)
    if len(places) * len(LANGUAGES) < WORTH or processes == 1:
        for some in batches:
            yield from _noted(ledger, _made(shelf, site, ledger, some))
        return
    way = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    begun = (str(shelf.path), site, str(ledger.folder))
    with ProcessPoolExecutor(processes, mp_context=way, initializer=_begin, initargs=begun) as pool:
        for made in pool.map(_batch, batches):
            yield from _noted(ledger, made)


def _noted(ledger: Ledger, made: list[tuple[str, str]]) -> Iterator[str]:
    ledger.note(made)
    return (path for path, _digest in made)


def _chunks(places: Iterable[str], size: int) -> Iterator[list[str]]:
    left = iter(places)
    while some := list(islice(left, size)):
        yield some


def _made(shelf: Shelf, site: Site, ledger: Ledger, places: list[str]) -> list[tuple[str, str]]:
    """Path and digest of the pages that had to be written."""
    found = []
    for place in places:
        page = page_at(shelf, place)
        if page is not None:
            for lang, code in SITE_CODES.items():
                if put := ledger.put(f"{code}/{place}", render(shelf, site, lang, page)):
                    found.append(put)
    return found


_mine: list[tuple[Shelf, Site, Ledger]] = []


def _begin(shelf: str, site: Site, folder: str) -> None:
    """In a process of its own: the shelf and the ledger are opened anew."""
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    _mine[:] = [(Shelf(Path(shelf)), site, Ledger(Path(folder)))]


def _batch(places: list[str]) -> list[tuple[str, str]]:
    return _made(*_mine[0], places)

"""Write the site of a shelf to a folder: what is new or other is written, what is public no longer is taken away."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context, parent_process
from pathlib import Path
from threading import Thread

from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.portal.assets import made_by
from earlyspring.portal.being_made import Site
from earlyspring.portal.folder import locked
from earlyspring.portal.kept import Ledger
from earlyspring.portal.others import Blobs, every_other
from earlyspring.portal.pages import every_place, gone_places, how_many, is_page, page_at, render, touched_places
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
    filling = shelf.filling
    after = int(ledger.state("filling") or 0) if same else 0
    after = after if after <= filling else 0
    # A run that was cut off may have left pages that are meant no longer: then every page is compared.
    whole = not after or ledger.state("ended") != "yes"
    ledger.tell(ended="no")
    ledger.mend()
    torn = [] if ledger.state("boot") == boot() != "" else ledger.doubt()
    dirty = list(dict.fromkeys(chain(touched_places(shelf, after), _places(torn))))
    written = sum(_pages(shelf, site, ledger, dirty, processes))
    beside = _beside(shelf, site, ledger, after, blobs)
    removed = ledger.take_away(list(_gone(shelf, ledger, beside, 0 if whole else after)))
    ledger.tell(**stamp, filling=str(filling), ended="yes", boot=boot())
    total = how_many(shelf) * len(LANGUAGES)
    return Told(total, written, total - written, removed)


def boot() -> str:
    """What names the time since the machine was started; "" where it does not say."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return ""


def _beside(shelf: Shelf, site: Site, ledger: Ledger, after: int, blobs: Blobs) -> list[str]:
    """Write the files beside the pages, so many at once as pages; the paths of all of them."""
    paths, waiting = [], []
    for path, needed, make in every_other(shelf, site, after, blobs):
        if (needed or ledger.missing(path)) and (data := make()) is not None:
            waiting.append((path, data))
        if len(waiting) == TOGETHER:
            ledger.put(waiting)
            waiting = []
        paths.append(path)
    ledger.put(waiting)
    return paths


def _gone(shelf: Shelf, ledger: Ledger, beside: list[str], after: int) -> Iterator[str]:
    """What was written once and is meant no longer: after a filling, or of all that there is."""
    if not after:
        yield from ledger.others_than(chain(_paths(every_place(shelf)), beside))
        return
    yield from (path for path in ledger.others_than(beside) if not is_page(path))
    yield from _paths(gone_places(shelf, after, lambda place: any(map(ledger.has, _paths([place])))))


def _places(paths: Iterable[str]) -> Iterator[str]:
    """The places of those that are pages, below the folder of their language."""
    return (path.partition("/")[2] for path in paths if is_page(path))


def _paths(places: Iterable[str]) -> Iterator[str]:
    return (f"{code}/{place}" for place in places for code in SITE_CODES.values())


def _pages(shelf: Shelf, site: Site, ledger: Ledger, places: list[str], processes: int) -> Iterator[int]:
    """Make these pages in every language; how many were written, batch by batch."""
    batches = _chunks(places, TOGETHER)
    if len(places) * len(LANGUAGES) < WORTH or processes == 1:
        yield from (_made(shelf, site, ledger, some) for some in batches)
        return
    way = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    begun = (str(shelf.path), site, str(ledger.folder))
    with ProcessPoolExecutor(processes, mp_context=way, initializer=_begin, initargs=begun) as pool:
        yield from pool.map(_batch, batches)


def _chunks(places: Iterable[str], size: int) -> Iterator[list[str]]:
    left = iter(places)
    while some := list(islice(left, size)):
        yield some


def _made(shelf: Shelf, site: Site, ledger: Ledger, places: list[str]) -> int:
    """How many of the pages had to be written."""
    pages = [page for place in places if (page := page_at(shelf, place))]
    return ledger.put(
        (f"{code}/{page.place}", render(shelf, site, lang, page)) for page in pages for lang, code in SITE_CODES.items()
    )


_mine: list[tuple[Shelf, Site, Ledger]] = []


def _begin(shelf: str, site: Site, folder: str) -> None:
    """In a process of its own: the shelf and the ledger are opened anew."""
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    Thread(target=_end_with_parent, daemon=True).start()
    _mine[:] = [(Shelf(Path(shelf)), site, Ledger(Path(folder)))]


def _end_with_parent() -> None:
    """Where the run is killed, nobody goes on writing, nor keeps the folder from the next run."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _batch(places: list[str]) -> int:
    return _made(*_mine[0], places)

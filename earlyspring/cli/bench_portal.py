"""What the public pages cost: pages a second, a change of one commitment, the largest page, memory, beside nginx."""

import json
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from earlyspring.cli.bench_results import Figure


def measured(mechanism: Any, instruments: int, commitments: int) -> Iterator[Figure]:
    """The example as the demo gives it to the public, then a site of so many papers and promises."""
    from earlyspring.cli.bench_nginx import beside_nginx
    from earlyspring.cli.bench_released import released
    from earlyspring.cli.demo_publishing import publish_history

    publish_history(mechanism)
    yield from written("portal.example", mechanism)
    yield from beside_nginx(mechanism)
    yield from written("portal.large", released(instruments, commitments))


def written(name: str, mechanism: Any) -> Iterator[Figure]:
    """A whole site, by clock and CPU; then one commitment with another title; then nothing new."""
    from django.db import transaction

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        told, filling, writing = _brought_up_to_date(mechanism, site)
        yield Figure(f"{name}.pages", told.pages, "pages")
        yield Figure(f"{name}.filled", filling.clock, "s")
        yield Figure(f"{name}.rate", round(told.pages / writing.clock, 1), "pages/s")
        yield Figure(f"{name}.cpu", round(1000 * writing.cpu / told.pages, 2), "ms/page")
        for ending, size in largest(site).items():
            yield Figure(f"{name}.largest{ending}", size, "kB")
        with transaction.atomic():
            _another_title(mechanism)
            told, filling, writing = _brought_up_to_date(mechanism, site)
            transaction.set_rollback(True)
        yield Figure(f"{name}.change.seconds", round(filling.clock + writing.clock, 2), "s")
        yield Figure(f"{name}.change.cpu", round(filling.cpu + writing.cpu, 2), "CPU s")
        yield Figure(f"{name}.change.writing", round(writing.cpu, 2), "CPU s")
        yield Figure(f"{name}.change.written", told.written, "pages")
        yield Figure(f"{name}.memory", _memory(), "MB")


class Taken:
    """Seconds by the clock and of the CPU, processes that have ended included, since it was made."""

    def __init__(self) -> None:
        self._clock, self._cpu = time.perf_counter(), _cpu()

    def stop(self) -> "Taken":
        self.clock = round(time.perf_counter() - self._clock, 2)
        self.cpu = _cpu() - self._cpu
        return self


def _brought_up_to_date(mechanism: Any, folder: Path) -> tuple[Any, Taken, Taken]:
    """What came of it; what reading all that is public took, and the writing."""
    from django.utils import timezone

    from earlyspring.portal.shelves import filled, site_of
    from earlyspring.portal.writing import write

    filling = Taken()
    shelf = filled(mechanism, timezone.now())
    filling.stop()
    writing = Taken()
    try:
        told = write(shelf, site_of(mechanism), folder, _nothing)
    finally:
        shelf.close()
    return told, filling, writing.stop()


def _cpu() -> float:
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


def _memory() -> int:
    """The most that this process or one that it started ever held."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(one.ru_maxrss for one in each) // 1024


def _nothing(sha256: str) -> None:
    return None


def largest(folder: Path) -> dict[str, float]:
    """Ending → kilobytes of the largest file: pages, and what programs read."""
    found = dict.fromkeys(("", ".json", ".csv", ".xlsx", ".xml"), 0)
    # A glob would remember every path, and its memory be counted as that of the pages.
    for within, _folders, names in os.walk(folder):
        for name in names:
            suffix = Path(name).suffix
            ending = "" if suffix == ".html" else suffix
            if ending in found:
                found[ending] = max(found[ending], (Path(within) / name).stat().st_size)
    return {ending: round(size / 1000, 1) for ending, size in found.items()}


def _another_title(mechanism: Any) -> None:
    """One commitment that is public is released by all who released it, with another title."""
    from earlyspring.publishing.actions import release
    from earlyspring.publishing.given import Given
    from earlyspring.publishing.models import Release

    said = Release.objects.filter(content__mechanism=mechanism, content__kind="commitment", withdrawn_at=None)
    content = said.order_by("pk").select_related("content")[0].content
    title = {"vi": "Tên khác", "zh": "别名", "en": "Another name"}
    given = Given(content.kind, content.item, json.loads(content.content) | {"title": title}, content.owner)
    for party in said.filter(content=content).values_list("party", flat=True).distinct():
        release(mechanism, party, [given], by=None)

"""What the page "To be released" costs where very many things wait, and where all of them were given."""

import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.utils import timezone

from earlyspring.cli.bench_pages import measure, officer
from earlyspring.cli.bench_results import Figure

PARTY = "B-0"
TOGETHER = 1_000


def measured(commitments: int) -> Iterator[Figure]:
    """A generated mechanism with so many commitments: none of them given; then all, read first and read again."""
    from earlyspring.publishing.actions import release
    from earlyspring.publishing.projecting.every import contents_of

    mechanism = waiting(commitments)
    client, today = officer(mechanism, PARTY), timezone.localdate()
    yield Figure("waiting.things", commitments, "commitments")
    pages = {"none": f"/{mechanism.key}/public/waiting/", "kind": f"/{mechanism.key}/public/waiting/?kind=commitment"}
    yield from measure(client, pages, "waiting", {})
    every = contents_of(mechanism, today, ["commitment"])
    while some := list(islice(every, TOGETHER)):
        release(mechanism, PARTY, some, by=None)
    yield Figure("waiting.given.first", _first(mechanism, today), "CPU s")
    yield from measure(client, {"given": pages["kind"]}, "waiting", {})


def waiting(commitments: int) -> Any:
    """A generated mechanism, and so many copies of one commitment, each with a title of its own; no entry says them."""
    from earlyspring.cli.bench_large import Size, documents
    from earlyspring.cli.demo import current_members
    from earlyspring.commitments.models import Commitment
    from earlyspring.ledger.loading import load

    document = next(documents(Size(1, 1, 1))) | {"mechanism": "made-waiting"}
    mechanism = load(document, at=timezone.now(), parties=sorted(current_members(document)))
    one = Commitment.objects.filter(mechanism=mechanism, known_to=None)[0]
    held = {
        field.attname: getattr(one, field.attname)
        for field in Commitment._meta.concrete_fields
        if not field.primary_key
    }
    for start in range(0, commitments, TOGETHER):
        Commitment.objects.bulk_create(
            Commitment(
                **held
                | {
                    "item": f"X-{number:06}",
                    "version": f"{number:064x}",
                    "code": f"X-{number:06}",
                    "title": _title(number),
                }
            )
            for number in range(start, min(start + TOGETHER, commitments))
        )
    return mechanism


def _title(number: int) -> dict[str, str]:
    return {"vi": f"Việc {number}", "zh": f"事项{number}", "en": f"Matter {number}"}


def _first(mechanism: Any, today: date) -> float:
    """CPU seconds of laying all of them beside what was given, before anything is remembered."""
    from earlyspring.publishing.waiting_many import compared_by_page

    before = time.process_time()
    compared_by_page(mechanism, PARTY, today, ["commitment"])
    return round(time.process_time() - before, 2)

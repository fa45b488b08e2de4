"""A pair of border gates under the names that each side gives its own."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.commitments.models import Gate
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(known.rows(Gate, items)):
        sources = known.sources(some)
        for one in some:
            yield Given("gate", one.item, content_of(known, one, sources))


def content_of(known: Known, one: Gate, sources: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    every = [item for end in one.ends for item in end.get("localities", ())]
    return said(
        names=words(one.names),
        class_=one.class_code,
        ends=[
            said(
                side=end.get("side"), names=words(end.get("names")), localities=known.bodies(end.get("localities", ()))
            )
            for end in one.ends
        ],
        localities=known.bodies(dict.fromkeys(every)),
        passages=words(one.passages),
        status=words(one.status),
        opened_on=one.opened_on,
        hours=[
            said(from_=row.get("from"), to=row.get("to"), opens=row.get("opens"), closes=row.get("closes"))
            | said(zone=row.get("zone"), days=words(row.get("days")))
            for row in one.hours
        ],
        **ground(one, sources),
    )

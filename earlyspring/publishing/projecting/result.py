"""What came of it: a figure or a fact, as of a day, by whom, and of which commitment."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.commitments.models import Result
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.commitment import refs_to_commitments
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import Ref, number, said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(known.rows(Result, items)):
        commitments = refs_to_commitments(known, [one.commitment for one in some])
        sources = known.sources(some)
        for one in some:
            # A result of a promise that may not be public is not public either.
            if not one.commitment or one.commitment in commitments:
                yield Given("result", one.item, content_of(known, one, commitments, sources))


def content_of(
    known: Known, one: Result, commitments: Mapping[str, Ref], sources: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    day = one.as_of or ""
    return said(
        text=words(one.text),
        value=number(one.value),
        value_min=number(one.value_min),
        value_max=number(one.value_max),
        unit=one.unit,
        currency=one.currency,
        qualifier=one.qualifier,
        as_of=one.as_of,
        period_from=one.period_from,
        commitment=commitments.get(one.commitment or ""),
        parties=known.bodies(one.parties, day),
        bodies=known.bodies(one.bodies, day),
        fields=list(one.sectors),
        **ground(one, sources),
    )

"""What came of it: a figure or a fact, as of a day, by whom, and of which commitment."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from earlyspring.commitments.models import Result
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.commitment import open_to_all as open_commitments
from earlyspring.publishing.projecting.commitment import refs_to_commitments
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import Ref, number, said, words


def open_to_all(known: Known, items: Collection[str] = ()) -> QuerySet[Result]:
    """The results that are not those of a promise that may not be public."""
    promised = open_commitments(known).values("item")
    return known.rows(Result, items).filter(Q(commitment=None) | Q(commitment="") | Q(commitment__in=promised))


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(open_to_all(known, items)):
        commitments = refs_to_commitments(known, [one.commitment for one in some])
        sources = known.sources(some)
        for one in some:
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

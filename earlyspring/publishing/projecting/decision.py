"""What a session decided: of which kind, in which words, of which year and body."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.meetings.models import Decision
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(known.rows(Decision, items)):
        sources = known.sources(some)
        for one in some:
            if one.session in known.sessions:
                yield Given("decision", one.item, content_of(known, one, sources))


def content_of(known: Known, one: Decision, sources: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    return said(
        session=known.session(one.session),
        no=one.no,
        type=one.type,
        text=words(one.text),
        year=one.year,
        body=known.body(one.body),
        **ground(one, sources),
    )

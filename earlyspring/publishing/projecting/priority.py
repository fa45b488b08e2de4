"""What the parties put first, from which year on; and with which force it was said, where it was said in a session."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from earlyspring.commitments.models import Priority, Statement
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known, ground
from earlyspring.publishing.projecting.said_there import voices
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for some in known.chunks(known.rows(Priority, items)):
        named = {one.statement for one in some if one.statement}
        statements = {one.item: one for one in known.rows(Statement).filter(item__in=named)}
        sources = known.sources(some)
        for one in some:
            yield Given("priority", one.item, content_of(known, one, statements, sources))


def content_of(
    known: Known, one: Priority, statements: Mapping[str, Statement], sources: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    """A priority that a report tells as proposed says so: `force` and `by` are those of the sentence it rests on."""
    sentence = statements.get(one.statement or "")
    session = one.adopted_in or (sentence.session if sentence else None)
    return said(
        no=one.no,
        text=words(one.title),
        session=known.session(session),
        adopted=bool(one.adopted_in),
        force=sentence.force if sentence else None,
        by=voices(known, sentence, known.day_of(session)) if sentence else [],
        year=one.from_year,
        to_year=one.to_year,
        fields=list(one.sectors),
        **ground(one, sources),
    )

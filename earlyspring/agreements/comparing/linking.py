"""Sentences that people link within one clause; a link holds as long as the sentences stand there unchanged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from earlyspring.agreements.comparing.models import Clause, LinkedSentences
from earlyspring.agreements.comparing.queries import links_between
from earlyspring.agreements.instruments import asked
from earlyspring.agreements.models import Instrument
from earlyspring.core.groups import grouped
from earlyspring.core.shapes import Fault
from earlyspring.lang.alignment import KeptLink, Link, align, digest, kept, kept_links, realigned
from earlyspring.lang.sentences import sentences
from earlyspring.ledger.refused import demand
from earlyspring.members.accounts import User


@dataclass(frozen=True)
class Side:
    """One clause in one language, as its sentences."""

    lang: str
    said: tuple[str, ...]


def side_of(clause: Clause) -> Side:
    """The sentences of a clause, without its mark and heading."""
    words = clause.said[clause.at - clause.start :]
    return Side(clause.lang, tuple(words[start:end] for start, end in sentences(words, clause.lang)))


def linked(a: Side, b: Side, made: Sequence[LinkedSentences]) -> list[Link]:
    """Which sentences of a clause say the same: as people linked them, the rest as it is found by length and anchors."""
    found = align(a.said, b.said, a.lang, b.lang)
    return realigned(found, standing(a, b, made))


def standing(a: Side, b: Side, made: Sequence[LinkedSentences]) -> list[Link]:
    """The links of people whose sentences still stand there."""
    between = [KeptLink(tuple(one.a), tuple(one.b)) for one in made if (one.lang_a, one.lang_b) == (a.lang, b.lang)]
    return kept_links(between, ([digest(one) for one in a.said], [digest(one) for one in b.said]))


def links_kept(made: Iterable[LinkedSentences]) -> dict[tuple[str, str], list[KeptLink]]:
    """Links that people made in the texts of an instrument, by the pair of languages, as a comparison takes them."""
    by_pair = grouped(made, key=lambda one: (one.lang_a, one.lang_b))
    return {pair: [KeptLink(tuple(one.a), tuple(one.b)) for one in those] for pair, those in by_pair.items()}


@transaction.atomic
def link_sentences(
    instrument: Instrument,
    a: Clause,
    b: Clause,
    *,
    rows: Sequence[int],
    columns: Sequence[int],
    by: str,
    user: User | None,
    at: datetime,
    exercise: bool = False,
) -> LinkedSentences:
    """Say that these sentences of a clause say the same in two languages; what a link made before touches, goes.

    `rows`, `columns`: sentences of each side, counted from 0 and following one another; one side may be empty, where a
    sentence stands alone.
    """
    here, there = side_of(a), side_of(b)
    demand(_not_to_link(instrument, (here, there), (rows, columns), by))
    link = kept(Link(tuple(rows), tuple(columns), 1.0), here.said, there.said)
    for old in links_between(instrument, a.eid, exercise):
        if (old.lang_a, old.lang_b) == (a.lang, b.lang) and (set(old.a) & set(link.a) or set(old.b) & set(link.b)):
            old.delete()
    return LinkedSentences.objects.create(
        mechanism=instrument.mechanism,
        instrument=instrument.item,
        eid=a.eid,
        lang_a=a.lang,
        lang_b=b.lang,
        a=list(link.a),
        b=list(link.b),
        party=by,
        exercise=exercise,
        at=at,
        by=user,
    )


def _not_to_link(
    instrument: Instrument, sides: tuple[Side, Side], chosen: tuple[Sequence[int], Sequence[int]], by: str
) -> Iterator[Fault]:
    parties = asked(instrument)
    if by not in parties:
        yield Fault("party", "not_a_party", by, ", ".join(parties))
    if not any(chosen):
        yield Fault("", "comparing_nothing_chosen")
    for side, these in zip(sides, chosen, strict=True):
        if any(not 0 <= one < len(side.said) for one in these):
            yield Fault("", "comparing_sentence_gone", side.lang)
        elif list(these) != list(range(min(these, default=0), min(these, default=0) + len(these))):
            yield Fault("", "comparing_not_in_a_row", side.lang)


@transaction.atomic
def unlink_sentences(link: LinkedSentences, *, by: str, instrument: Instrument) -> None:
    """Take a link of people away; the sentences are linked by length and anchors again."""
    parties = asked(instrument)
    if by not in parties:
        demand([Fault("party", "not_a_party", by, ", ".join(parties))])
    link.delete()

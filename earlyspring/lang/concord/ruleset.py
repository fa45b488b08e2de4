"""Which checks a comparison makes, and the version of them all: a new one whenever any of them judges otherwise."""

from collections.abc import Callable, Iterator

from earlyspring.lang.concord.checks import (
    actors,
    authentic,
    calendars,
    comparators,
    contraries,
    defined,
    deprecated,
    facts,
    festivals,
    forms,
    length,
    modality,
    names,
    negation,
    numbering,
    order,
    own_terms,
    parts,
    references,
    restating,
    sentences,
    shares,
    sums,
    time_order,
    titles,
    weekdays,
)
from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.said import PairCheck, TextCheck, TextsCheck

RULESET = "1"
ClauseCheck = Callable[[Clause], Iterator[Finding]]
"""Judges one part in two languages with all its sentences."""
MODULES = (
    numbering,
    parts,
    order,
    sentences,
    facts,
    references,
    length,
    modality,
    negation,
    comparators,
    time_order,
    actors,
    forms,
    contraries,
    authentic,
    names,
    titles,
    deprecated,
    restating,
    weekdays,
    sums,
    defined,
    calendars,
    festivals,
    own_terms,
    shares,
)
OF_TEXTS: tuple[TextsCheck, ...] = (
    numbering.found,
    parts.found,
    order.found,
    own_terms.found,
)
OF_CLAUSES: tuple[ClauseCheck, ...] = (
    sentences.found,
    authentic.found,
    names.found,
    titles.found,
)
OF_PAIRS: tuple[PairCheck, ...] = (
    facts.found,
    festivals.found,
    length.found,
    modality.found,
    negation.found,
    comparators.found,
    time_order.found,
    actors.found,
    shares.found,
    forms.found,
    contraries.found,
)
OF_LINES: tuple[PairCheck, ...] = (
    sentences.found_in_lines,
    facts.found,
    modality.found,
    comparators.found,
    time_order.found,
    actors.found,
    shares.found,
    forms.found,
    contraries.found,
    names.found_in_lines,
    authentic.found_in_lines,
)
"""Those that are sure enough where two lines stand in no agreement."""
OF_TEXT: tuple[TextCheck, ...] = (
    references.found,
    deprecated.found,
    restating.found,
    weekdays.found,
    sums.found,
    defined.found,
    calendars.found,
)

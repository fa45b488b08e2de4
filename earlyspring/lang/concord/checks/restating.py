"""Amounts in figures against the words in brackets behind them, in one text (TEXTS.md 4, 9; the class of the fact: D02 …)."""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.values import value_of
from earlyspring.lang.concord.words.alone import told_alone
from earlyspring.lang.concord.words.restated import restated
from earlyspring.lang.facts import Fact

CHECK = "restating"
CODES = ("D01", "D02", "D06", "D10")
CODE = {"amount": "D02", "percent": "D06", "period": "D10"}


def found(text: Text) -> Iterator[Finding]:
    """Each number that the words behind it, by none of their readings, are."""
    for one, other in restated(text.whole, text.facts):
        if not _values(one) & _values(other):
            code = next((CODE[each.kind] for each in (one, other) if each.kind in CODE), "D01")
            said = {"figures": one.text, "words": other.text}
            span = one.start, other.end
            yield told_alone(text, code, CHECK, span, f"{value_of(one)} ≠ {value_of(other)}", "figures_and_words", said)


def _values(fact: Fact) -> set[float]:
    return {float(value) for value in fact.values if isinstance(value, int | float)}

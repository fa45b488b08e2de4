"""A finding of words: two marks that clash, or one that the other language lacks; and where words weigh at all."""

import re
from collections.abc import Mapping

from earlyspring.lang.concord.finding import HARD, SOFT, Finding, Span
from earlyspring.lang.concord.said import Pair, Said
from earlyspring.lang.concord.words.lexicon import Mark
from earlyspring.lang.facts import Fact

FREE = ("preamble",)
"""What only leads up to an agreement binds nobody."""
PARTY = {
    "vi": re.compile(r"(?<!\w)(?:Bên|(?:[Hh]ai|[Cc]ác) bên)(?!\w)"),
    "zh": re.compile(r"[双各]方|任何一方|另一方|[甲乙]方|主办方"),
    "en": re.compile(
        r"\b(?:[Tt]he|[Ee]ach|[Bb]oth|[Ee]ither|[Nn]either|[Hh]ost) (?:Part(?:y|ies)|parties|party)\b|\bParty [AB]\b"
    ),
}
"""Who is bound, as agreements name them; news write of sides and parties too, but seldom so."""


def weight(pair: Pair) -> str:
    """How much words weigh in this place: hard where an agreement binds, soft in its preamble.

    Lines of any text are judged (hard) only where both name a party to an agreement; else "", words are not judged.
    """
    if pair.eid:
        return SOFT if pair.eid in FREE else HARD
    there = all(PARTY[said.lang].search(said.text) for said in (pair.a, pair.b) if said.lang in PARTY)
    return HARD if there else ""


def told(
    pair: Pair,
    code: str,
    check: str,
    marks: tuple[Mark | None, Mark | None],
    message: str,
    severity: str = HARD,
    said: Mapping[str, str] | None = None,
) -> Finding:
    """A finding with what each side says (`""` at its end where it says nothing)."""
    spans = {side.lang: span(side, mark) for side, mark in zip((pair.a, pair.b), marks, strict=True)}
    return told_at(pair.ids, spans, code, check, marks, message, severity, said)


def told_at(
    ids: tuple[str, ...],
    spans: Mapping[str, Span],
    code: str,
    check: str,
    marks: tuple[Mark | None, Mark | None],
    message: str,
    severity: str = HARD,
    said: Mapping[str, str] | None = None,
) -> Finding:
    """A finding of two marks at their `spans` of the whole texts, by language in the order of the marks."""
    values = {lang: value(mark) for lang, mark in zip(spans, marks, strict=True)}
    return Finding(code, check, severity, ids, spans, values, message, said or {})


def value(mark: Mark | None) -> str:
    """What a mark means, as a finding states it; "" for none."""
    return mark.value.rpartition("=")[2] if mark else ""


def span(said: Said, one: Mark | Fact | None) -> Span:
    """Where a mark or a fact of what is said stands in the whole text; what is lacking, at the end of what is said."""
    return said.span(one.start, one.end) if one else said.end

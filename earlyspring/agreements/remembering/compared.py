"""Sentences of compared texts that say the same: kept when the texts are compared, so that no page aligns them again."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from earlyspring.agreements.comparing.linking import Side, linked, side_of
from earlyspring.agreements.comparing.models import Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.view import in_order
from earlyspring.agreements.remembering.models import ComparedUnit, searched_form


def digest_of(texts: Mapping[str, str]) -> str:
    """One digest of sentences by language, whatever their order."""
    return hashlib.sha256(json.dumps(sorted(texts.items()), ensure_ascii=False).encode()).hexdigest()


def keep_compared(kept: Comparison, clauses: Mapping[str, Sequence[Clause]], made: Sequence[LinkedSentences]) -> None:
    """Remember the sentences of a comparison in the place of those of the comparison before it, of the same instrument.

    `clauses`: by language; `made`: the links of people.
    """
    about = {"mechanism": kept.mechanism, "instrument": kept.instrument, "exercise": kept.exercise}
    ComparedUnit.objects.filter(**about).delete()
    units = (
        ComparedUnit(
            **about,
            eid=clause.eid,
            sha256=clause.sha256,
            key=digest_of(texts)[:16],
            texts=texts,
            folded=searched_form(texts),
            made_at=kept.made_at,
        )
        for clause, texts in _told(clauses, made)
    )
    ComparedUnit.objects.bulk_create(units, batch_size=500)


def _told(
    clauses: Mapping[str, Sequence[Clause]], made: Sequence[LinkedSentences]
) -> Iterator[tuple[Clause, dict[str, str]]]:
    """Each clause of the first language with what its sentences say in the others; sentences that stand alone are left out."""
    first, *others = in_order(clauses) or ("",)
    known = {lang: {one.eid: one for one in clauses[lang]} for lang in others}
    for clause in clauses.get(first, ()) if others else ():
        those = {lang: known[lang][clause.eid] for lang in others if clause.eid in known[lang]}
        for texts in _together(clause, those, made):
            yield clause, texts


def _together(clause: Clause, those: Mapping[str, Clause], made: Sequence[LinkedSentences]) -> list[dict[str, str]]:
    """Sentences of the first language with those of the others that are linked to exactly these."""
    here = side_of(clause)
    found: dict[tuple[int, ...], dict[str, str]] = {}
    for lang, other in those.items():
        there = side_of(other)
        for link in linked(here, there, made):
            if link.a and link.b:
                said = found.setdefault(link.a, {here.lang: said_in(here, link.a)})
                said[lang] = said_in(there, link.b)
    return [found[rows] for rows in sorted(found)]


def said_in(side: Side, rows: Sequence[int]) -> str:
    """Sentences of a clause by their numbers, as they follow one another."""
    return ("" if side.lang == "zh" else " ").join(side.said[row].strip() for row in rows)

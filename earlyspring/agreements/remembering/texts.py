"""What the compared texts of a mechanism say side by side, sentence by sentence."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from datetime import UTC
from threading import Lock

from earlyspring.agreements.comparing.linking import Side, linked, side_of
from earlyspring.agreements.comparing.models import Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.view import in_order
from earlyspring.agreements.models import Instrument
from earlyspring.core.groups import grouped
from earlyspring.formats.units import Bitext, Place, Segment, Unit
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen

KEPT = 500
"""Of how many comparisons a process knows the units."""
_units_known: OrderedDict[Hashable, tuple[Unit, ...]] = OrderedDict()
_lock = Lock()


def digest_of(texts: Mapping[str, str]) -> str:
    """One digest of sentences by language, whatever their order."""
    return hashlib.sha256(json.dumps(sorted(texts.items()), ensure_ascii=False).encode()).hexdigest()


def comparisons(mechanism: Mechanism, *, item: str = "", exercise: bool = False) -> list[Comparison]:
    """The last comparison of each instrument, drafts too, in the order of their ids; of `item` alone if named."""
    held = Instrument._default_manager.filter(seen(exercise), mechanism=mechanism, known_to=None)
    items = set(held.values_list("item", flat=True))
    last = {
        one.instrument: one
        for one in Comparison.objects.filter(seen(exercise), mechanism=mechanism).order_by("made_at", "pk")
        if one.instrument in items and item in ("", one.instrument)
    }
    return [last[key] for key in sorted(last)]


def units_of(mechanism: Mechanism, *, item: str = "", exercise: bool = False) -> list[Unit]:
    """The sentences of compared texts with what says the same in the other languages; sentences that stand alone are left out."""
    return [unit for one in _read(mechanism, item, exercise) for unit in _aligned(*one)]


Read = tuple[Comparison, dict[str, list[Clause]], list[LinkedSentences]]


def _read(mechanism: Mechanism, item: str, exercise: bool) -> Iterator[Read]:
    """Each comparison with its clauses and the links that people made: two statements for all of them."""
    compared = comparisons(mechanism, item=item, exercise=exercise)
    digests = {sha for one in compared for sha in one.texts.values()}
    clauses = grouped(
        Clause.objects.filter(mechanism=mechanism, sha256__in=digests), key=lambda one: (one.sha256, one.lang)
    )
    made = LinkedSentences.objects.filter(mechanism=mechanism)
    links = grouped(made, key=lambda one: (one.instrument, one.exercise))
    for one in compared:
        read = {lang: sha for lang, sha in one.texts.items() if lang not in one.unread}
        own = links.get((one.instrument, one.exercise), [])
        yield one, {lang: clauses.get((read[lang], lang), []) for lang in in_order(read)}, own


def _aligned(
    compared: Comparison, clauses: Mapping[str, list[Clause]], made: list[LinkedSentences]
) -> tuple[Unit, ...]:
    """The units of a comparison; aligning takes a third of a second for a long agreement, so that it is done once."""
    key = (compared.pk, compared.made_at, tuple((one.pk, one.at) for one in made))
    with _lock:
        if key in _units_known:
            _units_known.move_to_end(key)
            return _units_known[key]
    found = tuple(_units(compared, clauses, made))
    with _lock:
        _units_known[key] = found
        while len(_units_known) > KEPT:
            _units_known.popitem(last=False)
    return found


def _units(compared: Comparison, clauses: Mapping[str, list[Clause]], made: list[LinkedSentences]) -> Iterator[Unit]:
    if len(clauses) < 2:
        return
    first, *others = clauses
    at = compared.made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    known = {lang: _by_eid(clauses[lang]) for lang in others}
    for clause in clauses[first]:
        those = {lang: known[lang][clause.eid] for lang in others if clause.eid in known[lang]}
        told = {"document": compared.instrument, "eid": clause.eid, "sha256": clause.sha256}
        for texts in _together(clause, those, made):
            yield Unit(digest_of(texts)[:16], texts, told, at)


def _by_eid(clauses: Sequence[Clause]) -> dict[str, Clause]:
    return {one.eid: one for one in clauses}


def _together(clause: Clause, those: Mapping[str, Clause], made: Sequence[LinkedSentences]) -> list[dict[str, str]]:
    """Sentences of the first language with those of the others that are linked to exactly these."""
    here = side_of(clause)
    found: dict[tuple[int, ...], dict[str, str]] = {}
    for lang, other in those.items():
        there = side_of(other)
        for link in linked(here, there, made):
            if link.a and link.b:
                said = found.setdefault(link.a, {here.lang: _said(here, link.a)})
                said[lang] = _said(there, link.b)
    return [found[rows] for rows in sorted(found)]


def _said(side: Side, rows: Sequence[int]) -> str:
    return ("" if side.lang == "zh" else " ").join(side.said[row].strip() for row in rows)


def bitexts_of(
    mechanism: Mechanism, source: str, target: str, *, item: str = "", exercise: bool = False
) -> list[Bitext]:
    """Compared texts in two languages, clause by clause, with the findings of each; texts that lack either are left out."""
    made = (_bitext(*one, source, target) for one in _read(mechanism, item, exercise))
    return [one for one in made if one is not None]


def _bitext(
    compared: Comparison, clauses: Mapping[str, list[Clause]], links: list[LinkedSentences], source: str, target: str
) -> Bitext | None:
    if not clauses.get(source) or not clauses.get(target):
        return None
    there = _by_eid(clauses[target])
    notes: dict[str, list[str]] = {}
    for finding in compared.findings:
        for eid in finding.get("ids", ()):
            notes.setdefault(eid, []).append(_note(finding))
    places = [
        Place(one.eid, segments, tuple(notes.get(one.eid, ())))
        for one in clauses[source]
        if (segments := _segments(one, there.get(one.eid), links))
    ]
    return Bitext(compared.instrument, source, target, tuple(places)) if places else None


def _note(finding: Mapping[str, str | Mapping[str, str]]) -> str:
    values = finding.get("values") or {}
    said = ", ".join(f"{lang}: {words or '-'}" for lang, words in values.items()) if isinstance(values, Mapping) else ""
    return " · ".join(filter(None, (str(finding.get("code", "")), str(finding.get("severity", "")), said)))


def _segments(clause: Clause, other: Clause | None, made: Sequence[LinkedSentences]) -> tuple[Segment, ...]:
    here = side_of(clause)
    if other is None:
        return tuple(Segment(one.strip()) for one in here.said)
    there = side_of(other)
    return tuple(
        Segment(_said(here, link.a), _said(there, link.b) if link.b else None)
        for link in linked(here, there, made)
        if link.a
    )

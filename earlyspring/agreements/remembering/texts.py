"""What the compared texts of a mechanism say side by side, clause by clause, as a file takes it along."""

from collections.abc import Iterator, Mapping, Sequence

from earlyspring.agreements.comparing.linking import linked, side_of
from earlyspring.agreements.comparing.models import Clause, Comparison, LinkedSentences
from earlyspring.agreements.comparing.view import in_order
from earlyspring.agreements.models import Instrument
from earlyspring.agreements.remembering.compared import said_in
from earlyspring.core.groups import grouped
from earlyspring.formats.units import Bitext, Place, Segment
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import seen


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
    there = {one.eid: one for one in clauses[target]}
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
        Segment(said_in(here, link.a), said_in(there, link.b) if link.b else None)
        for link in linked(here, there, made)
        if link.a
    )

"""The validator: what an order of signing breaks, and what it costs. It shares nothing with the search."""

from collections import Counter
from collections.abc import Iterator, Sequence

from earlyspring.planning.outcome import Remark
from earlyspring.planning.signing.ceremony import Ceremony, Document

Order = Sequence[Sequence[str]]
"""Batches in time, each with the ids of its documents by table."""


def broken(ceremony: Ceremony, order: Order) -> list[Remark]:
    """Every hard rule the order breaks; an empty list where it can be held."""
    known = {one.id: one for one in ceremony.documents}
    seats = Counter(one for batch in order for one in batch)
    found = [Remark("document_unknown", about={"document": one}) for one in sorted(seats.keys() - known.keys())]
    found += [Remark("document_missing", about={"document": one}) for one in known if not seats[one]]
    found += [Remark("document_twice", about={"document": one}) for one in known if seats[one] > 1]
    if found:
        return found
    return [*_batches(ceremony, order, known), *_stages(order, known), *_presence(ceremony, order, known)]


def score(ceremony: Ceremony, order: Order) -> list[Remark]:
    """Where the points come from: a person's minutes from the first batch to the last, and what was told otherwise."""
    known = {one.id: one for one in ceremony.documents}
    starts, ends = _clock(order, known)
    lines = []
    for person in ceremony.persons:
        needed = [place for place, batch in enumerate(order) if any(person.id in known[one].persons for one in batch)]
        if needed:
            minutes = ends[needed[-1]] - starts[needed[0]]
            about = {"person": person.id, "minutes": minutes, "from": needed[0] + 1, "to": needed[-1] + 1}
            lines.append(Remark("there_for", person.points * minutes, about))
    for number, batch in enumerate(order, 1):
        for one in batch:
            if ceremony.told.get(one, number) != number:
                about = {"document": one, "was": ceremony.told[one], "is": number}
                lines.append(Remark("document_moved", ceremony.change_points, about))
    return lines


def _clock(order: Order, known: dict[str, Document]) -> tuple[list[int], list[int]]:
    starts, ends, now = [], [], 0
    for batch in order:
        starts.append(now)
        now += max((known[one].minutes for one in batch), default=0)
        ends.append(now)
    return starts, ends


def _batches(ceremony: Ceremony, order: Order, known: dict[str, Document]) -> Iterator[Remark]:
    if ceremony.batches is not None and len(order) > ceremony.batches:
        yield Remark("too_many_batches", about={"batches": len(order), "most": ceremony.batches})
    for number, batch in enumerate(order, 1):
        if len(batch) > ceremony.tables:
            yield Remark("too_few_tables", about={"batch": number, "documents": len(batch), "tables": ceremony.tables})
        if len(batch) > 1:
            yield from (
                Remark("not_alone", about={"batch": number, "document": one}) for one in batch if known[one].alone
            )
        for person, times in Counter(person for one in batch for person in known[one].persons).items():
            if times > 1:
                yield Remark("person_at_two_tables", about={"batch": number, "person": person})
        for one in batch:
            if known[one].batch not in (None, number):
                yield Remark("lock_broken", about={"document": one, "locked": known[one].batch, "is": number})


def _stages(order: Order, known: dict[str, Document]) -> Iterator[Remark]:
    reached, by = 0, ""
    for number, batch in enumerate(order, 1):
        for one in batch:
            if known[one].stage < reached:
                yield Remark("out_of_stage", about={"document": one, "batch": number, "after": by})
        for one in batch:
            if known[one].stage > reached:
                reached, by = known[one].stage, one
        if len({known[one].stage for one in batch}) > 1:
            yield Remark("stages_mixed", about={"batch": number})


def _presence(ceremony: Ceremony, order: Order, known: dict[str, Document]) -> Iterator[Remark]:
    windows = {one.id: (one.first, one.last) for one in ceremony.persons}
    for number, batch in enumerate(order, 1):
        for person in sorted({person for one in batch for person in known[one].persons}):
            first, last = windows.get(person, (None, None))
            if (first is not None and number < first) or (last is not None and number > last):
                yield Remark("person_absent", about={"person": person, "batch": number})

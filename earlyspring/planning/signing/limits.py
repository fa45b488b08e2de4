"""What no order can get round: how few batches there can be, and how few points."""

from collections import Counter

from earlyspring.planning.outcome import Remark
from earlyspring.planning.signing.ceremony import Ceremony


def least(ceremony: Ceremony) -> int:
    """A cost no order goes below: each person is there at least while their own documents are signed, one by one."""
    points = {one.id: one.points for one in ceremony.persons}
    return sum(points[person] * one.minutes for one in ceremony.documents for person in set(one.persons))


def shortages(ceremony: Ceremony) -> list[Remark]:
    """Why there can be no order in so many batches; nothing where none of the countable reasons holds."""
    if ceremony.batches is None:
        return []
    found = []
    needed = batches_needed(ceremony)
    if needed > ceremony.batches:
        about = {"documents": len(ceremony.documents), "tables": ceremony.tables, "needed": needed}
        found.append(Remark("batches_short", about=about | {"most": ceremony.batches}))
    for person, documents in _signings(ceremony).items():
        if documents > ceremony.batches:
            of = {"person": person, "documents": documents, "most": ceremony.batches}
            found.append(Remark("person_signs_too_often", about=of))
    return found


def batches_needed(ceremony: Ceremony) -> int:
    """The fewest batches that hold all documents: stages apart, those alone by themselves, the others table by table."""
    alone = sum(one.alone for one in ceremony.documents)
    beside = Counter(one.stage for one in ceremony.documents if not one.alone)
    return alone + sum(-(-number // ceremony.tables) for number in beside.values())


def _signings(ceremony: Ceremony) -> Counter[str]:
    return Counter(person for one in ceremony.documents for person in set(one.persons))

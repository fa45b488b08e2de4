"""What a register says, as values that can be compared: every version of every kind, and what is set aside."""

from typing import Any

from earlyspring.ledger.derived import Answer, Mark, Motion, SetAside
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS

Row = tuple[Any, ...]


def rows_of(mechanism: Mechanism) -> dict[str, list[Row]]:
    """Kind → its versions that were ever said (a version withdrawn at the moment it came never was)."""
    found = {}
    for kind, noun in KINDS.items():
        said = [row for row in noun._default_manager.filter(mechanism=mechanism) if row.known_to != row.known_from]
        found[kind] = sorted(
            (
                row.item,
                row.version,
                row.standing,
                str(row.known_from),
                str(row.known_to),
                row.exercise,
                repr(row.content()),
            )
            for row in said
        )
    return found


def around(mechanism: Mechanism) -> dict[str, list[Row]]:
    """What is derived beside the rows: motions with their answers, marks, and what is set aside."""
    motions = Motion.objects.filter(mechanism=mechanism)
    answers = Answer.objects.filter(motion__mechanism=mechanism)
    marks = Mark.objects.filter(mechanism=mechanism)
    aside = SetAside.objects.filter(mechanism=mechanism)
    return {
        "motions": sorted((one.digest, one.state, repr(one.changes), repr(one.parties)) for one in motions),
        "answers": sorted((one.motion.digest, one.party, one.answer) for one in answers.select_related("motion")),
        "marks": sorted((one.kind, one.item, one.name, one.value) for one in marks),
        "aside": sorted((one.kind, one.item, one.version) for one in aside),
    }

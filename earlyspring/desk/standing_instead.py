"""What stands in the register instead of a motion that was set aside: the facts by their names, and how they came in."""

from collections.abc import Iterator
from typing import Any

from earlyspring.core.shapes import Fault
from earlyspring.desk.fact_names import named
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import Frame
from earlyspring.desk.looked_up import anything
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.beside import clashes
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.queries import fact
from earlyspring.members.permits import may_read


def why_without_effect(frame: Frame, motion: Motion, rows: list[Record]) -> dict[str, Any]:
    """Why joint changes have no effect, in a sentence, and what stands instead, each as `kind`, `item`, `name`, `motion`.

    `rows`: the facts as the motion would have them. Empty for a motion that is neither void nor set aside.
    """
    if motion.state == "void":
        return {"sentence": in_words(Refused(Fault("", "void")), frame), "instead": []}
    if motion.state != "aside":
        return {}
    found = dict.fromkeys(pair for row in rows for pair in _rivals(row, motion.exercise))
    known = [(fault, one) for fault, kind, item in found if (one := _readable(frame, kind, item))]
    faults = [fault for fault, _row in known if fault] or [Fault("", "set_aside")]
    names = anything(frame, {row.item for _fault, row in known})
    return {
        "sentence": in_words(Refused(*faults), frame),
        "instead": [
            {
                "kind": one.kind,
                "item": one.item,
                "name": named(frame, one.kind, one.item, names),
                "motion": _motion(one),
            }
            for _fault, one in known
        ],
    }


def _rivals(row: Record, exercise: bool) -> Iterator[tuple[Fault | None, str, str]]:
    """What the register holds that cannot stand beside a fact; else the same fact as it was begun by others."""
    against = list(clashes(row.mechanism, [(row.kind, row.item, row.content())], exercise))
    yield from ((fault, row.kind, fault.given) for fault in against)
    if not against:
        yield None, row.kind, row.item


def _readable(frame: Frame, kind: str, item: str) -> Record | None:
    row = fact(frame.mechanism, kind, item, frame.moment)
    return row if row is not None and row.standing != "open" and may_read(frame.posting, row) else None


def _motion(row: Record) -> Motion | None:
    """The motion by which a fact came to stand; None for what no motion brought."""
    return Motion.objects.filter(mechanism=row.mechanism, digest=row.version).first()

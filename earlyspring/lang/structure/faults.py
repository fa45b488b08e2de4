"""What is wrong with the numbers of a text, and in what the parts of several languages differ."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from earlyspring.lang.structure.part import GOES_ON, Part

ABOVE = re.compile(r"(?:\d{1,3}\.)*?(\d{1,3})\.\d{1,3}\.?\s*$")
CODES = ("duplicate", "missing", "misplaced", "lacking", "other_order")


@dataclass(frozen=True)
class StructureFault:
    """`duplicate`, `missing` (a number is left out), `misplaced` (it comes after a greater one): in one text.

    `lacking`: the part is not in the languages of `langs`; `other_order`: in those it stands elsewhere.
    """

    code: str
    eid: str
    langs: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


def faults_of(part: Part) -> list[StructureFault]:
    """What is wrong with the numbers of one text, in its order: each kind of part is counted from one without gaps.

    Articles go on through the chapters of a text, and what is listed may go on through its sections.
    """
    ended: dict[str, int] = {}
    return [fault for one in part.every() for fault in _of_row(one, ended)]


def _of_row(part: Part, ended: dict[str, int]) -> Iterator[StructureFault]:
    """`ended`: the last number of each kind in the rows before this one, which it brings up to itself."""
    kinds = dict.fromkeys(one.kind for one in part.parts if one.number)
    for kind in kinds:
        row = [one for one in part.parts if one.kind == kind]
        given = {one.number for one in row}
        goes_on = kind == "article" and part.kind in ("chapter", "section")
        goes_on = goes_on or (part.kind in GOES_ON and row[0].number - 1 == ended.get(kind))
        ended[kind] = row[-1].number
        last = row[0].number - 1 if goes_on else 0
        seen: set[int] = set()
        for one in row:
            span = (one.start, one.start + max(1, len(one.mark)))
            if one.number in seen:
                yield StructureFault("duplicate", one.eid, (), *span)
            elif one.number < last or _of_another(one, part):
                yield StructureFault("misplaced", one.eid, (), *span)
            for left in range(last + 1, min(one.number, last + 100)):
                if left not in given:
                    yield StructureFault("missing", _sibling(one, left), (), *span)
            seen.add(one.number)
            last = max(last, one.number)


def _of_another(one: Part, above: Part) -> bool:
    """Whether a number that names the part above, `5.2`, names another than the one it stands in."""
    named = ABOVE.match(one.mark)
    return named is not None and above.kind in ("article", "para", "point") and int(named[1]) != above.number


def _sibling(one: Part, number: int) -> str:
    return f"{one.eid.rpartition('_')[0]}_{number}"


def differences(texts: Mapping[str, Part]) -> list[StructureFault]:
    """In what the parts of several languages differ: a part that some lack, or that stands in another order.

    The parts within one that is lacking are not told again. Preamble and signatures may be lacking in any.
    """
    ids = {lang: [one.eid for one in part.every() if one.number] for lang, part in texts.items()}
    sets = {lang: set(those) for lang, those in ids.items()}
    found = []
    told: set[str] = set()
    for eid in dict.fromkeys(eid for those in ids.values() for eid in those):
        lacking = tuple(lang for lang in texts if eid not in sets[lang])
        if lacking and eid.rpartition("__")[0] not in told:
            found.append(StructureFault("lacking", eid, lacking))
        if lacking:
            told.add(eid)
    common = set.intersection(*sets.values()) if sets else set()
    orders = {lang: [eid for eid in those if eid in common] for lang, those in ids.items()}
    first = next(iter(orders.values()), [])
    for place, eid in enumerate(first):
        other = tuple(lang for lang, those in orders.items() if those[place] != eid)
        if other:
            found.append(StructureFault("other_order", eid, other))
    return found

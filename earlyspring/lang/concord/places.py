"""The places of an agreement: which part of each language is the same one, even where a number was written wrongly."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.lang.structure import Part


@dataclass(frozen=True)
class Place:
    """One part of the agreement under the id that it should have, in each language that has it."""

    eid: str
    parts: Mapping[str, Part]

    @property
    def group(self) -> str:
        """What it is counted among: `art`, `art_2__para`."""
        return self.eid.rpartition("_")[0]


def places(trees: Mapping[str, Part]) -> list[Place]:
    """Every part of any language, in the order of the first that has it; what others have besides follows its neighbour.

    Parts are the same by their ids. Where one language counts as many parts as the others but numbers them wrongly (twice
    the same, one left out), they are the same by their order, so that one wrong number is one difference.
    """
    renamed = _canonical({lang: _levels(tree) for lang, tree in trees.items()})
    found: dict[str, dict[str, Part]] = {}
    order: list[str] = []
    for lang, tree in trees.items():
        here: list[str] = []
        for part in tree.every():
            if part.eid:
                eid = renamed[lang][part.eid]
                found.setdefault(eid, {})[lang] = part
                here.append(eid)
        order = _woven(order, here)
    return [Place(eid, found[eid]) for eid in order]


def _woven(order: Sequence[str], further: Sequence[str]) -> list[str]:
    have = set(order)
    after: dict[str, list[str]] = defaultdict(list)
    before = ""
    for eid in further:
        if eid in have:
            before = eid
        else:
            after[before].append(eid)
    return after[""] + [one for eid in order for one in (eid, *after[eid])]


def _levels(tree: Part) -> list[list[str]]:
    """The ids by how far within they stand, each level in the order of the text."""
    levels: dict[int, list[str]] = defaultdict(list)
    for part in tree.every():
        if part.eid:
            levels[part.eid.count("__")].append(part.eid)
    return [levels[depth] for depth in range(max(levels, default=-1) + 1)]


def _canonical(levels: Mapping[str, list[list[str]]]) -> dict[str, dict[str, str]]:
    """Per language the id that each part should have, from the outermost inwards."""
    named: dict[str, dict[str, str]] = {lang: {} for lang in levels}
    for depth in range(max(map(len, levels.values()), default=0)):
        groups: dict[str, dict[str, list[str]]] = defaultdict(dict)
        for lang, rows in levels.items():
            for eid in rows[depth] if depth < len(rows) else ():
                above, mark, name = eid.rpartition("__")
                group = f"{named[lang].get(above, above)}{mark}{name.rpartition('_')[0] or name}"
                groups[group].setdefault(lang, []).append(eid)
        for group, rows_of in groups.items():
            for lang, should in _counted(group, rows_of).items():
                named[lang].update(zip(rows_of[lang], should, strict=True))
    return named


def _counted(group: str, rows: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    given = {lang: [_under(group, eid) for eid in row] for lang, row in rows.items()}
    sound = [row for row in given.values() if _sound(row)]
    if sound and len({len(row) for row in given.values()}) == 1:
        return {lang: row if _sound(row) else list(sound[0]) for lang, row in given.items()}
    return given


def _under(group: str, eid: str) -> str:
    """The id as it stands in its group: `art_6-2` of the group `art`, whatever the part above is called."""
    name = eid.rpartition("__")[2]
    return f"{group}_{name.rpartition('_')[2]}" if "_" in name else f"{group}{name[len(group.rpartition('__')[2]) :]}"


def _sound(row: Sequence[str]) -> bool:
    """Whether the numbers are there once each, from the first to the last."""
    tails = [eid.rpartition("_")[2] for eid in row]
    if not all(one.isdecimal() for one in tails):
        return len(row) == 1 and "-" not in tails[0]
    numbers = sorted(map(int, tails))
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def by_group(those: Sequence[Place]) -> Iterator[list[Place]]:
    """The places that are counted together, in their order."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for one in those:
        groups[one.group].append(one)
    yield from groups.values()

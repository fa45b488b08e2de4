"""Which sentences of two texts say the same: the cheapest way through both, by length and by what they have in common."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, inf, log

from earlyspring.lang.alignment.anchors import Anchors, anchors, weighed
from earlyspring.lang.alignment.lengths import cost, length, ratio

Span = tuple[int, int]
Beads = Sequence[tuple[int, int, float]]
PRIORS = {
    (1, 1): 0.78, (1, 0): 0.08, (0, 1): 0.08, (1, 2): 0.03, (2, 1): 0.03, (2, 2): 0.0007, (1, 3): 0.0007, (3, 1): 0.0007,
}  # fmt: skip
"""The beads that are looked for, and how likely each is before anything of it is known."""
BEADS = tuple((p, q, -log(prior)) for (p, q), prior in PRIORS.items())
# What both have says four times as much as it weighs, what one alone has half as much again.
SHARED, ALONE = 4.0, 1.5
# How far from the straight way the search goes: texts that say the same seldom leave it by more sentences than this.
BAND = 60


@dataclass(frozen=True)
class Link:
    """Sentences, counted from 0, that say the same; one side may be empty. `score`: 0 to 1, how sure it is."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


@dataclass(frozen=True)
class Side:
    """The sentences of one text: how long each is, and what each says that the other text may have as well."""

    lengths: tuple[float, ...]
    anchors: tuple[Anchors, ...]


def align(a: Sequence[str], b: Sequence[str], lang_a: str, lang_b: str) -> list[Link]:
    """The links of two texts, given as their sentences in order; each sentence is in exactly one link, and none cross.

    Beads 1-1, 1-0, 0-1, 1-2, 2-1, 2-2, 1-3 and 3-1; cost by Gale and Church's lengths and by anchors. Time and room grow
    with the number of sentences, not with its square. Raises UnknownLanguage as `facts_in` does.
    """
    keys_a, keys_b = [anchors(one, lang_a) for one in a], [anchors(one, lang_b) for one in b]
    return align_anchored([length(one, lang_a) for one in a], keys_a, [length(one, lang_b) for one in b], keys_b)


def align_anchored(
    lengths_a: Sequence[float],
    keys_a: Sequence[Anchors],
    lengths_b: Sequence[float],
    keys_b: Sequence[Anchors],
    band: int = BAND,
) -> list[Link]:
    """The links as `align` finds them, of sentences whose lengths (`lengths.length`) and anchors are known already.

    `band`: how many sentences from the straight way the search goes, at least 3.
    """
    one = Side(tuple(lengths_a), tuple(weighed(keys_a, keys_b)))
    other = Side(tuple(lengths_b), tuple(weighed(keys_b, keys_a)))
    return _way(one, other, ratio(one.lengths, other.lengths), band)


def _way(a: Side, b: Side, ratio: float, band: int) -> list[Link]:
    def cost(rows: Span, columns: Span) -> float:
        return bead_cost(a, b, rows, columns, ratio)

    return [
        Link(tuple(range(*rows)), tuple(range(*columns)), _sure(spent, rows, columns))
        for rows, columns, spent in cheapest(len(a.lengths), len(b.lengths), BEADS, cost, band)
    ]


def cheapest(
    rows: int, columns: int, beads: Beads, cost: Callable[[Span, Span], float], band: int = BAND
) -> list[tuple[Span, Span, float]]:
    """The cheapest way through two texts of so many sentences: the beads on it, each with what it costs.

    `beads`: how many sentences of each side go together, and what each such bead costs before anything of it is known.
    `band`: as in `align_anchored`.
    """
    best: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(rows + 1)]
    best[0][0] = (0.0, 0, 0)
    slope = columns / rows if rows else 0.0
    for i in range(rows + 1):
        near = (0, columns) if not rows else (int(i * slope) - band, int(i * slope + slope) + band)
        for j in range(max(0, near[0]), min(columns, near[1]) + 1):
            for p, q, prior in beads:
                if i >= p and j >= q and j - q in best[i - p]:
                    total = best[i - p][j - q][0] + prior + cost((i - p, i), (j - q, j))
                    if total < best[i].get(j, (inf, 0, 0))[0]:
                        best[i][j] = total, p, q
    found, i, j = [], rows, columns
    while i or j:
        total, p, q = best[i][j]
        found.append(((i - p, i), (j - q, j), total - best[i - p][j - q][0]))
        i, j = i - p, j - q
    return found[::-1]


def bead_cost(a: Side, b: Side, rows: Span, columns: Span, ratio: float) -> float:
    """What it costs that these sentences say the same: length, what both have, what one alone has."""
    if rows[0] == rows[1] or columns[0] == columns[1]:
        return 0.0
    keys_a, keys_b = _together(a, rows), _together(b, columns)
    shared = sum(min(weight, keys_b[key]) for key, weight in keys_a.items() if key in keys_b)
    alone = sum(weight for key, weight in keys_a.items() if key not in keys_b)
    alone += sum(weight for key, weight in keys_b.items() if key not in keys_a)
    by_length = cost(sum(a.lengths[slice(*rows)]), sum(b.lengths[slice(*columns)]), ratio)
    return by_length - SHARED * shared + ALONE * alone


def _together(side: Side, span: Span) -> Anchors:
    if span[1] - span[0] == 1:
        return side.anchors[span[0]]
    found: dict[str, float] = {}
    for one in side.anchors[slice(*span)]:
        found |= one
    return found


def _sure(spent: float, rows: Span, columns: Span) -> float:
    alone = rows[0] == rows[1] or columns[0] == columns[1]
    return 0.0 if alone else round(1 / (1 + exp(min(50.0, max(-50.0, spent - 4)))), 3)

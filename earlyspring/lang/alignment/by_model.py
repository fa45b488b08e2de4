"""Sentences aligned by what they mean as well: by the model of the extra `align`, beside lengths and anchors."""

from collections.abc import Sequence

from earlyspring.lang.alignment.aligning import Link, Side, bead_cost, cheapest
from earlyspring.lang.alignment.anchors import anchors, weighed
from earlyspring.lang.alignment.lengths import length, ratio
from earlyspring.lang.alignment.model.nearness import Nearness, Span

# What it costs to be as far apart as can be; a sentence that stands alone; each sentence beyond one to one; and how
# much lengths and anchors count beside. Chosen on the first 60 lines of NTREX-128 alone.
FAR, ALONE, MORE, BESIDE = 16.0, 0.45, 3.0, 0.5
BEADS = tuple(
    (p, q, ALONE * FAR if not p or not q else MORE * (p + q - 2))
    for p, q in ((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
)


def align_near(a: Sequence[str], b: Sequence[str], lang_a: str, lang_b: str, near: Nearness) -> list[Link]:
    """The links of two texts as `align` gives them; `near`: how near their sentences come (`model.apart.nearness`).

    `score` is the cosine. Raises UnknownLanguage as `facts_in` does.
    """
    keys_a, keys_b = [anchors(one, lang_a) for one in a], [anchors(one, lang_b) for one in b]
    one = Side(tuple(length(each, lang_a) for each in a), tuple(weighed(keys_a, keys_b)))
    other = Side(tuple(length(each, lang_b) for each in b), tuple(weighed(keys_b, keys_a)))
    longer = ratio(one.lengths, other.lengths)

    def cost(rows: Span, columns: Span) -> float:
        if rows[0] == rows[1] or columns[0] == columns[1]:
            return 0.0
        sentences = rows[1] - rows[0] + columns[1] - columns[0]
        apart = FAR * (1 - near.of(rows, columns)) * sentences / 2
        return apart + BESIDE * bead_cost(one, other, rows, columns, longer)

    return [
        Link(tuple(range(*rows)), tuple(range(*columns)), _sure(near, rows, columns))
        for rows, columns, _spent in cheapest(len(a), len(b), BEADS, cost)
    ]


def _sure(near: Nearness, rows: Span, columns: Span) -> float:
    alone = rows[0] == rows[1] or columns[0] == columns[1]
    return 0.0 if alone else round(min(1.0, max(0.0, near.of(rows, columns))), 3)

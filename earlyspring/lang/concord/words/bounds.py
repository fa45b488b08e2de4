"""Denials that only bound a number: *may not be extended more than 2 times*, *không đỗ quá 48 giờ*."""

from earlyspring.lang.concord.said import Said
from earlyspring.lang.concord.words.lexicon import Mark, counts, followed, marks, nobody

FAR, NEAR = 40, 16
LOOSE = ("more", "less")


def denied(said: Said) -> list[tuple[Mark, Mark]]:
    """Each denial (a prohibition, *no class*, or a plain negation close by) with the *more* or *less* that it denies."""
    loose = [one for one in marks(said, "comparators") if one.value in LOOSE and counts(said, one)]
    if not loose:
        return []
    words = marks(said, "modality")
    firm = [one for one in words if one.value == "prohibit" or nobody(said, one)]
    plain = [one for one in words if one.value == "not" and not nobody(said, one)]
    return [*followed(firm, loose, FAR), *followed(plain, loose, NEAR)]

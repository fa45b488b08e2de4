"""A part while it is read, and how it becomes one with an id."""

from dataclasses import dataclass, field

from earlyspring.lang.structure.marks import letters_counted
from earlyspring.lang.structure.part import Part

SHORT = {"article": "art", "chapter": "chp", "section": "sec"}
RANKS = {"text": 0, "preamble": 1, "signature": 1, "annex": 1, "chapter": 2, "section": 3, "article": 4}
WITHIN_LIST = 5


@dataclass
class OpenPart:
    """A part while it is read. `own`: where its words begin and end, None as long as it has none."""

    kind: str
    mark: str
    sign: str
    number: int
    start: int
    style: str = ""
    heading: str = ""
    own: tuple[int, int] | None = None
    end: int = 0
    parts: list["OpenPart"] = field(default_factory=list)

    @property
    def rank(self) -> int:
        """How far within the text a part of this kind stands."""
        return RANKS.get(self.kind, WITHIN_LIST)


def frozen(one: OpenPart, above: str, whole: str, lang: str, taken: dict[str, int] | None = None) -> Part:
    """The part with all within, under the id it is given; letters are counted now that all of a list are there.

    `taken`: how often each id was given in the text so far, for articles may count anew in each chapter.
    """
    taken = {} if taken is None else taken
    eid = above
    for style in {each.style for each in one.parts if each.style == "letter"}:
        listed = [each for each in one.parts if each.style == style]
        counted = letters_counted([each.sign for each in listed], lang)
        for each in listed:
            each.number = counted(each.sign)
    parts = []
    for each in one.parts:
        name = _named(each, above)
        taken[name] = taken.get(name, 0) + 1
        parts.append(frozen(each, name if taken[name] == 1 else f"{name}-{taken[name]}", whole, lang, taken))
    own = one.own or (one.end if not one.parts else one.parts[0].start,) * 2
    return Part(
        eid,
        one.kind,
        one.number,
        one.heading,
        whole[own[0] : own[1]],
        tuple(parts),
        one.start,
        one.end,
        own[0],
        one.mark,
    )


def _named(one: OpenPart, above: str) -> str:
    name = one.kind if one.kind in ("preamble", "signature") else f"{SHORT.get(one.kind, one.kind)}_{one.number}"
    # Articles count through all chapters of a text, but anew in an annex.
    within = above.partition("__")[0] if one.kind == "article" else above
    if one.kind == "article" and not within.startswith("annex"):
        within = ""
    return f"{within}__{name}" if within else name

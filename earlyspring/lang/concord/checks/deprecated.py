"""Names that a text uses though the term base says they are not to be written: Dong Hung for Dongxing (D31; TEXTS.md 4, 6)."""

from collections.abc import Iterator

from earlyspring.lang.concord.finding import HARD, Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.terms.hit import Hit

CHECK = "deprecated"
CODES = ("D31",)


def found(text: Text) -> Iterator[Finding]:
    """Every deprecated term, unless the same words may also be a good term of another concept."""
    good = {(hit.start, hit.end) for hit in text.hits if hit.term.status != "deprecated"}
    seen = set[tuple[int, int]]()
    for hit in text.hits:
        place = hit.start, hit.end
        if hit.term.status == "deprecated" and place not in good and place not in seen:
            seen.add(place)
            yield _told(text, hit)


def _told(text: Text, hit: Hit) -> Finding:
    preferred = hit.concept.terms[text.lang][0].text
    said = {"written": text.whole[hit.start : hit.end], "preferred": preferred}
    spans, values = {text.lang: (hit.start, hit.end)}, {text.lang: said["written"]}
    return Finding("D31", CHECK, HARD, _ids(text, hit.start), spans, values, "name_deprecated", said, text.lang)


def _ids(text: Text, place: int) -> tuple[str, ...]:
    """The innermost part that a place stands in."""
    inside = [one for one in text.tree.every() if one.eid and one.start <= place < one.end]
    return (inside[-1].eid,) if inside else ()

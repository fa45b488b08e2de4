"""Names that a text uses though the term base says they are not to be written: Dong Hung for Dongxing (D31; TEXTS.md 4, 6)."""

from collections.abc import Iterator
from dataclasses import replace

from earlyspring.lang.concord.finding import Finding
from earlyspring.lang.concord.said import Text
from earlyspring.lang.concord.words.alone import told_alone
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
    written, preferred = text.whole[hit.start : hit.end], hit.concept.terms[text.lang][0].text
    said = {"written": written, "preferred": preferred}
    found = told_alone(text, "D31", CHECK, (hit.start, hit.end), written, "name_deprecated", said)
    return replace(found, odd=text.lang)

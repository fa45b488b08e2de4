"""What came of it and where it is said: results, sources that differ, sources."""

from .facts import Extract, Paper, Source
from .lines import Section, line_of, section
from .pen import Pen, Runs, plain


def results(extract: Extract, pen: Pen) -> Section:
    lines = [
        line_of(
            pen.said(one.text),
            pen.note("value", pen.amount(one.amount)),
            pen.note("as_of", pen.day(one.as_of)),
            pen.note("reported_by", pen.bodies(one.bodies)),
            pen.standing(one),
        )
        for one in extract.results
    ]
    return section([("", lines)], "table", pen.word("item"), (2.6, 1.8, 2.2, 1.2, 2.1))


def contradictions(extract: Extract, pen: Pen) -> Section:
    """Both versions side by side; the references stand with the matter."""
    lines = [
        line_of(
            pen.said(one.topic) + pen.references(one),
            pen.note("version_a", pen.said(one.version_a)),
            pen.note("version_b", pen.said(one.version_b)),
            pen.note("assessment", pen.said(one.assessment)),
        )
        for one in extract.contradictions
    ]
    return section([("", lines)], "table", pen.word("topic"), (2.4, 2.4, 2.4, 2.4))


def sources(paper: Paper, pen: Pen) -> Section:
    lines = []
    for number, one in enumerate(paper.sources, start=1):
        text = [*_publisher(one, pen), plain(" · "), *pen.day(one.published)]
        if one.title:
            text += [plain(" · "), plain(one.title, lang=one.lang)]
        if one.url:
            text += [plain(one.url, "url")]
        lines.append(line_of(text, no=f"[{number}]"))
    return section([("", lines)], "plain")


def _publisher(source: Source, pen: Pen) -> Runs:
    """Readers find a source by the name it has, so that name stands beside the mark where theirs is missing."""
    if source.publisher.get(pen.lang):
        return pen.said(source.publisher)
    own = source.publisher.get(source.lang, "")
    known = plain(own, lang=source.lang) if own else plain(source.id)
    return [known, plain(" "), *pen.said({})]

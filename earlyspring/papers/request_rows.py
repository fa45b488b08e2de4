"""What waits for a ministry or government, in every paper of a review."""

from .lines import Section, line_of, section
from .pen import Line as PaperLine
from .pen import Pen, Runs, plain
from .review_facts import Request, ReviewPaper


def requests(paper: ReviewPaper, pen: Pen) -> Section:
    """What waits for the central authorities."""

    def written(one: Request) -> PaperLine:
        since = [plain("，" if pen.lang == "zh" else ", "), *pen.day(one.since)] if one.since else []
        return line_of(
            pen.said(one.text),
            pen.note("addressee", pen.said(one.addressee)),
            pen.note("submitted", _submitted(one, pen)),
            pen.note("state", [*pen.code("request", one.state), *since]),
            no=one.id,
        )

    return section([("", [written(one) for one in paper.requests])])


def _submitted(one: Request, pen: Pen) -> Runs:
    if one.submitted is None:
        return pen.day(one.submitted_on)
    on = [plain("，" if pen.lang == "zh" else ", "), *pen.day(one.submitted_on)] if one.submitted_on else []
    return [*pen.said(one.submitted), *on]

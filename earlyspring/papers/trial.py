"""Papers on which a form is tried before it is taken: one of each kind, short, invented, marked as an exercise.

Each has what its kind must show. Their words are read by nobody; only whether a form shows them is asked.
"""

from collections.abc import Callable
from typing import Any

from .comparison_facts import AcceptedBy, ClauseBeside, ComparedText, ComparisonProtocol, Difference, ReadBy
from .facts import Amount, Body, Decision, Extract, Paper, Source, Text
from .kinds import KINDS
from .plenary_facts import Fallen, PlenaryMinutes, PointHeld, Spoken
from .press_facts import PressRelease
from .review_facts import (
    Acceptance,
    DraftMinutes,
    FollowUp,
    LeadersBrief,
    Line,
    Priority,
    Rate,
    Request,
    Reviewed,
    ReviewPaper,
    ReviewReport,
    Statement,
)
from .years_facts import Agreement, AgreementsReport, ManyYears, Year

# So many lines that a paper has a second page, where a form may forget what stood on the first.
LINES = 60


def tried_on(kind: str, *, as_of: str = "2026-02-06", organ: str = "") -> Paper:
    """The trial paper of a kind, by the name of its templates. Raises KeyError where there is none."""
    maker = {KINDS[made].name: one for made, one in MADE.items()}[kind]
    return maker(
        mechanism=_said("Cơ chế", "机制", "Mechanism"),
        organ=_said(f"Ủy ban{organ}", f"委员会{organ}", f"Committee{organ}"),
        year=2026,
        ordinal=1,
        as_of=as_of,
        exercise=True,
        sources=(Source("S1", _said("Báo", "报", "Paper"), title="A source", lang="en"),),
    )


def _said(vi: str, zh: str, en: str) -> Text:
    return {"vi": vi, "zh": zh, "en": en}


ONE, OTHER = Body(_said("Bên một", "甲方", "First party"), "A"), Body(_said("Bên hai", "乙方", "Second party"), "B")


def _extract(**shared: Any) -> Paper:
    return Extract(decisions=tuple(Decision(type="next_host", text=_line(no)) for no in range(LINES)), **shared)


def _plenary(**shared: Any) -> Paper:
    spoken = (Spoken(names=_said("Người thử", "试发言人", "Trial speaker"), body=ONE),)
    points = tuple(PointHeld(no=no, title=_line(no), spoken=spoken) for no in range(1, LINES))
    fallen = (Fallen(type="next_host", text=_line(0), point=1),)
    return PlenaryMinutes(held_on="2026-02-06", points=points, fallen=fallen, **shared)


def _press(**shared: Any) -> Paper:
    paragraphs = tuple((_line(no),) for no in range(LINES))
    return PressRelease(on="2026-02-06", paragraphs=paragraphs, released_by=(ONE, OTHER), **shared)


def _comparison(**shared: Any) -> Paper:
    digest, day = "ab" * 32, "2026-02-06"
    accepted = (AcceptedBy(body=ONE, person="Trial person", on=day, reason="Trial reason"),)
    found = tuple(
        Difference(
            code="D01",
            of_class=_said("số", "数字", "number"),
            grave=no % 2 == 0,
            sentence=_line(no),
            where=_said("Điều 1", "第一条", "Article 1"),
            quoted=_line(no),
            accepted=accepted,
            waits=(OTHER,),
        )
        for no in range(LINES)
    )
    return ComparisonProtocol(
        compared_on=day,
        ruleset="1",
        texts=tuple(ComparedText(lang=lang, sha256=digest) for lang in ("vi", "zh")),
        differences=found,
        approvals=(ReadBy(body=ONE, person="Trial person", on=day, digests={"vi": digest}, same=True),),
        clauses=(ClauseBeside(called=_line(1), said=_line(1)),),
        signing=(ONE, OTHER),
        **shared,
    )


def _line(no: int) -> Text:
    return _said(f"Dòng thử {no}", f"试行{no}", f"Trial line {no}")


def _lines() -> tuple[Line, ...]:
    """Some done, some late and put off again, so that every paper of a review has something to say."""
    return tuple(
        Line(
            id=f"2026-T1-{no:02}",
            text=_line(no),
            owners=(ONE, OTHER),
            finding="agreed" if no % 2 else "views_differ",
            completion="complete" if no % 2 else None,
            outcome="close_complete" if no % 2 else "carry_over",
            first_due="2025-06-30",
            due="2025-12-31",
            new_due=None if no % 2 else "2026-12-31",
            times_carried=0 if no % 2 else 2,
            slippage=None if no % 2 else 365,
            statements=(Statement(ONE, _line(no)), Statement(OTHER, _line(no))),
        )
        for no in range(LINES)
    )


def _review(made: type[ReviewPaper], **more: Any) -> Callable[..., Paper]:
    request = Request("R-1", _line(0), addressee=_said("Bộ", "部", "Ministry"), submitted_on="2026-01-05")
    held: dict[str, Any] = {"first_day": "2026-02-05", "last_day": "2026-02-06", "requests": (request,)}
    return lambda **shared: made(
        instruments=(Reviewed(_said("Biên bản", "纪要", "Minutes"), _lines()),), **held, **more, **shared
    )


def _agreements(**shared: Any) -> Paper:
    signed = tuple(Agreement(id=f"I-{no}", type="mou", title=_line(no), parties=(ONE, OTHER)) for no in range(LINES))
    return AgreementsReport(party=ONE, first_day="2025-07-01", last_day="2025-12-31", signed=signed, **shared)


def _years(**shared: Any) -> Paper:
    cycles = tuple(Year(year=2000 + no, documents=Amount(no), commitments=no) for no in range(LINES))
    return ManyYears(years=cycles, **shared)


MADE: dict[type[Paper], Callable[..., Paper]] = {
    Extract: _extract,
    ReviewReport: _review(ReviewReport, accepted=(Acceptance(ONE, "key"),), rates=(Rate("reporting", 1, 2),)),
    FollowUp: _review(FollowUp),
    LeadersBrief: _review(LeadersBrief, late={"2026-T1-00": 37}),
    DraftMinutes: _review(DraftMinutes, next_year=2027, priorities=(Priority(text=_line(0), from_year=2027),)),
    AgreementsReport: _agreements,
    ManyYears: _years,
    PlenaryMinutes: _plenary,
    PressRelease: _press,
    ComparisonProtocol: _comparison,
}

"""The kinds of paper: which sections each has, what it says at its head, how its lines are set."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .brief_rows import BRIEF
from .comparison_facts import ComparisonProtocol
from .comparison_rows import COMPARISON, compared
from .facts import Extract, Paper
from .figures import chapter
from .follow_rows import FOLLOW_UP
from .lines import Section
from .meeting_rows import meeting
from .minutes_rows import MINUTES
from .pen import Note, Pen
from .plenary_facts import PlenaryMinutes
from .plenary_rows import PLENARY, head
from .press_facts import PressRelease
from .press_rows import PRESS, given
from .review_facts import DraftMinutes, FollowUp, LeadersBrief, ReviewReport
from .review_rows import REVIEW, review
from .sections import SECTIONS
from .years_facts import AgreementsReport, ManyYears
from .years_rows import AGREEMENTS, YEARS, half_year, span_of_years

SILENT = ("preparing", "contradictions")
STANDINGS = ("reported", "paper", "open", "joint")


@dataclass(frozen=True)
class Kind:
    """`name` is that of its templates, `label` of its word. `wide`: two languages side by side lie on a broad page.

    `tight`: kept to one page. `silent` are sections of which the paper does not say that they hold nothing.
    """

    name: str
    label: str
    sections: Mapping[str, Callable[[Any, Pen], Section]]
    particulars: Callable[[Any, Pen], list[Note]]
    legend: tuple[str, ...] = ()
    disclaimer: str = "review_disclaimer"
    wide: bool = True
    tight: bool = False
    silent: tuple[str, ...] = ()

    def sections_of(self, paper: Paper, pen: Pen) -> tuple[list[Section], list[str]]:
        """The sections that hold something, numbered, and the headings of those that hold nothing."""
        written: list[Section] = []
        absent: list[str] = []
        for key, write in self.sections.items():
            section = write(paper, pen)
            heading = pen.word(key)
            if section["groups"]:
                gap = "" if pen.lang == "zh" else " "
                section["key"] = key
                section["heading"] = f"{chapter(len(written) + 1, pen.lang)}{gap}{heading}"
                written.append(section)
            elif key not in self.silent:
                absent.append(heading)
        return written, absent


KINDS: dict[type[Paper], Kind] = {
    Extract: Kind("extract", "extract", SECTIONS, meeting, STANDINGS, "disclaimer", wide=False, silent=SILENT),
    ReviewReport: Kind("review", "review", REVIEW, review),
    FollowUp: Kind("follow-up", "follow_up", FOLLOW_UP, review),
    LeadersBrief: Kind("brief", "brief", BRIEF, review, wide=False, tight=True, silent=tuple(BRIEF)),
    DraftMinutes: Kind("minutes", "minutes", MINUTES, review, wide=False),
    PlenaryMinutes: Kind("plenary", "plenary", PLENARY, head, (), "plenary_disclaimer", wide=False),
    PressRelease: Kind("press", "press_release", PRESS, given, (), "press_disclaimer", wide=False),
    ComparisonProtocol: Kind(
        "comparison", "comparison", COMPARISON, compared, (), "comparison_disclaimer", silent=tuple(COMPARISON)
    ),
    AgreementsReport: Kind("agreements", "agreements", AGREEMENTS, half_year, STANDINGS, "register_disclaimer"),
    ManyYears: Kind("years", "many_years", YEARS, span_of_years, STANDINGS, "register_disclaimer", silent=("sources",)),
}


def kind_of(paper: Paper) -> Kind:
    """Which kind of paper these facts make. Raises TypeError where they make none."""
    if type(paper) not in KINDS:
        raise TypeError(f"no paper is made of {type(paper).__name__}")
    return KINDS[type(paper)]

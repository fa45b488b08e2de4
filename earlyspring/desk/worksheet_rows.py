"""The rows of a worksheet as its page shows them: both languages, both sides, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.gaps import of_whom
from earlyspring.desk.body_names import name_of
from earlyspring.desk.facets import of_body, of_field, of_list
from earlyspring.desk.frame import Frame
from earlyspring.desk.lists import Facet
from earlyspring.desk.review_words import FINDING, OUTCOME, STANDING, TRACK
from earlyspring.desk.voices import Voice, voices
from earlyspring.lang.names import own_first as own_language_first
from earlyspring.lang.names import sort_key
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.review.models import Worksheet
from earlyspring.review.sheet_order import Place
from earlyspring.review.sheet_reading import Sheetful
from earlyspring.review.sheet_shown import PageLine

GROUP = {
    "blocked": gettext_lazy("Waiting for one another"),
    "differing": gettext_lazy("Assessed differently"),
    "disputed": gettext_lazy("With a disputed report"),
    "late": gettext_lazy("Late or carried over"),
    "rest": gettext_lazy("All others"),
}
WORK = {
    "unfinished": gettext_lazy("without finding or outcome"),
    "whole": gettext_lazy("with finding and outcome"),
    "mine": gettext_lazy("without my party's opinion"),
    "blocked": gettext_lazy("waiting for one another"),
    "disputed": gettext_lazy("with a disputed report"),
    "late": gettext_lazy("late"),
}


@dataclass(frozen=True)
class Row:
    """A line of the page. `group`: the heading it begins, empty where it stands under the one before."""

    place: Place | None
    shown: PageLine
    voices: tuple[Voice, ...]
    instrument: Mapping[str, str] | None
    successor: str
    group: Any = ""

    @property
    def line(self) -> Any:
        return self.shown.row

    @cached_property
    def wording(self) -> Mapping[str, str]:
        """The words of the commitment; its title where no wording is on record."""
        one = self.shown.commitment
        return (one.text or one.title or {}) if one else {}

    @property
    def code(self) -> str:
        one = self.shown.commitment
        return (one.code if one else "") or self.line.commitment

    @property
    def original(self) -> str | None:
        dates = self.shown.line.due_dates
        return dates[0][1] if dates else None

    @property
    def gaps(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What a commitment that is only recorded lacks, and which parties lack an agency."""
        about = self.shown.about
        return of_whom(about.gaps) if about and about.commitment.state == "recorded" else ()

    @property
    def leads(self) -> list[str]:
        return list(self.shown.about.leads.values()) if self.shown.about else []

    @property
    def speaking(self) -> list[Voice]:
        return [one for one in self.voices if one.speaks]

    @property
    def silent(self) -> list[str]:
        """Whose report, opinion and statement are all missing."""
        return [one.party for one in self.voices if not one.speaks]

    @property
    def stated(self) -> list[Voice]:
        return [one for one in self.voices if one.statement and one.statement.text]


def row_of(frame: Frame, shown: PageLine, found: Sheetful, place: Place | None = None, group: Any = "") -> Row:
    line = shown.line
    views = [view for some in shown.views.values() for view in some]
    spoken = {one.party or "" for one in line.reports} | {one.party or "" for one in views}
    spoken |= line.assessments.keys() | line.statements.keys()
    said = voices(
        frame,
        [*line.row.parties, *sorted(spoken - set(line.row.parties))],
        line.reports,
        views,
        shown.confirmed,
        line.assessments,
        line.statements,
    )
    successor = found.told.get(line.row.successor or "")
    words = (successor.code if successor else "") or line.row.successor or ""
    return Row(place, shown, said, found.instruments.get(line.row.instrument), words, group)


def rows_of(frame: Frame, page: list[Place], lines: list[PageLine], found: Sheetful) -> list[Row]:
    """The lines in the order of the page, each first one of a group with its heading."""
    by_pk = {one.row.pk: one for one in lines}
    rows, before = [], ""
    for place in page:
        if place.pk in by_pk:
            group = GROUP[place.group] if place.group != before else ""
            rows.append(row_of(frame, by_pk[place.pk], found, place, group))
            before = place.group
    return rows


def facets(frame: Frame, found: Sheetful) -> list[Facet]:
    """By what a worksheet is narrowed."""
    party = frame.posting.party

    def title(item: str) -> str:
        words = found.instruments.get(item) or {}
        return words.get(frame.language) or item

    def work(one: Place) -> list[str | None]:
        said: list[str | None] = ["whole" if one.whole else "unfinished"]
        if party in one.parties and party not in one.told.ratings:
            said.append("mine")
        if one.told.blocked:
            said.append("blocked")
        if one.disputed:
            said.append("disputed")
        if one.days_over:
            said.append("late")
        return said

    return [
        Facet(
            "instrument",
            _("Previous instrument"),
            _("all instruments"),
            lambda one: [one.instrument],
            title,
            order=lambda keys: sorted(keys, key=lambda item: sort_key(title(item), frame.language)),
        ),
        of_list("work", _("What is to be done"), _("everything"), work, WORK),
        of_list("standing", _("Opinions"), _("all standings"), lambda one: [one.standing], STANDING),
        of_list("track", _("Track"), _("both tracks"), lambda one: [one.track], TRACK),
        of_list("finding", _("Finding"), _("all findings"), lambda one: [one.finding], FINDING),
        of_list("outcome", _("Outcome"), _("all outcomes"), lambda one: [one.outcome], OUTCOME),
        of_body(frame, lambda one: one.parties),
        of_field(frame, lambda one: one.told.sectors),
    ]


def words_in(one: Place) -> list[Any]:
    return [one.told.code, one.commitment, one.told.text]


def tongues_of(frame: Frame) -> tuple[str, tuple[str, ...]]:
    """The reader's own language, and the others of the two in which the charter says that the sides speak."""
    charter = frame.directory.charter
    agreed = [code for code in (charter.languages if charter else ()) if code in LANGUAGES][:2] or list(LANGUAGES)[:2]
    first, *rest = own_language_first(list(dict.fromkeys([*agreed, frame.language])), frame.language)
    return first, tuple(rest)


def heads(frame: Frame, sheet: Worksheet) -> list[Any]:
    texts = [_("Text (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [_("Due"), _("Days later"), _("Times carried over"), _("Opinions"), _("Track")]
    parties = [name_of(frame.directory, party, frame.language) for party in frame.directory.ordered(sheet.parties)]
    return [_("Code"), *texts, _("Instrument"), *rest, *parties, _("Finding"), _("Completion"), _("Outcome")]


def cells(frame: Frame, sheet: Worksheet, found: Sheetful, one: Place) -> list[Any]:
    """A line for a spreadsheet."""
    told = one.told
    return [
        told.code or one.commitment,
        *(told.text.get(code) or _("not translated") for code in LANGUAGES),
        (found.instruments.get(one.instrument) or {}).get(frame.language, one.instrument),
        told.due or "",
        told.slipped if told.slipped is not None else "",
        told.carried,
        STANDING[one.standing],
        TRACK[one.track],
        *(told.ratings.get(party, "") for party in frame.directory.ordered(sheet.parties)),
        FINDING.get(one.finding or "", ""),
        one.completion or "",
        OUTCOME.get(one.outcome or "", ""),
    ]

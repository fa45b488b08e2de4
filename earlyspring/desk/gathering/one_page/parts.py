"""What both pages are made of: lines that lead somewhere, words in the language they were given in, days in a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpResponse

from earlyspring.core.programme import Planned, Programme
from earlyspring.desk.gathering.programme.words import hours
from earlyspring.lang.days import written_day
from earlyspring.lang.names import own_first
from earlyspring.papers.gathering.one_page import Row, Runs, Section


@dataclass(frozen=True)
class Step:
    """A line of a page; `url`: where it leads, empty where nothing is to be opened. `picture`: SVG that says the same."""

    row: Row
    url: str = ""
    picture: str = ""


@dataclass(frozen=True)
class Part:
    """Lines under a heading; `empty`: what is said where there are none. `url`: the list they are taken from."""

    title: str
    steps: Sequence[Step] = ()
    empty: str = ""
    url: str = ""

    def on_paper(self) -> Section:
        rows = [one.row for one in self.steps]
        return Section(title=self.title, rows=rows)


def runs_of(text: Mapping[str, str] | None, language: str) -> Runs:
    """The words in the reader's language; where they were not given in it, as they were given, in their own."""
    given = {code: said for code, said in (text or {}).items() if said}
    for code in own_first(list(given), language):
        return [(code, given[code])]
    return []


def plain(words: str, language: str) -> Runs:
    return [(language, words)]


def joined(*runs: Runs) -> Runs:
    return [one for each in runs for one in each]


def days_of(shown: Programme, items: Iterable[Planned], language: str, *, url: str = "") -> list[Part]:
    """Each day with its items by the hour and where they are."""
    return [
        Part(
            written_day(day.isoformat(), language),
            [Step(_item(shown, one, language), url.replace("CODE", one.code)) for one in of_day],
        )
        for day, of_day in groupby(items, key=lambda one: one.day)
    ]


def _item(shown: Programme, one: Planned, language: str) -> Row:
    rooms = [runs_of(shown.places[code].names, language) for code in one.venues if code in shown.places]
    return Row(mark=hours(one), words=runs_of(one.titles, language), note=joined(*rooms))


def as_pdf(pdf: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)

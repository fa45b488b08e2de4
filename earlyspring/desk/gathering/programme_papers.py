"""The released programme on paper: sheets of A4 as the reader may read it, and a pocket programme of what is for all."""

from collections.abc import Iterable
from itertools import groupby

from django.http import Http404, HttpResponse

from earlyspring.core.programme import Planned, Programme, part_for
from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.not_written import or_told
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.programme.permits import reader_of
from earlyspring.meetings.programme.queries import last_release, released
from earlyspring.papers.facts import Text
from earlyspring.papers.gathering.facts import DayOfItems, Item
from earlyspring.papers.gathering.pocket import pocket
from earlyspring.papers.gathering.setting import LANGS
from earlyspring.papers.gathering.sheets import day_sheets
from earlyspring.papers.gathering.words import interpreted

PAPERS = {"sheet": day_sheets, "pocket": pocket}


@posted()
@or_told
def programme_paper(request: DeskRequest, mechanism: Mechanism, key: str, paper: str) -> HttpResponse:
    """The last release as PDF: `sheet` has everything that is for the reader, `pocket` of it what is for everybody."""
    gathering = gathering_at(mechanism, key)
    last = last_release(gathering)
    if last is None or paper not in PAPERS:
        raise Http404
    shown = released(last, gathering)
    items = part_for(shown, reader_of(request.frame.posting, gathering))
    if paper == "pocket":
        items = tuple(one for one in items if "all" in one.audiences)
    pdf = PAPERS[paper](occasion_of(gathering), days_of(request.frame, shown, items))
    name = f"{mechanism.key}-{gathering.key}-{paper}-{last.number}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def days_of(frame: Frame, shown: Programme, items: Iterable[Planned]) -> list[DayOfItems]:
    """Items as they are printed, under their days."""
    return [
        DayOfItems(day=day.isoformat(), items=tuple(_item(frame, shown, one) for one in of_day))
        for day, of_day in groupby(items, key=lambda one: one.day)
    ]


def _item(frame: Frame, shown: Programme, one: Planned) -> Item:
    parties = [frame.directory.text(party) for party in frame.directory.ordered(one.parties)]
    return Item(
        begins=f"{one.start:%H:%M}",
        ends=f"{one.end:%H:%M}",
        title=one.titles,
        place=_together([shown.places[code].names for code in one.venues if code in shown.places]),
        who=_together(parties),
        note=_together([one.notes, *([interpreted(one.languages)] if len(one.languages) > 1 else [])]),
    )


def _together(texts: Iterable[Text]) -> Text:
    """Several texts as one, in each language those that have it."""
    held = list(texts)
    return {lang: "; ".join(said for one in held if (said := one.get(lang, ""))) for lang in LANGS}

"""The programme on paper, of the version released last: run-sheets of what is for the reader, for a pocket what is for all."""

from collections.abc import Iterable, Mapping

from django.http import Http404, HttpResponse

from earlyspring.core.programme import Place, Planned, Programme, part_for
from earlyspring.desk.access import posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.not_written import or_told
from earlyspring.lang.tongues import comma
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.programme.permits import reader_of
from earlyspring.meetings.programme.queries import last_release, released
from earlyspring.papers.gathering.facts import DayOfItems, Item
from earlyspring.papers.gathering.pocket import pocket
from earlyspring.papers.gathering.sheets import day_sheets
from earlyspring.papers.gathering.words import interpreted

FORMS = {"run-sheet": day_sheets, "pocket": pocket}
LANGS = ("vi", "zh")


@posted()
@or_told
def programme_paper(request: DeskRequest, mechanism: Mechanism, key: str, form: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    last = last_release(gathering)
    if last is None or form not in FORMS:
        raise Http404
    shown = released(last, gathering)
    items = part_for(shown, reader_of(frame.posting, gathering))
    if form == "pocket":
        items = tuple(one for one in items if "all" in one.audiences)
    written = FORMS[form](occasion_of(gathering), days_of(frame, shown, items), LANGS)
    name = f"{mechanism.key}-{gathering.key}-programme-{last.number}-{form}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(written, content_type="application/pdf", headers=headers)


def days_of(frame: Frame, programme: Programme, items: Iterable[Planned]) -> list[DayOfItems]:
    """The items under their days, with rooms and parties by name in every language that has them."""
    days: dict[str, list[Item]] = {}
    for one in items:
        days.setdefault(one.day.isoformat(), []).append(_item(frame, programme, one))
    return [DayOfItems(day=day, items=tuple(found)) for day, found in days.items()]


def _item(frame: Frame, programme: Programme, one: Planned) -> Item:
    rooms: list[Place] = [programme.places[code] for code in one.venues if code in programme.places]
    return Item(
        begins=f"{one.start:%H:%M}",
        ends=f"{one.end:%H:%M}",
        title=one.titles,
        place=_all_named([place.names for place in rooms]),
        who=_all_named([frame.directory.text(party) for party in frame.directory.ordered(one.parties)]),
        note=_noted(one),
    )


def _noted(one: Planned) -> dict[str, str]:
    """The note as far as it was written, and between which languages is interpreted."""
    said = [one.notes, interpreted(one.languages)] if len(one.languages) > 1 else [one.notes]
    return {lang: "; ".join(words for text in said if (words := text.get(lang, ""))) for lang in LANGS}


def _all_named(texts: list[Mapping[str, str]]) -> dict[str, str]:
    """Several names as one text, in those languages in which each of them has one: half a list would mislead."""
    langs = set.intersection(*(set(one) for one in texts)) if texts else set()
    return {lang: comma(lang).join(one[lang] for one in texts) for lang in sorted(langs)}

"""What is planned for a session: guests, figures, what is in focus, on the agenda and beside it, what is to be signed."""

from collections.abc import Iterator, Mapping
from typing import Any

from earlyspring.agreements.models import Instrument
from earlyspring.fair.promoting.models import PromotionEvent
from earlyspring.lang.news.expected import agenda, at_the_fair, beside, focus, guest, intended, many, papers, to_sign
from earlyspring.meetings.models import Activity, Count, Cycle
from earlyspring.members.models import Membership
from earlyspring.publishing.news.drafting.around import Around
from earlyspring.publishing.news.drafting.drafted import Drafted, Rests, drafted
from earlyspring.publishing.projecting import event

WORK = ("review", "plan", "talks")
SIGNING = "signing"
COMING = ("delegates",)


def guests(around: Around) -> Iterator[Drafted]:
    """Who takes part in another class than the members, and what it means to become."""
    for one in around.members:
        if not around.decides(one.class_code or ""):
            yield from _guest(around, one)


def _guest(around: Around, one: Membership) -> Iterator[Drafted]:
    rests = Rests("membership", one.item, "body", one.body or "")
    name = around.name(one.body)
    before = around.known.rows(Membership).filter(body=one.body).exclude(item=one.item).exists()
    first = not before and (one.from_day or "")[:4] == str(around.session.year)
    class_now = around.class_names(one.class_code or "")
    yield drafted("guest", lambda lang: guest(name, class_now, lang, first=first), rests)
    if meant := one.intended:
        class_ = around.class_names(meant.get("class", ""))
        yield drafted("intended", lambda lang: intended(name, class_, meant.get("by") or "", lang), rests)


def figures(around: Around, *, ahead: bool) -> Iterator[Drafted]:
    """How many are expected, or came."""
    status = "planned" if ahead else "actual"
    found = around.known.rows(Count).filter(session=around.session.item, what__in=COMING, status=status)
    for one in found.order_by("item"):
        yield _figure(around, one, ahead)


def _figure(around: Around, one: Count, ahead: bool) -> Drafted:
    return drafted("count", lambda lang: _many(around, one, lang, ahead), around.rests("count", one.item))


def _many(around: Around, one: Count, lang: str, ahead: bool) -> str:
    return many(one.value or 0, one.what or "", one.qualifier or "", around.side_names(lang), lang, ahead=ahead)


def in_focus(around: Around) -> Iterator[Drafted]:
    """What the year's work is to be about."""
    for one in around.known.rows(Cycle, [around.session.cycle or ""]):
        if one.focus:
            yield _focus(around, one, one.focus)


def _focus(around: Around, one: Cycle, text: Mapping[str, str]) -> Drafted:
    return drafted("focus", lambda lang: focus(text, around.kept_capitals[lang], lang), around.rests("cycle", one.item))


def activities(around: Around) -> Iterator[Drafted]:
    """What those who meet will do, and what there is beside the talks."""
    found = list(around.known.rows(Activity).filter(session=around.session.item, status="planned").order_by("item"))
    work = [one for one in found if one.type in WORK and one.text]
    rest = [one for one in found if one.type not in (*WORK, SIGNING) and one.text]
    for rows, build in ((work, agenda), (rest, beside)):
        if rows:
            yield _points(around, rows, build)


def _points(around: Around, rows: list[Activity], build: Any) -> Drafted:
    texts = [one.text for one in rows]
    refs = [around.rests("activity", one.item) for one in rows]
    return drafted(build.__name__, lambda lang: build(texts, around.kept_capitals[lang], lang), *refs)


def fair_events(around: Around, *, ahead: bool) -> Iterator[Drafted]:
    """What is held at the fair of the session's gathering, or was held until today, as it stands now: of an earlier moment
    nothing is kept."""
    if around.known.moment.known is not None or not around.session.cycle:
        return
    here = {"gathering__mechanism": around.known.mechanism, "gathering__cycle": around.session.cycle}
    rows = PromotionEvent.objects.filter(gathering__exercise=False, cancelled_at=None, **here)
    if not ahead:
        rows = rows.filter(day__lte=around.known.moment.as_of)
    if found := list(rows.select_related("gathering")):
        refs = [Rests("promotion_event", event.item_of(one), "event", event.item_of(one)) for one in found]
        titles = [one.titles for one in found]
        yield drafted("fair", lambda lang: at_the_fair(titles, lang, ahead=ahead), *refs)


def signings(around: Around) -> Iterator[Drafted]:
    """What is to be signed; where only a signing is known, that."""
    papers_to_sign = _papers(around, "planned")
    acts = list(around.known.rows(Activity).filter(session=around.session.item, type=SIGNING, status="planned"))
    told = [(one.title, Rests("instrument", one.item, "instrument", one.item)) for one in papers_to_sign]
    counts = around.known.rows(Count).filter(instrument__in=[one.item for one in papers_to_sign]).order_by("item")
    of_acts = [around.rests("activity", one.item) for one in acts]
    of_acts += [Rests("count", one.item, "instrument", one.instrument or "") for one in counts]
    told = told or [(one.text, around.rests("activity", one.item)) for one in acts if one.text]
    if told:
        texts, refs = [text for text, _ref in told], [ref for _text, ref in told]
        year = around.session.year
        yield drafted("signing", lambda lang: to_sign(texts, year, around.kept_capitals[lang], lang), *refs, *of_acts)


def signed(around: Around) -> Iterator[Drafted]:
    """The papers of the session."""
    if found := _papers(around, "reported"):
        refs = [Rests("instrument", one.item, "instrument", one.item) for one in found]
        titles = [one.title for one in found]
        yield drafted("papers", lambda lang: papers(titles, around.kept_capitals[lang], lang), *refs)


def _papers(around: Around, signing: str) -> list[Instrument]:
    rows = around.known.rows(Instrument).filter(session__in=[one.item for one in around.both], signing=signing)
    return [one for one in rows.order_by("item") if one.title]

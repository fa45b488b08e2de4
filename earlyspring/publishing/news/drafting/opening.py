"""The first sentences of a piece: which sessions, whose, when, where; since when there are such; how often hosted."""

from collections.abc import Iterator

from earlyspring.core.hosting import times_hosted, up_to
from earlyspring.lang.news.history import hosted, since
from earlyspring.lang.news.meeting import called, of_secretaries, same_day, to_be_held, was_held
from earlyspring.lang.news.titles import headline
from earlyspring.lang.news.words import Untold, in_every
from earlyspring.meetings.models import Session
from earlyspring.publishing.news.drafting.around import SECRETARIES, Around
from earlyspring.publishing.news.drafting.drafted import Drafted, Rests, drafted


def title_of(around: Around, kind: str) -> dict[str, str]:
    """The headline in each language that has the names of the organs."""
    sessions = around.both if kind == "announcement" else [around.session]
    found = in_every(lambda lang: headline(kind, [called(around.called(one), lang) for one in sessions], lang))
    return {lang: said.rstrip(".。") for lang, said in found.items()}


def coming(around: Around) -> Iterator[Drafted]:
    """What is to be held: all sessions of the days in one sentence."""
    first = around.session
    members = [one for one in around.members if around.decides(one.class_code or "")]
    bodies = [one.body or "" for one in members]
    refs = [around.rests("session", one.item) for one in around.both]
    refs += [Rests("membership", one.item, "body", one.body or "") for one in members]

    def build(lang: str) -> str:
        named = [_whose(around, one, bodies, lang) for one in around.both]
        return to_be_held(named, around.when(first, ahead=True), around.where(first), lang)

    yield drafted("opening", build, *refs)


def took_place(around: Around) -> Iterator[Drafted]:
    """What was held: the session that the piece is about."""
    first, came = around.session, around.took_part(around.session)
    bodies = [one.body or "" for one in came]
    refs = [around.rests("session", first.item), *(around.rests("attendance", one.item) for one in came)]

    def build(lang: str) -> str:
        named = [_whose(around, first, bodies, lang)]
        return was_held(named, around.when(first, ahead=False), around.where(first), lang)

    yield drafted("opening", build, *refs)


def held_beside(around: Around) -> Iterator[Drafted]:
    """The sessions held with it: on the same day with how many taking part, else on their own days."""
    return (_beside(around, one) for one in around.beside if around.held(one))


def _beside(around: Around, one: Session) -> Drafted:
    came = around.took_part(one)
    of = ("session", one.item)
    refs = [Rests("session", one.item, *of), *(Rests("attendance", row.item, *of) for row in came)]
    when = around.when(one, ahead=False)
    count = len({row.body for row in came})
    if count and when == around.when(around.session, ahead=False):
        return drafted("beside", lambda lang: same_day(around.called(one), count, lang), *refs)
    return drafted("beside", lambda lang: _held_alone(around, one, lang), *refs)


def _held_alone(around: Around, one: Session, lang: str) -> str:
    return was_held([called(around.called(one), lang)], around.when(one, ahead=False), around.where(one), lang)


def _whose(around: Around, one: Session, bodies: list[str], lang: str) -> str:
    organ = around.organ(one)
    if organ is None or organ.code != SECRETARIES:
        return called(around.called(one), lang)
    names = around.listed_names(bodies, lang)
    if names is None:
        raise Untold(lang)
    return of_secretaries(around.called(one), names, lang)


def since_when(around: Around) -> Iterator[Drafted]:
    """Since when there are such sessions."""
    organs = [organ for one in around.both if (organ := around.organ(one)) and organ.since]
    if organs:
        refs = [Rests("organ", one.item, "mechanism", "mechanism") for one in organs]
        yield drafted("since", lambda lang: since([(one.names, one.since or "") for one in organs], lang), *refs)


def time_of_hosting(around: Around) -> Iterator[Drafted]:
    """Which time it is that the host hosts; nothing where the host of an earlier session is not known."""
    session, organ = around.session, around.organ(around.session)
    before = up_to(around.hostings(session.organ), session.item)
    whole = all(one.host for one in before if one.status == "held")
    if session.host and organ and whole:
        times = times_hosted(before, session.host).own
        own = [one for one in before if one.host == session.host and one.status == "held"]
        refs = [Rests("session", one.session, "session", one.session) for one in own]
        yield drafted("hosting", lambda lang: hosted(around.name(session.host), organ.names, times, lang), *refs)

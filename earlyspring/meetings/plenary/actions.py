"""Verbs of a session as it is held: agenda, turns, speeches, own notes, and decisions taken down and entered."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.actions import decide
from earlyspring.meetings.gatherings import Gathering, sessions_at
from earlyspring.meetings.models import Decision, Session
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.meetings.plenary.models import DECISIONS, AgendaPoint, Speech, TakenDown, TalkingPoint, Turn
from earlyspring.meetings.plenary.queries import on_screen
from earlyspring.members.accounts import User

LONGEST, LONGEST_NOTE = 60_000, 4000
NO_FILES: Mapping[str, Blob] = {}


@transaction.atomic
def add_point(gathering: Gathering, session: str, *, titles: Mapping[str, str], minutes: int) -> AgendaPoint:
    """Put a point at the end of the agenda of a session that sits at the gathering."""
    hold_for_writing(gathering)
    demand(_point_faults(gathering, session, titles, minutes))
    last = AgendaPoint.objects.filter(gathering=gathering, session=session).aggregate(last=Max("number"))["last"]
    said = {"titles": dict(titles), "minutes": minutes, "number": (last or 0) + 1}
    return AgendaPoint.objects.create(gathering=gathering, session=session, **said)


def _point_faults(gathering: Gathering, session: str, titles: Mapping[str, str], minutes: int) -> Iterator[Fault]:
    if session not in {one.item for one in sessions_at(gathering)}:
        yield Fault("session", "no_such_fact", session)
    if not any(titles.values()):
        yield Fault("titles", "missing")
    if minutes < 1:
        yield Fault("minutes", "missing")


@transaction.atomic
def drop_point(point: AgendaPoint) -> None:
    """Take a point out that was not begun; its turns and their speeches go with it."""
    hold_for_writing(point.gathering)
    point.refresh_from_db()
    if point.started_at is not None:
        raise Refused(Fault("", "point_begun", str(point.number)))
    point.delete()


@transaction.atomic
def add_turn(
    point: AgendaPoint,
    *,
    party: str,
    names: Mapping[str, str],
    office: Mapping[str, str],
    minutes: int,
    person: str = "",
) -> Turn:
    """Put somebody at the end of the list of speakers of a point."""
    hold_for_writing(point.gathering)
    if not any(names.values()):
        raise Refused(Fault("names", "missing"))
    last = Turn.objects.filter(point=point).aggregate(last=Max("number"))["last"]
    said = {"party": party, "person": person, "names": dict(names), "office": dict(office), "minutes": minutes}
    return Turn.objects.create(point=point, number=(last or 0) + 1, **said)


@transaction.atomic
def drop_turn(turn: Turn) -> None:
    """Take somebody off the list who has not begun to speak."""
    hold_for_writing(turn.point.gathering)
    turn.refresh_from_db()
    if turn.started_at is not None:
        raise Refused(Fault("", "turn_begun"))
    turn.delete()


@transaction.atomic
def begin_point(point: AgendaPoint, *, at: datetime) -> AgendaPoint:
    """Begin a point, or take it up again; whatever ran in its session ends at the same instant."""
    hold_for_writing(point.gathering)
    _end_all(point.gathering, point.session, at)
    point.refresh_from_db()
    point.started_at, point.ended_at = point.started_at or at, None
    point.save(update_fields=["started_at", "ended_at"])
    return point


@transaction.atomic
def begin_turn(turn: Turn, *, at: datetime) -> Turn:
    """Give somebody the floor: who spoke ends, and the point of the turn runs."""
    gathering = hold_for_writing(turn.point.gathering)
    turn.refresh_from_db()
    if turn.point.running:
        _turns(gathering, turn.point.session).filter(started_at__isnull=False, ended_at=None).update(ended_at=at)
    else:
        begin_point(turn.point, at=at)
    turn.started_at, turn.ended_at = turn.started_at or at, None
    turn.save(update_fields=["started_at", "ended_at"])
    return turn


@transaction.atomic
def show_page(turn: Turn, page: int) -> Turn:
    """Show this page (1 is the first) of the released text of who has the floor on the screen of the room."""
    hold_for_writing(turn.point.gathering)
    turn.refresh_from_db()
    if not turn.running:
        raise Refused(Fault("", "not_speaking"))
    last = len(on_screen(turn))
    if not 1 <= page <= last:
        raise Refused(Fault("", "no_such_page", str(page), str(last)))
    turn.page = page
    turn.save(update_fields=["page"])
    return turn


@transaction.atomic
def end_session(gathering: Gathering, session: str, *, at: datetime) -> None:
    """End whatever runs."""
    hold_for_writing(gathering)
    _end_all(gathering, session, at)


def _turns(gathering: Gathering, session: str) -> Any:
    return Turn.objects.filter(point__gathering=gathering, point__session=session)


def _end_all(gathering: Gathering, session: str, at: datetime) -> None:
    points = AgendaPoint.objects.filter(gathering=gathering, session=session)
    for running in (points, _turns(gathering, session)):
        running.filter(started_at__isnull=False, ended_at=None).update(ended_at=at)


@transaction.atomic
def deposit_speech(
    turn: Turn, *, by: User | None, texts: Mapping[str, str], files: Mapping[str, Blob] = NO_FILES
) -> list[Speech]:
    """Lay down what will be said, as words or as a file, in each language that is given; words left empty are taken away.

    What was released is released no more when it is changed: the room sees what its party let out. Raises Refused.
    """
    demand(_speech_faults(turn, texts, files))
    kept = {one.lang: one for one in turn.speeches.all()}
    for lang in {**texts, **files}:
        held = kept.get(lang) or Speech(turn=turn, lang=lang)
        before = (held.words, held.sha256)
        held.words = texts.get(lang, held.words)
        if lang in files:
            held.sha256, held.file_name = files[lang].sha256, files[lang].name
        if not held.words.strip() and not held.sha256:
            turn.speeches.filter(lang=lang).delete()
        elif before != (held.words, held.sha256):
            held.deposited_by, held.released_at = by, None
            held.save()
    return list(turn.speeches.order_by("lang"))


def _speech_faults(turn: Turn, texts: Mapping[str, str], files: Mapping[str, Blob]) -> Iterator[Fault]:
    for words in texts.values():
        if len(words) > LONGEST:
            yield Fault("", "speech_too_long", str(len(words)), str(LONGEST))
    yield from (Fault("", "not_own_party", turn.party) for blob in files.values() if blob.party != turn.party)


@transaction.atomic
def take_file_away(turn: Turn, lang: str) -> None:
    """Take the file of a language off the turn; words that stand beside it stay."""
    for one in turn.speeches.filter(lang=lang):
        one.sha256 = one.file_name = ""
        if one.words.strip():
            one.save()
        else:
            one.delete()


@transaction.atomic
def release_speech(turn: Turn, *, at: datetime) -> int:
    """Let everybody see what was laid down, on the screen of the room too; how many languages that were not yet."""
    if not turn.speeches.exists():
        raise Refused(Fault("", "no_speech"))
    waiting = turn.speeches.filter(released_at=None)
    digests = [one.sha256 for one in waiting if one.sha256]
    mechanism = turn.point.gathering.mechanism
    Blob.objects.filter(mechanism=mechanism, party=turn.party, sha256__in=digests).update(handling="open")
    return waiting.update(released_at=at)


@transaction.atomic
def note_point(gathering: Gathering, session: str, *, party: str, words: str, by: User) -> TalkingPoint:
    """Write a talking point for one's own party alone."""
    words = words.strip()
    if not words:
        raise Refused(Fault("words", "missing"))
    if len(words) > LONGEST_NOTE:
        raise Refused(Fault("words", "longer_than", f"{len(words)}", f"{LONGEST_NOTE}"))
    said = {"party": party, "words": words, "written_by": by}
    return TalkingPoint.objects.create(gathering=gathering, session=session, **said)


@transaction.atomic
def take_down(
    gathering: Gathering,
    session: str,
    *,
    kind: str,
    texts: Mapping[str, str],
    by: User,
    at: datetime,
    point: AgendaPoint | None = None,
    year: int | None = None,
    body: str = "",
) -> TakenDown:
    """Take a decision down as it falls. It is a draft, and no fact of the register."""
    if kind not in dict(DECISIONS):
        raise Refused(Fault("kind", "not_in_list", kind, ", ".join(dict(DECISIONS))))
    if not any(texts.values()):
        raise Refused(Fault("texts", "missing"))
    said = {"kind": kind, "texts": dict(texts), "year": year, "body": body, "taken_by": by, "taken_at": at}
    return TakenDown.objects.create(gathering=gathering, session=session, point=point, **said)


@transaction.atomic
def drop_taken_down(taken: TakenDown) -> None:
    """Strike out a draft that was not entered in the register."""
    if taken.entered:
        raise Refused(Fault("", "entered_already"))
    taken.delete()


@transaction.atomic
def take_over(taken: TakenDown, session: Session, *, by: str, way: Way) -> Decision | Motion:
    """Enter what was taken down in the register by the verb of every decision; once. Raises Refused as that says."""
    taken = TakenDown.objects.select_for_update(of=("self",)).get(pk=taken.pk)
    if taken.entered:
        raise Refused(Fault("", "entered_already"))
    content = {"type": taken.kind, "text": taken.texts, "year": taken.year, "body": taken.body or None}
    made = decide(session, {key: value for key, value in content.items() if value}, by=by, way=way)
    taken.entered = made.digest if isinstance(made, Motion) else made.item
    taken.save(update_fields=["entered"])
    return made

"""The lists of the register that stand in no bar, as lines of a spreadsheet: memberships, sessions, priorities, motions,
the facts of a kind."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.commitments.models import Priority
from earlyspring.core.periods import before
from earlyspring.desk.body_names import name_of
from earlyspring.desk.calendar_days import Entry
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import MODE, MOTION, SESSION_STATUS, STANDING
from earlyspring.desk.lists import in_languages
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Session
from earlyspring.meetings.naming import session_name
from earlyspring.members.models import Membership

Lines = Iterable[list[Any]]


def membership_lines(frame: Frame, memberships: Iterable[Membership]) -> tuple[list[str], Lines]:
    """A line for each membership there ever was by the day of the page; the last day is included."""
    heads = ["id", _("Side"), _("Locality"), _("Class"), _("Organ"), _("From"), _("Until"), _("Standing"), _("Sources")]
    directory, language = frame.directory, frame.language

    def line(one: Membership) -> list[Any]:
        organ = frame.organs.get(one.organ or "")
        return [
            one.item,
            directory.side_of(one.body or ""),
            name_of(directory, one.body or "", language) if one.body in directory.bodies else one.body,
            directory.class_names.get(one.class_code or "", {}).get(language, one.class_code),
            organ.names.get(language, organ.item) if organ else one.organ,
            one.from_day,
            before(one.to_day) if one.to_day else "",
            STANDING.get(one.standing, one.standing),
            "; ".join(one.sources),
        ]

    return heads, map(line, memberships)


def session_lines(frame: Frame, sessions: Iterable[Session]) -> tuple[list[str], Lines]:
    """A line for each session, with the days it was held or, where it was not yet, those it is planned for."""
    heads = ["id", _("Session"), _("Year"), _("Status"), _("From"), _("Until"), _("Host"), _("Place"), _("Mode")]

    def body(item: str | None) -> str:
        return name_of(frame.directory, item, frame.language) if item in frame.directory.bodies and item else item or ""

    def line(one: Session) -> list[Any]:
        return [
            one.item,
            session_name(one, frame.organs, frame.language),
            one.year or frame.known.cycles.get(one.cycle or ""),
            SESSION_STATUS.get(one.status, one.status),
            one.start or one.day or one.planned_start,
            one.end or one.day or one.planned_end,
            body(one.host),
            body(one.place),
            MODE.get(one.mode or "", ""),
            STANDING.get(one.standing, one.standing),
            "; ".join(one.sources),
        ]

    return [*heads, _("Standing"), _("Sources")], map(line, sessions)


def hosts_asked(frame: Frame, host: str, attended: str) -> list[tuple[Any, str]]:
    """By which body the list of sessions is narrowed, where it is."""
    return [*body_asked(frame, host, _("Host")), *body_asked(frame, attended, _("Attended by"))]


def body_asked(frame: Frame, body: str, label: Any = "") -> list[tuple[Any, str]]:
    """A body that a list is narrowed to, by its name; nothing where it is not."""
    if not body:
        return []
    known = body in frame.directory.bodies
    return [(label or _("Body"), name_of(frame.directory, body, frame.language) if known else body)]


def priority_lines(frame: Frame, found: Iterable[tuple[Priority, Sequence[Any]]]) -> tuple[list[str], Lines]:
    """A line for each priority, with the ids of what it became."""
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    rest = [_("From"), _("Until"), _("Session"), _("Fields"), _("Became"), _("Standing"), _("Sources")]

    def line(one: Priority, became: Sequence[Any]) -> list[Any]:
        session = frame.sessions.get(one.adopted_in or "")
        names = frame.directory.field_names
        return [
            one.item,
            *in_languages(one.title, LANGUAGES),
            one.from_year,
            one.to_year,
            session_name(session, frame.organs, frame.language) if session else "",
            "; ".join(names.get(code, {}).get(frame.language, code) for code in one.sectors),
            "; ".join(row.item for row in became),
            STANDING.get(one.standing, one.standing),
            "; ".join(one.sources),
        ]

    return ["id", *titles, *rest], (line(*pair) for pair in found)


def motion_lines(frame: Frame, found: Iterable[tuple[Motion, Sequence[str]]]) -> tuple[list[str], Lines]:
    """A line for each motion, with the headings of what it puts, and who has answered."""
    heads = [_("Digest (SHA-256)"), _("What"), _("Put by"), _("On"), _("State"), _("Asked"), _("Answers")]

    def body(item: str) -> str:
        return name_of(frame.directory, item, frame.language) if item in frame.directory.bodies else item

    def line(one: Motion, headings: Sequence[str]) -> list[Any]:
        return [
            one.digest,
            "; ".join(headings),
            body(one.party),
            one.at.date().isoformat(),
            MOTION.get(one.state, one.state),
            "; ".join(map(body, frame.directory.ordered(one.parties))),
            "; ".join(sorted(body(answer.party) for answer in one.answers.all())),
        ]

    return heads, (line(*pair) for pair in found)


def state_asked(state: str) -> list[tuple[Any, Any]]:
    """By which state the list of motions is narrowed, where it is."""
    return [(_("State"), "" if state == "all" else MOTION.get(state, state))]


def entry_lines(frame: Frame, entries: Iterable[Entry]) -> tuple[list[str], Lines]:
    """A line for each day of the calendar, as it stands there."""
    heads = [_("Day"), _("Until"), _("What"), _("Kind"), _("Status"), _("Bodies"), "id"]

    def line(one: Entry) -> list[Any]:
        bodies = (
            name_of(frame.directory, item, frame.language) for item in one.bodies if item in frame.directory.bodies
        )
        said = one.words or (one.title or {}).get(frame.language) or _("not translated")
        return [one.day, one.end, said, one.what, one.said, "; ".join(bodies), one.item]

    return heads, map(line, entries)


def fact_lines(mechanism: Mechanism, noun: type[Record], found: Sequence[Record]) -> tuple[list[str], Lines]:
    """A line for each fact of a kind, as the pages of facts call it."""
    titles = [_("Title (%(language)s)") % {"language": code} for code in LANGUAGES]
    named = noun.headings(mechanism, found)

    def line(one: Record) -> list[Any]:
        standing = STANDING.get(one.standing, one.standing)
        return [one.item, *in_languages(named.get(one.item), LANGUAGES), standing, "; ".join(one.sources)]

    return ["id", *titles, _("Standing"), _("Sources")], map(line, found)

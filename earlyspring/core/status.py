"""Status on a given day, derived from dated acts. Nothing here is ever stored."""

from collections.abc import Iterable, Mapping, Sequence

from earlyspring.core.acts import ENDS, Event, Report, Signature, Version, until
from earlyspring.core.deadlines import days_left, due_on, overdue
from earlyspring.core.periods import Day, earliest, latest

__all__ = [
    "COMMITMENT",
    "INSTRUMENT",
    "Event",
    "Report",
    "Signature",
    "Version",
    "applied",
    "commitment_status",
    "days_left",
    "due_on",
    "instrument_status",
    "may_become",
    "overdue",
    "session_status",
    "told_by",
    "unreported",
]

INSTRUMENT = ("drafting", "initialled", "authenticated", "partly_signed", "signed", "in_force", "suspended", "ended")
COMMITMENT = ("recorded", "registered", "active", "suspended", "closed")

NEXT = {
    "recorded": frozenset({"registered", "closed"}),
    "registered": frozenset({"active", "closed"}),
    "active": frozenset({"suspended", "closed"}),
    "suspended": frozenset({"active", "closed"}),
    "closed": frozenset[str](),
}


def instrument_status(
    day: Day,
    parties: Mapping[str, str],
    versions: Iterable[Version] = (),
    signatures: Iterable[Signature] = (),
    events: Iterable[Event] = (),
    report: Report | None = None,
) -> str:
    """The state of an instrument at the end of a day, one of INSTRUMENT.

    `parties`: contracting body → its side. A reported signing makes it signed, and nothing more: it is in force only
    where an event says so. A planned signing is no signing. A term that has run out is no end by
    itself (see `deadlines.term_end`).
    """
    past = until(day, events)
    if _ended(parties, past):
        return "ended"
    if _suspended(past):
        return "suspended"
    if any(event.type == "entry_into_force" for event in past):
        return "in_force"
    return _signing(day, frozenset(parties), versions, signatures, report)


def _ended(parties: Mapping[str, str], past: Sequence[Event]) -> bool:
    if any(event.type in ENDS for event in past):
        return True
    gone = {event.body for event in past if event.type == "withdrawal"}
    return bool(gone) and len({side for body, side in parties.items() if body not in gone}) < 2


def _suspended(past: Sequence[Event]) -> bool:
    turns = [event.type for event in past if event.type in ("suspended", "resumed")]
    return bool(turns) and turns[-1] == "suspended"


def _signing(
    day: Day,
    parties: frozenset[str],
    versions: Iterable[Version],
    signatures: Iterable[Signature],
    report: Report | None,
) -> str:
    texts = [version for version in versions if version.purpose != "corrigendum"]
    made = [signature for signature in signatures if signature.signed_on <= day]
    reached = max((_version_status(day, parties, text, made) for text in texts), default=0)
    # Initials under an earlier version lapse when a new one is laid on the table.
    if reached == 1 and _version_status(day, parties, max(texts, key=lambda text: text.number), made) == 0:
        reached = 0
    if report and not report.planned and (report.on is None or report.on <= day):
        reached = max(reached, INSTRUMENT.index("signed"))
    return INSTRUMENT[reached]


def _version_status(day: Day, parties: frozenset[str], text: Version, made: Sequence[Signature]) -> int:
    own = [signature for signature in made if signature.version == text.number]
    definitive = {signature.body for signature in own if signature.type == "definitive"}
    if parties and parties <= definitive:
        return INSTRUMENT.index("signed")
    if definitive:
        return INSTRUMENT.index("partly_signed")
    if text.authenticated_on is not None and text.authenticated_on <= day:
        return INSTRUMENT.index("authenticated")
    return INSTRUMENT.index("initialled") if any(signature.type == "initial" for signature in own) else 0


def applied(day: Day, events: Iterable[Event]) -> bool:
    """Whether an instrument is in force or provisionally applied on a day, suspended or not: may its promises begin?"""
    past = until(day, events)
    began = any(event.type in ("entry_into_force", "provisional_application") for event in past)
    return began and not any(event.type in ENDS for event in past)


def may_become(state: str, new: str) -> bool:
    """Whether a commitment may pass from a state to another; closed is final, a revived matter is a new commitment."""
    return new in NEXT[state]


def commitment_status(state: str, day: Day, changes: Iterable[tuple[Day, str]] = ()) -> str:
    """The state of a commitment on a day, one of COMMITMENT: what it was entered as, and the dated changes since.

    `changes`: (day, new state). Raises ValueError for a change of state that is not allowed.
    """
    if state not in COMMITMENT:
        raise ValueError(f"{state!r} is no state of a commitment; one of {', '.join(COMMITMENT)}")
    for on, new in sorted(changes, key=lambda change: change[0]):
        if on > day:
            break
        if not may_become(state, new):
            raise ValueError(f"a commitment does not pass from {state} to {new} ({on})")
        state = new
    return state


def told_by(day: Day, told: Sequence[Day]) -> int:
    """Which of the sayings about one thing counted on a day: the last told by then, else the first that was ever told.

    `told`: the day of each, in order, at least one. What was told only later is read back to what was first told of it.
    """
    return max((place for place, on in enumerate(told) if on <= day), default=0)


def session_status(stated: str, day: Day, start: Day | None = None) -> str:
    """The status of a session on a day: as stated, but held only from its first day on.

    A planned session whose day has passed stays planned until somebody says what became of it (`unreported`).
    """
    return "planned" if stated == "held" and start is not None and day < start else stated


def unreported(stated: str, day: Day, planned_end: Day | None) -> bool:
    """Whether the days a session was planned for, or put off to, have passed and nobody has said if it was held."""
    return stated in ("planned", "postponed") and planned_end is not None and latest(planned_end) < earliest(day)

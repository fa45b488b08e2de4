"""Who hosts a session that names no host itself: whom a session of its organ decided on for its year."""

from earlyspring.meetings.hosts import host_decision
from earlyspring.meetings.models import Decision, Session


def a_session(item: str, organ: str = "O-SM", **known: object) -> Session:
    return Session(item=item, organ=organ, **known)


def a_decision(item: str, session: str = "SM-1", known_from: str = "2026-01-01", **said: object) -> Decision:
    given = {"type": "next_host", "year": 2026, "body": "B-QN", **said}
    return Decision(item=item, session=session, known_from=known_from, **given)


MET = {one.item: one for one in (a_session("SM-1", year=2025), a_session("JWC-1", "O-JWC", year=2025))}
COMING = a_session("SM-2", year=2026)


def decided(session: Session, *decisions: Decision, **more: Session) -> str | None:
    found = host_decision(session, decisions, MET | more)
    return found.item if found else None


def test_the_last_decision_of_its_organ_on_its_year_says_it() -> None:
    assert decided(COMING) is None
    assert decided(COMING, a_decision("D-1")) == "D-1"
    assert decided(COMING, a_decision("D-2", known_from="2026-02-01"), a_decision("D-1")) == "D-2"


def test_nothing_else_says_it() -> None:
    other = (
        a_decision("another year", year=2027),
        a_decision("another matter", type="admission"),
        a_decision("nobody", body=None),
        a_decision("another organ", session="JWC-1"),
        a_decision("its own", session="SM-2"),
        a_decision("a session unknown", session="SM-0"),
    )
    assert decided(COMING, *other, **{"SM-2": COMING}) is None
    assert decided(a_session("SM-2", year=2026, host="B-GX"), a_decision("D-1")) is None
    assert decided(a_session("SM-2"), a_decision("D-1", year=None)) is None


def test_what_is_held_together_has_the_host_of_the_other() -> None:
    committee = a_session("JWC-2", "O-JWC", year=2026, held_with="SM-2")
    assert decided(committee, a_decision("D-1"), **{"SM-2": COMING}) == "D-1"
    assert decided(committee, a_decision("D-1")) is None

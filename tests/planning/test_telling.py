"""Whom a changed plan concerns."""

from earlyspring.planning.outcome import Outcome, Remark
from earlyspring.planning.telling import to_tell


def changed(*lines: Remark) -> Outcome:
    return Outcome("feasible", 0, [], lines)


def test_of_a_meeting_that_moves_all_are_told_who_attend_and_interpret_it() -> None:
    meeting = {"id": "ports", "bodies": ["gx-port"], "persons": ["wei", "lan"]}
    data = {
        "meetings": [meeting],
        "published": [{"meeting": "ports", "slot": 1, "room": "hall", "interpreters": ["mai"]}],
    }
    slot = Remark("slot_changed", 1000, {"meeting": "ports", "was": 1, "is": 2})
    other = Remark("interpreter_changed", 300, {"meeting": "ports", "is": "minh"})

    assert to_tell(data, changed(slot)) == ("gx-port", "wei", "lan", "mai")
    assert to_tell(data, changed(slot, other)) == ("gx-port", "wei", "lan", "mai", "minh")


def test_of_a_document_that_moves_those_are_told_who_sign_it() -> None:
    data = {"documents": [{"id": "health", "persons": ["wei", "lan"]}, {"id": "schools", "persons": ["minh"]}]}
    moved = Remark("document_moved", 100, {"document": "health", "was": 1, "is": 2})

    assert to_tell(data, changed(moved)) == ("wei", "lan")


def test_nobody_is_told_of_what_stays() -> None:
    assert to_tell({}, changed(Remark("ranks_apart", 6, {"table": "one", "highest": 1, "lowest": 2}))) == ()

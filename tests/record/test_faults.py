"""Proposals that can never become joint, and the words for it."""

import pytest

from earlyspring.record.fold import fold
from tests.record.faulty import ADMISSION, BASE, FAULTS, LATER, SOUND
from tests.record.pens import ABC, change_epoch, log, propose, succeed, yes


@pytest.mark.parametrize(("proposal", "words"), FAULTS)
def test_what_can_never_be_joint_is_void_with_the_reason(proposal, words):
    view = {log("a"): [BASE, proposal], log("a", 2): [LATER]}
    assert fold(view, ABC, floor=lambda one, parties: frozenset()).void == {proposal.id: words}


@pytest.mark.parametrize("proposal", SOUND)
def test_a_sound_proposal_is_open(proposal):
    view = {log("a"): [BASE, proposal], log("a", 2): [LATER]}
    found = fold(view, ABC, floor=lambda one, parties: frozenset())
    assert (found.void, found.open) == ({}, {BASE.id, LATER.id, proposal.id})


def test_one_that_rests_on_something_not_seen_yet_is_open():
    proposal = propose("a", "ac", ("X", BASE, 1))
    found = fold({log("a"): [proposal]}, ABC, floor=lambda one, parties: frozenset())
    assert found.open == {proposal.id}


def test_the_floor_is_asked_about_the_parties_of_the_epoch():
    asked = []
    proposal = propose("a", "ab", ("X", None, 1))

    def floor(one, parties):
        asked.append((one.id, parties))
        return parties - {"b"}

    assert fold({log("a"): [proposal]}, ABC, floor=floor).void == {proposal.id: "it does not ask c"}
    assert asked == [(proposal.id, ABC)]


def history(*, absent_says, size):
    """a, b and c admit d; then b, c and d end the part of a, who said what it said."""
    admission = change_epoch("b", "epoch", {"parties": ["a", "b", "c", "d"]}, "abcd")
    end = succeed("b", {"a": None}, {"a": size}, "bcd", admission)
    view = {log("a"): [*absent_says, yes("a", admission)], log("b"): [admission], log("b", 2): [end]}
    for party in "bcd":
        view[log(party)] = [*view.get(log(party), []), yes(party, admission), yes(party, end)]
    return end, fold(view, ABC)


def test_no_log_is_closed_below_what_the_circle_rests_on():
    end, found = history(absent_says=[yes("a", BASE)], size=1)
    assert found.void == {end.id: "it closes the log of a below what the circle rests on"}
    end, found = history(absent_says=[yes("a", BASE)], size=2)
    assert (found.void, found.succeeded) == ({}, {"a": None})


def test_nobody_ends_the_part_of_another_alone():
    coup = succeed("a", {"b": "d"}, {"b": 0}, "ad")
    assert fold({log("a"): [coup]}, "ab").void == {coup.id: "nobody ends the part of another alone"}


def test_nobody_enters_twice():
    first = succeed("a", {"b": "d"}, {"b": None}, "abcd")
    again = change_epoch("a", "epoch", {"parties": ["a", "c", "d", "b"]}, "abcd", first)
    view = {log(party): [yes(party, first)] for party in "abcd"} | {log("a", 2): [again]}
    view[log("a")].insert(0, first)
    assert fold(view, ABC).void == {again.id: ADMISSION}


def test_a_base_whose_parties_are_all_gone_has_no_successor():
    first = succeed("a", {"b": None, "c": None}, {"b": None, "c": None}, "abcd")
    founders = frozenset("abcd")
    base, after = propose("b", "bc", ("X", None, 1)), propose("a", "ad", ("X", None, 2), epoch=2)
    orphan = propose("a", "ad", ("X", base, 3), epoch=2)
    view = {log(party): [yes(party, first)] for party in founders} | {log("a", 2): [after, orphan]}
    view[log("a")].insert(0, first)
    view[log("b")].append(base)
    found = fold(view, founders, floor=lambda one, parties: frozenset())
    assert found.void == {orphan.id: "nobody is left of those who agreed to its base for X"}

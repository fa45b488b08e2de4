"""The fold in short stories. Every small history there is stands in test_exhaustive.py."""

import pytest

from earlyspring.record.fold import MixedCircles, fold
from earlyspring.record.statements import Citation, LogKey
from tests.record.cast import Desk

TWO = ["p-gx", "p-qn"]
FOUR = ["p-cb", "p-gx", "p-hg", "p-qn"]


def state(*desks, founders=TWO, **rules):
    return fold({desk.log: desk.entries for desk in desks}, founders, **rules)


def lan_and_wei():
    return Desk("p-qn"), Desk("p-gx")


def test_a_proposal_is_open_until_all_have_assented():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {"due": "2027"}), parties=TWO)
    lan.assent(opened)
    assert (state(lan, wei).open, state(lan, wei).joint) == ({opened.id}, ())
    wei.assent(opened)
    assert state(lan, wei).joint == (opened.id,)
    assert state(lan, wei).current == {"C-1": opened.id}
    assert state(lan, wei).answers == {("p-qn", opened.id): "assent", ("p-gx", opened.id): "assent"}


def test_one_decline_closes_a_proposal():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {}), parties=TWO)
    lan.assent(opened)
    wei.decline(opened)
    wei.assent(opened)
    assert (state(lan, wei).dead, state(lan, wei).joint) == ({opened.id}, ())
    assert state(lan, wei).answers[("p-gx", opened.id)] == "decline"


def test_lan_cannot_make_a_joint_fact_by_naming_herself_only():
    lan, wei = lan_and_wei()
    alone = lan.propose(("C-1", None, {}), parties=["p-qn"])
    lan.assent(alone)
    assert state(lan, wei).void == {alone.id: "nobody agrees with itself alone"}


def test_nobody_of_the_circle_is_left_out():
    desks = [Desk(party) for party in FOUR]
    narrow = desks[0].propose(("C-1", None, {}), parties=["p-cb", "p-gx"])
    assert state(*desks, founders=FOUR).void == {narrow.id: "it does not ask p-hg, p-qn"}


def test_two_pairs_that_begin_one_item_are_both_joint_and_one_is_set_aside():
    cao_bang, wei, ha_giang, lan = desks = [Desk(party) for party in FOUR]
    pairs = [(cao_bang, ha_giang), (wei, lan)]
    begun = [one.propose(("C-1", None, {"by": one.party}), parties=[one.party, two.party]) for one, two in pairs]
    for pair, proposal in zip(pairs, begun, strict=True):
        for desk in pair:
            desk.assent(proposal)
    found = state(*desks, founders=FOUR, floor=lambda proposal, parties: frozenset())
    first, second = sorted(one.id for one in begun)
    assert found.joint == (first, second)
    assert (found.current, found.standing) == ({"C-1": first}, {"C-1": first})
    assert found.set_aside == {second: f"C-1 was begun by others, in {first}"}


def test_minh_is_not_heard():
    lan, wei = lan_and_wei()
    minh = Desk("p-minh")
    opened = minh.propose(("C-1", None, {}), parties=[*TWO, "p-minh"])
    for desk in (lan, wei, minh):
        desk.assent(opened)
    assert state(lan, wei, minh).void == {opened.id: "it names a party from outside the circle"}
    foisted = minh.propose(("C-2", None, {}), parties=TWO)
    assert state(lan, wei, minh).void[foisted.id] == "its proposer is not among its parties"


def test_an_entry_copied_into_another_log_has_no_effect():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {}), parties=TWO)
    wei.entries.append(lan.assent(opened))
    assert state(lan, wei).answers == {("p-qn", opened.id): "assent"}


def test_crossing_proposals_are_freed_by_one_decline():
    lan, wei = lan_and_wei()
    hers = lan.propose(("C-1", None, {"by": "Lan"}), parties=TWO)
    his = wei.propose(("C-1", None, {"by": "Wei"}), parties=TWO)
    lan.assent(hers)
    wei.assent(his)
    wei_says = wei.decline(hers)
    assert state(lan, wei).joint == ()
    lan.assent(his, released=[wei_says])
    assert (state(lan, wei).joint, state(lan, wei).dead) == ((his.id,), {hers.id})


def test_who_is_bound_elsewhere_does_not_count_and_can_be_cited_as_a_decline():
    lan, wei = lan_and_wei()
    first = lan.propose(("C-1", None, {"due": "2026"}), parties=TWO)
    second = wei.propose(("C-1", None, {"due": "2027"}), parties=TWO)
    wei.assent(second)
    wei.assent(first)
    lan.assent(first)
    assert state(lan, wei).answers[("p-gx", first.id)] == "bound elsewhere"
    assert state(lan, wei).dead == {first.id}
    lan.assent(second, released=[Citation(wei.log, 2)])
    assert state(lan, wei).joint == (second.id,)


def test_a_citation_of_something_else_does_not_free():
    lan, wei = lan_and_wei()
    hers = lan.propose(("C-1", None, {"by": "Lan"}), parties=TWO)
    his = wei.propose(("C-1", None, {"by": "Wei"}), parties=TWO)
    lan.assent(hers)
    wei.assent(his)
    lan.assent(his, released=[Citation(wei.log, 1), Citation(wei.log, 9), Citation(LogKey("p-minh", "gx-vn"), 0)])
    assert state(lan, wei).joint == ()
    assert state(lan, wei).open == {hers.id, his.id}


def test_a_lying_slot_does_not_count():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {}), parties=TWO)
    lan.assent(opened)
    wei.assent(opened, slots=[("C-1", "0" * 64)])
    assert (state(lan, wei).answers[("p-gx", opened.id)], state(lan, wei).dead) == ("other slot", {opened.id})


def test_an_assent_in_an_exercise_settles_nothing_real():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {}), parties=TWO)
    lan.assent(opened)
    wei.assent(opened, exercise=True)
    assert state(lan, wei).joint == ()


def test_versions_follow_their_base():
    lan, wei = lan_and_wei()
    first = lan.propose(("C-1", None, {"due": "2026"}), parties=TWO)
    second = wei.propose(("C-1", first.id, {"due": "2027"}), parties=TWO)
    for desk in (lan, wei):
        desk.assent(second)
    assert state(lan, wei).open == {first.id, second.id}
    for desk in (lan, wei):
        desk.assent(first)
    assert state(lan, wei).joint == (first.id, second.id)
    assert state(lan, wei).chains == {"C-1": (first.id, second.id)}


def test_a_base_about_something_else_is_none():
    lan, wei = lan_and_wei()
    first = lan.propose(("C-1", None, {}), parties=TWO)
    second = wei.propose(("C-2", first.id, {}), parties=TWO)
    assert state(lan, wei).void == {second.id: "its base for C-2 is about something else"}


def test_a_batch_is_joint_whole_or_not_at_all():
    lan, wei = lan_and_wei()
    single = lan.propose(("C-2", None, {"by": "Lan"}), parties=TWO)
    batch = wei.propose(("C-1", None, {}), ("C-2", None, {"by": "Wei"}), parties=TWO)
    lan.assent(single)
    lan.assent(batch)
    wei.assent(batch)
    wei.assent(single)
    assert state(lan, wei).joint == ()
    free_lan, free_wei = lan_and_wei()
    whole = free_lan.propose(("C-1", None, {}), ("C-2", None, {}), parties=TWO)
    for desk in (free_lan, free_wei):
        desk.assent(whole)
    assert state(free_lan, free_wei).current == {"C-1": whole.id, "C-2": whole.id}


def test_of_two_that_clash_the_later_id_is_set_aside_and_its_item_keeps_the_version_before():
    lan, wei = lan_and_wei()
    periods = [("M-1", None, [2020, 2022]), ("M-2", None, [2024, 2026])]
    first, second = (lan.propose((item, base, {"years": years}), parties=TWO) for item, base, years in periods)
    longer = lan.propose(("M-1", first.id, {"years": [2020, 2025]}), parties=TWO)
    for desk in (lan, wei):
        for proposal in (first, second, longer):
            desk.assent(proposal)

    def overlap(one, other):
        (a, b), (c, d) = one.content["years"], other.content["years"]
        return "overlap" if max(a, c) < min(b, d) else None

    found = state(lan, wei, clash=overlap)
    loser = max(longer.id, second.id)
    assert sorted(found.joint) == sorted([first.id, second.id, longer.id])
    assert found.set_aside == {loser: "overlap"}
    expected = {"M-1": first.id, "M-2": second.id} if loser == longer.id else {"M-1": longer.id}
    assert found.standing == expected


def succession(desk, base=None, closes=2, successor="p-tq"):
    content = {"from": {"p-hg": successor}, "closes": {"p-hg": closes}}
    parties = {"p-cb", "p-gx", "p-qn"} | ({successor} if successor else set())
    return desk.propose(("epoch", base, content), parties=parties, kind="party_succession")


def test_a_new_version_of_an_item_of_ha_giang_becomes_joint_with_tuyen_quang():
    desks = cao_bang, wei, ha_giang, lan = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    first = ha_giang.propose(("C-1", None, {"due": "2025"}), parties=FOUR)
    for desk in desks:
        desk.assent(first)
    merger = succession(lan)
    for desk in (cao_bang, wei, lan, tuyen_quang):
        desk.assent(merger)
    everybody = [*desks, tuyen_quang]
    after = state(*everybody, founders=FOUR)
    assert (after.joint, after.succeeded) == ((first.id, merger.id), {"p-hg": "p-tq"})
    assert after.epochs == (frozenset(FOUR), frozenset({"p-cb", "p-gx", "p-qn", "p-tq"}))
    for desk in (cao_bang, wei, lan, tuyen_quang):
        desk.close()
    later = [Desk(party, epoch=2) for party in ("p-cb", "p-gx", "p-qn", "p-tq")]
    second = later[0].propose(("C-1", first.id, {"due": "2027"}), parties=after.epochs[1])
    for desk in later:
        desk.assent(second)
    assert state(*everybody, *later, founders=FOUR).current["C-1"] == second.id


def test_the_successor_enters_into_what_all_others_had_assented_to():
    desks = cao_bang, wei, _, lan = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    waiting = lan.propose(("C-1", None, {}), parties=FOUR)
    merger = succession(lan, closes=0)
    for desk in (cao_bang, wei, lan):
        desk.assent(waiting)
        desk.assent(merger)
    assert state(*desks, tuyen_quang, founders=FOUR).open == {waiting.id, merger.id}
    tuyen_quang.assent(merger)
    assert set(state(*desks, tuyen_quang, founders=FOUR).joint) == {waiting.id, merger.id}


def test_what_not_all_others_had_assented_to_lapses_and_is_proposed_anew():
    desks = cao_bang, wei, _, lan = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    waiting = lan.propose(("C-1", None, {}), parties=FOUR)
    merger = succession(lan, closes=0)
    lan.assent(waiting)
    for desk in (cao_bang, wei, lan, tuyen_quang):
        desk.assent(merger)
        desk.close()
    assert state(*desks, tuyen_quang, founders=FOUR).dead == {waiting.id}
    later = [Desk(party, epoch=2) for party in ("p-cb", "p-gx", "p-qn", "p-tq")]
    anew = later[0].propose(("C-1", None, {}), parties=[desk.party for desk in later])
    for desk in later:
        desk.assent(anew, released=[Citation(lan.log, 0)])
    assert state(*desks, tuyen_quang, *later, founders=FOUR).current["C-1"] == anew.id


def test_ha_giang_may_close_its_own_log_by_assenting():
    *_, lan = desks = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    waiting = lan.propose(("C-1", None, {}), parties=FOUR)
    content = {"from": {"p-hg": "p-tq"}, "closes": {"p-hg": None}}
    merger = lan.propose(("epoch", None, content), parties=[*FOUR, "p-tq"], kind="party_succession")
    for desk in (*desks, tuyen_quang):
        desk.assent(merger)
    for desk in desks:
        desk.assent(waiting)
    found = state(*desks, tuyen_quang, founders=FOUR)
    assert (found.joint, found.dead) == ((merger.id,), {waiting.id})
    assert found.answers[("p-hg", waiting.id)] == "not in time"


def test_a_late_answer_of_the_predecessor_does_not_count_for_those_who_closed_its_log():
    desks = cao_bang, wei, ha_giang, lan = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    waiting = lan.propose(("C-1", None, {}), parties=FOUR)
    merger = succession(lan, closes=0)
    for desk in (cao_bang, wei, lan, tuyen_quang):
        desk.assent(merger)
    for desk in (cao_bang, wei, lan, ha_giang):
        desk.assent(waiting)
    found = state(*desks, tuyen_quang, founders=FOUR)
    assert (found.joint, found.dead) == ((merger.id,), {waiting.id})
    assert found.answers[("p-hg", waiting.id)] == "not in time"


def test_a_succession_waits_for_the_log_it_closes():
    desks = cao_bang, wei, ha_giang, lan = [Desk(party) for party in FOUR]
    tuyen_quang = Desk("p-tq")
    merger = succession(lan, closes=1)
    for desk in (cao_bang, wei, lan, tuyen_quang):
        desk.assent(merger)
    assert state(*desks, tuyen_quang, founders=FOUR).epochs == (frozenset(FOUR),)
    ha_giang.close()
    assert state(*desks, tuyen_quang, founders=FOUR).succeeded == {"p-hg": "p-tq"}


def test_a_party_without_successor_falls_away_when_the_succession_says_so():
    desks = cao_bang, wei, _, lan = [Desk(party) for party in FOUR]
    waiting = lan.propose(("C-1", None, {}), parties=FOUR)
    end = succession(lan, closes=0, successor=None)
    for desk in (cao_bang, wei, lan):
        desk.assent(waiting)
    assert state(*desks, founders=FOUR).joint == ()
    for desk in (cao_bang, wei, lan):
        desk.assent(end)
    assert set(state(*desks, founders=FOUR).joint) == {waiting.id, end.id}


def test_wei_cannot_end_lans_part_alone():
    lan, wei = lan_and_wei()
    content = {"from": {"p-qn": "p-puppet"}, "closes": {"p-qn": 0}}
    coup = wei.propose(("epoch", None, content), parties=["p-gx", "p-puppet"], kind="party_succession")
    assert state(lan, wei).void == {coup.id: "nobody ends the part of another alone"}


def test_hai_phong_is_admitted_by_all_and_asked_from_then_on():
    lan, wei = lan_and_wei()
    hai_phong = Desk("p-hp")
    three = [*TWO, "p-hp"]
    admission = lan.propose(("epoch", None, {"parties": three}), parties=three, kind="epoch")
    for desk in (lan, wei):
        desk.assent(admission)
    assert state(lan, wei, hai_phong).epochs == (frozenset(TWO),)
    hai_phong.assent(admission)
    assert state(lan, wei, hai_phong).epochs == (frozenset(TWO), frozenset(three))
    for desk in (lan, wei):
        desk.close()
    lan2, wei2 = Desk("p-qn", 2), Desk("p-gx", 2)
    without = lan2.propose(("C-1", None, {}), parties=TWO)
    assert state(lan, wei, hai_phong, lan2, wei2).void == {without.id: "it does not ask p-hp"}
    asked = lan2.propose(("C-1", None, {}), parties=three)
    hai_phong.close()
    hai_phong2 = Desk("p-hp", 2)
    for desk in (lan2, wei2, hai_phong2):
        desk.assent(asked)
    assert state(lan, wei, hai_phong, lan2, wei2, hai_phong2).joint == (admission.id, asked.id)


def test_nothing_counts_after_a_log_was_closed():
    lan, wei = lan_and_wei()
    opened = lan.propose(("C-1", None, {}), parties=TWO)
    lan.assent(opened)
    wei.close()
    wei.assent(opened)
    assert state(lan, wei).open == {opened.id}


def test_one_fold_is_about_one_circle():
    with pytest.raises(MixedCircles):
        fold({LogKey("p-qn", "gx-vn"): [], LogKey("p-qn", "qn-gx"): []}, TWO)


def test_ten_thousand_proposals_of_six_parties_are_all_joint():
    parties = [f"p-{number}" for number in range(6)]
    desks = [Desk(party) for party in parties]
    base = None
    for number in range(10_000):
        proposal = desks[number % 6].propose((f"C-{number // 10}", base, {"no": number}), parties=parties)
        for desk in desks:
            desk.assent(proposal)
        base = None if number % 10 == 9 else proposal.id
    assert len(state(*desks, founders=parties).joint) == 10_000

"""Proposals that can never become joint, with the words for it, and some that can."""

from tests.record.pens import ABC, change_epoch, propose, succeed

BASE = propose("a", "ab", ("X", None, 0))
LATER = propose("a", ABC, ("X", None, 7), epoch=2)
SHAPE = "its content does not say who the parties of the next epoch are, as kind {} does"
SUCCESSION, ADMISSION = SHAPE.format("party_succession"), SHAPE.format("epoch")
ALONE = "a new epoch is proposed alone, as item epoch, of kind epoch or party_succession"
NOT_ALL = "its parties are not all of now, without the one that is absent, and all that enter"

FOUR = {"parties": ["a", "b", "c", "d"]}

FAULTS = [
    (propose("a", ["b", "c"], ("Y", None, 1)), "its proposer is not among its parties"),
    (propose("a", ["a"], ("Y", None, 1)), "nobody agrees with itself alone"),
    (propose("a", ["a", "z"], ("Y", None, 1)), "it names a party from outside the circle"),
    (propose("a", "ac", ("X", BASE, 1)), "it does not ask b, who agreed to its base for X"),
    (propose("a", "ab", ("Y", BASE, 1)), "its base for Y is about something else"),
    (propose("a", ABC, ("X", LATER, 1)), "its base for X is of a later epoch"),
    (propose("a", "ab", ("epoch", None, 1)), ALONE),
    (propose("a", "ab", ("Y", None, 1), kind="epoch"), ALONE),
    (propose("a", "ab", ("epoch", None, 1), ("Y", None, 1), kind="party_succession"), ALONE),
    (propose("a", "abcd", ("epoch", None, FOUR), ("Y", None, 1), kind={"epoch": "epoch", "Y": "thing"}), ALONE),
    (propose("a", "abcd", ("Y", None, 1), ("epoch", None, FOUR), kind={"epoch": "epoch", "Y": "thing"}), ALONE),
    (propose("a", "abcd", ("Y", None, FOUR), kind="epoch"), ALONE),
    (propose("a", "abcd", ("epoch", None, FOUR)), ALONE),
    (propose("a", "abcd", ("epoch", BASE, FOUR), kind="epoch"), "its base did not begin the epoch of its log"),
    (propose("a", "ab", ("epoch", BASE, 1), kind="epoch"), "its base did not begin the epoch of its log"),
    (change_epoch("a", "epoch", {"parties": ["a", "b", "c"]}, ABC), ADMISSION),
    (change_epoch("a", "epoch", {"parties": ["a", "b", "d"]}, "abd"), ADMISSION),
    (change_epoch("a", "epoch", {"parties": ["a", "b", "c", 4]}, ABC), ADMISSION),
    (change_epoch("a", "epoch", {"parties": "abcd"}, "abcd"), ADMISSION),
    (change_epoch("a", "epoch", None, ABC), ADMISSION),
    (change_epoch("a", "epoch", {"parties": ["a", "b", "c", "e"]}, "abcde"), NOT_ALL),
    (change_epoch("a", "epoch", {"parties": ["a", "b", "c", "e"]}, "abe"), NOT_ALL),
    (succeed("a", {}, {}, "abc"), SUCCESSION),
    (succeed("a", {"z": "d"}, {"z": 0}, "abcd"), SUCCESSION),
    (succeed("a", {"b": "d"}, {"c": 0}, "abcd"), SUCCESSION),
    (succeed("a", {"b": "d"}, {"b": -1}, "acd"), SUCCESSION),
    (succeed("a", {"b": "d"}, {"b": True}, "acd"), SUCCESSION),
    (succeed("a", {"b": "d"}, {"b": "0"}, "acd"), SUCCESSION),
    (succeed("a", {"b": 5}, {"b": 0}, "acd"), SUCCESSION),
    (succeed("a", {"b": "c", "c": None}, {"b": 0, "c": None}, "ac"), SUCCESSION),
    (succeed("a", {"b": "d", "c": 5}, {"b": 0, "c": None}, "acd"), SUCCESSION),
    (change_epoch("a", "party_succession", None, ABC), SUCCESSION),
    (change_epoch("a", "party_succession", {"from": ["b"], "closes": ["b"]}, ABC), SUCCESSION),
    (succeed("a", {"b": "d", "c": "e"}, {"b": 0, "c": 0}, "ade"), "only one party at a time can be ended without its own assent"),
    (succeed("a", {"b": "d"}, {"b": 0}, "abcd"), NOT_ALL),
    (succeed("a", {"b": "d"}, {"b": None}, "acd"), NOT_ALL),
    (succeed("a", {"b": None}, {"b": 0}, "a"), NOT_ALL),
]  # fmt: skip

SOUND = [
    BASE,
    propose("a", ABC, ("X", BASE, 2), ("Y", None, 3)),
    change_epoch("a", "epoch", {"parties": ["a", "b", "c", "d"]}, "abcd"),
    succeed("a", {"b": "d"}, {"b": 0}, "acd"),
    succeed("a", {"b": "c"}, {"b": 0}, "ac"),
    succeed("a", {"b": None}, {"b": 0}, "ac"),
    succeed("a", {"b": "d", "c": "d"}, {"b": 0, "c": None}, "acd"),
    succeed("a", {"a": "d", "b": "d", "c": "e"}, {"a": None, "b": None, "c": None}, "abcde"),
    propose("a", "ab", ("Y", None, {"from": {"a": "d"}, "closes": {"a": 0}})),
    propose("a", "ab", ("Y", None, None)),
    LATER,
]

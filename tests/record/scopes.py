"""The scopes in which the fold is checked, written from the list of attacks.

Each exists small, for every run of the tests, and full, for `make check-kernel`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from earlyspring.record.entries import Entry, Propose
from earlyspring.record.epochs import closes
from earlyspring.record.statements import Citation
from tests.record.faulty import FAULTS, SOUND
from tests.record.histories import Scope, cut, written
from tests.record.pens import ABC, change_epoch, cites, close, log, no, propose, succeed, yes


def anybody(proposal: Propose, parties: frozenset[str]) -> frozenset[str]:
    """A floor that asks nobody in particular."""
    return frozenset()


def crossing(full: bool) -> Scope:
    """Two proposals for one slot, crossing answers, releases true and false."""
    one, two = propose("a", ABC, ("X", None, 1)), propose("a", ABC, ("X", None, 2))
    cited = [Citation(log("b", 2), 0), *cites(a=3, b=2, c=2)]
    a = [one, two, yes("a", one), yes("a", two), yes("a", two, cited), no("a", one)]

    def rest(party: str) -> list[Entry]:
        return [yes(party, one), yes(party, two), yes(party, two, cited), no(party, one), no(party, two)]

    if full:
        return Scope("crossing", ABC, {log("a"): written(a, 4), **{log(p): written(rest(p), 2) for p in "bc"}})
    logs = {log("a"): written(a[:1] + a[2:], 3, [two]), log("b"): written(rest("b")[:4], 2)}
    return Scope("crossing", ABC, logs | {log("c"): written(rest("c")[:4], 1)})


def succeeding(full: bool) -> Scope:
    """A version and its successor, and one that leaves out an owner."""
    one = propose("a", ABC, ("X", None, 1))
    then, without = propose("a", ABC, ("X", one, 3)), propose("a", "ab", ("X", one, 4))
    a = [one, then, without, yes("a", one), yes("a", then), yes("a", without)]

    def rest(party: str) -> list[Entry]:
        return [yes(party, one), yes(party, then), no(party, one), no(party, then), yes(party, without)]

    logs = {log("a"): written(a, 4) if full else written(a[1:], 3, [one]), log("b"): written(rest("b"), 2)}
    return Scope("succeeding", ABC, logs | {log("c"): written(rest("c")[:4], 2 if full else 1)}, {"floor": anybody})


def lying(full: bool) -> Scope:
    """Assents that name a slot the proposal does not have, or come from an exercise."""
    one, two = propose("a", ABC, ("X", None, 1)), propose("a", ABC, ("X", None, 2))
    wrong = [("X", "0" * 64)]
    a = [one, two, yes("a", one), yes("a", two), yes("a", two, slots=wrong)]

    def rest(party: str) -> list[Entry]:
        lies = [yes(party, two, slots=wrong), yes(party, one, exercise=True)]
        return [yes(party, one), yes(party, two), no(party, one), *lies]

    logs = {log("a"): written(a, 4) if full else written(a[1:], 3, [one]), log("b"): written(rest("b"), 2)}
    return Scope("lying", ABC, logs | {log("c"): written(rest("c"), 2 if full else 1)})


def narrow(full: bool) -> Scope:
    """Proposals that ask only some of the circle, for one slot, of which any two share one party."""
    one, two, three = (
        propose("a", "ab", ("X", None, 1)),
        propose("b", "bc", ("X", None, 2)),
        propose("c", "ac", ("X", None, 3)),
    )
    then = propose("b", "ab", ("X", one, 4))
    cited = cites(a=3, b=3, c=2)
    a = [one, yes("a", one), yes("a", three), yes("a", three, cited), no("a", one), yes("a", then)]
    b = [yes("b", one), yes("b", two), yes("b", two, cited), no("b", one), yes("b", then)]
    c = [three, yes("c", two), yes("c", three), no("c", two)]
    logs = {
        log("a"): written(a, 3) if full else written(a[1:], 2, [one]),
        log("b"): written(b, 3 if full else 2, [two, then]),
        log("c"): written(c, 2) if full else written(c[1:], 1, [three]),
    }
    return Scope("narrow", ABC, logs, {"floor": anybody})


def apart(full: bool) -> Scope:
    """Parties that share nobody begin one item, go on with it, and join it with another in a batch."""
    one, two = propose("a", "ab", ("X", None, 1)), propose("c", "cde", ("X", None, 2))
    more, wide = propose("b", "ab", ("X", one, 3), ("Y", None, 3)), propose("d", "bd", ("X", None, 4), ("Y", None, 4))
    late = propose("c", "cde", ("X", two, None))
    c = [yes("c", two), yes("c", late), no("c", late)]
    d = [yes("d", two), yes("d", wide), yes("d", wide, cites(c=4)), yes("d", late)]
    logs = {
        log("a"): written([yes("a", one), yes("a", more)], 2, [one]),
        log("b"): written([yes("b", one), yes("b", more), yes("b", wide), no("b", more)], 3 if full else 2, [more]),
        log("c"): written(c, 2, [two, late]) if full else written(c[1:], 1, [two, late, c[0]])[2:],
        log("d"): written(d, 2, [wide]),
        log("e"): [(yes("e", two), yes("e", late))],
    }
    return Scope("apart", frozenset("abcde"), logs, {"floor": anybody})


def batches(full: bool) -> Scope:
    """Batches that cross with proposals for one of their items, and assents that name only a part of a batch."""
    both, x, y = (
        propose("a", "ab", *rows) for rows in ([("X", None, 1), ("Y", None, 1)], [("X", None, 2)], [("Y", None, 3)])
    )
    then = propose("b", "ab", ("X", both, 4), ("Y", both, 4))
    mixed = propose("b", "ab", ("X", both, 5), ("Y", y, 5))
    part = [("X", None)]
    a = [yes("a", one) for one in (both, x, y, then, mixed)] + [no("a", x), yes("a", both, slots=part)]
    b = [yes("b", one) for one in (both, x, y, then)] + [yes("b", both, cites(a=6)), yes("b", mixed)]
    logs = {
        log("a"): written(a, 4 if full else 3, [both, x, y]),
        log("b"): written(b, 4 if full else 2, [then, mixed]),
    }
    return Scope("batches", frozenset("ab"), logs)


def clashing(full: bool) -> Scope:
    """Joint changes that clash with one another, alone, in batches and with what they supersede; two drawers and none."""
    x, y, z = (propose("a", "ab", (item, None, n)) for item, n in (("X", 2), ("Y", 3), ("Z", 2)))
    wide, other = propose("a", "ab", ("X", x, 6), ("Y", y, 10)), propose("b", "ab", ("Z", z, 5))
    again = propose("b", "ab", ("X", wide, 7))
    kinds = {"W": "other", "V": "none", "U": "none"}
    loose = [propose("b", "ab", (item, None, n), kind=kinds[item]) for item, n in (("W", 15), ("V", 15), ("U", 30))]
    batch = propose("b", "ab", ("T", None, 21), ("V", loose[1], 21), kind={"T": "thing", "V": "none"})
    wanted = [x, y, z, wide, other, again, *loose, batch]
    lone = propose("b", "ab", ("S", None, 9))
    early = min((propose("b", "ab", ("R", None, 2**n)) for n in range(1, 9)), key=lambda one: one.id)
    more = [*wanted, lone, early]

    def shares_a_factor(one: Any, another: Any) -> str | None:
        a, b = one.content["n"], another.content["n"]
        return "a common factor" if any(a % n == 0 and b % n == 0 for n in (2, 3, 5, 7)) else None

    def drawer(change: Any) -> str | None:
        return None if change.kind == "none" else change.kind

    ours = [one for one in wanted if one.log.party == "a"]
    logs = {
        log("a"): written([yes("a", one) for one in wanted], 5 if full else 3, [*ours, yes("a", x), yes("a", wide)])[
            -2:
        ]
        + written([yes("a", one) for one in wanted], 5 if full else 4, ours)
        + [(*ours, *(yes("a", one) for one in some)) for some in ([x, y, wide, again, lone], [x, y, wide, early])],
        log("b"): [(*(one for one in more if one.log.party == "b"), *(yes("b", one) for one in more))],
    }
    return Scope("clashing", frozenset("ab"), logs, {"rival": drawer}, shares_a_factor)


def copied(full: bool) -> Scope:
    """Entries copied from one log into another, answers given twice, and logs that go on after their end."""
    one, two = propose("a", "ab", ("X", None, 1)), propose("b", "ab", ("X", None, 2))
    a = [one, yes("a", one), yes("a", two), close("a"), close("b"), two, yes("b", two)]
    b = [two, yes("b", one), yes("b", two), no("b", one), yes("a", one), close("a")]
    logs = {log("a"): written(a, 4 if full else 3), log("b"): written(b, 3 if full else 2)}
    return Scope("copied", frozenset("ab"), logs)


def later_logs(full: bool) -> Scope:
    """Logs of a second epoch, with and without the end of the first; citations across both."""
    admission = change_epoch("a", "epoch", {"parties": ["a", "b", "d"]}, "abd")
    one, two = propose("a", "abd", ("X", None, 1), epoch=2), propose("b", "abd", ("X", None, 2), epoch=2)
    old = propose("a", "ab", ("Y", None, 3))
    cited = [Citation(log("d", 2), 0), Citation(log("b"), 2), Citation(log("d"), 2)]
    a = [yes("a", admission), yes("a", one), yes("a", old), close("a"), yes("a", two, cited)]
    b = [yes("b", admission), yes("b", two), yes("b", old), close("b"), no("b", one)]
    logs = {
        log("a"): written(a, 3, [admission, old]) if full else written(a[1:], 2, [admission, old, a[0]])[3:],
        log("b"): written(b, 3) if full else written(b[1:], 2, b[:1]),
        log("d"): [
            (yes("d", admission),),
            (yes("d", admission), close("d")),
            (yes("d", admission), yes("d", two), close("d")),
        ],
        log("a", 2): written([yes("a", two, cited, epoch=2), yes("a", one, epoch=2)], 1, [one])[1:],
        log("b", 2): written([yes("b", one, epoch=2), yes("b", two, epoch=2)], 1, [two])[1:],
        log("d", 2): written([no("d", one, epoch=2), yes("d", two, epoch=2)], 2),
    }
    return Scope("later logs", frozenset("ab"), logs)


def admitting(full: bool) -> Scope:
    """Two admissions for one epoch, crossing; who may be asked, and who must be, before and after."""
    first = change_epoch("a", "epoch", {"parties": ["a", "b", "d"]}, "abd")
    other = change_epoch("b", "epoch", {"parties": ["a", "b", "e"]}, "abe")
    alone = succeed("b", {"a": "e"}, {"a": 0}, "be")
    early, late = propose("a", "ab", ("X", None, 1)), propose("a", "ab", ("X", None, 2), epoch=2)
    cited = cites(a=3, b=4, d=2)
    a = [yes("a", one) for one in (first, other, early, late)] + [yes("a", other, cited), no("a", first)]
    b = [yes("b", one) for one in (first, other, early, late)] + [yes("b", first, cited), yes("b", alone)]
    logs = {
        log("a"): written(a, 3 if full else 2, [first, early]),
        log("b"): written(b, 3 if full else 2, [other, alone]),
        log("d"): written([yes("d", first), no("d", first)], 1),
        log("e"): written([yes("e", other), yes("e", alone)], 2 if full else 1),
        log("a", 2): [(late,)],
    }
    return Scope("admitting", frozenset("ab"), logs)


def waiting(full: bool) -> Scope:
    """A party is absent and its log closed after one entry; what waited for it, and what comes in its place."""
    one, two = propose("b", "ab", ("X", None, 1)), propose("b", "ab", ("X", None, 2))
    end = succeed("c", {"a": "d"}, {"a": 1}, "bcd")
    anew = propose("b", "bd", ("X", None, 3), epoch=2)
    cited = cites(a=3, b=6)
    a = [yes("a", one), yes("a", two), yes("a", two, cited), no("a", one), yes("a", end)]
    b = [
        yes("b", one),
        yes("b", two),
        yes("b", two, cited),
        yes("b", end),
        yes("b", anew),
        yes("b", anew, cited),
        no("b", one),
    ]
    d = [yes("d", end), yes("d", anew), yes("d", anew, cited)]
    logs = {
        log("a"): written(a, 3 if full else 2),
        log("b"): written(b, 3, [one, two]) if full else written([*b[:2], b[3], b[5]], 3, [one, two]),
        log("c"): written([yes("c", end)], 1, [end])[0 if full else 1 :],
        log("d"): written(d, 2) if full else written(d[1:], 1, d[:1]),
        log("b", 2): [(anew,)],
    }
    return Scope("waiting", ABC, logs, {"floor": anybody})


def rivals(full: bool) -> Scope:
    """Two proposals wait for the same absent party, each assented to by another; and two in its successor's time."""
    one, two = propose("b", "ab", ("X", None, 1)), propose("c", "ac", ("X", None, 2))
    end = succeed("c", {"a": "d"}, {"a": 0 if full else 1}, "bcd")
    three, four = propose("b", "bd", ("X", None, 3), epoch=2), propose("c", "cd", ("X", None, 4), epoch=2)
    d = [yes("d", end), yes("d", three), yes("d", four)]
    logs = {
        log("a"): written([yes("a", one), yes("a", two), no("a", one), no("a", two)], 2 if full else 1),
        log("b"): written([yes("b", one), yes("b", end), yes("b", three), yes("b", three, cites(a=2, c=4))], 3, [one]),
        log("c"): written([yes("c", two), yes("c", end), yes("c", four)], 3 if full else 2, [two, end]),
        log("d"): written(d, 2) if full else written(d[1:], 1, d[:1]),
        log("b", 2): [(three,)],
        log("c", 2): [(four,)],
    }
    return Scope("rivals", ABC, logs, {"floor": anybody})


def relying(full: bool) -> Scope:
    """Releases by answers that a succession puts beyond the end of a log, cited before and after."""
    one, two = propose("b", ABC, ("X", None, 1)), propose("c", ABC, ("X", None, 2))
    end = succeed("c", {"a": "d"}, {"a": 1}, "bcd")
    anew = propose("b", "bcd", ("X", None, 3), epoch=2)
    cited, unknown = cites(a=2), [*cites(a=1), Citation(log("a", 2), 0)]
    a = [no("a", one), yes("a", two), yes("a", one)]
    logs = {
        log("a"): written(a, 2),
        log("b"): written(
            [yes("b", one), yes("b", two, cited), yes("b", end), yes("b", anew), yes("b", two, unknown)], 3, [one]
        ),
        log("c"): written([yes("c", one), yes("c", two, cited), yes("c", end)], 3 if full else 2, [two, end]),
        log("d"): written([yes("d", end), yes("d", anew)], 2) if full else [(), (yes("d", end),)],
        log("b", 2): [(anew,)],
    }
    return Scope("relying", ABC, logs)


def undoing(full: bool) -> Scope:
    """Two successions of different sizes for one party; one is refused, and what was closed by it is open again."""
    one = propose("b", ABC, ("X", None, 1))
    short, longer = succeed("b", {"a": "d"}, {"a": 0}, "bcd"), succeed("c", {"a": "d"}, {"a": 1}, "bcd")
    cited = cites(b=5, c=5)
    b = [yes("b", short), yes("b", longer, cited), yes("b", one), no("b", short)]
    c = [yes("c", short), yes("c", longer), yes("c", one), no("c", short)]
    logs = {
        log("a"): written([yes("a", one), no("a", one)], 1),
        log("b"): written([*b, yes("b", longer)] if full else b, 3, [one, short]),
        log("c"): written([*c, yes("c", longer, cited)], 3, [longer]) if full else written(c, 2, [longer]),
        log("d"): written(
            [yes("d", short), yes("d", longer), no("d", short), yes("d", longer, cited)], 2 if full else 1
        ),
    }
    return Scope("undoing", ABC, logs)


def chained(full: bool) -> Scope:
    """One succession after another, each of an absent party, the second below what the first rests on."""
    one = propose("b", "ab", ("X", None, 1))
    first = succeed("c", {"a": "d"}, {"a": 0}, "bcd")
    second, below = (succeed("c", {"b": "e"}, {"b": size}, "cde", first) for size in (3, 2))
    two, three = propose("d", "de", ("X", None, 2), epoch=3), propose("d", "bd", ("X", None, 3), epoch=2)
    b = [yes("b", one), yes("b", first), yes("b", three)]
    c = [yes("c", first), yes("c", second), yes("c", below)]
    d = [yes("d", first), yes("d", second), yes("d", two), yes("d", three), yes("d", below)]
    logs = {
        log("a"): written([yes("a", one)], 1),
        log("b"): written(b, 3, [one]),
        log("c"): written(c, 2, [first]) if full else written(c[1:], 1, [first, c[0]]),
        log("d"): written(d, 3) if full else written(d[1:], 2, d[:1]),
        log("e", 2): written([yes("e", one, epoch=2) for one in (second, two, below)], 2 if full else 1),
        log("c", 2): [(second, below)],
        log("d", 2): [(three,)],
        log("d", 3): [(two,)],
    }
    return Scope("chained", ABC, logs, {"floor": anybody})


def falling(full: bool) -> Scope:
    """A party ends without a successor; what it had agreed to goes on with those who are left."""
    base = propose("b", "ab", ("X", None, 0))
    one, wide = propose("b", "ab", ("X", base, 1)), propose("b", ABC, ("X", base, 2))
    end = succeed("c", {"a": None}, {"a": 2}, "bc")
    two, nobody = propose("c", "bc", ("X", base, 3), epoch=2), propose("c", "bc", ("X", base, 4))
    cited = cites(a=4, b=6)
    a = [yes("a", one), yes("a", wide), no("a", one)]
    b = [yes("b", one), yes("b", wide), yes("b", end), yes("b", two), yes("b", two, cited)]
    c = [yes("c", wide), yes("c", end), yes("c", two), yes("c", two, cited)]
    logs = {
        log("a"): written(a, 2 if full else 1, [yes("a", base)]),
        log("b"): written(b, 3, [base, yes("b", base), one, wide]),
        log("c"): written(c, 3 if full else 2, [end, nobody]),
        log("c", 2): [(two,)],
    }
    return Scope("falling", ABC, logs, {"floor": anybody})


def merging(full: bool) -> Scope:
    """A party is merged into another that is in the circle already and has spoken for itself."""
    one, wide = propose("b", "ab", ("X", None, 1)), propose("c", ABC, ("X", None, 2))
    end = succeed("c", {"a": "b"}, {"a": 1}, "bc")
    anew = propose("c", "bc", ("X", None, 3), epoch=2)
    cited = cites(a=2, b=4)
    a = [yes("a", one), yes("a", wide), no("a", one), no("a", wide)]
    b = [yes("b", one), yes("b", wide), yes("b", end), yes("b", anew), yes("b", anew, cited)]
    c = [yes("c", wide), yes("c", end), yes("c", anew), yes("c", anew, cited)]
    logs = {
        log("a"): written(a, 2 if full else 1),
        log("b"): written(b, 3, [one]),
        log("c"): written(c, 3 if full else 2, [wide, end]),
        log("c", 2): [(anew,)],
    }
    return Scope("merging", ABC, logs, {"floor": anybody})


def leaving(full: bool) -> Scope:
    """A party closes its own log by assenting to its succession, and speaks on."""
    one = propose("a", "ab", ("X", None, 1))
    end = succeed("c", {"a": "d"}, {"a": None}, "abcd")
    anew = propose("b", "bd", ("X", None, 3), epoch=2)
    cited = cites(a=4, b=4)
    a = [yes("a", one), yes("a", end), no("a", one), no("a", end)]
    b = [yes("b", one), yes("b", end), yes("b", anew), yes("b", anew, cited), no("b", one)]
    d = [yes("d", end), yes("d", anew), yes("d", anew, cited)]
    logs = {
        log("a"): written(a, 3 if full else 2, [one]),
        log("b"): written(b, 3 if full else 2),
        log("c"): written([yes("c", end), no("c", end)], 1, [end]),
        log("d"): written(d, 2) if full else written(d[1:], 1, d[:1]),
        log("b", 2): [(anew,)],
    }
    return Scope("leaving", ABC, logs, {"floor": anybody})


def misclosing(full: bool) -> Scope:
    """Assents that name closings the proposal does not have, or not all it has; successions nobody may make."""
    one = propose("b", ABC, ("X", None, {"closes": {"a": 0}}))
    end = succeed("b", {"a": "d"}, {"a": 1}, "bcd")
    coup = succeed("b", {"a": "d", "c": "e"}, {"a": 0, "c": 0}, "bde")
    cited = cites(c=4)
    b = [yes("b", one), yes("b", one, closes={"a": 0}), yes("b", end), yes("b", end, closes={"a": 0}), yes("b", coup)]
    c = [yes("c", one), yes("c", end), yes("c", end, closes=None), yes("c", one, closes={"b": 0}), no("c", end)]
    logs = {
        log("a"): written([yes("a", one), no("a", one)], 2 if full else 1),
        log("b"): written(b, 3 if full else 2, [one, end, coup]),
        log("c"): written(c, 3 if full else 2),
        log("d"): written([yes("d", end), yes("d", coup), yes("d", end, cited)], 1),
        log("e"): written([yes("e", coup)], 1)[0 if full else 1 :],
    }
    return Scope("misclosing", ABC, logs)


def faulty(full: bool) -> Scope:
    """Proposals of which most can never be joint, each assented to by all in the same breath."""
    asked = [proposal for proposal, _ in FAULTS] + SOUND
    first = [one for one in asked if one.log.epoch == 1]

    def all_of(party: str, epoch: int = 1) -> tuple[Entry, ...]:
        sound = {one.id: all(size in (None, 0) for size in closes(one).values()) for one in asked}
        return tuple(yes(party, one, epoch=epoch, **({} if sound[one.id] else {"closes": None})) for one in asked)

    logs = {log("a"): [tuple(first[:cut]) for cut in range(len(first) + 1)], log("a", 2): [(), (SOUND[-1],)]}
    logs |= {log(party): [(), all_of(party)] for party in ("bcdez" if full else "bcd")}
    return Scope("faulty", ABC, logs | {log("a", 3): [all_of("a", 3)]}, {"floor": anybody})


def relied(full: bool) -> Scope:
    """A log is closed below a decline by which a party had been freed that ended in the meantime."""
    one, two = propose("b", "ab", ("X", None, 1)), propose("b", "bc", ("X", None, 2))
    first = succeed("d", {"b": "e"}, {"b": 4}, "acde")
    second, enough = (succeed("d", {"a": None}, {"a": size}, "cde", first) for size in (1, 2))
    others = {
        party: written([yes(party, second), yes(party, enough)], 1, [yes(party, two), yes(party, first)])
        for party in "cde"
    }
    logs = {
        log("a"): written([yes("a", first), no("a", one)], 2),
        log("b"): written([yes("b", one), yes("b", two, cites(a=2, c=1)), no("b", first)], 3, [one, two]),
        log("c"): others["c"] if full else others["c"][2:],
        log("d"): [(first, *more) for more in (others["d"] if full else others["d"][2:])],
        log("e"): others["e"] if full else others["e"][1:],
        log("d", 2): [(second, enough)],
    }
    return Scope("relied", frozenset("abcd"), logs, {"floor": anybody})


def conspiring(full: bool) -> Scope:
    """Two parties are ended at once; both could still answer what they alone had to answer."""
    one = propose("b", "ab", ("X", None, 1))
    both = succeed("c", {"a": "e", "b": "f"}, {"a": 0, "b": 1}, "cdef")
    single = succeed("c", {"a": "e", "b": "f"}, {"a": 0, "b": None}, "bcdef")
    two = propose("f", "ef", ("X", None, 2), epoch=2)
    logs = {
        log("a"): written([yes("a", one), no("a", one)], 1),
        log("b"): written([yes("b", one), yes("b", single)], 2, [one]),
        log("c"): written([yes("c", both), yes("c", single)], 2, [both, single]),
        log("d"): written([yes("d", both), yes("d", single)], 2 if full else 1)[1:],
        log("e"): [(yes("e", both), yes("e", two)), (yes("e", single), yes("e", two))],
        log("f"): [(yes("f", both), yes("f", two)), (yes("f", single), yes("f", two)), (yes("f", single),)],
        log("f", 2): [(two,)],
    }
    return Scope("conspiring", frozenset("abcd"), logs, {"floor": anybody})


def deserted(full: bool) -> Scope:
    """All who had agreed to a version leave; others would go on with it. Then one who stayed is ended after them."""
    base = propose("b", "bc", ("X", None, 1))
    orphan = propose("a", "ad", ("X", base, 3), epoch=2)
    leave = succeed("a", {"b": None, "c": None}, {"b": None, "c": None}, "abcd")
    then = succeed("a", {"d": "g"}, {"d": None}, "adg", leave)
    logs = {
        log("a"): written([yes("a", leave), yes("a", orphan), yes("a", then)], 3, [leave]),
        log("b"): written([yes("b", base), yes("b", leave)], 2, [base]),
        log("c"): written([yes("c", base), yes("c", leave)], 2),
        log("d"): written([yes("d", leave), yes("d", orphan), yes("d", then)], 3 if full else 2),
        log("g", 2): [(), (yes("g", then, epoch=2),)],
        log("a", 2): [(orphan, then)],
    }
    return Scope("deserted", frozenset("abcd"), logs, {"floor": anybody})


def belated(full: bool) -> Scope:
    """A party that entered with the third epoch answers, in a log of the first, what it was never asked; it is ended."""
    first = change_epoch("a", "epoch", {"parties": ["a", "b", "e"]}, "abe")
    then = change_epoch("a", "epoch", {"parties": ["a", "b", "d", "e"]}, "abde", first)
    end, short = (succeed("a", {"d": None}, {"d": size}, "abe", then) for size in (1, 0))
    both = [yes("b", first), yes("b", then)]
    logs = {
        log("a"): written([yes("a", end), yes("a", short)], 2, [first, yes("a", first), yes("a", then)])[2:],
        log("b"): written([yes("b", end), yes("b", short)], 2 if full else 1, both)[0 if full else 1 :],
        log("d"): written([yes("d", first), no("d", first), no("d", end)], 2),
        log("e"): [tuple(yes("e", one) for one in (first, then, end, short)[:cut]) for cut in range(1, 5)],
        log("d", 2): written([yes("d", then, epoch=2), no("d", end, epoch=2)], 2),
        log("a", 2): [(then,)],
        log("a", 3): [(end, short)],
    }
    return Scope("belated", frozenset("ab"), logs)


def continued(full: bool) -> Scope:
    """A party closes its log and goes on in the next; the size at which the others end its part counts both."""
    one = propose("b", "ab", ("X", None, 1))
    end = succeed("c", {"a": "d"}, {"a": 2}, "bcd")
    anew = propose("b", "bd", ("X", None, 2), epoch=2)
    ends = [yes("b", one), yes("b", end), no("b", one)] if full else [yes("b", one), yes("b", end)]
    logs = {
        log("a"): written([close("a"), no("a", one), yes("a", one)], 2),
        log("a", 2): written([yes("a", one, epoch=2), no("a", one, epoch=2), close("a", 2)], 2),
        log("b"): written([*ends, yes("b", anew, cites(a=2)), yes("b", anew)], 3, [one]),
        log("c"): [(end,), (end, yes("c", end))][0 if full else 1 :],
        log("d"): [(yes("d", end),), (yes("d", end), yes("d", anew))],
        log("b", 2): [(anew,)],
    }
    return Scope("continued", ABC, logs, {"floor": anybody})


def foreseen(full: bool) -> Scope:
    """All are freed for a succession by an answer of the absent party; the succession closes its log below that answer."""
    other = change_epoch("b", "epoch", {"parties": ["a", "b", "c", "d"]}, "abcd")
    end, alone = succeed("b", {"a": "d"}, {"a": 1}, "bcd"), succeed("b", {"a": None}, {"a": 1}, "bc")

    def rest(party: str, *begin: Entry) -> list[tuple[Entry, ...]]:
        letters = [yes(party, end, cites(a=2)), yes(party, end, cites(a=1)), yes(party, alone, cites(d=1))]
        return [*written(letters, 1, [*begin, yes(party, other)]), *([(no("d", other),)] if party == "d" else [])]

    logs = {
        log("a"): written([no("a", other), no("a", end), yes("a", other)], 2),
        log("b"): rest("b", other, end, alone),
        log("c"): [*rest("c"), *rest("c", no("c", end))[1 if full else 3 :]],
        log("d"): rest("d"),
    }
    return Scope("foreseen", ABC, logs)


def settled(full: bool) -> Scope:
    """One who had closed another's log is ended itself, by a rival change; what both had agreed to holds."""
    one = propose("b", "ab", ("X", None, 1))
    short = succeed("c", {"a": None}, {"a": 0}, "bcd")
    end = succeed("c", {"b": "e"}, {"b": 3}, "acde")
    c = [yes("c", end), yes("c", short), no("c", short)]
    logs = {
        log("a"): written([yes("a", one), yes("a", end), no("a", one), yes("a", short)], 3 if full else 2),
        log("b"): written([yes("b", short), yes("b", one), no("b", short)], 2, [one]),
        log("c"): written(c, 2, [short, end]) if full else written(c[:2], 2, [short, end])[2:],
        log("d"): [(), (yes("d", end),), (yes("d", short),)],
        log("e"): [(yes("e", end),)],
    }
    return Scope("settled", frozenset("abcd"), logs, {"floor": anybody})


def misled(full: bool) -> Scope:
    """A party that closes its own log frees itself by an answer of its own, given before in a wrong way."""
    one, two = propose("a", ABC, ("X", None, 1)), propose("a", ABC, ("X", None, 2))
    end = succeed("c", {"a": "d"}, {"a": None}, "abcd")
    lie = yes("a", one, exercise=True)
    logs = {
        log("a"): written([lie, yes("a", end), yes("a", two, cites(a=5)), yes("a", two, cites(a=3))], 3, [one, two]),
        log("b"): written([yes("b", two), yes("b", end)], 2),
        log("c"): [(end,), *written([yes("c", two), yes("c", end)], 2, [end])] if full else [(end, yes("c", two))],
        log("d"): [(), (yes("d", end),)],
    }
    return Scope("misled", ABC, logs)


def elsewhere(full: bool) -> Scope:
    """Who has closed the log of one is freed by the answer of another, however far in its log."""
    one, two = propose("b", ABC, ("X", None, 1)), propose("c", ABC, ("X", None, 2))
    end = succeed("c", {"a": "d"}, {"a": 0}, "bcd")
    logs = {
        log("a"): [(), (yes("a", two),)],
        log("b"): written([yes("b", one), yes("b", end), yes("b", two, cites(c=3))], 3, [one]),
        log("c"): written([no("c", one), yes("c", two), yes("c", end)], 3 if full else 2, [two, end]),
        log("d"): [(), (yes("d", end),)],
    }
    return Scope("elsewhere", ABC, logs)


def early(full: bool) -> Scope:
    """A refusal by a party that is not in the circle yet, of a proposal of the epoch to come."""
    admission = change_epoch("a", "epoch", {"parties": ["a", "b", "d"]}, "abd")
    one, two = propose("b", "abd", ("X", None, 1), epoch=2), propose("a", "ab", ("X", None, 2))
    b = [yes("b", one), yes("b", two, [Citation(log("d", 2), 0)]), yes("b", admission)]
    logs = {
        log("a"): written([yes("a", two), yes("a", admission)], 2, [admission, two]),
        log("b"): written(b, 3),
        log("d"): cut([yes("d", admission), close("d")]),
        log("d", 2): cut([no("d", one, epoch=2)]),
        log("b", 2): cut([one]),
    }
    return Scope("early", frozenset("ab"), logs, {"floor": anybody})


def outlived(full: bool) -> Scope:
    """A succession stood for an answer; later the one who had given the other answer is ended, and something waits for it."""
    one, two = propose("b", "ab", ("X", None, 1)), propose("c", "bc", ("X", None, 2))
    first = succeed("d", {"a": None}, {"a": 0}, "bcd")
    second = succeed("d", {"b": None}, {"b": 3}, "cd", first)
    c = [yes("c", two), yes("c", first), yes("c", second)]
    logs = {
        log("a"): cut([no("a", one)], [yes("a", one)]),
        log("b"): cut([one, yes("b", one), yes("b", first), yes("b", two, cites(a=1))]),
        log("c"): written(c, 3, [two]),
        log("d"): written([yes("d", first), yes("d", second)], 2, [first])[0 if full else 1 :],
        log("d", 2): cut([second]),
    }
    return Scope("outlived", frozenset("abcd"), logs, {"floor": anybody})


def unseen(full: bool) -> Scope:
    """Others are bound, where something waits for an absent party, to what is not seen yet, void, lapsed, or barren."""
    one = propose("a", "ab", ("X", None, 1))
    two, alike = propose("c", "ac", ("X", None, 2)), propose("b", "ab", ("X", None, 3))
    void, lapsed = propose("c", "ab", ("X", None, 4)), propose("b", "abc", ("X", None, 5))
    end = succeed("c", {"a": "d"}, {"a": 2 if full else 0}, "bcd")
    anew = propose("c", "cd", ("X", None, 6), epoch=2)
    begun, ended = [alike, lapsed], yes("b", end)
    b = [
        [*begun, yes("b", one), ended],
        [*begun, yes("b", alike), yes("b", void, cites(c=1)), ended],
        [*begun, yes("b", alike), yes("b", lapsed, cites(c=1)), ended],
    ]
    logs = {
        log("a"): cut([no("a", alike), no("a", two), one]) if full else cut([one]),
        log("b"): cut(*b),
        log("c"): cut([two, end, void, yes("c", two), yes("c", end)], [two, end, void, yes("c", end), yes("c", two)]),
        log("d"): cut([yes("d", end), yes("d", anew)], [yes("d", end), yes("d", anew, cites(a=2))]),
        log("c", 2): cut([anew]),
    }
    return Scope("unseen", ABC, logs, {"floor": anybody})


def crowded(full: bool) -> Scope:
    """Three proposals for one slot, of which one party frees itself one by one, before another is ended."""
    one, two, three = (propose("b", who, ("X", None, n)) for who, n in (("abc", 1), ("ab", 2), ("abc", 3)))
    end = succeed("c", {"a": "d"}, {"a": 2}, "bcd")
    anew = propose("b", "bd", ("X", None, 4), epoch=2)
    begun, ended = [one, two, three], yes("b", end)
    b = [
        [*begun, yes("b", one), yes("b", two, cites(c=1)), ended],
        [*begun, yes("b", two), yes("b", three, cites(c=1)), ended],
        [*begun, yes("b", one), yes("b", two, cites(a=1)), yes("b", three, cites(c=1)), ended],
        [*begun, no("b", one), yes("b", two), ended],
    ]
    a = [[yes("a", one), yes("a", two)], [no("a", two), yes("a", one)], [no("a", end), no("a", one)]]
    c = [no("c", one), no("c", three), end, yes("c", end)]
    d = [yes("d", anew, cites(**many)) for many in ({}, {"c": 1}, {"c": 2}, {"b": 4}, {"a": 1})]
    logs = {
        log("a"): cut(*a),
        log("b"): cut(*b),
        log("c"): cut(c),
        log("d"): cut(*([yes("d", end), one] for one in d)),
        log("b", 2): [(anew,)],
    }
    return Scope("crowded", ABC, logs, {"floor": anybody})


def inherited(full: bool) -> Scope:
    """Two proposals wait for one absent party; its successor is absent as well, and the successor's successor answers."""
    one, two = propose("b", "ab", ("X", None, 1)), propose("c", "ac", ("X", None, 2))
    first = succeed("c", {"a": "d"}, {"a": 0}, "bcd")
    second = succeed("c", {"d": "e"}, {"d": 1}, "bce", first)
    three = propose("b", "be", ("X", None, 3), epoch=3)
    e = [yes("e", second, epoch=2), yes("e", three, epoch=2)]
    logs = {
        log("a"): cut([no("a", one)], [yes("a", two), no("a", one)]),
        log("b"): cut([one, yes("b", one), yes("b", first), yes("b", second)]),
        log("c"): cut([two, first, yes("c", two), yes("c", first), yes("c", second)]),
        log("d"): cut([yes("d", first), no("d", second)]),
        log("e", 2): cut(e, [*e[:1], yes("e", three, cites(a=2), epoch=2)]) if full else cut(e),
        log("c", 2): [(second,)],
        log("b", 3): cut([three]),
    }
    return Scope("inherited", ABC, logs, {"floor": anybody})


SCOPES: list[Callable[[bool], Scope]] = [
    crossing,
    succeeding,
    lying,
    narrow,
    apart,
    batches,
    clashing,
    copied,
    later_logs,
    admitting,
    waiting,
    rivals,
    relying,
    undoing,
    chained,
    falling,
    merging,
    leaving,
    misclosing,
    relied,
    conspiring,
    deserted,
    belated,
    continued,
    foreseen,
    settled,
    misled,
    elsewhere,
    early,
    outlived,
    unseen,
    crowded,
    inherited,
    faulty,
]

"""What follows from an act of succession: what ends with a body, what its heir takes up, and what people must settle.

Open commitments move, old papers keep the old name, pairs that need a letter are listed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from earlyspring.core.periods import Day, overlaps
from earlyspring.core.scopes import same_scope
from earlyspring.core.succession import Act

Content = Mapping[str, Any]
Fact = tuple[str, Content]
"""Id and content of a fact of the register."""
Change = tuple[str, str | None, dict[str, Any]]
"""Kind, id (None: a new fact) and content of what is to be entered."""
Belongs = Callable[[str, str], bool]

CLOSED = "closed"
IN_FORCE = frozenset({"active", "suspended"})


@dataclass(frozen=True)
class Estate:
    """`changes`: to be entered with the act, in this order. `to_assign`: (commitment, party) for which a lead must be
    named anew. `letters`: (kind, id) of standing channels and instruments in which an ended body stands."""

    changes: tuple[Change, ...] = ()
    to_assign: tuple[tuple[str, str], ...] = ()
    letters: tuple[tuple[str, str], ...] = ()


def estate(act: Act, register: Mapping[str, Sequence[Fact]], classes: Sequence[str], belongs: Belongs) -> Estate:
    """What follows from an act with a day, in a register without it.

    `register`: current facts by kind (body, membership, responsibility, commitment, channel, instrument). `classes`:
    the membership classes, the fullest first; an only heir takes the fullest of those that end in the mechanism as a
    whole, and in each organ. `belongs(agency, party)`: whether the agency can act for the party. Nothing passes by
    itself to one of several heirs.
    """
    day, ended = act.effective_on or "", frozenset(act.ended)
    heir = act.outputs[0] if len(act.outputs) == 1 else None
    moved = _responsibilities(act.id, day, ended, heir, register.get("responsibility", ()), belongs)
    changes = [
        *_bodies(day, ended, register.get("body", ())),
        *_memberships(act.id, day, ended, heir, register.get("membership", ()), classes),
        *moved.changes,
    ]
    leads: list[Content] = [
        content for kind, _, content in moved.changes if kind == "responsibility" and not content.get("to")
    ]
    leads += [content for _, content in register.get("responsibility", ())]
    lost = list(moved.to_assign)
    for item, promise in register.get("commitment", ()):
        if promise.get("state") == CLOSED or ended.isdisjoint(promise.get("parties") or ()):
            continue
        led = any(_leads(one, item, heir) for one in leads)
        if heir and (led or promise.get("state") not in IN_FORCE):
            parties = [heir if party in ended else party for party in promise["parties"]]
            changes.append(("commitment", item, {**promise, "parties": list(dict.fromkeys(parties))}))
        if not led:
            lost += [(item, heir or party) for party in promise["parties"] if party in ended]
    return Estate(tuple(changes), tuple(dict.fromkeys(lost)), tuple(_letters(day, ended, register)))


def _leads(one: Content, commitment: str, party: str | None) -> bool:
    return one.get("commitment") == commitment and one.get("party") == party and one.get("role") == "lead"


def _runs(content: Content, day: Day) -> bool:
    """Whether a period has begun before the day and does not end by it."""
    return (content.get("from") or "") < day and (content.get("to") or "9999-99") > day


def _bodies(day: Day, ended: frozenset[str], bodies: Iterable[Fact]) -> Iterator[Change]:
    yield from (("body", item, {**body, "to": day}) for item, body in bodies if item in ended and not body.get("to"))


def _memberships(
    act: str, day: Day, ended: frozenset[str], heir: str | None, memberships: Sequence[Fact], classes: Sequence[str]
) -> Iterator[Change]:
    ending = [(item, one) for item, one in memberships if one["body"] in ended and _runs(one, day)]
    yield from (("membership", item, {**one, "to": day}) for item, one in ending)
    for organ in dict.fromkeys(one.get("organ") for _, one in ending) if heir else ():
        if any(_stands(one, heir, organ, day) for _, one in memberships):
            continue
        taken = min((one["class"] for _, one in ending if one.get("organ") == organ), key=_place(classes))
        begun = {"body": heir, "class": taken, "from": day, "by_succession": act}
        yield "membership", None, begun | ({"organ": organ} if organ else {})


def _stands(one: Content, heir: str | None, organ: str | None, day: Day) -> bool:
    same = one["body"] == heir and same_scope(one, {"organ": organ})
    return same and overlaps(one.get("from"), one.get("to"), day, None)


def _place(classes: Sequence[str]) -> Callable[[str], tuple[int, str]]:
    return lambda code: (classes.index(code) if code in classes else len(classes), code)


def _responsibilities(
    act: str, day: Day, ended: frozenset[str], heir: str | None, held: Sequence[Fact], belongs: Belongs
) -> Estate:
    changes: list[Change] = []
    begun: list[dict[str, Any]] = []
    lost: list[tuple[str, str]] = []
    for item, one in held:
        if not (ended & {one["party"], one["body"]}) or not _runs(one, day):
            continue
        changes.append(("responsibility", item, {**one, "to": day}))
        party = heir if one["party"] in ended else one["party"]
        body = heir if one["body"] in ended else one["body"]
        if party and body and belongs(body, party):
            fresh = {key: value for key, value in one.items() if key not in ("from", "to")}
            begun.append(fresh | {"party": party, "body": body, "from": day, "by_succession": act})
        elif one["role"] == "lead":
            lost.append((one["commitment"], party or one["party"]))
    standing = [one for item, one in held if one["party"] not in ended and one["body"] not in ended and _runs(one, day)]
    kept = _one_lead_each(begun, standing)
    lost = [(commitment, party) for commitment, party in lost if not any(_leads(o, commitment, party) for o in kept)]
    return Estate((*changes, *(("responsibility", None, one) for one in kept)), tuple(lost))


def _one_lead_each(begun: Iterable[dict[str, Any]], standing: Iterable[Content]) -> list[dict[str, Any]]:
    """Of several leads that come together under one party the first leads on, the others support it."""
    taken = {(one["commitment"], one["party"]) for one in standing if one["role"] == "lead"}
    kept: dict[tuple[str, str, str], dict[str, Any]] = {}
    for one in begun:
        key = one["commitment"], one["party"]
        if one["role"] == "lead" and key in taken:
            one = {**one, "role": "support"}
        elif one["role"] == "lead":
            taken.add(key)
        kept.setdefault((*key, one["body"]), one)
    return list(kept.values())


def _letters(day: Day, ended: frozenset[str], register: Mapping[str, Sequence[Fact]]) -> Iterator[tuple[str, str]]:
    for item, channel in register.get("channel", ()):
        if not ended.isdisjoint(channel.get("bodies") or ()) and (channel.get("to") or "9999-99") > day:
            yield "channel", item
    for item, instrument in register.get("instrument", ()):
        named = {one.get("body") for one in instrument.get("parties") or () if one.get("role") != "witness"}
        if not ended.isdisjoint(named):
            yield "instrument", item

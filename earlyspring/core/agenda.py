"""The order of a review's agenda: what is stuck between the parties first.

A part of a commitment is what one party owes of it. Parts that wait for one another in a circle can be resolved by no
party alone, so they top the agenda; then what the parties see differently: by their opinions, then in a report; then
what is late or keeps coming back.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

Node = TypeVar("Node", bound=Hashable)
GROUPS = ("blocked", "differing", "disputed", "late", "rest")


class Part(NamedTuple):
    """What a party owes of a commitment."""

    commitment: str
    party: str


def waits_for(
    part: Part,
    obstacles: Iterable[Mapping[str, Any]],
    parties_of: Mapping[str, Iterable[str]],
    party_of: Mapping[str, str],
) -> Iterator[tuple[Part, Part]]:
    """The parts that a part waits for by its reported obstacles `waiting_other_side`, as (who waits, for what).

    An obstacle names a body (then: that body's party), a commitment (then: its parties other than the one that waits,
    or that one where it is the only one), or both. `parties_of`: commitment → its parties; `party_of`: body → party,
    a party its own. A body of no party is waited for outside the agenda, and gives nothing.
    """
    for obstacle in obstacles:
        if obstacle.get("code") != "waiting_other_side":
            continue
        commitment, body = obstacle.get("commitment") or part.commitment, obstacle.get("body")
        if body:
            named = [party_of[body]] if body in party_of else []
        elif obstacle.get("commitment"):
            bound = list(parties_of.get(commitment, ()))
            named = [party for party in bound if party != part.party] or bound
        else:
            named = []
        waited = (Part(commitment, party) for party in named)
        yield from ((part, other) for other in waited if other != part)


def mutual_blocks(waits: Iterable[tuple[Node, Node]]) -> tuple[frozenset[Node], ...]:
    """The groups in which each waits for the others, directly or through them; in the order in which they were said.

    These are the strongly connected parts of the graph (Kosaraju), without those of one that waits only for others.
    """
    ahead: dict[Node, list[Node]] = {}
    behind: dict[Node, list[Node]] = {}
    for one, other in waits:
        ahead.setdefault(one, []).append(other)
        ahead.setdefault(other, [])
        behind.setdefault(other, []).append(one)
        behind.setdefault(one, [])
    group: dict[Node, int] = {}
    for place, root in enumerate(reversed(_finished(ahead))):
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node not in group:
                group[node] = place
                waiting += behind[node]
    members: dict[int, set[Node]] = {}
    for node in ahead:
        members.setdefault(group[node], set()).add(node)
    return tuple(frozenset(one) for one in members.values() if len(one) > 1)


def _finished(ahead: Mapping[Node, list[Node]]) -> list[Node]:
    """All nodes, each after those it leads to, where there is no circle; without recursion, for long chains."""
    seen, done = set[Node](), list[Node]()
    for root in ahead:
        stack = [] if root in seen else [(root, iter(ahead[root]))]
        seen.add(root)
        while stack:
            following = next((one for one in stack[-1][1] if one not in seen), None)
            if following is None:
                done.append(stack.pop()[0])
            else:
                seen.add(following)
                stack.append((following, iter(ahead[following])))
    return done


@dataclass(frozen=True)
class Item:
    """A line as far as its place on the agenda depends on it. `days_over`: since the due date that counts, 0 when not
    late; `slipped`: days from the first due date to the one that counts; `carried`: how often it was carried over;
    `disputed`: whether a counterpart disputes a report on it as it stands."""

    commitment: str
    code: str = ""
    standing: str = "unassessed"
    days_over: int = 0
    carried: int = 0
    slipped: int = 0
    disputed: bool = False


def agenda(items: Iterable[Item], blocked: Iterable[str] = ()) -> tuple[str, ...]:
    """The commitments in the order of the agenda. `blocked`: those with a part in one of `mutual_blocks`.

    First what blocks one another, then what the parties assess differently, then what a report of which is disputed,
    then what is late or was carried over (most often, longest late, furthest slipped first), then the rest; within that
    by code.
    """
    stuck = frozenset(blocked)

    def place(item: Item) -> tuple[int, int, int, int, str, str]:
        group = GROUPS.index(group_of(item, item.commitment in stuck))
        return group, -item.carried, -max(item.days_over, 0), -item.slipped, item.code, item.commitment

    return tuple(item.commitment for item in sorted(items, key=place))


def group_of(item: Item, stuck: bool) -> str:
    """Under which of GROUPS an item comes. `stuck`: it has a part in one of `mutual_blocks`."""
    if stuck:
        return "blocked"
    if item.standing == "differing":
        return "differing"
    if item.disputed:
        return "disputed"
    return "late" if item.days_over > 0 or item.carried else "rest"

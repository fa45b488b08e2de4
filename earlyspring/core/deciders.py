"""Who must assent before a fact is joint: never fewer than it binds, never more.

A party is a member of the circle. A fact about a department, a county or a body that has ended binds the party it
belongs to now; `locality_of` says which (body → parent or successor, followed until a party is reached).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Content = Mapping[str, Any]
Find = Callable[[str, str], Content | None]
Named = Iterator[str]

AUTHOR = frozenset({"source", "person"})
# Who accepts a review stands in the fact itself; a list of one is no list, for nobody concludes a review alone.
TOGETHER = frozenset({"review", "finding"})
EVIDENCE_ID = re.compile(r"ev\.[0-9a-f]{16}\.(?P<party>.+)")
OWN_STATES = frozenset({"internal", "tabled", "withdrawn"})


def required(
    kind: str,
    content: Content,
    circle: Iterable[str],
    *,
    item: str | None = None,
    locality_of: Mapping[str, str] | None = None,
    find: Find | None = None,
    author: str | None = None,
) -> frozenset[str]:
    """The parties whose assent makes a fact of this kind and content joint; never empty for a circle with parties.

    `content`: the fact as in the exchange format; `item`: its id where the content lacks it. `circle`: the parties of
    the circle. `find(kind, id)`: the content of a fact that this one refers to, None where it is not known.
    `author`: the party that says it, alone asked for sources and persons.
    The party whose name is part of an id of evidence is always asked, whatever the fact is said to be.
    Where nobody is named, or nobody named belongs to the circle, all must assent; so too for a kind this release
    does not know. The content may come from anywhere: what has not the shape of the format names nobody.
    """
    parties, home = frozenset(circle), dict(locality_of or {})
    if kind in AUTHOR:
        return frozenset({author}) if author and author in parties else parties
    if kind not in BOUND:
        return parties
    owner = parties & _owner(item or _one(content.get("id")))
    named = list(BOUND[kind](content, find or _unknown))
    if kind == "body":
        # A party describes its own bodies; a new one is not in `locality_of` yet.
        key = item or _one(content.get("id")) or ""
        named, home = [key], {key: _one(content.get("parent")) or ""} | home
    bound = frozenset(party for body in named if (party := party_of(body, parties, home))) | owner
    return bound if len(bound) > (kind in TOGETHER) else parties


def named_in(kind: str, content: Content) -> tuple[str, ...]:
    """The bodies that a fact itself names as those it binds, by the rule of `required`; () where it names none.

    What it names through other facts is not looked up. Raises KeyError for a kind this release does not know.
    """
    return tuple(dict.fromkeys(BOUND[kind](content, _unknown)))


def surely_of_others(
    kind: str, content: Content, circle: Iterable[str], *, author: str, item: str | None = None
) -> bool:
    """Whether a fact is certainly not the own affair of its author, whatever else is known.

    It is so where the author is not of the circle, where all must assent to such a fact, or where it names another
    party; a review and a finding always are. What it names through other facts or through the bodies above a body is
    not looked up, so that the answer is the same on every node and at every time.
    """
    parties = frozenset(circle)
    if not parties or kind in AUTHOR:
        return False
    if author not in parties or kind not in BOUND or kind in TOGETHER:
        return bool(parties - {author})
    named = set(BOUND[kind](content, _unknown)) | _owner(item)
    if kind == "body":
        named = {item or _one(content.get("id")) or "", _one(content.get("parent")) or ""}
    return bool(named & (parties - {author}))


def _owner(item: str | None) -> frozenset[str]:
    """The party that the id of a piece of evidence names (`ev.`, the beginning of a digest, the party)."""
    found = EVIDENCE_ID.fullmatch(item or "")
    return frozenset({found["party"]} if found else ())


def party_of(body: str, parties: frozenset[str], locality_of: Mapping[str, str]) -> str | None:
    """The party of the circle a body belongs to: itself, or the first above it. None where there is none."""
    seen = set[str]()
    while body not in parties:
        seen.add(body)
        above = locality_of.get(body)
        if above is None or above in seen:
            return None
        body = above
    return body


def _unknown(kind: str, id: str) -> Content | None:
    return None


def _keys(*keys: str) -> Callable[[Content, Find], Named]:
    """The bodies under these keys, of the first key that names any."""

    def named(content: Content, find: Find) -> Named:
        return next((iter(found) for key in keys if (found := list(_bodies(content.get(key))))), iter(()))

    return named


def _bodies(value: Any) -> Named:
    for one in value if isinstance(value, list | tuple) else [value]:
        body = _one(one.get("body") if isinstance(one, Mapping) else one)
        if body:
            yield body


def _one(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _each(value: Any) -> Iterator[Mapping[str, Any]]:
    return (one for one in value if isinstance(one, Mapping)) if isinstance(value, list | tuple) else iter(())


def _through(key: str, kind: str, *else_keys: str) -> Callable[[Content, Find], Named]:
    """Whoever the fact under this key binds; else the bodies under the other keys."""

    def named(content: Content, find: Find) -> Named:
        reference = _one(content.get(key))
        other = find(kind, reference) if reference else None
        if other is not None:
            return BOUND[kind](other, find)
        return _keys(*else_keys)(content, find)

    return named


def _contracting(content: Content, find: Find) -> Named:
    contracting = [one for one in _each(content.get("parties")) if one.get("role", "contracting") == "contracting"]
    return _bodies(contracting)


def _proposal(content: Content, find: Find) -> Named:
    """A proposal is its party's own until it is taken up or turned down, which all do."""
    own = _one(content.get("state", "internal")) in OWN_STATES
    return _bodies(content.get("party")) if own else iter(())


def _gate(content: Content, find: Find) -> Named:
    return (body for end in _each(content.get("ends")) for body in _bodies(end.get("localities")))


BOUND: dict[str, Callable[[Content, Find], Named]] = {
    "body": _keys("parent"),
    "office": _keys("body"),
    "tenure": _through("office", "office"),
    "seat": _keys("party", "body"),
    "attendance": _keys("body"),
    "count": _through("instrument", "instrument", "body"),
    "activity": _keys("bodies"),
    "channel": _keys("bodies"),
    "instrument": _contracting,
    "text": _through("instrument", "instrument"),
    "signature": _through("instrument", "instrument"),
    "event": _through("instrument", "instrument"),
    "link": _through("instrument", "instrument"),
    "characterisation": _keys("party"),
    "custody": _keys("party"),
    "statement": _keys("bodies", "body"),
    "commitment": _keys("parties"),
    "responsibility": _through("commitment", "commitment", "party"),
    "due_date": _through("commitment", "commitment"),
    "proposal": _proposal,
    "project": _keys("localities"),
    "gate": _gate,
    "result": _keys("parties", "bodies"),
    "milestone": _through("commitment", "commitment"),
    "indicator": _through("commitment", "commitment"),
    "target": _through("indicator", "indicator"),
    "report": _keys("party"),
    "evidence": _keys("party"),
    "report_view": _keys("party"),
    "assessment": _keys("party"),
    "review": _keys("accepting"),
    "finding": _keys("accepting"),
    "request": _keys("party"),
    "step": _keys("party"),
}

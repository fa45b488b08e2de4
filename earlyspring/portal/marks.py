"""Under what a public thing is listed: all of its kind, its fields, parties, session."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Content = Mapping[str, Any]
Mark = tuple[str, str]
"""Name and value: ("field", "trade"), ("session", "SM-2026"); ("", "") is on every thing of a kind."""

PARENTS = {
    "session": "session",
    "reviewed": "session",
    "instrument": "instrument",
    "commitment": "commitment",
    "exhibitor": "exhibitor",
    "corrects": "news",
    "party": "body",
    "host": "body",
    "place": "body",
    "member": "body",
}
"""Name of a mark → the kind of thing on whose page what bears the mark is shown."""
FILTERED = {
    "commitment": ("field", "party", "session", "instrument"),
    "instrument": ("field", "party", "session"),
    "result": ("field", "party"),
    "exhibitor": ("fair",),
    "product": ("category", "fair"),
    "event": ("fair",),
    "programme": ("fair",),
}
"""Kinds → by which marks their lists are parted."""
NAMING = {"party": "body", "session": "session", "instrument": "instrument"}
"""Name of a mark → the kind of thing by whose name a list of it is called."""


def marks_of(kind: str, content: Content) -> list[Mark]:
    """Every list on which a thing stands, each once."""
    return list(dict.fromkeys([("", ""), *MARKS.get(kind, _none)(content)]))


def said_above_lists(content: Content) -> Any:
    """By what a list is called that holds what belongs to a thing."""
    return content.get("short") or content.get("names") or content.get("title")


def _none(content: Content) -> Iterator[Mark]:
    yield from ()


def _ref(content: Content, name: str, mark: str = "") -> Iterator[Mark]:
    held = content.get(name)
    if held:
        yield mark or name, held["item"]


def _common(content: Content) -> Iterator[Mark]:
    for code in content.get("fields", ()):
        yield "field", code
    for party in content.get("parties", ()):
        yield "party", (party.get("body") or party)["item"]
    yield from _ref(content, "session")


def _session(content: Content) -> Iterator[Mark]:
    yield from _ref(content, "host")
    yield "status", content.get("status", "")
    if organ := content.get("organ"):
        yield "organ", organ["code"]
    for one in content.get("participants", ()):
        yield "party", one["body"]["item"]


def _commitment(content: Content) -> Iterator[Mark]:
    yield from _common(content)
    yield from _ref(content, "instrument")
    agreed = content.get("agreed") or {}
    if agreed.get("session"):
        yield "reviewed", agreed["session"]["item"]
    yield "state", "closed" if content.get("closed_as") else "agreed" if agreed else "none"


def _result(content: Content) -> Iterator[Mark]:
    yield from _common(content)
    yield from _ref(content, "commitment")


def _body(content: Content) -> Iterator[Mark]:
    yield "member", "yes" if content.get("memberships") else "no"
    yield from _ref(content, "part_of")


def _person(content: Content) -> Iterator[Mark]:
    yield from _ref(content, "place")
    yield from _ref(content, "body", "member")


def _of_a_fair(content: Content) -> Iterator[Mark]:
    yield from _ref(content, "exhibitor")
    yield from _ref(content, "locality", "party")
    if content.get("category"):
        yield "category", str(content["category"])
    yield from _fair(content)


def _fair(content: Content) -> Iterator[Mark]:
    """Which fair it is of, by the day on which that begins: names are put right, days seldom."""
    if content.get("first_day"):
        yield "fair", content["first_day"]


def _event(content: Content) -> Iterator[Mark]:
    yield from _fair(content)
    for one in content.get("exhibitors", ()):
        yield "exhibitor", one["item"]
    yield from _ref(content, "organiser", "party")


def _news(content: Content) -> Iterator[Mark]:
    yield from _common(content)
    yield from _ref(content, "corrects")


def _glossary(content: Content) -> Iterator[Mark]:
    yield "category", content.get("category", "")


MARKS: Mapping[str, Callable[[Content], Iterator[Mark]]] = {
    "session": _session,
    "instrument": _common,
    "decision": _common,
    "commitment": _commitment,
    "result": _result,
    "priority": _common,
    "body": _body,
    "person": _person,
    "exhibitor": _of_a_fair,
    "product": _of_a_fair,
    "glossary": _glossary,
    "event": _event,
    "programme": _fair,
    "news": _news,
}

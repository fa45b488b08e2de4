"""What stands on the page of a thing beside its own content."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from earlyspring.core.ocop import GROUPS
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.portal.marks import NAMING, said_above_lists
from earlyspring.portal.shelf import Shelf, Thing

SHOWN = 20
"""Of a list below a thing so many are shown; the rest stands on the list itself."""
Facts = dict[str, Any]


def nothing(shelf: Shelf, thing: Thing) -> Facts:
    return {}


def of_session(shelf: Shelf, thing: Thing) -> Facts:
    found = {kind: _some(shelf, kind, "session", thing.item) for kind in ("decision", "instrument", "commitment")}
    found["priority"] = _some(shelf, "priority", "session", thing.item)
    found["reviewed"] = _some(shelf, "commitment", "reviewed", thing.item)
    found["news"] = _some(shelf, "news", "session", thing.item)
    return {"below": found, "shapes": shapes(shelf)}


def of_instrument(shelf: Shelf, thing: Thing) -> Facts:
    return {
        "below": {"commitment": _some(shelf, "commitment", "instrument", thing.item)},
        "shapes": shapes(shelf),
        "field_names": field_names(shelf),
    }


def of_commitment(shelf: Shelf, thing: Thing) -> Facts:
    return {"below": {"result": _some(shelf, "result", "commitment", thing.item)}, "field_names": field_names(shelf)}


def of_body(shelf: Shelf, thing: Thing) -> Facts:
    found = {kind: _some(shelf, kind, "party", thing.item, 5) for kind in ("instrument", "commitment", "result")}
    found["hosted"] = _some(shelf, "session", "host", thing.item)
    found["person"] = _some(shelf, "person", "place", thing.item) or _some(shelf, "person", "member", thing.item)
    return {"below": found, "side": side(shelf, thing.content.get("side"))}


def of_product(shelf: Shelf, thing: Thing) -> Facts:
    return {"groups": GROUPS}


def of_exhibitor(shelf: Shelf, thing: Thing) -> Facts:
    products = _some(shelf, "product", "exhibitor", thing.item, 50)
    return {"below": {"product": products, "event": _some(shelf, "event", "exhibitor", thing.item)}}


def of_news(shelf: Shelf, thing: Thing) -> Facts:
    """What corrects a piece is shown with it, for as long as it is public."""
    return {"below": {"news": _some(shelf, "news", "corrects", thing.item)}}


AROUND: Mapping[str, Callable[[Shelf, Thing], Facts]] = {
    "session": of_session,
    "instrument": of_instrument,
    "commitment": of_commitment,
    "body": of_body,
    "exhibitor": of_exhibitor,
    "product": of_product,
    "news": of_news,
}


def _some(shelf: Shelf, kind: str, name: str, value: str, limit: int = SHOWN) -> Facts:
    """The first of a list with how many there are; empty where there is none."""
    rows = shelf.listed(kind, name, value, limit=limit + 1)
    if not rows:
        return {}
    total = len(rows) if len(rows) <= limit else shelf.count(kind, name, value)
    return {"rows": rows[:limit], "total": total, "kind": kind, "name": name, "value": value}


def side(shelf: Shelf, code: str | None) -> Facts | None:
    """A side of the mechanism: its names and the shape by which it is told."""
    mechanism = shelf.get("mechanism", "mechanism")
    every = mechanism.content.get("sides", []) if mechanism else []
    return next((one for one in every if one["id"] == code), None)


def shapes(shelf: Shelf) -> Mapping[str, Facts]:
    """Body → its side, of the bodies that are public."""
    return _Sides(shelf)


class _Sides(dict[str, Any]):
    def __init__(self, shelf: Shelf):
        super().__init__()
        self.shelf = shelf

    def __missing__(self, item: str) -> Facts | None:
        body = self.shelf.get("body", item)
        self[item] = found = side(self.shelf, body.content.get("side")) if body else None
        return found


def field_names(shelf: Shelf) -> Mapping[str, Mapping[str, str]]:
    mechanism = shelf.get("mechanism", "mechanism")
    return {one["code"]: one.get("names", {}) for one in (mechanism.content.get("fields", []) if mechanism else [])}


def named_by(shelf: Shelf, name: str, value: str) -> Facts:
    """What a list is parted by, in words: a field, a body, a session."""
    if name == "category":
        return {"name": name, "words": GROUPS.get(value, {}), "kind": "", "item": value}
    if name == "fair":
        return {
            "name": name,
            "words": {lang: written_day(value, lang) for lang in LANGUAGES},
            "kind": "",
            "item": value,
        }
    if name == "field":
        return {"name": name, "words": field_names(shelf).get(value, {}), "kind": "", "item": value}
    kind = NAMING.get(name, "")
    thing = shelf.get(kind, value) if kind else None
    words = said_above_lists(thing.content) if thing else {}
    return {"name": name, "words": words or {}, "kind": kind if thing else "", "item": value}


def filters(shelf: Shelf, kind: str, names: Collection[str]) -> list[Facts]:
    """By what a list can be narrowed: of each mark its values with their words and numbers. Not more than a page holds."""
    found = []
    for name in names:
        values = [(named_by(shelf, name, value), count) for value, count in shelf.values(kind, name)[:MOST]]
        if len(values) > 1:
            found.append({"name": name, "values": values})
    return found


MOST = 40

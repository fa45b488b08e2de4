"""The pages that there is one of: what each is told beside the shelf."""

from collections.abc import Callable, Mapping
from typing import Any

from earlyspring.core.ocop import GROUPS
from earlyspring.portal.open_data import files
from earlyspring.portal.ranks import day_of
from earlyspring.portal.shelf import Shelf, Thing
from earlyspring.portal.things import field_names, shapes

Facts = dict[str, Any]
YEARS_SHOWN = 200
NAMES_SHOWN = 60


def home(shelf: Shelf) -> Facts:
    """The newest session that was held and the next that is planned; who takes part; the newest news."""
    mechanism = shelf.get("mechanism", "mechanism")
    organs = [one["code"] for one in (mechanism.content.get("organs", []) if mechanism else [])]
    last = min(_newest(shelf), key=lambda one: _place(organs, one), default=None)
    after = day_of(last.content) if last else ""
    planned = [one for one in shelf.listed("session", "status", "planned") if day_of(one.content) > after]
    news = shelf.listed("news", limit=3)
    hosts = [one for one in shelf.listed("decision", limit=50) if one.type == "next_host"]
    decided = [one for one in hosts if str(one.year or "") > after[:4]]
    together = shelf.get("session", last.held_with["item"]) if last and last.held_with else None
    counts = {kind: shelf.count(kind) for kind in ("session", "instrument", "commitment", "result")}
    return {
        "next": min(planned, key=lambda one: (day_of(one.content), _place(organs, one), one.item), default=None),
        "last": last,
        "together": together,
        "hosts": decided,
        "news": news,
        "counts": counts,
        "shapes": shapes(shelf),
        "latest": shelf.latest(),
        "fields": field_names(shelf),
        "by_field": shelf.values("commitment", "field"),
    }


def _newest(shelf: Shelf) -> list[Thing]:
    """The sessions that were held on the newest day of any."""
    held = shelf.listed("session", "status", "held", limit=SAME_DAY)
    return [one for one in held if day_of(one.content) == day_of(held[0].content)]


def _place(organs: list[str], session: Thing) -> int:
    """Of sessions on one day that of the organ that the mechanism names first is told first."""
    code = (session.organ or {}).get("code", "")
    return organs.index(code) if code in organs else len(organs)


SAME_DAY = 10


def timeline(shelf: Shelf) -> Facts:
    """Sessions by year, the newest first, with what was signed at each."""
    years: dict[str, list[tuple[Thing, int]]] = {}
    for one in shelf.listed("session", limit=YEARS_SHOWN):
        signed = shelf.count("instrument", "session", one.item)
        years.setdefault(day_of(one.content)[:4], []).append((one, signed))
    return {"years": years}


def members(shelf: Shelf) -> Facts:
    """Bodies that are or were members, side by side; and what became of those that are no more."""
    every = shelf.listed("body", "member", "yes", limit=YEARS_SHOWN)
    mechanism = shelf.get("mechanism", "mechanism")
    sides = mechanism.content.get("sides", []) if mechanism else []
    order = (
        {one["item"]: number for number, one in enumerate(mechanism.content.get("parties", []))} if mechanism else {}
    )
    every.sort(key=lambda one: (order.get(one.item, len(order)), one.item))
    beside = {one["id"]: [body for body in every if body.side == one["id"]] for one in sides}
    others = [body for body in every if body.side not in beside]
    changed = [one for one in every if one.successor or one.formerly]
    return {"sides": [(one, beside[one["id"]]) for one in sides], "others": others, "changed": changed}


def fair(shelf: Shelf) -> Facts:
    """The catalogue of the newest fair: who shows what, what happens there; and where those before it are read."""
    newest = max((one.first_day or "" for kind in CATALOGUE for one in shelf.listed(kind, limit=1)), default="")
    fairs: dict[str, list[tuple[str, int]]] = {}
    for kind in CATALOGUE:
        for day, count in shelf.values(kind, "fair"):
            fairs.setdefault(day, []).append((kind, count))
    mark = ("fair", newest) if newest else ("", "")
    shown = {kind: shelf.listed(kind, *mark, limit=limit) for kind, limit in CATALOGUE.items()}
    return {
        "named": next((every[0].gathering for every in shown.values() if every and every[0].gathering), None),
        "first_day": newest,
        "shown": shown,
        "counts": {kind: shelf.count(kind, *mark) for kind in CATALOGUE},
        "mark": mark,
        "groups": GROUPS,
        "categories": shelf.values("product", "category"),
        "earlier": [(day, fairs[day]) for day in sorted(fairs.keys() - {newest}, reverse=True)],
    }


CATALOGUE = {"exhibitor": NAMES_SHOWN, "product": 12, "event": NAMES_SHOWN, "programme": NAMES_SHOWN}
"""Kinds of which the catalogue is made → how many of each stand on its page."""


def press(shelf: Shelf) -> Facts:
    """Official names, titles and places in all languages side by side."""
    mechanism = shelf.get("mechanism", "mechanism")
    bodies = [shelf.get("body", one["item"]) for one in (mechanism.content.get("parties", []) if mechanism else [])]
    met = {one.item for one in _newest(shelf)}
    every = shelf.listed("person", limit=400)
    # Reports seldom tell when a term began: whoever was at the newest session is in office as far as anybody knows.
    today = [
        one
        for one in every
        if (one.from_ and not one.to) or met.intersection(ref["item"] for ref in one.sessions or ())
    ]
    return {
        "parties": [one for one in bodies if one],
        "persons": today[:NAMES_SHOWN],
        "person_count": shelf.count("person"),
        "gates": shelf.listed("gate", limit=NAMES_SHOWN),
        "terms": [one for one in shelf.listed("glossary", limit=200) if one.category in ("organ", "side", "class")],
        "term_count": shelf.count("glossary"),
        "programme": [one for one in shelf.listed("programme", limit=NAMES_SHOWN) if one.audience],
    }


def about(shelf: Shelf) -> Facts:
    return {"latest": shelf.latest()}


FIXED: Mapping[str, Callable[[Shelf], Facts]] = {
    "index.html": home,
    "timeline.html": timeline,
    "members.html": members,
    "fair.html": fair,
    "press.html": press,
    "data.html": files,
    "about.html": about,
}

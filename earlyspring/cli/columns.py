"""Facts as a table for people: headings, one line a fact, columns that stay under their headings in every script."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from earlyspring.desk.forms.parts import words_for
from earlyspring.desk.forms.places import label_of
from earlyspring.lang.figures import written_amount
from earlyspring.lang.names import name_on
from earlyspring.lang.tongues import SITE_CODES, colon, comma
from earlyspring.ledger.nouns import KINDS

EMPTY, CUT, GAP = "—", "…", "  "
WIDEST = 48
LEFT_OUT = ("sources", "note", "basis_note")
CALLED = {"members": "membership"}
YES_NO = {True: _("yes"), False: _("no")}
HEADS = {
    "due": _("Due on"),
    "id": _("Id"),
    "kind": _("Kind"),
    "planned": _("Planned"),
    "responsible": _("Responsible"),
    "standing": _("Standing"),
}
TOLD = {
    "approvals": ("by", "on"),
    "due": ("on",),
    "ends": ("names",),
    "hours": ("opens", "closes"),
    "inputs": ("body",),
    "responsible": ("body|party",),
    "stages": ("stage", "on"),
    "upgrades": ("to", "on"),
}
"""Of a list of things with parts: which of them a reader needs, in their order. The JSON has all."""
LISTED = {
    ("gate", "to"): "gate_class",
    ("commitment", "status"): "commitment_state",
    ("instrument", "kind"): "instrument_type",
}


@dataclass(frozen=True)
class Called:
    """How bodies are called on a day: the id of each → its name per language. Without them an id stands for itself."""

    bodies: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    day: str = ""


def table(what: str, found: Sequence[dict[str, Any]], lang: str, called: Called | None = None) -> list[str]:
    """The lines of the table; none where nothing was found. A column that no fact fills is left out.

    A text is in `lang`; where it lacks that language the words of another stand with its code, as in `口岸 [zh]`.
    Bodies stand by their names, and of what has parts those that tell it: `open 2025-11-27`.
    """
    called = called or Called()
    kind = CALLED.get(what) or next((kind for kind in KINDS if what in (kind, f"{kind}s", f"{kind[:-1]}ies")), what)
    keys = [key for key in dict.fromkeys(key for one in found for key in one) if key not in LEFT_OUT]
    with override(SITE_CODES[lang]):
        rows = [[_cell(kind, key, one.get(key), lang, called) for key in keys] for one in found]
        filled = [place for place in range(len(keys)) if any(row[place] for row in rows)]
        heads = [_label(keys[place], kind) for place in filled]
    cells = [heads, *([row[place] or EMPTY for place in filled] for row in rows)]
    return aligned(cells) if found else []


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as one line, its cells as wide as the widest of their column (at most WIDEST), the last one unpadded."""
    short = [[cut(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*short, strict=True)]
    return [
        GAP.join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()
        for row in short
    ]


def width(words: str) -> int:
    """How many columns of a terminal the words take: Chinese characters two, marks set on a letter none."""
    return sum(_wide(letter) for letter in words)


def _wide(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def cut(words: str) -> str:
    """The words, up to WIDEST columns; the end of longer ones is cut off, and shown to be."""
    if width(words) <= WIDEST:
        return words
    kept = words
    while width(kept) > WIDEST - width(CUT):
        kept = kept[:-1]
    return kept.rstrip() + CUT


def _label(key: str, kind: str) -> str:
    return str(HEADS.get(key) or label_of(key, kind))


def _cell(kind: str, key: str, value: Any, lang: str, called: Called) -> str:
    if value is None or value == "":
        return ""
    if kind == "body" and key == "names" and isinstance(value, list):
        return _name_of_body(value, lang, called.day)
    if isinstance(value, dict):
        return _part(kind, key, value, lang, called)
    if isinstance(value, list | tuple):
        return comma(lang).join(cell for one in value if (cell := _cell(kind, key, one, lang, called)))
    if isinstance(value, bool):
        return str(YES_NO[value])
    if isinstance(value, str) and key != "id" and called.bodies.get(value):
        return _said(called.bodies[value], lang)
    words = words_for(kind, LISTED.get((kind, key), key)).get(value) if isinstance(value, str) else None
    return " ".join(str(words or value).split())


def _name_of_body(names: Sequence[dict[str, Any]], lang: str, day: str) -> str:
    """Its official name on the day; the last one where the day lies outside all of them."""
    now = name_on(names, day) if day else None
    words = now.official if now else names[-1].get("official") if names else {}
    return _said(words, lang) if words else ""


def _said(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or next(f"{words} [{code}]" for code, words in texts.items())


def _part(kind: str, key: str, value: dict[str, Any], lang: str, called: Called) -> str:
    texts = {code: words for code, words in value.items() if code in SITE_CODES and isinstance(words, str)}
    if texts and texts.keys() | {"id"} >= value.keys():
        return _said(texts, lang)
    if key == "money" and value.get("amount") is not None:
        return written_amount(value["amount"], value.get("currency") or "", lang)
    if key in TOLD:
        return _told(kind, key, value, lang, called)
    said = ((_label(name, kind), _cell(kind, name, one, lang, called)) for name, one in value.items())
    return comma(lang).join(f"{label}{colon(lang)}{words}" for label, words in said if words)


def _told(kind: str, key: str, value: dict[str, Any], lang: str, called: Called) -> str:
    """The parts that tell it, without their keys; the first of several that stand for each other."""
    cells = (
        next((cell for name in names.split("|") if (cell := _cell(kind, name, value.get(name), lang, called))), "")
        for names in TOLD[key]
    )
    return " ".join(cell for cell in cells if cell)

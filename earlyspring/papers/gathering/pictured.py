"""A picture of the house for paper: its lines as SVG, its words apart, to be set in the fonts and weights of papers."""

import re
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"
MOVED = re.compile(r"translate\((-?[\d.]+)[ ,](-?[\d.]+)\)")
LANGS = {"zh-Hans": "zh"}


@dataclass(frozen=True)
class Parted:
    """`lines`: the SVG without its words; `words`: each line of them with its baseline in units, size, anchor, colour,
    weight and language (empty where it is the picture's)."""

    lines: str
    words: tuple[dict[str, Any], ...]


def parted(svg: str) -> Parted:
    """A picture as `pictures.svg` writes it, its words taken out. Raises ValueError for what is no such picture."""
    try:
        root = ElementTree.fromstring(svg)  # noqa: S314 - a picture of our own, no file from outside
    except ElementTree.ParseError as fault:
        raise ValueError(f"no picture of the house: {fault}") from fault
    words: list[dict[str, Any]] = []
    _taken(root, 0.0, 0.0, words)
    ElementTree.register_namespace("", SVG[1:-1])
    return Parted(ElementTree.tostring(root, encoding="unicode"), tuple(words))


def _taken(element: ElementTree.Element, dx: float, dy: float, words: list[dict[str, Any]]) -> None:
    moved = MOVED.search(element.get("transform", ""))
    if moved:
        dx, dy = dx + float(moved[1]), dy + float(moved[2])
    for one in list(element):
        if one.tag == f"{SVG}text":
            words.append(_word(one, dx, dy))
            element.remove(one)
        else:
            _taken(one, dx, dy, words)


def _word(one: ElementTree.Element, dx: float, dy: float) -> dict[str, Any]:
    lang = one.get("lang", "")
    return {
        "t": "".join(one.itertext()),
        "x": float(one.get("x", 0)) + dx,
        "y": float(one.get("y", 0)) + dy,
        "size": float(one.get("font-size", 12)),
        "anchor": one.get("text-anchor", "start"),
        "fill": one.get("fill", "#000"),
        "weight": int(one.get("font-weight", 400)),
        "lang": LANGS.get(lang, lang),
        "k": "set",
    }

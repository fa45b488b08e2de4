"""TMX 1.4b (LISA OSCAR, 2005): a translation unit for each unit, a variant for each language, what is known of it as `prop`."""

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element

from earlyspring.lang.tongues import code_of, tag_of

from .taken import NotRead, local, root_of
from .units import Unit
from .xml import LANG, under, written

PROP = "x-"
STAMP, INSTANT = "%Y%m%dT%H%M%SZ", "%Y-%m-%dT%H:%M:%SZ"
CODES_INSIDE = frozenset({"bpt", "ept", "ph", "it", "ut"})
"""Elements of a segment that hold the signs of a layout and no words."""


def tmx(units: Iterable[Unit], version: str, about: str = "") -> bytes:
    """The units as one file. `version`: of the program that writes it; `about`: what the file says of itself, in words.

    Any language may be the source (`*all*`).
    """
    root = Element("tmx", {"version": "1.4"})
    told = {
        "creationtool": "earlyspring",
        "creationtoolversion": version,
        "segtype": "sentence",
        "o-tmf": "earlyspring",
        "adminlang": "en",
        "srclang": "*all*",
        "datatype": "plaintext",
    }
    header = under(root, "header", None, told)
    if about:
        under(header, "note", about)
    body = under(root, "body")
    for unit in units:
        _unit(body, unit)
    # A parser makes a line end of a bare carriage return, unless it is written as what it is.
    return written(root).replace(b"\r", b"&#13;")


def _unit(body: Element, unit: Unit) -> None:
    told = {"tuid": unit.key} if unit.key else {}
    if unit.made:
        told["creationdate"] = datetime.strptime(unit.made, INSTANT).strftime(STAMP)  # noqa: DTZ007  both are UTC by their Z
    own = under(body, "tu", None, told)
    for name, words in unit.props.items():
        under(own, "prop", words, {"type": PROP + name})
    for lang, words in unit.texts.items():
        under(under(own, "tuv", None, {LANG: tag_of(lang)}), "seg", words)


def read_tmx(data: bytes) -> tuple[Unit, ...]:
    """The units of a TMX file in their order; signs of a layout in a segment are passed over. Raises NotRead."""
    root = root_of(data, "tmx")
    units = tuple(_read(one) for one in root.iter() if local(one) == "tu")
    if not units:
        raise NotRead("nothing")
    return units


def _read(element: Element) -> Unit:
    texts = {
        code_of((one.get(LANG) or one.get("lang") or "").lower()): _words(seg)
        for one in element
        if local(one) == "tuv"
        for seg in one
        if local(seg) == "seg"
    }
    props = {(one.get("type") or "").removeprefix(PROP): one.text or "" for one in element if local(one) == "prop"}
    return Unit(element.get("tuid", ""), texts, props, _instant(element.get("creationdate", "")))


def _words(segment: Element) -> str:
    said = [segment.text or ""]
    for one in segment:
        said += ["" if local(one) in CODES_INSIDE else _words(one), one.tail or ""]
    return "".join(said)


def _instant(stamp: str) -> str:
    try:
        return datetime.strptime(stamp, STAMP).strftime(INSTANT)  # noqa: DTZ007  both are UTC by their Z
    except ValueError:
        return ""

"""What pages load beside their text: style, script, fonts and marks, each named by its own digest."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

STATIC = Path(__file__).parent.parent / "static" / "earlyspring"
FONTS = ("be-vietnam-pro-400", "be-vietnam-pro-600", "be-vietnam-figures-400", "be-vietnam-figures-600")
FOLDER = "assets"


@cache
def assets() -> Mapping[str, tuple[str, bytes]]:
    """Name in templates → the place below the root, and the bytes. The style names its fonts by their hashed names."""
    found: dict[str, tuple[str, bytes]] = {}
    style = (STATIC / "portal" / "portal.css").read_text("utf-8")
    for name in FONTS:
        found[name] = _named(f"{name}.woff2", (STATIC / "fonts" / f"{name}.woff2").read_bytes())
        style = style.replace(f'"../fonts/{name}.woff2"', f'"{found[name][0].rpartition("/")[2]}"')
    found["style"] = _named("portal.css", style.encode())
    found["search"] = _named("search.js", (STATIC / "portal" / "search.js").read_bytes())
    found["mark"] = _named("mark.svg", (STATIC / "mark.svg").read_bytes())
    found["icon"] = _named("favicon.svg", (STATIC / "favicon.svg").read_bytes())
    return MappingProxyType(found)


@cache
def made_by() -> str:
    """The digest of all that makes pages beside what is public: code, templates, words. Another one makes all anew."""
    package = Path(__file__).parent.parent
    every = hashlib.sha256()
    sources = [package / "portal", package / "templates" / "portal", package / "formats", package / "locale"]
    for source in sources:
        for path in sorted(one for one in source.rglob("*") if one.suffix in (".py", ".html", ".mo", ".typ")):
            every.update(path.read_bytes())
    for _name, (place, _data) in sorted(assets().items()):
        every.update(place.encode())
    for name in ("listed_sheets", "form_looks"):
        every.update((package / "papers" / f"{name}.py").read_bytes())
    for name in ("labels", "agreement_words", "member_words", "review_words"):
        every.update((package / "desk" / f"{name}.py").read_bytes())
    return every.hexdigest()


def _named(name: str, data: bytes) -> tuple[str, bytes]:
    stem, _dot, ending = name.rpartition(".")
    return f"{FOLDER}/{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{ending}", data

"""Writing SVG: every word escaped, no style attribute, no script; colours come from the classes of the page's sheet."""

import re
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from earlyspring.lang.tongues import tag_of
from earlyspring.pictures.letters import LINE, Box, box_of

FACE = "Be Vietnam Pro, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SAFE_ADDRESS = re.compile(r"(https?://|/|\?|#)[^\s]*", re.IGNORECASE)

# Presentation attributes: what a picture looks like on paper or alone. The page's sheet overrides them by class.
PRESENT: dict[str, dict[str, object]] = {
    "pic-text": {"fill": "#000"},
    "pic-head": {"fill": "#000", "font-weight": 600},
    "pic-muted": {"fill": "#333"},
    "pic-rule": {"fill": "none", "stroke": "#bbb", "stroke-width": 1},
    "pic-line": {"fill": "none", "stroke": "#555", "stroke-width": 1.5},
    "pic-box": {"fill": "#fff", "stroke": "#555", "stroke-width": 1.2},
    "pic-ribbon": {"fill": "none", "stroke": "#444", "stroke-width": 9},
    "pic-thin": {"fill": "none", "stroke": "#777", "stroke-width": 1.5},
    "pic-ahead": {"fill": "none", "stroke": "#fff", "stroke-width": 6.5},
    "pic-thread": {"fill": "none", "stroke": "#777", "stroke-width": 1, "stroke-dasharray": "1 3"},
    "pic-mark": {"fill": "#000", "stroke": "#000", "stroke-width": 1.4},
    "pic-hollow": {"fill": "#fff", "stroke": "#000", "stroke-width": 1.4},
    "pic-mark-words": {"fill": "#fff", "font-weight": 600},
    "pic-hollow-words": {"fill": "#000", "font-weight": 600},
    "pic-host": {"fill": "#fff", "stroke": "#000", "stroke-width": 1.6},
    "pic-today": {"fill": "none", "stroke": "#000", "stroke-width": 1.2, "stroke-dasharray": "2 3"},
    "pic-today-words": {"fill": "#000", "font-weight": 600},
    "pic-hatch": {"fill": "none", "stroke": "#777", "stroke-width": 1},
    "pic-late": {"fill": "#000"},
    "pic-cell": {"stroke": "#999", "stroke-width": 1},
    "pic-paper": {"fill": "#fff"},
    "pic-end": {"fill": "none", "stroke": "#000", "stroke-width": 3},
}


def words(said: str) -> str:
    """Text as it may stand between tags: escaped, without characters XML does not know."""
    return escape(NOT_XML.sub("", said))


def tag(name: str, inside: str = "", /, **attributes: object) -> str:
    """One element. `cls` is the class; underscores in names become hyphens; empty values are left out."""
    cls = str(attributes.pop("cls", ""))
    given = {
        **PRESENT.get(cls.split(" ")[0], {}),
        **{key.replace("_", "-"): value for key, value in attributes.items()},
    }
    text = f" class={quoteattr(cls)}" if cls else ""
    text += "".join(f" {key}={_quoted(value)}" for key, value in given.items() if value not in ("", None))
    return f"<{name}{text}>{inside}</{name}>" if inside else f"<{name}{text}/>"


def _quoted(value: object) -> str:
    said = f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return quoteattr(NOT_XML.sub("", said))


def link(url: str, inside: str) -> str:
    """The same thing with an address; without one, as it was.

    Raises ValueError for addresses that are not pages (`javascript:` and the like).
    """
    if not url:
        return inside
    if not SAFE_ADDRESS.fullmatch(url):
        raise ValueError(f"{url!r} is not the address of a page; write /…, ?…, #… or https://…")
    return tag("a", inside, href=url)


@dataclass
class Drawing:
    """A picture under way: what is drawn, and the room of each label."""

    key: str
    language: str
    parts: list[str] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)
    links: bool = False

    def add(self, part: str, url: str = "") -> None:
        self.links = self.links or bool(url)
        self.parts.append(link(url, part))

    def say(
        self,
        x: float,
        y: float,
        said: str,
        *,
        cls: str = "pic-text",
        size: float = 12,
        anchor: str = "start",
        url: str = "",
        lang: str = "",
    ) -> None:
        """One line of text with its baseline at x, y; `lang`: its tag where it is not the picture's."""
        self.labels.append(box_of(x, y, said, size, anchor))
        self.add(tag("text", words(said), cls=cls, x=x, y=y, font_size=size, text_anchor=anchor, lang=lang), url)

    def lines(
        self,
        x: float,
        y: float,
        said: tuple[str, ...],
        *,
        cls: str = "pic-text",
        size: float = 12,
        anchor: str = "start",
    ) -> None:
        """Several lines, the first with its baseline at y."""
        for at, line in enumerate(said):
            self.say(x, y + at * size * LINE, line, cls=cls, size=size, anchor=anchor)

    def whole(self, width: float, height: float, title: str, description: str) -> str:
        """The finished SVG with its title and description. A `group` where links stand inside: they stay reachable."""
        key = re.sub(r"[^A-Za-z0-9-]", "-", self.key)
        named = tag("title", words(title) or " ", id=f"{key}-title") + tag(
            "desc", words(description) or " ", id=f"{key}-desc"
        )
        return tag(
            "svg",
            named + "".join(self.parts),
            cls="pic",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width:.0f} {height:.0f}",
            width=round(width),
            height=round(height),
            role="group" if self.links else "img",
            aria_labelledby=f"{key}-title {key}-desc",
            lang=tag_of(self.language),
            font_family=FACE,
        )

"""The fonts of papers, which arrive with the lock file, and which characters they can show.

Latin and Vietnamese print in Be Vietnam Pro, Chinese in Noto Sans CJK SC (both SIL OFL 1.1). No font of the machine
is used, so a paper looks the same everywhere (docs/decisions/0003-papers-and-fonts.md).
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from .cmap import characters

# They have no shape and no effect on what is read.
SHAPELESS = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
FAMILIES = ("Be Vietnam Pro", "Noto Sans CJK SC")


class GlyphMissing(ValueError):
    """A character that no font of papers can show: which, its code point and where it stands.

    `where`: which paper, the headings above the character, and the number of its row.
    """

    def __init__(self, character: str, *where: str | int) -> None:
        self.character, self.headings = character, tuple(one for one in where[1:] if isinstance(one, str))
        self.where = ", ".join(f"row {one}" if isinstance(one, int) else one for one in where)
        self.code_point = f"U+{ord(character):04X}"
        name = unicodedata.name(character, "no name")
        shown = character if character.isprintable() else "·"
        super().__init__(
            f"{self.where}: the fonts of papers have no glyph for {shown} ({self.code_point}, {name}); "
            "write it with another character or add a font that has it"
        )


@dataclass(frozen=True)
class FontFile:
    """A font on disk; `index` is the face inside a collection (.ttc), 0 for a single font."""

    path: Path
    index: int = 0


@cache
def font_files() -> tuple[FontFile, ...]:
    """The faces that decide what can be printed; every weight of a family covers the same characters."""
    latin, chinese = font_folders()
    return (FontFile(latin / "BeVietnamPro-Regular.ttf"), FontFile(chinese / "NotoSansCJK-VF.otf.ttc", 2))


def font_folders() -> tuple[Path, Path]:
    """Where the installed packages keep the two families."""
    return (
        Path(str(files("fontpkg_be_vietnam_pro"))) / "files",
        Path(str(files("manimgx_fonts_cjk"))),
    )


@cache
def shelf() -> typst.Fonts:
    """The two families and nothing else, opened once."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(p) for p in font_folders()]
    )


def printable(text: str) -> str:
    """The text as it is set: marks composed (NFC), lines ended by one sign, shapeless characters left out."""
    composed = unicodedata.normalize("NFC", text)
    # Line ends and shapeless characters are unprintable to Python too; most texts have none of them.
    return composed if composed.isprintable() else "\n".join(composed.translate(SHAPELESS).splitlines())


def missing_glyphs(text: str, fonts: Iterable[FontFile]) -> tuple[str, ...]:
    """Characters of `text` that none of `fonts` has, in order, once each.

    Control and direction characters (Unicode categories C*) count as missing, line break and tab apart: they have no
    glyph, and those of direction would change the order in which a paper is read.
    """
    faces = tuple(fonts)
    return tuple(c for c in dict.fromkeys(text) if c not in "\n\t" and not _shown(c, faces))


@cache
def _shown(character: str, fonts: tuple[FontFile, ...]) -> bool:
    if unicodedata.category(character).startswith("C"):
        return False
    return any(ord(character) in characters(font.path, font.index) for font in fonts)

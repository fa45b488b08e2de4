"""Every pair of colours that meets can be read: 4.5 to 1 for words, 3 to 1 for lines (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

SHEET = Path(__file__).resolve().parents[2] / "earlyspring/static/earlyspring/style.css"
GROUNDS = ("paper", "sheet", "shade", "wash")
WORDS = ("ink", "muted", "blossom", "blossom-deep", "jade", "amber", "brick", "slate")


def schemes() -> dict[str, dict[str, str]]:
    """The tokens of the light and the dark scheme, as the sheet writes them."""
    blocks = re.findall(r":root \{([^}]*)\}", SHEET.read_text(encoding="utf-8"))
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks[:2])
    return {"light": light, "dark": light | dark}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_dark_scheme_renews_every_colour() -> None:
    blocks = re.findall(r":root \{([^}]*)\}", SHEET.read_text(encoding="utf-8"))
    light, dark = (re.findall(r"--([\w-]+): #", block) for block in blocks[:2])
    assert light == dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(scheme: str, word: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[word], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["blossom", "blossom-deep", "jade"])
def test_words_on_filled_grounds_can_be_read(scheme: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours["on-blossom"], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_lines_that_carry_meaning_can_be_seen(scheme: str, ground: str) -> None:
    colours = schemes()[scheme]
    assert contrast(colours["line"], colours[ground]) >= 3

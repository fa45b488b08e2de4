"""Sheet, frame and parts keep to the house: no inline style or script, no capitals, every word translatable."""

import re
from pathlib import Path

import pytest

from earlyspring.pictures.svg import PRESENT
from tests.pictures.guide.draw import draw
from tests.pictures.guide.words import PARTS
from tests.pictures.sample import LANGUAGES

ROOT = Path(__file__).resolve().parents[2] / "earlyspring"
STATIC = ROOT / "static/earlyspring"
OURS = [ROOT / "templates/base.html", *sorted((ROOT / "templates/parts").glob("*.html"))]
SHEET = (STATIC / "style.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_page_keeps_the_content_policy(language: str) -> None:
    page = draw(language, Path("docs/STYLE-GUIDE.html"))
    assert re.findall(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_on_the_sample_page_says_its_language(language: str) -> None:
    page = draw(language, Path("docs/STYLE-GUIDE.html"))
    assert re.search(r"<html lang=\"([^\"]+)\"", page)[1] == {"zh": "zh-Hans"}.get(language, language)
    if language == "en":
        bare = re.sub(r"<(\w+)[^>]*\slang=\"zh-Hans\"[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
        assert re.findall(r">[^<]*[\u4e00-\u9fff][^<]*<", bare) == []


def test_nothing_is_set_in_capitals_and_nothing_blinks() -> None:
    assert re.findall(r"text-transform|small-caps|@keyframes|gradient\((?!-45deg)", SHEET) == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert re.findall(r"https?://|@import", SHEET) == []
    missing = [url for url in re.findall(r'url\("([^"]+)"\)', SHEET) if not (STATIC / url).exists()]
    assert missing == []


def test_every_class_of_the_pictures_stands_in_the_sheet() -> None:
    assert [cls for cls in PRESENT if f".{cls}" not in SHEET] == []


def test_every_icon_the_parts_name_is_in_the_sprite() -> None:
    held = set(re.findall(r'symbol id="([^"]+)"', (STATIC / "icons.svg").read_text(encoding="utf-8")))
    named = {name for file in OURS for name in re.findall(r'icon="([^"]+)"', file.read_text(encoding="utf-8"))}
    assert named - held == set()


def test_every_word_of_frame_and_parts_has_its_translations() -> None:
    said = set()
    for file in OURS:
        text = file.read_text(encoding="utf-8")
        said |= {found[1] for found in re.findall(r"""(?:translate |_\()(["'])(.+?)\1""", text)}
        blocks = re.findall(r"blocktranslate[^%]*%}(.+?){% endblocktranslate", text)
        said |= {re.sub(r"{{ (\w+) }}", r"%(\1)s", block) for block in blocks}
    assert said - set(PARTS) == set()

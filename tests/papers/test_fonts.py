"""What the fonts of papers can show."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.papers.cmap import characters
from earlyspring.papers.fonts import FAMILIES, GlyphMissing, font_files, missing_glyphs, printable, shelf

PLACES = "谅山 高平 宣光 河江 凭祥 崇左 硕龙 里板 防城港 芒街 那坡 岜桃 驮隆 下龙 驾琴 壮族自治区"
VIETNAMESE_VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def test_the_shelf_holds_the_two_families_and_no_font_of_the_machine() -> None:
    families = set(shelf().families())
    assert families & set(FAMILIES) == set(FAMILIES)
    assert {name for name in families if not name.startswith(("Be Vietnam Pro", "Noto Sans CJK"))} == set()


def test_every_vietnamese_letter_is_there() -> None:
    letters = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VIETNAMESE_VOWELS for tone in TONES) + "đ"
    assert missing_glyphs(letters + letters.upper(), font_files()[:1]) == ()


def test_every_character_of_gb2312_is_there() -> None:
    rows = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    gb2312 = "".join(row.decode("gb2312", errors="ignore") for row in rows)
    assert len(gb2312) == 7445
    assert missing_glyphs(gb2312, font_files()) == ()


def test_the_names_of_the_border_are_there() -> None:
    assert missing_glyphs(PLACES, font_files()[1:]) == ()


def test_what_is_missing_comes_once_and_in_order() -> None:
    assert missing_glyphs("Lạng Sơn 😀𠀀😀 谅山", font_files()) == ("😀", "𠀀")


def test_control_and_direction_have_no_glyph() -> None:
    assert missing_glyphs("a\x00b\u202ec\u2066\ue000", font_files()) == ("\x00", "\u202e", "\u2066", "\ue000")
    assert missing_glyphs("a\r\n\tb", font_files()) == ("\r",)


def test_marks_are_composed_and_shapeless_characters_left_out() -> None:
    assert printable("Cao Bằng\r\nHải Phòng") == "Cao Bằng\nHải Phòng"
    assert printable("La\u0323ng So\u031bn\ufeff\u200b") == "Lạng Sơn"


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x1EFF)))
def test_composing_twice_changes_nothing(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_the_error_names_what_cannot_be_seen_without_printing_it() -> None:
    assert str(GlyphMissing("\u202e", "row 3")) == (
        "row 3: the fonts of papers have no glyph for · (U+202E, RIGHT-TO-LEFT OVERRIDE); "
        "write it with another character or add a font that has it"
    )


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    (tmp_path / "not.ttf").write_bytes(b"\x00\x01\x00\x00" + bytes(60))
    with pytest.raises(ValueError, match="the font has no table b'cmap'"):
        characters(tmp_path / "not.ttf")


def test_every_weight_covers_the_same() -> None:
    regular = font_files()[0].path
    weights = {characters(path) for path in regular.parent.glob("*.ttf")}
    assert weights == {characters(regular)}

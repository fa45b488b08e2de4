"""Every word of the product stands in Vietnamese and Chinese, and pages say no word that was not collected."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from django.template.base import Lexer, TokenType
from django.utils.translation import gettext, override

from earlyspring.desk import agreement_words, member_words, review_words  # noqa: F401  add their lists
from earlyspring.desk.forms.parts import code_choices
from earlyspring.desk.labels import LISTS
from earlyspring.desk.statistics_rows import FIGURES
from earlyspring.ledger.nouns import KINDS
from earlyspring.papers.codes import LISTS as PRINTED
from earlyspring.papers.form_words import FORM
from earlyspring.papers.review_codes import REVIEW_LISTS
from earlyspring.papers.words import LABELS

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "earlyspring" / "templates"
SPEC = spec_from_file_location("messages", ROOT / "tools" / "messages.py")
messages = module_from_spec(SPEC)
SPEC.loader.exec_module(messages)

PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|(?<!\{)\{\w+\}(?!\})")
# What is written the same in every language.
SAME = {"IPv4", "IPv6", "%(n)s of %(of)s", "%(found)s of %(all)s"}
NOT_TRANSLATED = {"earlyspring", "PDF", "PNG", "JPEG", "CSV", "UTC", "QR"}
# Lists of papers, and what pages call the same list.
SAID_ALIKE = {name: name for name in ("standing", "force", "mode", "level", "activity", "proposal")} | {
    "completion": "completion",
    "own_completion": "completion",
    "obstacle": "obstacle",
    "finding": "finding",
    "outcome": "outcome",
    "timeliness": "timeliness",
    "round": "round_class",
    "sheet": "worksheet_state",
    "request": "request_state",
    "in_force": "instrument_status",
}
SAID_OF_A_REVIEW = (
    *("party", "worksheet", "first_due", "due", "new_due", "carried", "finding", "completion", "outcome", "successor"),
    *("obstacles", "remark", "evidence", "untitled", "help", "received_on", "unanswered", "no_statement", "addressee"),
    *("commitments", "not_stated"),
)
SHOWN = {"title", "alt", "placeholder", "aria-label"}


@cache
def wanted() -> dict:
    return messages.collected()


@cache
def words(language: str) -> list[Message]:
    return [word for word in messages.kept(language) if word.id]


def both(word: Message) -> list[str]:
    return [word.id] if isinstance(word.id, str) else list(word.id)


def said(word: Message) -> list[str]:
    return [word.string] if isinstance(word.string, str) else list(word.string)


def test_no_list_on_a_page_is_parted_by_a_comma_of_one_language_alone():
    parted = re.compile(r"\{% if not forloop\.last %\}\s*[,;、；]")
    assert [path.name for path in TEMPLATES.rglob("*.html") if parted.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_catalogue_has_the_words_of_the_product_and_no_others(language):
    assert {(both(word)[0], word.context) for word in words(language)} == set(wanted())


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_compiled_catalogue_is_made_from_the_written_one(language):
    written = messages.book(language, wanted())
    assert messages.po(language).with_suffix(".mo").read_bytes() == messages.compiled(written)


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_no_word_is_missing_or_doubtful(language):
    assert [word.id for word in words(language) if word.fuzzy or not all(said(word))] == []


@pytest.mark.parametrize("language", ["vi", "zh_Hans"])
def test_a_counted_word_has_one_form(language):
    assert {len(word.string) for word in words(language) if isinstance(word.id, tuple)} == {1}


def test_english_is_said_as_it_stands():
    assert [word.id for word in words("en") if both(word) != said(word)] == []


@pytest.mark.parametrize("language", ["vi", "zh_Hans"])
def test_a_translation_is_not_the_english_again(language):
    assert {both(word)[0] for word in words(language) if said(word)[0] in both(word)} - SAME == set()


@pytest.mark.parametrize("language", ["vi", "zh_Hans"])
def test_what_is_filled_in_stands_in_the_translation_too(language):
    wrong = [
        (word.id, one)
        for word in words(language)
        for one in said(word)
        if set(PLACE.findall(one)) not in [set(PLACE.findall(form)) for form in both(word)]
    ]
    assert wrong == []


def test_chinese_is_written_in_chinese_with_chinese_stops():
    han, half = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]")
    found = [one for word in words("zh_Hans") for one in said(word) if both(word)[0] not in SAME]
    assert [one for one in found if not han.search(one) or half.search(one)] == []


# What docs/TERMS.md does not say for a lead agency and for a commitment.
OTHER_WORDS = re.compile("牵头单位|承诺编号")


def test_the_lead_agency_and_a_commitment_have_one_word_each_on_pages_and_papers():
    on_pages = [one for word in words("zh_Hans") for one in said(word)]
    on_paper = [said[1] for said in (*LABELS.values(), *FORM.values())]
    assert [one for one in (*on_pages, *on_paper) if OTHER_WORDS.search(one)] == []


# Filled in as year, month and day in figures, without the word.
BARE_DAYS = {
    "%(found)s has not come yet (the form came on %(expected)s). Correct the day.",
    "A version put on %(day)s waits for your party's answer",
}


def test_a_vietnamese_day_is_called_a_day_once():
    """Days are written with the word before them: ngày 22/11/2026."""
    before = re.compile(r"ngày %\(")
    assert {both(word)[0] for word in words("vi") if any(map(before.search, said(word)))} == BARE_DAYS
    shown = re.compile(r"{% translate \"([^\"]+)\" %}\s*(?:{% endif %}\s*)?{% day(?:_of)? ")
    leading = {one for path in TEMPLATES.rglob("*.html") for one in shown.findall(path.read_text("utf-8"))}
    told = {both(word)[0]: said(word)[0] for word in words("vi")}
    assert "as frozen on" in leading
    assert [told[one] for one in leading if one in told and told[one].endswith(("ngày", "Ngày"))] == []


def test_vietnamese_shouts_no_word():
    loud = re.compile(r"\b[^\W\d_]{2,}\b")
    shouted = [
        (part, one)
        for word in words("vi")
        for one in said(word)
        for part in loud.findall(PLACE.sub("", one))
        if part.isupper() and part not in NOT_TRANSLATED and part not in "".join(both(word))
    ]
    assert shouted == []


@pytest.mark.parametrize(("language", "column"), [("vi", 0), ("zh-hans", 1), ("en", 2)])
@pytest.mark.parametrize(("printed", "shown"), SAID_ALIKE.items())
def test_pages_and_papers_say_the_same(printed, shown, language, column):
    with override(language):
        said = {code: str(label).lower() for code, label in LISTS[shown].items() if code in PRINTED[printed]}
    assert said == {code: PRINTED[printed][code][column].lower() for code in said} != {}


def test_no_list_of_a_review_is_left_out():
    """What is on paper alone is named here; whatever else the papers of a review say, pages say it too."""
    assert set(REVIEW_LISTS) - set(SAID_ALIKE) == {"acceptance", "rate"}
    missing = {
        name: set(REVIEW_LISTS[name]) - set(LISTS[SAID_ALIKE[name]]) for name in set(REVIEW_LISTS) & set(SAID_ALIKE)
    }
    assert [name for name, codes in missing.items() if codes] == []


@pytest.mark.parametrize(("language", "column"), [("vi", 0), ("zh-hans", 1), ("en", 2)])
def test_statistics_are_called_the_same_on_pages_and_papers(language, column):
    with override(language):
        said = {code: str(FIGURES[code].words) for code in set(FIGURES) & set(REVIEW_LISTS["rate"]) - {"slippage"}}
    assert said == {code: REVIEW_LISTS["rate"][code][column] for code in said}


@pytest.mark.parametrize(("language", "column"), [("vi", 0), ("zh-hans", 1), ("en", 2)])
@pytest.mark.parametrize("label", SAID_OF_A_REVIEW)
def test_what_a_review_is_spoken_of_in_is_the_same_on_pages_and_papers(label, language, column):
    with override(language):
        assert LABELS[label][column] == gettext(LABELS[label][2])


def codes_of(kind: str, key: str, shape: object) -> Iterator[tuple[str, str, str]]:
    """(kind, key, code) for every closed list within a shape."""
    if isinstance(shape, dict):
        for name, inner in shape.items():
            yield from codes_of(kind, name, inner)
    elif isinstance(shape, list):
        yield from codes_of(kind, key, shape[0])
    elif str(shape).startswith("code:"):
        yield from ((kind, key, code) for code in str(shape).removeprefix("code:").split("|"))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_code_of_a_closed_list_has_words(kind):
    shapes = KINDS[kind].shape_fields()
    found = [one for key, field in shapes.items() for one in codes_of(kind, key, field.shape)]
    assert [one for one in found if isinstance(code_choices(one[0], one[1], (one[2],))[0][1], str)] == []


class Bare(HTMLParser):
    """The words a reader sees that stand in the mark-up itself; not names given in a language of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        if tag in ("script", "style") or dict(attrs).get("lang"):
            self.silent.append(tag)
        for name, value in attrs:
            if name in SHOWN:
                self.handle_data(value or "")

    def handle_endtag(self, tag) -> None:
        if self.silent[-1:] == [tag]:
            self.silent.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += [word for word in re.findall(r"[^\W\d_]{2,}", data) if word not in NOT_TRANSLATED]


def bare(path: Path) -> list[str]:
    reader, within = Bare(), False
    text = []
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        if token.token_type == TokenType.BLOCK:
            first = token.contents.split()[0]
            within = first.startswith("blocktrans") or (within and not first.startswith("endblocktrans"))
        elif token.token_type == TokenType.TEXT and not within:
            text.append(token.contents)
    reader.feed("".join(text))
    reader.close()
    return reader.words


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.*")), ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_a_template_says_only_words_that_can_be_translated(path):
    assert bare(path) == []

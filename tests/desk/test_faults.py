"""Whatever is refused is said by the labels of the form and by names, in the reader's language; never by a key or an id."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

import earlyspring
from earlyspring.core.shapes import Fault
from earlyspring.desk.faults import WORDS, in_names, in_words, sentence
from earlyspring.desk.forms.keys import KEYS
from earlyspring.desk.forms.places import ASKED, place_words
from earlyspring.desk.frame import Frame
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.moments import Moment
from tests.desk.hosted import hosted
from tests.people import a_fact

pytestmark = pytest.mark.django_db

HOME = Path(earlyspring.__file__).parent
DOMAINS = ("core", "ledger", "members", "meetings", "agreements", "commitments", "review")
LOADING = {"document", "document_facts", "document_logs", "gifts", "grounds", "loading", "ready_to_sign", "refusing"}
MADE_OF_VALUES = {"document_", "not_", "internal", "ranking_", "state"}
LANGUAGES = ("vi", "zh-hans", "en")
RAW = re.compile(r"\b(?:[A-Z]{1,4}-[A-Z0-9-]+|[a-z]+(?:_[a-z]+)+|[a-z_]+\[\d+\])\b|%\(")
GIVEN = {
    "already_answered": ("declined", ""),
    "already_settled": ("dead", ""),
    "contradicts": ("B-QN ends in ACT-1 and again in ACT-2", ""),
    "departs_from_rule": ("B-QN", "≠ B-GX"),
    "language_missing": ("zh", ""),
    "no_such_fact": ("SM-1999", "session"),
    "not_a_language_of_it": ("ja", "vi, zh"),
    "not_added_up": ("sum", "latest, mean"),
    "not_agreed": ("ready_to", ""),
    "not_authenticated": ("vi", ""),
    "not_for_this_type": ("B-QN", "not_pursued"),
    "not_in_list": ("'soon'", "political_document, internal_plan"),
    "not_ref": ("SM-1999", ""),
    "opened_already": ("party", "circle"),
    "outcome_not_allowed": ("carry_over", "close, carry_over"),
    "state_does_not_follow": ("recorded", "registered, closed"),
    "text_language_taken": ("zh", ""),
    "two_prevailing_languages": ("vi", ""),
}


@pytest.fixture
def frame(cast):
    hosted(cast)
    words = {"vi": "Mở cửa khẩu", "zh": "开放口岸", "en": "Open the gate"}
    organ = {"vi": "Gặp gỡ đầu xuân", "zh": "新春会晤", "en": "Spring Meeting"}
    a_fact(cast.mechanism, "organ", "O-1", code="spring", names=organ)
    a_fact(cast.mechanism, "session", "SM-2026", organ="O-1", ordinal=11, year=2026, status="held")
    a_fact(cast.mechanism, "commitment", "C-001", code="2027-JWC18-01", title=words, state="recorded")
    a_fact(cast.mechanism, "responsibility", "R-1", commitment="C-001", party="B-QN", body="B-QN-FA", role="lead")
    return Frame(cast.lan, Moment.now(date(2027, 2, 1)))


def fault_of(code):
    given, expected = GIVEN.get(code, ("C-001", "B-QN, SM-2026"))
    path = "nature" if code == "not_in_list" else "adopted_in"
    return Fault(path, code, given, expected)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_shows_a_key_an_id_or_a_code(frame, language):
    with translation.override(language):
        said = {code: in_words(Refused(fault_of(code)), frame, "characterisation") for code in WORDS}
    raw = {
        code: found
        for code, words in said.items()
        if (found := RAW.findall(words.replace("2027-JWC18-01", "").replace("SHA-256", "").replace("UTF-8", "")))
    }
    assert raw == {}


@pytest.mark.parametrize("language", ["vi", "zh-hans"])
def test_no_sentence_stays_english(language):
    english = {code: str(words) for code, words in WORDS.items()}
    with translation.override(language):
        assert [code for code, words in WORDS.items() if str(words) == english[code]] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Còn thiếu: “Thông qua tại hội nghị”. Xin điền vào."),
        ("zh-hans", "缺少：“通过会晤”，请填写。"),
        ("en", "“Adopted in session” is missing. Please fill it in."),
    ],
)
def test_what_is_missing_is_called_as_on_the_form(frame, language, words):
    with translation.override(language):
        assert in_words(Refused(Fault("adopted_in", "missing")), frame) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("vi", "Lạng Sơn, Quảng Tây"), ("zh-hans", "谅山省、广西"), ("en", "Lạng Sơn, Guangxi")],
)
def test_those_who_must_assent_are_called_by_their_names(frame, language, words):
    with translation.override(language):
        assert [one.expected for one in in_names(frame, [Fault("", "needs_assent", "", "B-LS, B-GX")])] == [words]


def test_a_fact_of_any_kind_is_called_by_what_it_is_about(frame):
    found = in_names(
        frame, [Fault("", "two_leads", "R-1"), Fault("C-001.outcome", "no_outcome"), Fault("", "x", "S-VN")]
    )
    assert [(one.path, one.given) for one in found] == [
        ("", "responsibility: 2027-JWC18-01 · Open the gate · Quảng Ninh · Quảng Ninh foreign affairs"),
        ("2027-JWC18-01 · Open the gate · “Outcome”", ""),
        ("", "Viet Nam"),
    ]


def test_a_place_within_a_list_is_named_with_its_row(frame):
    assert place_words("money[1].currency", "project") == "“Money 2 · Currency”"
    assert place_words("names[0].official.vi", "body") == "“Names 1 · Official name · Vietnamese”"
    assert place_words("Carries out the commitment") == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", "文件已中止。文件未中止。"),
        ("en", "The instrument is suspended already. The instrument is not suspended."),
    ],
)
def test_several_sentences_stand_as_the_language_sets_them(language, words):
    with translation.override(language):
        assert in_words(Refused(Fault("", "suspended_already"), Fault("", "not_suspended"))) == words


def test_what_stands_nowhere_begins_with_a_capital():
    assert sentence(Fault("", "nothing_changed")) == "Nothing would change."


def calls(files="*.py", domains=DOMAINS):
    for domain in domains:
        for file in (HOME / domain).glob(files):
            text = file.read_text(encoding="utf-8")
            if "import Fault" not in text or "intake" in text or file.stem in LOADING:
                continue  # what an agency's form, a document or its signing lacks has sentences of its own
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Fault":
                    yield node


def constants(node):
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def test_every_code_that_a_rule_writes_has_its_sentence():
    told = {code for call in calls("**/*.py", (*DOMAINS, "delegations")) for code in constants(call.args[1])}
    assert len(told) > 250
    assert sorted(told - MADE_OF_VALUES - set(WORDS)) == []


def test_every_place_that_a_rule_names_has_its_label():
    told = {call.args[0].value for call in calls() if isinstance(call.args[0], ast.Constant) and call.args[0].value}
    keys = {part.partition("[")[0] for path in told for part in path.split(".")}
    assert sorted(keys - set(KEYS) - set(ASKED)) == []

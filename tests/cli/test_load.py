"""`load` on the command line: what is wrong, where, in the language asked for; status 2, and nothing was written."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.conf import settings
from django.utils.translation import override

from earlyspring.cli import load_words
from earlyspring.cli.main import cli
from earlyspring.core.clashes import CODES
from earlyspring.core.shapes import Fault
from earlyspring.ledger.keyring import hosted
from earlyspring.ledger.models import Entry, Mechanism
from tests.cli.made import a_document

pytestmark = pytest.mark.django_db
KEY_MADE = "given a key on this node, in %s; keep a copy in a safe place"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "made.json"


def loaded(file: Path, document: Any, *args: str) -> Result:
    words = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    file.write_text(words, encoding="utf-8")
    return CliRunner().invoke(cli, ["load", str(file), *args])


def refused(file: Path, document: Any, *args: str) -> list[str]:
    """The lines on standard error; and that nothing was written."""
    before = Mechanism.objects.count(), Entry.objects.count()
    answer = loaded(file, document, *args)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert (Mechanism.objects.count(), Entry.objects.count()) == before
    return [line.removeprefix(f"{file}: ") for line in answer.stderr.splitlines()]


def with_fact(**fact: Any) -> dict[str, Any]:
    document = a_document()
    return document | {"facts": [*document["facts"], fact]}


def test_a_whole_document_is_taken_in(file: Path) -> None:
    document = a_document()
    answer = loaded(file, document, "--json")
    words = f"{document['registrar']}: {KEY_MADE % (Path(settings.HOME) / 'keys' / 'made-000')}"
    assert (answer.exit_code, answer.stderr) == (0, f"{words}\n")
    assert loaded(file, document, "--json").stderr == ""
    assert json.loads(answer.stdout) == {"mechanism": "made-000", "facts": len(document["facts"]), "entries": 0}


def test_who_signs_on_another_node_is_given_no_key_and_it_is_said(file: Path) -> None:
    loaded(file, a_document())
    document = json.loads(CliRunner().invoke(cli, ["dump"]).stdout)
    Mechanism.objects.update(key="made-at-home")
    answer = loaded(file, document, "--host", document["registrar"], "--host", "B-1")
    assert answer.exit_code == 0
    assert answer.stderr.splitlines() == [
        f"{document['registrar']} signs on another node: it is given no key here",
        f"B-1: {KEY_MADE % (Path(settings.HOME) / 'keys' / 'made-000')}",
    ]
    assert hosted(Mechanism.objects.get(key="made-000")) == {"B-1"}


def test_a_name_that_stands_twice_in_an_object_is_named_by_its_place(file: Path) -> None:
    """Readers of JSON do not agree on which of the two counts."""
    words = json.dumps(a_document()).replace('"id": "B-1"', '"id": "B-1", "id": "B-2"')
    places = [place for place, fact in enumerate(a_document()["facts"]) if fact["id"] == "B-1"]
    assert refused(file, words) == [f"facts[{places[0]}].id: id stands here twice. Keep one of the two."]
    assert refused(file, '{"format": 1, "format": 2}') == ["format: format stands here twice. Keep one of the two."]


@pytest.mark.parametrize("lang", ["en", "vi", "zh"])
def test_a_fault_is_said_in_the_language_asked_for(file: Path, lang: str) -> None:
    document = with_fact(kind="decision", id="DEC", type="adoption", session="SM-1999", sources=["SRC"])
    (line,) = refused(file, document, "--lang", lang)
    path = f"facts[{len(document['facts']) - 1}].session"
    fault = Fault(path, "no_such_fact", "SM-1999", "session")
    with override({"zh": "zh-hans"}.get(lang, lang)):
        assert line == load_words.sentence(fault)
    english = f"{path}: SM-1999 is not in the register. Enter it first, or choose another."
    assert (line == english) == (lang == "en")


def test_the_law_of_the_register_is_said_in_its_own_words(file: Path) -> None:
    active = {"state": "active", "verifiable": True, "nature": "continuous", "parties": ["B-0"], "text": {"en": "x"}}
    document = a_document()
    instrument = next(fact["id"] for fact in document["facts"] if fact["kind"] == "instrument")
    facts = [
        {"kind": "event", "id": "E", "instrument": instrument, "type": "entry_into_force", "effective_on": "2026-03"},
        {"kind": "commitment", "id": "C-X", "instrument": instrument, **active},
    ]
    document["facts"] += [fact | {"sources": ["SRC"]} for fact in facts]
    assert refused(file, document) == [
        f"facts[{len(document['facts']) - 1}].lead: An active commitment has a lead agency for every party that is "
        "responsible for it. (C-X)"
    ]


def test_a_dump_with_an_entry_cut_out_is_refused_by_its_place(file: Path) -> None:
    from earlyspring.ledger.dumping import dump

    loaded(file, a_document())
    document = dump(Mechanism.objects.get())
    size = document["logs"][0]["size"]
    del document["logs"][0]["entries"][5]
    assert refused(file, document) == [
        "logs[0].entries[5]: an entry of this log (B-0, made-000, 1) is missing here. Take the whole file anew from the "
        f"node that wrote it. ({size})"
    ]


def test_sessions_without_a_day_stand_in_the_same_order_on_every_node(file: Path) -> None:
    document = a_document()
    undated = [
        {"kind": "session", "id": f"OLD-{no}", "organ": "ORG", "ordinal": no, "status": "held", "sources": ["SRC"]}
        for no in (103, 101, 104, 102)
    ]
    loaded(file, document | {"facts": [*document["facts"], *undated]})
    answer = CliRunner().invoke(cli, ["show", "sessions", "--json"])
    told = [one["id"] for one in json.loads(answer.stdout) if one["id"].startswith("OLD-")]
    assert told == ["OLD-101", "OLD-102", "OLD-103", "OLD-104"]


def test_every_fault_of_a_document_has_words() -> None:
    codes = {"no_such_fact", "not_agreed", "rests_on_nothing", "not_yet", "state_secret", "internal_not_shared"}
    codes |= {"internal_stays_home", "not_after_beginning", "not_in_list", "not_ref", "not_a_key", "key_reserved"}
    codes |= {"not_day", "not_int", "not_number", "not_lang", "not_text", "not_sha256", "empty_words"}
    codes |= {"hidden_characters", "not_hosted", "rejoining", "signs_elsewhere", "entry_too_large", "part_ended"}
    codes |= set(CODES) | set(load_words.OF_DOCUMENTS)
    assert [code for code in sorted(codes) if not load_words.sentence(Fault("facts[0]", code, "X", "Y"))] == []


TAILS = {
    "en": "facts[{}].opened_on: '2026-02-30' is not a day. Write 2027, 2027-02 or 2027-02-11.",
    "vi": "facts[{}].opened_on: '2026-02-30' không phải là ngày. Xin ghi 2027, 2027-02 hoặc 2027-02-11.",
}


@pytest.mark.parametrize("lang", TAILS)
def test_a_sentence_has_no_tail_in_another_language(file: Path, lang: str) -> None:
    document = with_fact(kind="gate", id="G-1", opened_on="2026-02-30", sources=["SRC"])
    assert refused(file, document, "--lang", lang) == [TAILS[lang].format(len(document["facts"]) - 1)]


NO_JSON = {
    "en": "From here on this is not JSON. Look at what stands here and just before it.",
    "vi": "Từ đây trở đi không phải là JSON. Xin xem nội dung tại chỗ này và ngay trước đó.",
    "zh": "从此处起不是 JSON。请检查此处及其前面的内容。",
}


@pytest.mark.parametrize("lang", NO_JSON)
def test_what_is_not_json_is_said_with_line_and_column(file: Path, lang: str) -> None:
    assert refused(file, '{"format":\n  nought}', "--lang", lang) == [f"{file}:2:3: {NO_JSON[lang]}"]


ENDS = {
    "en": "facts[{}].end: 2025-02-18 is before the beginning (2025-02-20).",
    "vi": "facts[{}].end: 2025-02-18 trước ngày bắt đầu (2025-02-20).",
    "zh": "facts[{}].end：2025-02-18 早于起始日期（2025-02-20）。",
}


@pytest.mark.parametrize("lang", ENDS)
def test_a_session_that_ends_before_it_begins_is_refused(file: Path, lang: str) -> None:
    days = {"start": "2025-02-20", "end": "2025-02-18"}
    document = with_fact(kind="session", id="S-X", organ="ORG", status="held", sources=["SRC"], **days)
    assert refused(file, document, "--lang", lang) == [ENDS[lang].format(len(document["facts"]) - 1)]


ABOVE = {
    "en": "facts[{0}].parent: B-X cannot stand above B-X, which would then belong to itself. Choose another.",
    "vi": "facts[{0}].parent: B-X không thể là cấp trên của B-X, vì như vậy B-X sẽ trực thuộc chính mình. "
    "Xin chọn cơ quan khác.",
    "zh": "facts[{0}].parent：B-X 不能作为 B-X 的上级，否则 B-X 将隶属于自身。请另选。",
}


@pytest.mark.parametrize("lang", ABOVE)
def test_a_body_that_would_belong_to_itself_is_refused(file: Path, lang: str) -> None:
    names = [{"official": {"en": "Office"}}]
    document = with_fact(kind="body", id="B-X", parent="B-X", names=names, sources=["SRC"])
    assert refused(file, document, "--lang", lang) == [ABOVE[lang].format(len(document["facts"]) - 1)]


SECRET = {
    "en": "This bears the mark of a state secret (机密). It is not taken in; keep it where it belongs.",
}


@pytest.mark.parametrize("lang", SECRET)
def test_a_chinese_mark_before_a_title_is_refused(file: Path, lang: str) -> None:
    document = with_fact(kind="gate", id="G-1", note={"zh": "机密 备忘录"}, sources=["SRC"])
    place = f"facts[{len(document['facts']) - 1}].note.zh: "
    assert refused(file, document, "--lang", lang) == [place + SECRET[lang]]


PURPOSE = {"en": "purpose is missing. (real, demo)"}


@pytest.mark.parametrize("lang", ["en", "vi", "zh"])
def test_a_dump_that_does_not_say_its_purpose_is_refused(file: Path, lang: str) -> None:
    """Taken in without it, a demonstration would become a real mechanism."""
    from earlyspring.ledger.dumping import dump

    loaded(file, a_document() | {"purpose": "demo"})
    document = dump(Mechanism.objects.get())
    assert document.pop("purpose") == "demo"
    with override({"zh": "zh-hans"}.get(lang, lang)):
        words = load_words.sentence(Fault("purpose", "missing", "", "real, demo"))
    assert refused(file, document, "--lang", lang) == [words]
    assert (words == PURPOSE["en"]) == (lang == "en")


HAND = {
    "en": "logs[0].circle: the entries of this log are signed for “made-000.demo”, and the file says that it is of "
    "“made-000”. Neither the mechanism nor its purpose can be changed by hand. Take the file anew."
}


@pytest.mark.parametrize("lang", ["en", "vi", "zh"])
def test_a_purpose_changed_by_hand_is_refused(file: Path, lang: str) -> None:
    """No demonstration becomes a real mechanism by one word in a file."""
    from earlyspring.ledger.dumping import dump

    loaded(file, a_document() | {"purpose": "demo"})
    document = dump(Mechanism.objects.get()) | {"purpose": "real"}
    with override({"zh": "zh-hans"}.get(lang, lang)):
        words = load_words.sentence(Fault("logs[0].circle", "other_circle", "made-000.demo", "made-000"))
    assert refused(file, document, "--lang", lang)[0] == words
    assert (words == HAND["en"]) == (lang == "en")


def test_a_second_load_of_the_same_says_that_nothing_is_new(file: Path) -> None:
    document = a_document()
    facts = len(document["facts"])
    assert (
        loaded(file, document).stdout
        == f"made-000: {facts} facts and 0 entries read, {Entry.objects.count()} entries are new here\n"
    )
    assert loaded(file, document).stdout == f"made-000: nothing new in {facts} facts and 0 entries\n"
    more = document | {"facts": [{"kind": "gate", "id": "G-1", "sources": ["SRC"]}]}
    assert loaded(file, more).stdout == "made-000: 1 fact and 0 entries read, 1 entry is new here\n"

"""Programs write by the same verbs as the desk, once under each key, in their own party's name and nobody else's."""

import json
from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.commitments.models import Result
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Entry, Mechanism, PersonName
from earlyspring.members.programs import SentOnce
from earlyspring.review.models import Draft, Obligation
from tests.api.programs import a_program
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.makers import in_three, make
from tests.people import a_fact, now

pytestmark = pytest.mark.django_db
KEY = "first-of-may"
LANES = {"content": {"text": {"en": "Two lanes are open"}, "value": 2, "unit": "1"}, "sources": ["SRC-1"]}


@pytest.fixture
def signing(cast, tmp_path, settings):
    """The cast in a house that holds the keys of both parties."""
    settings.HOME = tmp_path
    Mechanism.objects.filter(pk=cast.mechanism.pk).update(founders=["B-QN", "B-GX"])
    cast.mechanism.refresh_from_db()
    for party in ("B-QN", "B-GX"):
        host(cast.mechanism, party)
    a_fact(cast.mechanism, "source", "SRC-1", url="https://example.org/1")
    return cast


def post(client, cast, path, said, key=KEY, **more):
    headers = {"idempotency-key": key} if key else {}
    address = f"/api/{cast.mechanism.key}/{path}"
    return client.post(address, json.dumps(said), content_type="application/json", headers=headers, **more)


def test_a_result_is_entered_by_its_party_as_reported(signing):
    answer = post(a_program(signing.wei), signing, "results", LANES)
    made = answer.json()["item"]
    row = Result.objects.get(item=made["id"])
    assert (answer.status_code, made["standing"], row.value, row.sources) == (201, "reported", 2, ["SRC-1"])
    assert Entry.objects.get(item=made["id"]).party == "B-GX"


def test_sent_again_it_is_answered_alike_and_done_once(signing):
    wei = a_program(signing.wei)
    first, again = (post(wei, signing, "results", LANES) for _ in range(2))
    assert (first.json()["item"], first.status_code) == (again.json()["item"], again.status_code)
    assert (first.get("Idempotency-Replayed"), again["Idempotency-Replayed"]) == (None, "true")
    assert Result.objects.count() == 1


def test_another_request_under_the_same_key_is_refused(signing):
    wei = a_program(signing.wei)
    post(wei, signing, "results", LANES)
    other = post(wei, signing, "results", LANES | {"sources": []})
    assert (other.status_code, other.json()["type"]) == (422, "urn:earlyspring:problem:key_reused")
    assert post(a_program(signing.lan), signing, "results", LANES).status_code == 201  # a key is its program's own


@pytest.mark.parametrize("key", ["", "short", "with spaces in it", "é" * 10, "a" * 81])
def test_without_a_key_nothing_is_written(signing, key):
    answer = post(a_program(signing.wei), signing, "results", LANES, key=key)
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:earlyspring:problem:key_missing")
    assert Result.objects.count() == 0


def test_what_is_refused_is_told_as_at_the_desk_and_leaves_nothing(signing):
    wrong = LANES | {"content": LANES["content"] | {"currency": "CNY"}, "sources": ["SRC-2"]}
    answer = post(a_program(signing.wei), signing, "results", wrong)
    told = answer.json()
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert [(one["path"], one["code"]) for one in told["faults"]] == [
        ("currency", "one_unit"),
        ("sources", "no_such_fact"),
    ]
    assert told["detail"] == " ".join(one["sentence"] for one in told["faults"])
    assert (Result.objects.count(), SentOnce.objects.count()) == (0, 0)
    assert post(a_program(signing.wei), signing, "results", LANES).status_code == 201


@pytest.mark.parametrize(
    ("body", "status"), [("{", 400), ("[]", 422), ('{"content": 1}', 422), ("", 422), ('{"content": {}}', 422)]
)
def test_what_cannot_be_read_is_told(signing, body, status):
    address = f"/api/{signing.mechanism.key}/results"
    headers = {"idempotency-key": KEY}
    answer = a_program(signing.wei).post(address, body, content_type="application/json", headers=headers)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")


ASKED = {"round": "RD-1", "commitment": "C-1", "body": "B-QN-FA"}


def asked_until(cast, freeze_on):
    """A report that an agency of Lan's party owes, in a round that is frozen on a day."""
    days = {"cutoff_on": "2020-01-01", "due_on": "2020-01-01", "freeze_on": freeze_on}
    a_fact(cast.mechanism, "round", "RD-1", year=2026, session="SM-2027", **{"class": "annual"}, **days)
    a_fact(cast.mechanism, "commitment", "C-1", code="C-1", title={"en": "Count the ponies"}, state="recorded")
    Obligation.objects.create(mechanism=cast.mechanism, party="B-QN", **ASKED, due_on="2099-12-31", made_at=now())
    return cast


@pytest.fixture
def owing(cast):
    return asked_until(cast, "2099-12-31")


REPORT = "reports/RD-1/C-1/B-QN-FA"


def test_a_report_is_written_as_a_draft_and_nobody_else_finds_it(owing):
    lan, wei = a_program(owing.lan), a_program(owing.wei)
    said = {"content": {"completion": "limited", "narrative": {"en": "Half of them."}}}
    answer = post(lan, owing, REPORT, said)
    assert (answer.status_code, answer.json()["item"]["state"]) == (200, "draft")
    assert lan.get(f"/api/spring/{REPORT}").json()["item"]["content"] == said["content"]
    assert [one["state"] for one in lan.get("/api/spring/reports").json()["items"]] == ["draft"]
    assert wei.get("/api/spring/reports").json()["items"] == []
    assert [wei.get(f"/api/spring/{REPORT}").status_code, post(wei, owing, REPORT, said).status_code] == [404, 404]


def test_of_two_who_write_the_second_is_told(owing):
    lan = a_program(owing.lan)
    first = post(lan, owing, REPORT, {"content": {"completion": "limited"}}).json()["item"]["revision"]
    said = {"content": {"completion": "substantial"}, "revision": first}
    assert post(lan, owing, REPORT, said, key="second-write").status_code == 200
    late = post(lan, owing, REPORT, {"content": {"completion": "complete"}, "revision": first}, key="third-write")
    assert (late.status_code, late.json()["type"]) == (409, "urn:earlyspring:problem:changed")
    assert Draft.objects.get().completion == "substantial"


def test_of_a_closed_round_nothing_is_written(cast):
    asked_until(cast, "2020-01-01")
    answer = post(a_program(cast.lan), cast, REPORT, {"content": {"completion": "limited"}})
    assert (answer.status_code, answer.json()["type"]) == (409, "urn:earlyspring:problem:round_closed")


AN = {"name": "Nguyễn Thị An", "lang": "vi", "category": "delegate", "office": {"vi": "Chuyên viên"}}


@pytest.fixture
def invited(cast):
    """Delegations of both parties at a gathering, with one person of Wei's."""
    made = a_gathering(cast.mechanism)
    a_delegation(made, "B-QN")
    a_delegate(a_delegation(made, "B-GX"), code="WE1XX")
    cast.people = f"gatherings/{made.key}/delegates"
    return cast


def test_people_of_the_own_delegation_are_registered_and_changed(invited):
    lan = a_program(invited.lan, "people")
    made = post(lan, invited, invited.people, AN).json()["item"]
    one = f"{invited.people}/{made['id']}"
    assert post(lan, invited, one, {"phone": "+84 203 1"}, key="a-telephone").status_code == 200
    told = lan.get(f"/api/spring/{one}").json()["item"]
    assert (told["name"], told["phone"], told["office"]) == (AN["name"], "+84 203 1", AN["office"])
    stale = post(lan, invited, one, {"phone": "1", "version": made["version"]}, key="too-late-now")
    assert stale.json()["faults"][0]["code"] == "changed_in_between"
    assert Delegate.objects.get(code=made["id"]).registered_by == invited.lan.user


def test_nobody_elses_people_are_found(invited):
    lan = a_program(invited.lan)
    assert [one["code"] for one in lan.get(f"/api/spring/{invited.people}").json()["items"]] == []
    assert lan.get(f"/api/spring/{invited.people}/WE1XX").status_code == 404
    assert post(lan, invited, f"{invited.people}/WE1XX", AN).status_code == 404
    assert "WE1XX" not in a_program(invited.own["officer"]).get(f"/api/spring/{invited.people}").content.decode()


def test_without_the_scope_no_person_is_told(invited):
    for scope in ("read", "results", "reports", "texts", "dump"):
        assert a_program(invited.wei, scope).get(f"/api/spring/{invited.people}").status_code == 403


def test_the_whole_record_has_no_names_of_persons(signing):
    PersonName.objects.create(mechanism=signing.mechanism, person="P-1", salt="0" * 64, names={"en": "Canary Name"})
    post(a_program(signing.wei), signing, "results", LANES)
    answer = a_program(signing.wei).get("/api/spring/dump")
    assert "Canary" not in answer.content.decode()
    assert [len(one["entries"]) for one in answer.json()["logs"]] == [Entry.objects.count()]
    again = a_program(signing.wei).get("/api/spring/dump", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304


@pytest.fixture
def memo(signing):
    """A memorandum whose text is still to be deposited."""
    make(
        Instrument,
        signing.mechanism,
        "I-1",
        type="mou",
        handling="open",
        title=in_three("Memo"),
        languages=["vi", "zh"],
    )
    return signing


def deposit(client, words=b"Hai ben thoa thuan", key=KEY, **said):
    sent = {"lang": "vi", "sources": "SRC-1", "file": SimpleUploadedFile("memo.txt", words)} | said
    return client.post("/api/spring/instruments/I-1/texts", sent, headers={"idempotency-key": key})


def test_a_text_is_deposited_by_its_digest_and_once(memo):
    lan = a_program(memo.lan, "texts")
    first, again = deposit(lan), deposit(lan)
    assert [first.status_code, again.status_code, again["Idempotency-Replayed"]] == [201, 201, "true"]
    text = LanguageText.objects.get()
    assert (text.item, text.sha256) == (first.json()["item"]["id"], sha256(b"Hai ben thoa thuan").hexdigest())
    assert deposit(lan, b"Other words").status_code == 422


def test_an_internal_text_enters_no_register(memo):
    made = deposit(a_program(memo.lan), handling="internal", sources="").json()["item"]
    assert (made["kind"], made["handling"], LanguageText.objects.count()) == ("file", "internal", 0)


def test_what_is_marked_as_secret_is_not_taken_in(memo):
    answer = deposit(a_program(memo.lan), "MẬT\nHai bên".encode())
    assert (answer.status_code, answer.json()["faults"][0]["code"]) == (422, "state_secret")


def test_of_an_instrument_that_is_not_there_nothing_is_deposited(memo):
    sent = {"lang": "vi", "file": SimpleUploadedFile("memo.txt", b"words")}
    answer = a_program(memo.lan).post("/api/spring/instruments/I-2/texts", sent, headers={"idempotency-key": KEY})
    assert answer.status_code == 404


@pytest.mark.parametrize("word", ["a\x00b", "a\ud800b", "a\u202eb", "9" * 400, "a" * 100_000])
def test_characters_that_no_word_has_break_nothing(owing, invited, word):
    lan = a_program(owing.lan)
    sent = [
        ("results", {"content": {"text": {"en": word}, "unit": word}, "sources": [word]}),
        ("results", {"content": {word: 1}, "sources": []}),
        ("results", {"id": word, "content": {}, "sources": []}),
        (REPORT, {"content": {"completion": "limited", "narrative": {"en": word}}}),
        (REPORT, {"content": {"completion": word, "obstacles": [{"what": word}]}}),
        (invited.people, AN | {"name": word, "phone": word, "office": {"vi": word}, "speaks": [word]}),
        (invited.people, AN | {"needs": word, "office": {word: "a"}}),
    ]
    answers = [post(lan, owing, path, said, key=f"word-number-{no}") for no, (path, said) in enumerate(sent)]
    assert {one.status_code for one in answers} <= {200, 201, 400, 413, 422}

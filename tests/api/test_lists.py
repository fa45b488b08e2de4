"""Wei's program reads the register: in pages, of a day, and only once where nothing has changed."""

import pytest

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, DueDate, Responsibility, Statement
from earlyspring.ledger.position import position_of
from tests.api.programs import a_program
from tests.makers import in_three, make
from tests.people import a_fact, today

pytestmark = pytest.mark.django_db


def commitments(cast, number=5):
    for no in range(1, number + 1):
        make(Commitment, cast.mechanism, f"C-{no}", title=in_three(f"Lane {no}"), state="recorded", parties=["B-QN"])


def get(client, cast, path, **more):
    return client.get(f"/api/{cast.mechanism.key}/{path}", **more)


def ids(answer):
    return [one["id"] for one in answer.json()["items"]]


def test_a_commitment_has_who_is_responsible_and_its_due_dates(cast):
    commitments(cast, 1)
    make(DueDate, cast.mechanism, "D-0", commitment="C-1", no=0, on="2027-03")
    make(Responsibility, cast.mechanism, "R-1", commitment="C-1", party="B-QN", body="B-QN-FA", role="lead")
    (found,) = get(a_program(cast.wei), cast, "commitments").json()["items"]
    assert (found["id"], found["standing"], found["due"], found["responsible"]) == (
        "C-1",
        "reported",
        [{"no": 0, "on": "2027-03", "decided_in": None}],
        [{"side": "S-VN", "party": "B-QN", "body": "B-QN-FA", "role": "lead"}],
    )


def test_page_by_page_every_fact_comes_once(cast):
    commitments(cast)
    wei, seen, address = a_program(cast.wei), [], f"/api/{cast.mechanism.key}/commitments?limit=2"
    while address:
        answer = wei.get(address)
        seen += ids(answer)
        address = answer.get("Link", "").partition("; ")[0].strip("<>").removeprefix("http://testserver")
    assert seen == ["C-1", "C-2", "C-3", "C-4", "C-5"]


def test_a_list_is_narrowed_and_an_unknown_name_narrows_nothing_in_silence(cast):
    commitments(cast, 2)
    make(Commitment, cast.mechanism, "C-9", title=in_three("Bridge"), state="recorded", instrument="I-9")
    wei = a_program(cast.wei)
    assert ids(get(wei, cast, "commitments?instrument=I-9")) == ["C-9"]
    assert ids(get(wei, cast, "commitments?standing=joint")) == []
    refused = get(wei, cast, "commitments?state=active")
    assert (refused.status_code, refused.json()["faults"][0]["code"]) == (422, "unknown_parameter")


def test_every_answer_says_language_data_date_and_record_position(cast):
    answer = get(a_program(cast.wei), cast, "commitments")
    told = answer.json()
    day = today().isoformat()
    position = position_of(cast.mechanism).digest
    heads = [answer[name] for name in ("Content-Language", "Data-Date", "Record-Position")]
    assert heads == ["vi, zh-Hans, en", day, position]
    assert [told[key] for key in ("languages", "as_of", "record_position")] == [["vi", "zh", "en"], day, position]


def test_asked_again_it_is_said_to_be_the_same(cast):
    commitments(cast, 1)
    wei = a_program(cast.wei)
    etag = get(wei, cast, "commitments")["ETag"]
    again = get(wei, cast, "commitments", headers={"if-none-match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert get(wei, cast, "commitments?limit=1", headers={"if-none-match": etag}).status_code == 200


def test_of_an_earlier_day_only_what_had_come(cast):
    make(Instrument, cast.mechanism, "I-1", type="mou", handling="open", title=in_three("Memo"), signed_on="2024-02-01")
    make(Instrument, cast.mechanism, "I-2", type="mou", handling="open", title=in_three("Memo"), signed_on="2026-02-01")
    wei = a_program(cast.wei)
    assert ids(get(wei, cast, "instruments?as_of=2025-01-01")) == ["I-1"]
    assert ids(get(wei, cast, "instruments")) == ["I-1", "I-2"]
    assert get(wei, cast, "instruments?as_of=2025-13").json()["faults"][0]["code"] == "not_day"


def test_as_known_at_a_session(cast):
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries"}, position=1)
    held = {"organ": "O-S", "year": 2019, "status": "held", "day": "2019-02-06", "ordinal": 1}
    a_fact(cast.mechanism, "session", "SM-2019", **held)
    commitments(cast, 1)
    wei = a_program(cast.wei)
    assert ids(get(wei, cast, "commitments?known=SM-2019")) == []  # entered on the first day of 2020
    assert get(wei, cast, "commitments?known=SM-1").status_code == 422


def test_one_fact_by_its_id_and_none_by_another(cast):
    commitments(cast, 1)
    wei = a_program(cast.wei)
    assert get(wei, cast, "commitments/C-1").json()["item"]["id"] == "C-1"
    assert get(wei, cast, "commitments/C-2").status_code == 404


def test_a_person_is_named_by_no_code(cast):
    make(Statement, cast.mechanism, "ST-1", force="agreed", text=in_three("We agree"), person="P-1")
    (found,) = get(a_program(cast.wei), cast, "statements").json()["items"]
    assert "person" not in found


@pytest.mark.parametrize(
    "name",
    [
        "members",
        "sessions",
        "instruments",
        "commitments",
        "statements",
        "decisions",
        "priorities",
        "results",
        "projects",
        "gates",
    ],
)
def test_every_list_answers(cast, name):
    answer = get(a_program(cast.wei), cast, name)
    assert (answer.status_code, answer.json()["items"], answer.json()["next"]) == (200, [], None)

"""`earlyspring search`: facts and clauses, across languages unless it is told not to."""

import hashlib
import json

import pytest
from click.testing import CliRunner

from earlyspring.agreements.comparing.clauses import read_what_is_here
from earlyspring.cli.search import search
from earlyspring.ledger.actions import report
from earlyspring.ledger.blobs import keep
from tests.desk.hosted import hosted
from tests.people import a_fact, cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
GATE = {"names": {"zh": "南宁口岸"}}


@pytest.fixture
def told(cast):
    """What the command says, as JSON."""
    a_fact(cast.mechanism, "instrument", "I-1", type="mou", level="mechanism", title={"vi": "Bản ghi nhớ"})
    hosted(cast)
    report(cast.mechanism, "gate", "G-1", GATE, by="B-QN", sources=["SRC-1"])
    for lang, words, handling in (("vi", "Điều 1. Họp tại Nam Ninh", "open"), ("zh", "第一条 在南宁开会", "internal")):
        data = words.encode()
        keep(cast.mechanism, data, name=lang, media_type="text/plain", party="B-QN", handling=handling)
        said = {"instrument": "I-1", "version": 1, "purpose": "agreed", "lang": lang, "standing": "authentic"}
        a_fact(cast.mechanism, "text", f"T-{lang}", **said, sha256=hashlib.sha256(data).hexdigest())
    assert read_what_is_here(cast.mechanism) == 1

    def run(*asked):
        answer = CliRunner().invoke(search, [*asked, "--mechanism", cast.mechanism.key, "--json"])
        return [(one["kind"], one["id"], one.get("eid", "")) for one in json.loads(answer.stdout)]

    return run


def test_clauses_of_open_texts_come_after_the_facts(told):
    assert told("南宁") == [("gate", "G-1", ""), ("clause", "I-1", "art_1")]


def test_only_what_was_typed_is_found_where_that_is_asked_for(told):
    assert told("南宁", "--no-across") == [("gate", "G-1", "")]
    assert told("nam", "ninh", "--no-across") == [("clause", "I-1", "art_1")]


def test_the_other_names_are_told_beside_what_is_found(told, cast):
    answer = CliRunner().invoke(search, ["nanning", "--mechanism", cast.mechanism.key])
    assert answer.stderr.startswith("nanning: also Nam Ninh [vi]; ")
    assert answer.stdout.splitlines() == [
        "gate           G-1            [zh] 南宁口岸",
        "clause         I-1 art_1      [vi] Điều 1. Họp tại Nam Ninh",
    ]


def test_that_nothing_is_found_is_said_and_is_no_failure(told, cast):
    answer = CliRunner().invoke(search, ["zzzz", "--mechanism", cast.mechanism.key])
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "zzzz: nothing found\n")

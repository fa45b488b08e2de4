"""Wei's program reads what things are called: concept by concept, of a day, and as a file for tools of terms."""

import pytest

from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.ledger.moments import Moment
from earlyspring.ledger.position import position_of
from earlyspring.members.terms.queries import concepts_of
from tests.api.programs import a_program
from tests.people import today

pytestmark = pytest.mark.django_db


def get(client, path, **more):
    return client.get(f"/api/spring/{path}", **more)


def test_page_by_page_every_concept_comes_once(cast):
    wei, seen, address = a_program(cast.wei, "read"), [], "/api/spring/terms?limit=70"
    while address:
        answer = wei.get(address)
        seen += [one["id"] for one in answer.json()["items"]]
        address = answer.get("Link", "").partition("; ")[0].strip("<>").removeprefix("http://testserver")
    assert seen == sorted(one.key for one in concepts_of(cast.mechanism, Moment("", "")))


def test_a_concept_has_its_terms_by_language(cast):
    found = get(a_program(cast.wei), "terms/term.sixteen-words").json()["item"]
    assert (found["kind"], list(found["terms"]), found["differ"]) == ("term", ["vi", "zh", "en"], [])
    assert found["terms"]["zh"][0].keys() == {"text", "status", "since", "until", "source", "note"}
    assert get(a_program(cast.wei), "terms/term.nothing").status_code == 404


def test_they_are_narrowed_by_kind_and_language(cast):
    wei = a_program(cast.wei)
    kinds = {one["kind"] for one in get(wei, "terms?kind=role").json()["items"]}
    assert kinds == {"role"}
    assert [one for one in get(wei, "terms?lang=zh").json()["items"] if "zh" not in one["terms"]] == []
    assert get(wei, "terms?words=gate").json()["faults"][0]["code"] == "unknown_parameter"


@pytest.mark.parametrize(("form", "read"), [("tbx", read_tbx), ("csv", read_terms_csv)])
def test_as_a_file_it_is_whole_and_says_from_where(cast, form, read):
    wei = a_program(cast.wei)
    answer = get(wei, f"terms.{form}")
    assert read(answer.content).concepts == concepts_of(cast.mechanism, Moment("", ""))
    heads = [answer[name] for name in ("Content-Language", "Data-Date", "Record-Position")]
    assert heads == ["vi, zh-Hans, en", today().isoformat(), position_of(cast.mechanism).digest]
    assert get(wei, f"terms.{form}", headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert (heads[2] in answer.content.decode()) == (form == "tbx")


def test_it_is_opened_by_the_scope_of_reading(cast):
    people = a_program(cast.wei, "people")
    assert [get(people, path).status_code for path in ("terms", "terms/x", "terms.csv")] == [403, 403, 403]

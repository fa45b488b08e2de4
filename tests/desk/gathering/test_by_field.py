"""How far the commitments of a field are, as a leader reads it: what reviews of all agreed on, and nothing else."""

from datetime import date

import pytest
import time_machine

from earlyspring.desk.commitments import lines_on
from earlyspring.desk.frame import Frame
from earlyspring.desk.gathering.one_page.by_field import by_field
from earlyspring.ledger import actions
from earlyspring.ledger.moments import Moment
from earlyspring.members.models import Charter
from tests.desk.chapters import FIELDS, a_commitment, a_spring, anew
from tests.desk.reviewed import GX, LS, QN, reviewed
from tests.gatherings import a_gathering
from tests.makers import in_three
from tests.papers.reading import pages
from tests.people import Cast, signed_in
from tests.security.test_review import concluded_by

pytestmark = pytest.mark.django_db
DAY = date(2026, 12, 10)
SAID = {"review": "rv.SM-2027", "finding": "agreed", "outcome": "continue"}


def read(cast: Cast, most: int = 8) -> list[tuple[str, str, str, str]]:
    """Field, number, states and address of each line."""
    frame = Frame(cast.lan, Moment.now(DAY))
    part = by_field(frame, lines_on(frame), most)
    return [
        (one.row.words[0][1], one.row.mark, "".join(words for _lang, words in one.row.note), one.url)
        for one in part.steps
    ]


def test_a_field_has_its_commitments_and_says_that_no_review_assessed_them(cast: Cast) -> None:
    mechanism = a_spring(cast).mechanism
    a_commitment(mechanism, "C-1", sectors=["trade", "gates"])
    a_commitment(mechanism, "C-2")
    a_commitment(mechanism, "C-3", state="closed", closed_as="lapsed")
    address = "/spring/commitments/?field={}&status=all"
    assert read(cast) == [
        ("trade", "2", "not assessed by a review yet 2", address.format("trade")),
        ("border gates", "1", "not assessed by a review yet 1", address.format("gates")),
    ]
    assert read(cast, 1)[1:] == [("1 more", "", "", "/spring/results/")]
    assert {signed_in(cast.lan).get(url).status_code for *_said, url in read(cast)} == {200}


@time_machine.travel("2026-12-10T09:00:00+00:00")
def test_what_all_agreed_in_a_review_counts_and_what_some_found_does_not(cast: Cast) -> None:
    review = reviewed(cast)
    sectors = [{"code": code, "names": in_three(name)} for code, name in FIELDS.items()]
    anew(Charter.objects.get(mechanism=review.mechanism), sectors=sectors)
    concluded_by(review, GX, LS, QN)
    for item, completion, parties in (("C-1", "complete", (GX, LS)), ("C-2", "substantial", (GX, LS, QN))):
        found = SAID | {"commitment": item, "completion": completion, "accepting": list(parties)}
        motion = actions.propose(review.mechanism, [("finding", f"fd.{item}", found)], by=GX, parties=parties)
        for party in parties[1:]:
            motion = actions.assent(motion, by=party)
    [(_field, number, states, _url)] = read(cast)
    assert (number, states) == ("3", "substantial 1 · not assessed by a review yet 2 · 3 late")


def test_it_stands_on_the_page_and_on_its_one_sheet(cast: Cast) -> None:
    mechanism = a_spring(cast).mechanism
    a_gathering(mechanism)
    a_commitment(mechanism, "C-1")
    lan = signed_in(cast.lan)
    assert lan.get("/spring/gathering/2027/leader/").context["parts"][0].steps[0].row.mark == "1"
    [sheet] = pages(lan.get("/spring/gathering/2027/leader.pdf").content)
    assert ("Progress by field" in sheet, "not assessed by a review yet 1" in sheet) == (True, True)

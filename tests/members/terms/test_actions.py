from datetime import UTC, datetime, timedelta

import pytest

from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import TermFault
from earlyspring.lang.terms.joining import conflicts
from earlyspring.members.terms.actions import NotTaken, enter_concept, take_over, withdraw_concept
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.queries import now_said, term_base, versions_of
from tests.people import a_mechanism

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
MEETING = Concept(
    "term.meeting",
    "term",
    {"vi": (Term("Gặp gỡ đầu Xuân"),), "en": (Term("Early Spring Meeting", source="2018"),)},
    "n",
)
OTHER = Concept("term.meeting", "term", {"zh": (Term("新春会晤"),), "en": (Term("Spring Meeting of Guangxi"),)})
BAD = Concept("term.bad", "term", {"vi": (Term(""),)})


@pytest.fixture
def mechanism():
    return a_mechanism()


def say(mechanism, concept, by="B-QN", at=NOON):
    return enter_concept(mechanism, concept, by=by, user=None, at=at)


def test_what_a_party_says_stands_in_the_term_base_with_its_source(mechanism):
    assert say(mechanism, MEETING)
    base = term_base(mechanism)
    assert base.by_key["term.meeting"].terms["vi"][0] == Term("Gặp gỡ đầu Xuân", source="B-QN")
    assert base.by_key["term.meeting"].terms["en"][0].source == "2018"
    assert [hit.concept.key for hit in hits_in("Gặp gỡ đầu xuân", "vi", base)] == ["term.meeting"]


def test_saying_the_same_again_changes_nothing(mechanism):
    assert [say(mechanism, MEETING), say(mechanism, MEETING)] == [True, False]
    # What ships beside it is not the party's.
    assert say(mechanism, term_base(mechanism).by_key["term.meeting"]) is False
    assert now_said(mechanism).count() == 1


def test_what_was_said_before_is_kept(mechanism):
    say(mechanism, MEETING)
    changed = Concept("term.meeting", "term", {"vi": (Term("Gặp gỡ đầu năm"),)})
    say(mechanism, changed, at=NOON + timedelta(days=1))
    assert [(row.terms["vi"][0]["text"], row.ended_at) for row in versions_of(mechanism, "term.meeting")] == [
        ("Gặp gỡ đầu năm", None),
        ("Gặp gỡ đầu Xuân", NOON + timedelta(days=1)),
    ]


def test_two_parties_that_differ_are_shown_as_a_conflict(mechanism):
    say(mechanism, MEETING)
    say(mechanism, OTHER, by="B-GX")
    found = conflicts(term_base(mechanism).by_key["term.meeting"])
    assert [term.text for term in found["en"]] == ["Spring Meeting of Guangxi", "Early Spring Meeting"]


def test_what_cannot_be_taken_is_refused_and_nothing_of_a_file_is_written(mechanism):
    with pytest.raises(NotTaken) as refused:
        take_over(mechanism, [MEETING, BAD, MEETING], by="B-QN", user=None, at=NOON)
    assert refused.value.faults == (
        TermFault("term_missing", key="term.bad"),
        TermFault("key_twice", "term.meeting", key="term.meeting"),
    )
    assert OwnConcept.objects.count() == 0
    with pytest.raises(NotTaken):
        say(mechanism, BAD)


def test_many_are_taken_over_and_counted(mechanism):
    say(mechanism, MEETING)
    gate = Concept("gate.x", "gate", {"vi": (Term("Cửa khẩu X"),)})
    changed = Concept("term.meeting", "term", {"vi": (Term("Gặp gỡ"),)})
    assert take_over(mechanism, [changed, gate], by="B-QN", user=None, at=NOON) == {"changed": 1, "new": 1}
    assert take_over(mechanism, [changed, gate], by="B-QN", user=None, at=NOON) == {"same": 2}


def test_what_is_withdrawn_is_in_the_base_no_longer(mechanism):
    say(mechanism, MEETING)
    withdraw_concept(now_said(mechanism).get(), at=NOON)
    assert "term.meeting" not in term_base(mechanism).by_key
    assert versions_of(mechanism, "term.meeting").count() == 1


def test_a_day_leaves_only_the_terms_used_then(mechanism):
    dated = Concept("place.p", "place", {"vi": (Term("Hà Giang X", until="2025-07-01"),)})
    say(mechanism, dated)
    assert "place.p" in term_base(mechanism, "2025-06-30").by_key
    assert "place.p" not in term_base(mechanism, "2025-07-01").by_key

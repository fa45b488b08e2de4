"""Lan takes the term base along, changes what her office says, and sends it back: what others say stays theirs."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.legal import CONCEPTS
from earlyspring.members.models import Body
from earlyspring.members.terms.actions import enter_concept, take_over, would_be
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.queries import said_anew, term_base
from tests.desk.chapters import anew
from tests.people import a_fact, a_mechanism

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
KEY = "place.B-CX"
TOWN, SHORT = Term("Thị trấn Chè Xuân", source="register"), Term("Chè Xuân", "admitted")
TOLD = Term("茶春", source="B-GX")


@pytest.fixture
def mechanism():
    """Chè Xuân stands in the register in Vietnamese; Guangxi says what it is called in Chinese."""
    made = a_mechanism()
    made.founders = ["B-GX", "B-QN"]
    made.save()
    names = [{"official": {"vi": "Thị trấn Chè Xuân"}}]
    a_fact(made, "body", "B-CX", side="S-VN", type="commune", names=names)
    say(made, Concept(KEY, "place", {"zh": (Term("茶春"),)}), by="B-GX")
    return made


def say(mechanism, concept, by="B-QN"):
    return enter_concept(mechanism, concept, by=by, user=None, at=NOON)


def send_back(mechanism, concept, by="B-QN"):
    """The file with this concept changed, as it was seen before and as it is taken over."""
    said = said_anew(mechanism, [concept])
    seen = [change for _one, change in would_be(mechanism, said, by)]
    counts = take_over(mechanism, said, by=by, user=None, at=NOON)
    assert seen == list(counts.elements())
    return seen


def terms_of(mechanism, lang):
    return term_base(mechanism).by_key[KEY].terms[lang]


def along(mechanism, **terms):
    """The concept as it was taken along, with other terms in some languages."""
    found = term_base(mechanism).by_key[KEY]
    return replace(found, terms={**found.terms, **terms})


def test_what_stands_there_already_stays_of_the_register_and_of_the_other_party(mechanism):
    assert send_back(mechanism, along(mechanism, vi=(TOWN, SHORT))) == ["new"]
    assert OwnConcept.objects.get(party="B-QN").terms == {"vi": [{"text": "Chè Xuân", "status": "admitted"}]}
    assert (terms_of(mechanism, "vi"), terms_of(mechanism, "zh")) == ((TOWN, replace(SHORT, source="B-QN")), (TOLD,))
    assert send_back(mechanism, along(mechanism)) == []


def test_when_the_register_says_another_name_the_old_one_is_not_kept_by_who_sent_it_back(mechanism):
    send_back(mechanism, along(mechanism, vi=(TOWN, SHORT)))
    anew(Body.objects.get(item="B-CX"), names=[{"official": {"vi": "Phường Chè Xuân"}}])
    assert terms_of(mechanism, "vi") == (Term("Phường Chè Xuân", source="register"), replace(SHORT, source="B-QN"))


def test_words_that_lan_changed_are_hers_and_no_others(mechanism):
    town, told = replace(TOWN, text="TT. Chè Xuân"), replace(TOLD, text="茶春镇")
    assert send_back(mechanism, along(mechanism, vi=(town,), zh=(told,))) == ["new"]
    assert OwnConcept.objects.get(party="B-QN").terms == {
        "vi": [{"text": "TT. Chè Xuân", "status": "preferred"}],
        "zh": [{"text": "茶春镇", "status": "preferred"}],
    }
    assert {one.source for one in terms_of(mechanism, "zh") if one.text == "茶春镇"} == {"B-QN"}


def test_another_status_is_said_by_who_gives_it(mechanism):
    send_back(mechanism, along(mechanism, zh=(replace(TOLD, status="deprecated"),)))
    assert OwnConcept.objects.get(party="B-QN").terms == {"zh": [{"text": "茶春", "status": "deprecated"}]}


def test_a_usual_official_form_stays_what_it_is(mechanism):
    usual = next(one for one in CONCEPTS if one.key == "term.dispute")
    more = (*usual.terms["en"], Term("quarrel", "deprecated"))
    send_back(mechanism, replace(usual, terms={**usual.terms, "en": more}))
    assert OwnConcept.objects.get(key=usual.key).terms == {"en": [{"text": "quarrel", "status": "deprecated"}]}


def test_a_book_stays_the_source_and_a_note_stands_with_the_terms(mechanism):
    book = Term("Che Xuan", source="Atlas 2020")
    send_back(mechanism, along(mechanism, en=(book,)))
    assert terms_of(mechanism, "en") == (book,)
    assert say(mechanism, replace(along(mechanism), note="a town of tea"))
    assert term_base(mechanism).by_key[KEY].note == "a town of tea"


def test_who_takes_all_out_that_was_its_own_says_nothing_any_more(mechanism):
    send_back(mechanism, along(mechanism, vi=(TOWN, SHORT)))
    assert send_back(mechanism, along(mechanism, vi=(TOWN,))) == ["changed"]
    assert OwnConcept.objects.filter(party="B-QN", ended_at=None).count() == 0
    assert (say(mechanism, along(mechanism)), terms_of(mechanism, "vi")) == (False, (TOWN,))

import pytest

from earlyspring.cli.demo_terms import MEETING, enter_terms
from earlyspring.example import terms
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.lang.terms.joining import conflicts, joined
from earlyspring.lang.terms.legal import CONCEPTS
from earlyspring.members.terms.models import OwnConcept
from earlyspring.members.terms.queries import term_base
from tests.people import a_mechanism


def test_the_terms_of_the_example_are_read_whole_and_repeat_nothing_that_ships():
    read = read_terms_csv(terms())
    assert read.faults == ()
    assert len(joined(read.concepts, CONCEPTS)) == len(read.concepts) + len(CONCEPTS)


@pytest.mark.django_db
def test_the_demo_has_them_once_and_a_conflict_to_look_at():
    mechanism = a_mechanism()
    enter_terms(mechanism)
    count = OwnConcept.objects.count()
    enter_terms(mechanism)
    found = term_base(mechanism).by_key[MEETING]
    assert (OwnConcept.objects.count(), [one.text for one in conflicts(found)["en"]]) == (
        count,
        ["Spring Meeting", "Early Spring Meeting"],
    )

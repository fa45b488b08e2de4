from datetime import date

import pytest

from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.concept import Term
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.moments import Moment
from earlyspring.members.terms.queries import compared_with, term_base
from earlyspring.members.terms.registry import registry
from tests.people import a_fact, a_mechanism

pytestmark = pytest.mark.django_db


@pytest.fixture
def mechanism():
    return a_mechanism()


def names_of(mechanism):
    return {one.key: one for one in registry(mechanism, Moment.now(date(2026, 2, 6)))}


def test_a_body_stands_with_its_dated_names(mechanism):
    names = [
        {"to": "2025-07-01", "official": {"vi": "Tỉnh Hà Giang", "zh": "河江省"}, "short": {"vi": "Hà Giang"}},
        {"from": "2025-07-01", "official": {"vi": "Tỉnh Tuyên Quang", "zh": "宣光省"}, "other": {"vi": ["Tuyên"]}},
    ]
    a_fact(mechanism, "body", "B-TQ", side="S-VN", type="province", names=names)
    assert names_of(mechanism)["place.B-TQ"].terms == {
        "vi": (
            Term("Tỉnh Tuyên Quang", since="2025-07-01", source="register"),
            Term("Tuyên", "admitted", since="2025-07-01", source="register"),
            Term("Tỉnh Hà Giang", until="2025-07-01", source="register"),
            Term("Hà Giang", "admitted", until="2025-07-01", source="register"),
        ),
        "zh": (
            Term("宣光省", since="2025-07-01", source="register"),
            Term("河江省", until="2025-07-01", source="register"),
        ),
    }


def test_a_name_is_used_as_long_as_there_is_what_bears_it(mechanism):
    names = [{"official": {"vi": "Tỉnh Hà Giang"}}]
    a_fact(mechanism, "body", "B-HG", side="S-VN", type="province", names=names, to="2025-07-01")
    assert names_of(mechanism)["place.B-HG"].terms["vi"] == (
        Term("Tỉnh Hà Giang", until="2025-07-01", source="register"),
    )


def test_both_ends_of_a_gate_and_the_offices_stand_in_it(mechanism):
    ends = [
        {"side": "S-VN", "names": {"vi": "Hữu Nghị", "zh": "友谊", "en": "Huu Nghi"}},
        {"side": "S-CN", "names": {"vi": "Hữu Nghị Quan", "zh": "友谊关"}},
    ]
    a_fact(mechanism, "gate", "G-01", ends=ends)
    a_fact(mechanism, "office", "O-1", body="B-QN", code="secretary", titles={"vi": "Bí thư Tỉnh ủy", "zh": "省委书记"})
    found = names_of(mechanism)
    assert found["gate.G-01.S-VN"].terms["zh"] == (Term("友谊口岸", "admitted", source="register"),)
    assert [one.text for one in found["gate.G-01.S-CN"].terms["zh"]] == ["友谊关", "友谊关口岸"]
    assert found["office.O-1"].kind == "office"


def test_names_of_persons_are_for_comparing_alone(mechanism):
    PersonName.objects.create(mechanism=mechanism, person="P-1", names={"vi": "Trần Xuân", "zh": "陈春"})
    assert hits_in("Trần Xuân", "vi", term_base(mechanism)) == []
    (hit,) = hits_in("Trần Xuân", "vi", compared_with(mechanism))
    assert (hit.concept.key, hit.concept.kind) == ("person.P-1", "person")

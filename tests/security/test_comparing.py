"""Comparing under attack: what is erased, what one party floods or poisons, numbers and names of others."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Comparison, LinkedSentences
from earlyspring.agreements.comparing.running import beside, run
from earlyspring.agreements.comparing.view import MOST_FOUND
from earlyspring.desk.comparing.shown import whole
from earlyspring.lang.structure.paragraph import Paragraph
from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.models import PersonName
from earlyspring.members.terms import actions
from earlyspring.members.terms.models import OwnConcept
from tests.desk.comparing_addresses import VI, ZH, accepted, approved, compared, lay, link
from tests.people import Cast, a_fact, a_mechanism, a_posting, a_user, cast, house, signed_in

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db
NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
NAMES = {
    "P-1": {"vi": "Thử Văn Một", "zh": "史文一", "en": "Canary Name One"},
    "P-2": {"vi": "Thử Văn Hai", "zh": "史文二", "en": "Canary Name Two"},
}


def address(mechanism: Any, name: str, **parts: Any) -> str:
    return reverse(name, kwargs={"mechanism": mechanism.key, **parts})


def test_a_name_that_is_erased_stands_in_no_comparison_that_was_kept(cast: Cast) -> None:
    for item, names in NAMES.items():
        a_fact(cast.mechanism, "person", item)
        PersonName.objects.create(mechanism=cast.mechanism, person=item, salt="0" * 64, names=names)
    vi, zh = VI.replace("Bên đăng cai", "ông Thử Văn Một"), ZH.replace("主办方", "史文二先生")
    lay(cast, vi=vi, zh=zh)
    (kept,) = Comparison.objects.all()
    assert [one["values"] for one in kept.findings if one["code"] == "D38"] == [
        {"vi": "person.P-1", "zh": "person.P-2"}
    ]
    erase_person(cast.mechanism, "P-1", by="B-QN", ground="asked for")
    told = str(Comparison.objects.values())
    assert [name for names in NAMES.values() for name in names.values() if name in told] == []


def test_no_party_says_more_terms_than_others_can_wait_for(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST_TERMS", 5)
    wei, at = signed_in(cast.wei), address(cast.mechanism, "import_terms")

    def take_over(rows: int) -> int:
        sheet = "key,kind,lang,term\n" + "".join(f"term.t{one},term,vi,từ {one}\n" for one in range(rows))
        page = wei.post(at, {"file": SimpleUploadedFile("terms.csv", sheet.encode())})
        wei.post(at, {"packed": page.context["packed"]})
        return OwnConcept.objects.count()

    assert (take_over(6), take_over(5), take_over(6)) == (0, 5, 5)


@pytest.mark.parametrize(
    ("name", "at", "sent"),
    [
        ("take_approval_back", approved, {}),
        ("take_acceptance_back", accepted, {}),
        ("unlink_sentences", link, {}),
        ("approve_texts", compared, {"together": "0" * 64, "party": "B-QN", "paper": "1"}),
    ],
)
def test_numbers_of_another_mechanism_change_nothing(cast: Cast, name: str, at: Any, sent: dict[str, str]) -> None:
    parts, autumn = at(cast), a_mechanism("autumn")
    lay(Cast(autumn, cast.lan, cast.wei, cast.minh), vi=VI, zh=ZH)
    bao = signed_in(a_posting(a_user("bao"), autumn, "B-QN"))
    assert bao.get(address(autumn, "compare", item="I-7")).status_code == 200
    before = kept()
    assert bao.post(address(autumn, name, **parts), sent).status_code in (302, 404)
    assert bao.post(address(cast.mechanism, name, **parts), sent).status_code == 404
    assert kept() == before


def kept() -> list[int]:
    return [one.objects.count() for one in (AcceptedFinding, ApprovedTexts, LinkedSentences)]


def test_no_party_hides_a_name_by_its_own_terms(cast: Cast) -> None:
    vi, zh = VI.replace("Hai Bên", "Tỉnh Quảng Ninh"), ZH.replace("双方", "广西")
    said = {"vi": (Term("tỉnh Quảng Ninh"),), "zh": (Term("广西"),)}
    for kind in ("term", "body"):
        actions.enter_concept(cast.mechanism, Concept(f"{kind}.x", kind, said), by="B-GX", user=None, at=NOON)
    lay(cast, vi=vi, zh=zh)
    (kept,) = Comparison.objects.all()
    named = [one["values"] for one in kept.findings if one["code"] in ("D15", "D16")]
    assert named == [{"vi": "Quảng Ninh", "zh": "Guangxi"}]


def test_of_texts_that_differ_everywhere_so_much_is_told_as_anybody_reads() -> None:
    vi, zh = ([Paragraph(words * 4_000)] for words in ("12 giờ, ", "13小时，"))
    compared = beside(run({"vi": vi, "zh": zh}, TermBase()), {})
    assert (len(compared.findings), compared.cut) == (MOST_FOUND, True)
    assert len(whole(compared, "vi").lines[0].told) == MOST_FOUND

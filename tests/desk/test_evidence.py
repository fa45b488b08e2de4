"""Evidence: the file stays with its party until it is opened; what was opened stays open."""

from typing import Any

import pytest

from earlyspring.ledger.blobs import keep, path_of
from earlyspring.ledger.present import now
from earlyspring.review.actions import show_evidence
from earlyspring.review.models import Evidence
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.desk.reporting import PDF
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(cast: Cast) -> Evidence:
    mechanism = hosted(cast).mechanism
    blob = keep(mechanism, PDF, name="survey.pdf", media_type="application/pdf", party="B-QN")
    return show_evidence(mechanism, {"sha256": blob.sha256, "title": {"en": "The survey"}}, by="B-QN")


def at(cast: Cast, one: Evidence, what: str = "") -> str:
    return f"/{cast.mechanism.key}/review/reports/evidence/{one.item}/{what}"


def open_to(cast: Cast, one: Evidence, to: str) -> Any:
    return signed_in(cast.lan).post(at(cast, one, "open/"), {"to": to}, follow=True)


def test_the_file_of_a_party_is_its_own(cast, shown):
    answer = signed_in(cast.lan).get(at(cast, shown, "file/"))
    assert (answer.content, answer["Content-Type"]) == (PDF, "application/pdf")
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''survey.pdf"
    assert signed_in(cast.wei).get(at(cast, shown, "file/")).status_code == 404
    assert signed_in(cast.own["observer"]).get(at(cast, shown, "file/")).status_code == 404


def test_others_see_title_and_digest_but_not_the_file(cast, shown):
    page = read(signed_in(cast.wei), at(cast, shown))
    assert page.terms["SHA-256 digest"] == shown.sha256
    assert page.terms["The file"].startswith("Its party has not opened it.")
    assert "Open it to more readers" not in page.headings


def test_lan_opens_it_to_all_parties_and_then_to_the_public(cast, shown):
    assert "Opened. What was opened stays open." in open_to(cast, shown, "mechanism").content.decode()
    assert signed_in(cast.wei).get(at(cast, shown, "file/")).content == PDF
    open_to(cast, shown, "public")
    assert now(Evidence, cast.mechanism).get().visibility == "public"
    assert "Open it to more readers" not in read(signed_in(cast.lan), at(cast, shown)).headings


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("public", "party", "The file is open to more readers already (the public). What was opened stays open."),
        ("mechanism", "mechanism", "“Who may open it”: nothing would change."),
        ("mechanism", "", "“Who may open it” is missing. Please fill it in."),
        (
            "mechanism",
            "everybody",
            "“Who may open it”: “everybody” is not one of its party alone, all parties, the public.",
        ),
    ],
)
def test_what_was_opened_stays_open(cast, shown, first, then, words):
    open_to(cast, shown, first)
    assert [str(one) for one in open_to(cast, shown, then).context["messages"]] == [words]
    assert now(Evidence, cast.mechanism).get().visibility == first


def test_nobody_opens_the_file_of_another(cast, shown):
    assert signed_in(cast.wei).post(at(cast, shown, "open/"), {"to": "public"}).status_code == 404
    assert now(Evidence, cast.mechanism).get().visibility == "party"


def test_a_file_that_lies_elsewhere_is_said_to(cast, shown):
    blob = keep(cast.mechanism, PDF, name="survey.pdf", media_type="application/pdf", party="B-QN")
    path_of(blob).unlink()
    page = read(signed_in(cast.lan), at(cast, shown))
    assert page.terms["The file"] == "It lies on the node of its party, not on this one."
    assert signed_in(cast.lan).get(at(cast, shown, "file/")).status_code == 404

"""What lies in the demo for trying out, and that a second run finds it and changes nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.agreements.models import Event, Instrument, LanguageText, Signature
from earlyspring.cli.demo import TRY, prepare, strangers
from earlyspring.ledger.dumping import dump
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.members.accounts import Posting
from tests.cli.demo_rows import content, small
from tests.people import signed_in

OFFICERS = ["officer.cb", "officer.gx", "officer.hp", "officer.ls", "officer.qn", "officer.tq"]
SECOND = ["officer-2.gx", "officer-2.qn"]


@pytest.fixture(scope="module")
def accounts(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[dict[str, str]]]:
    """A demo made once for the tests that read it."""
    own = override_settings(HOME=tmp_path_factory.mktemp("home"), SECRET_KEY="spring")
    with own, django_db_blocker.unblock(), transaction.atomic():
        yield prepare(small())
        transaction.set_rollback(True)


def test_the_second_time_nothing_changes(accounts: list[dict[str, str]], db: None) -> None:
    rows, said = content(), dump(Mechanism.objects.get())
    assert prepare(small()) == accounts
    assert (content(), dump(Mechanism.objects.get())) == (rows, said)
    officers = [one["username"] for one in accounts if one["role"] == "officer"]
    assert officers == [*OFFICERS, *SECOND]
    assert strangers() is None


def test_the_exercise_has_an_instrument_with_texts_signatures_and_an_event(
    accounts: list[dict[str, str]], db: None
) -> None:
    mechanism = Mechanism.objects.get()

    def tried(noun: Any) -> list[Any]:
        return list(now(noun, mechanism, exercise=True).filter(exercise=True).order_by("item"))

    _draft, paper = tried(Instrument)
    assert [words.split()[0].rstrip(":") for words in (paper.title["vi"], paper.title["en"])] == ["Diễn", "Exercise"]
    assert (paper.title["zh"][:2], paper.handling) == ("演练", "open")
    texts = sorted(
        (one.lang, one.authenticity, one.purpose, one.authenticated_on)
        for one in tried(LanguageText)
        if one.instrument == paper.item
    )
    assert texts == [("vi", "authentic", "agreed", "2026-03-02"), ("zh", "authentic", "agreed", "2026-03-02")]
    signed = tried(Signature)
    assert sorted((one.body, one.type, one.person) for one in signed) == [
        ("B-GX", "definitive", None),
        ("B-QN", "definitive", None),
    ]
    assert {tuple(sorted(one.post)) for one in signed} == {("en", "vi", "zh")}
    assert [(one.type, one.effective_on) for one in tried(Event)] == [("entry_into_force", "2026-04-01")]


def test_a_draft_in_three_languages_has_differences_that_are_open_and_one_that_both_accepted(
    accounts: list[dict[str, str]], db: None
) -> None:
    draft = Instrument.objects.get(item="EX-GATE-HOURS", known_to=None)
    compared = comparison_of(draft, exercise=True)
    assert compared is not None
    assert (compared.version, compared.langs, compared.asked) == (2, ("vi", "zh", "en"), ("B-QN", "B-GX"))
    told = [(one.finding.code, one.finding.severity, one.finding.odd, one.settled) for one in compared.findings]
    assert told == [("D37", "soft", "zh", True), ("D10", "hard", "zh", False), ("D20", "hard", "en", False)]


def test_what_is_printed_to_try_is_there(
    accounts: list[dict[str, str]], db: None, settings: Any, tmp_path: Path
) -> None:
    settings.SECOND_FACTOR_REQUIRED, settings.STATIC_ROOT = False, tmp_path
    lan = signed_in(Posting.objects.get(user__username="officer.qn"))
    lan.cookies["django_language"] = "en"
    pages = re.findall(r"(?:/public)?/gx-vn/[\w/-]+/", TRY)
    assert [lan.get(page).status_code for page in pages] == [200] * 6
    form = lan.get("/gx-vn/facts/round/new/").content.decode()
    assert [item for item in ("EX-2027", "EX-SOURCE") if f'value="{item}"' not in form] == []
    assert "Ha Giang Province" in lan.get("/gx-vn/members/answers/").content.decode()
    assert "Minutes of talks of the 2018 Spring Meeting" in lan.get("/gx-vn/instruments/").content.decode()

"""The pages on agreements: the list with its bar, and one instrument with all that belongs to it."""

import re
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.utils.timezone import localdate

from earlyspring.agreements.models import (
    Characterisation,
    Custody,
    Event,
    Instrument,
    InstrumentLink,
    LanguageText,
    Signature,
)
from earlyspring.commitments.models import Chain, Gate
from earlyspring.core.shapes import Fault
from earlyspring.desk.faults import in_words
from earlyspring.desk.frame import Frame
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Contradiction, Entry, PersonName, Source
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.models import Channel, Count
from tests.desk.chapters import PARTIES, a_commitment, a_spring, a_statement, an_instrument
from tests.desk.page_reading import read
from tests.desk.saved import table
from tests.makers import in_three, instant, make
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
DIGEST = "ab" * 32


@pytest.fixture(autouse=True)
def a_day() -> Any:
    """All stories are told on 21 November 2026."""
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-11-21T09:00:00+00:00"):
        yield


@pytest.fixture
def spring(cast: Cast) -> SimpleNamespace:
    return a_spring(cast)


def titles(spring: SimpleNamespace, **asked: str) -> list[str]:
    tables = read(spring.lan, "/spring/instruments/", **asked).tables
    return [row[0] for table in tables for row in table[1:]]


def test_what_was_signed_stands_apart_from_what_was_announced(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", sectors=["trade"])
    an_instrument(spring.mechanism, "I-2", signing="planned", signed_on=None, session=None, parties=[])
    page = read(spring.lan, "/spring/instruments/")
    signed, announced = page.tables
    assert signed[1:] == [
        [
            "Memo I-1",
            "memorandum mechanism",
            "Quảng Ninh, Guangxi",
            "20 February 2024 9th Spring Meeting (2024)",
            "trade",
            "signed reported",
        ]
    ]
    assert announced[1:] == [
        ["Memo I-2", "memorandum mechanism", "not stated", "not stated", "all fields", "signing planned reported"]
    ]
    assert "1 instrument · 1 announced, not reported as signed by this day" in page.words


def test_each_reader_sees_the_own_side_first(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    [table] = read(spring.wei, "/spring/instruments/").tables
    assert table[1][2] == "Guangxi, Quảng Ninh"


def test_a_bundle_is_said_as_a_bundle(spring: SimpleNamespace) -> None:
    bundle = {"count": 12, "qualifier": "about", "agencies": 40, "agencies_qualifier": "exact"}
    an_instrument(spring.mechanism, "I-1", bundle=bundle)
    assert titles(spring) == ["Memo I-1 entered together, not one by one: about 12 documents, 40 agencies"]


def test_an_event_or_signature_that_is_merely_proposed_changes_no_status(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    said = {"instrument": "I-1", "standing": "open"}
    make(Event, spring.mechanism, "E-1", type="entry_into_force", effective_on="2024-03-01", **said)
    assert read(spring.lan, "/spring/instruments/").tables[0][1][-1] == "signed reported"
    assert read(spring.lan, "/spring/instruments/I-1/").words.count("entry into force proposed") == 1


def test_a_day_of_signing_that_all_agreed_on_is_a_signing_while_no_signature_is_on_record(
    spring: SimpleNamespace,
) -> None:
    an_instrument(spring.mechanism, "I-1", standing="joint", signing=None, session=None)
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert (page.terms["Signed on"], page.words.count("20 February 2024 signed")) == ("20 February 2024", 1)
    assert "memorandum · 20 February 2024 · signed joint" in page.words
    assert read(spring.lan, "/spring/instruments/").tables[0][1][-1] == "signed joint"
    by_hand = {"instrument": "I-1", "body": "B-QN", "signed_on": "2024-02-20"}
    make(Signature, spring.mechanism, "S-1", type="initial", **by_hand)
    assert read(spring.lan, "/spring/instruments/").tables[0][1][-1] == "signed joint"
    text = {"instrument": "I-1", "purpose": "agreed", "authenticity": "authentic", "authenticated_on": "2024-02-19"}
    make(LanguageText, spring.mechanism, "T-1", lang="vi", sha256=DIGEST, **text)
    make(Signature, spring.mechanism, "S-2", type="definitive", **by_hand)
    assert read(spring.lan, "/spring/instruments/").tables[0][1][-1] == "partly signed joint"


def test_a_day_of_signing_that_is_still_to_come_is_announced(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", standing="joint", signing=None, session=None, signed_on="2026-12-01")
    page = read(spring.lan, "/spring/instruments/")
    assert "0 instruments · 1 announced, not reported as signed by this day" in page.words
    assert page.tables[0][1][-1] == "not yet signed on this day joint"
    assert "0 instruments 1 announced" in read(spring.lan, "/spring/").words


def test_the_status_is_read_on_the_day_asked_about(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    make(Event, spring.mechanism, "E-1", instrument="I-1", type="entry_into_force", effective_on="2024-03-01")
    make(Event, spring.mechanism, "E-2", instrument="I-1", type="terminated", effective_on="2026-01-01")

    def status(day: str) -> str:
        return read(spring.lan, "/spring/instruments/", as_of=day).tables[0][1][-1]

    assert read(spring.lan, "/spring/instruments/", as_of="2024-02-19").tables == []
    assert status("2024-02-20") == "signed reported"
    assert status("2024-03-01") == "in force reported"
    assert status("2026-01-01") == "ended reported"


def test_the_list_is_narrowed_by_each_choice_of_the_bar(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    an_instrument(mechanism, "I-1", sectors=["gates"])
    an_instrument(mechanism, "I-2", type="agreement", level="local", session="SM-2025", signed_on="2025-02-20")
    an_instrument(mechanism, "I-3", parties=[{"body": "B-LS"}], title=in_three("Đồng Đăng pact", "Đồng Đăng"))
    make(Event, mechanism, "E-1", instrument="I-1", type="entry_into_force", effective_on="2024-03-01")
    assert titles(spring, type="agreement") == ["Memo I-2"]
    assert titles(spring, level="local") == ["Memo I-2"]
    assert titles(spring, party="B-LS") == ["Đồng Đăng pact"]
    assert titles(spring, field="gates") == ["Memo I-1"]
    assert titles(spring, session="SM-2025") == ["Memo I-2"]
    assert titles(spring, status="in_force") == ["Memo I-1"]
    assert titles(spring, q="dong dang") == ["Đồng Đăng pact"]
    assert titles(spring, type="mou", party="B-QN") == ["Memo I-1"]


def test_what_the_address_asks_and_nobody_knows_finds_nothing_and_breaks_nothing(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    for asked in ({"party": "B-NOWHERE"}, {"status": "'; DROP"}, {"q": "pony"}, {"field": "mechanism__key"}):
        page = read(spring.lan, "/spring/instruments/", **asked)
        assert page.tables == []
        assert "No instrument answers to this choice." in page.words
    assert titles(spring, sort="mechanism__key") == ["Memo I-1"]
    assert titles(spring, page="x") == ["Memo I-1"]


def test_the_list_is_sorted_in_both_directions_and_what_is_not_stated_comes_last(spring: SimpleNamespace) -> None:
    for item, day in (("I-1", "2024-02-20"), ("I-2", "2025-02"), ("I-3", None)):
        an_instrument(spring.mechanism, item, signed_on=day)
    assert titles(spring) == ["Memo I-2", "Memo I-1", "Memo I-3"]
    assert titles(spring, sort="day") == ["Memo I-1", "Memo I-2", "Memo I-3"]
    assert titles(spring, sort="-title") == ["Memo I-3", "Memo I-2", "Memo I-1"]


def test_fifty_stand_on_a_page(spring: SimpleNamespace) -> None:
    for number in range(51):
        an_instrument(spring.mechanism, f"I-{number:02d}")
    assert [len(titles(spring, page=page)) for page in ("1", "2")] == [50, 1]


def test_the_list_as_it_is_narrowed_is_saved_for_a_spreadsheet_without_formulas(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", title=in_three("=1+1", "＝2+2", "  @x"), sources=["SRC-1"])
    an_instrument(spring.mechanism, "I-2", type="agreement")
    response = spring.lan.get("/spring/instruments/", {"type": "mou", "format": "csv"})
    assert response["Content-Disposition"] == f'attachment; filename="spring-instruments-{localdate()}.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    heads, *lines = table(response)
    assert heads[:4] == ["Id", "Title (vi)", "Title (zh)", "Title (en)"]
    assert lines == [
        [
            *["I-1", "'＝2+2", "'  @x", "'=1+1", "memorandum", "mechanism", "Quảng Ninh; Guangxi"],
            *["9th Spring Meeting (2024)", "2024-02-20", "signed", "", "", "reported", "SRC-1"],
        ]
    ]


@pytest.mark.parametrize(
    ("language", "levels", "languages"),
    [("en", "provincial, local", "Vietnamese, Chinese"), ("zh-hans", "省级、地方级", "越南文、中文")],
)
def test_lists_are_parted_as_the_language_parts_them(
    spring: SimpleNamespace, cast: Cast, language: str, levels: str, languages: str
) -> None:
    said = {"level": None, "levels": ["provincial", "local"], "languages": ["vi", "zh"]}
    an_instrument(spring.mechanism, "I-1", **said)
    browser = signed_in(cast.lan, HTTP_ACCEPT_LANGUAGE=language)
    page = read(browser, "/spring/instruments/I-1/").words
    assert (levels in page, languages in page) == (True, True)
    assert levels in read(browser, "/spring/instruments/").words


def test_only_officers_are_offered_to_enter(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    leader = signed_in(spring.cast.own["leader"])
    assert read(spring.lan, "/spring/instruments/").links["Enter an instrument"] == "/spring/facts/instrument/new/"
    assert "Enter an instrument" not in read(leader, "/spring/instruments/").links
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert page.links["Enter a commitment"] == "/spring/facts/commitment/new/?instrument=I-1"
    assert "Enter a commitment" not in read(leader, "/spring/instruments/I-1/").links


def test_an_empty_register_says_what_to_do(spring: SimpleNamespace) -> None:
    page = read(spring.lan, "/spring/instruments/")
    assert page.tables == []
    assert "No instrument is on record. An officer enters what was signed" in page.words


def test_an_instrument_says_what_is_known_and_what_is_not(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", title=in_three("Memo", "Bản ghi nhớ"), official_title={"vi": "Bản chính"})
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert page.headings[0] == "Memo"
    assert "English Memo Vietnamese Bản ghi nhớ Official title: Bản chính Chinese not translated" in page.words
    assert page.terms == {
        "Level": "mechanism",
        "Signed on": "20 February 2024 (as reported)",
        "Session": "9th Spring Meeting (2024)",
        "Fields": "all fields",
        "Languages": "not stated",
        "Handling": "not stated",
        "Term": "not stated",
        "End of the term": "not stated",
        "Renewal": "not stated",
        "Last day to give notice": "not stated",
        "Texts": "no text in the register; what is said here rests on reports",
        "What it is to each party": "no party has stated it",
        "Custody": "who keeps the originals is not stated",
    }
    assert "An entry here is a record and no judgement" in page.words


def test_a_party_stands_as_it_signed_with_who_answers_for_it_beneath(spring: SimpleNamespace) -> None:
    named = in_three("The Province of Hà Giang")
    parties = [{"body": "B-GX"}, {"body": "B-HG", "role": "contracting", "as_named": named}]
    an_instrument(spring.mechanism, "I-1", parties=parties)
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert [row[0] for row in page.tables[0][1:]] == ["The Province of Hà Giang1", "Guangxi"]
    assert "Hà Giang · ended: 1 July 2025 · merger · answers on the day above: Tuyên Quang" in page.words
    before = read(spring.lan, "/spring/instruments/I-1/", as_of="2025-06-30")
    assert [row[0] for row in before.tables[0][1:]] == ["The Province of Hà Giang", "Guangxi"]
    assert "Tuyên Quang" not in before.words


def test_texts_signatures_and_custody_are_shown_as_written(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    an_instrument(mechanism, "I-1", signing=None, signed_on="2024-02-20")
    of_it = {"instrument": "I-1"}
    text = {"version_no": 1, "purpose": "agreed", "authenticity": "authentic", "authenticated_on": "2024-02-19"}
    make(LanguageText, mechanism, "T-1", lang="vi", sha256=DIGEST, **of_it, **text)
    make(LanguageText, mechanism, "T-2", lang="zh", sha256=DIGEST, **of_it, **text)
    working = {**text, "authenticity": "working_translation", "authenticated_on": None}
    make(LanguageText, mechanism, "T-3", lang="en", sha256=DIGEST, renders=DIGEST, **of_it, **working)
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="", names=in_three("One of them"))
    sign = {"type": "definitive", "version_no": 1, "signed_on": "2024-02-20"}
    make(Signature, mechanism, "SG-1", body="B-QN", person="P-1", post=in_three("Chair"), **of_it, **sign)
    make(Custody, mechanism, "CU-1", party="B-GX", holder="B-GX-FA", originals=2, location=in_three("Vault"), **of_it)
    page = read(spring.lan, "/spring/instruments/I-1/")
    parties, texts = page.tables
    assert [row[2] for row in parties[1:]] == [
        "signed, 20 February 2024, One of them Chair · version 1 · full powers not stated",
        "no signature on record",
    ]
    assert texts[1:] == [
        ["Vietnamese", "authentic", "19 February 2024", DIGEST],
        ["Chinese", "authentic", "19 February 2024", DIGEST],
        ["English", "working translation translates the text abababababababab…", "not stated", DIGEST],
    ]
    assert page.terms["Guangxi"] == "Guangxi foreign affairs 2 originals, copies not stated · Vault"
    assert "partly signed" in page.words


def test_each_party_says_for_itself_what_the_instrument_is(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    stated = {"instrument": "I-1", "legal_basis": in_three("Law 70")}
    make(Characterisation, spring.mechanism, "CH-1", party="B-QN", nature="treaty", **stated)
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert "Quảng Ninh treaty Legal basis: Law 70 Authorisation: not stated Approved draft: not stated" in page.words
    assert "Nothing is stated by: Guangxi" in page.words


def test_the_last_day_to_give_notice_is_counted_from_the_end_as_extended(spring: SimpleNamespace) -> None:
    term = {"term": "fixed", "expires_on": "2026-06-30", "renewal": "tacit", "notice_days": 60}
    an_instrument(spring.mechanism, "I-1", **term)
    extended = {"instrument": "I-1", "type": "extended", "effective_on": "2026-05-01", "extends_to": "2027-06-30"}
    make(Event, spring.mechanism, "E-1", **extended)
    terms = read(spring.lan, "/spring/instruments/I-1/").terms
    assert terms["End of the term"] == "30 June 2027"
    assert terms["Last day to give notice"] == "1 May 2027 (161 days left) notice of 60 days"
    before = read(spring.lan, "/spring/instruments/I-1/", as_of="2026-04-30").terms
    assert before["Last day to give notice"] == "1 May 2026 (1 day left) notice of 60 days"


def test_what_happened_to_it_stands_by_day_with_what_lies_ahead(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", expires_on="2027", term="fixed")
    an_instrument(spring.mechanism, "I-2", title=in_three("The second"))
    make(Event, spring.mechanism, "E-1", instrument="I-1", type="amended", effective_on="2025-05-01", related="I-2")
    words = read(spring.lan, "/spring/instruments/I-1/").words
    assert "20 February 2024 signed, as reported 1 May 2025 amended · The second 2027 end of the term" in words
    assert "1 May 2025 changes another instrument · Memo I-1" in read(spring.lan, "/spring/instruments/I-2/").words


def test_a_term_that_ends_with_the_year_lies_ahead_until_the_year_is_over(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", expires_on="2026", term="fixed")

    def ahead(day: str) -> bool:
        shown = spring.lan.get("/spring/instruments/I-1/", {"as_of": day}).content.decode()
        return re.search(r'<li class="ahead">\s*<time datetime="2026">', shown) is not None

    assert [ahead("2026-11-21"), ahead("2026-12-31"), ahead("2027-01-01")] == [True, True, False]


def test_links_are_said_from_both_ends(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    an_instrument(spring.mechanism, "I-2")
    make(InstrumentLink, spring.mechanism, "L-1", instrument="I-2", other="I-1", type="implements")
    assert "is implemented by Memo I-2" in read(spring.lan, "/spring/instruments/I-1/").words
    assert "implements Memo I-1" in read(spring.lan, "/spring/instruments/I-2/").words


def test_commitments_the_way_and_differing_sources_stand_on_the_page(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    an_instrument(mechanism, "I-1")
    a_commitment(mechanism, "C-1", instrument="I-1")
    make(Chain, mechanism, "CHN-1", from_item="I-1", to_item="SM-2025", relation="directs", note=in_three("as said"))
    make(Contradiction, mechanism, "X-1", about=["I-1"], topic=in_three("Who signed"), version_a=in_three("Two"))
    page = read(spring.lan, "/spring/instruments/I-1/")
    assert page.tables[1][1] == ["C-1 · Promise C-1", "Quảng Ninh, Guangxi", "trade", "recorded reported"]
    assert "instrument Memo I-1 directs ↓ session 10th Spring Meeting (2025) as said" in page.words
    assert "Who signed One version Two The other not stated" in page.words


def test_an_announced_signing_is_no_signing(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1", signing="planned")
    words = read(spring.lan, "/spring/instruments/I-1/").words
    assert "No source on record says that it took place." in words
    assert "20 February 2024 signing announced" in words


def test_what_was_known_at_a_session_is_what_was_known_then(spring: SimpleNamespace) -> None:
    mechanism = spring.mechanism
    old = {"known_to": instant("2026-01-01"), "version": "older", "title": in_three("As first read")}
    an_instrument(mechanism, "I-1", **old)
    an_instrument(mechanism, "I-1", known_from="2026-01-01", title=in_three("As read now"))
    an_instrument(mechanism, "I-2", known_from="2026-01-01")
    assert titles(spring) == ["As read now", "Memo I-2"]
    assert titles(spring, known="SM-2025") == ["As first read"]
    assert read(spring.lan, "/spring/instruments/I-1/", known="SM-2025").headings[0] == "As first read"
    assert spring.lan.get("/spring/instruments/I-2/", {"known": "SM-2025"}).status_code == 404


def test_an_instrument_that_is_not_there_is_not_found(spring: SimpleNamespace) -> None:
    an_instrument(spring.mechanism, "I-1")
    assert spring.lan.get("/spring/instruments/I-9/").status_code == 404
    assert signed_in(spring.cast.minh).get("/spring/instruments/I-1/").status_code == 404


def some_of_everything(mechanism: Any, number: int) -> None:
    """One more instrument, and one more of each thing that stands on the page of the first."""
    source = {"sources": [f"SRC-{number}"]}
    make(Source, mechanism, f"SRC-{number}", publisher=in_three("A paper"))
    make(Gate, mechanism, f"G-{number}", names=in_three("Gate"))
    an_instrument(mechanism, f"I-{number}", **source, parties=[*PARTIES, {"body": "B-HG"}], gates=[f"G-{number}"])
    of_it = {"instrument": "I-1", **source}
    text = {"purpose": "agreed", "authenticity": "authentic", "sha256": DIGEST}
    make(LanguageText, mechanism, f"T-{number}", version_no=number, lang="vi", **of_it, **text)
    PersonName.objects.create(mechanism=mechanism, person=f"P-{number}", salt="", names=in_three("One"))
    sign = {"type": "definitive", "version_no": number, "signed_on": "2024-02-20", "person": f"P-{number}"}
    make(Signature, mechanism, f"SG-{number}", body="B-QN", **of_it, **sign)
    make(Event, mechanism, f"E-{number}", type="amended", effective_on="2025", related=f"I-{number + 1}", **of_it)
    make(InstrumentLink, mechanism, f"L-{number}", other=f"I-{number + 1}", type="amends", **of_it)
    make(Characterisation, mechanism, f"CR-{number}", party=f"B-{number}", nature="treaty", **of_it)
    make(Custody, mechanism, f"CU-{number}", party="B-QN", holder="B-QN-FA", originals=1, **of_it)
    make(Count, mechanism, f"N-{number}", what="documents", value=number, status="actual", **of_it)
    make(Channel, mechanism, f"CN-{number}", type="hotline", **of_it)
    a_statement(mechanism, f"ST-{number}")
    a_commitment(mechanism, f"C-{number}", **of_it)
    make(Chain, mechanism, f"CHN-{number}", from_item="I-1", to_item=f"C-{number}", relation="becomes", **source)
    make(Contradiction, mechanism, f"X-{number}", about=["I-1"], topic=in_three("Doubt"))
    moment = instant("2025-01-01")
    motion = {"digest": f"m{number}", "party": "B-QN", "state": "open", "at": moment}
    Motion.objects.create(mechanism=mechanism, **motion)
    entry = {
        "party": "B-QN",
        "index": number - 1,
        "digest": f"m{number}",
        "type": "propose",
        "item": "I-1",
        "at": moment,
    }
    Entry.objects.create(mechanism=mechanism, envelope=b"", **entry)


# What a party keeps to itself is asked for as of now alone.
# A list that is taken along asks twice more, for its place in the record; an instrument is no list.
@pytest.mark.parametrize(
    ("address", "asked", "then", "saved"), [("instruments/", 5, 6, 7), ("instruments/I-1/", 8, 8, 8)]
)
def test_a_page_asks_as_often_for_three_as_for_one(
    spring: SimpleNamespace, django_assert_num_queries: Any, address: str, asked: int, then: int, saved: int
) -> None:
    some_of_everything(spring.mechanism, 1)
    spring.lan.get(f"/spring/{address}")
    with django_assert_num_queries(asked):
        assert spring.lan.get(f"/spring/{address}").status_code == 200
    some_of_everything(spring.mechanism, 2)
    some_of_everything(spring.mechanism, 3)
    with django_assert_num_queries(asked):
        assert spring.lan.get(f"/spring/{address}").status_code == 200
    with django_assert_num_queries(then):
        assert spring.lan.get(f"/spring/{address}?known=SM-2025&q=memo").status_code == 200
    with django_assert_num_queries(saved):
        assert spring.lan.get(f"/spring/{address}?format=csv").status_code == 200


def test_a_fault_about_how_an_instrument_is_handled_says_the_label(spring: SimpleNamespace) -> None:
    frame = Frame(spring.cast.lan, Moment.now(date(2026, 11, 21)))
    told = in_words(Refused(Fault("handling", "missing")), frame, "instrument")
    assert told == "“Handling” is missing. Please fill it in."


def test_the_form_enters_no_instrument_that_does_not_say_how_it_is_handled(spring: SimpleNamespace) -> None:
    address = "/spring/facts/instrument/new/"
    form = spring.lan.get(address).content.decode()
    assert re.findall(r'<select name="handling"([^>]*)>', form) == [
        ' required aria-describedby="id_handling_helptext" id="id_handling"'
    ]
    source = {"how": "report", "publisher": "VNA", "published": "2026-02-11"}
    answer = spring.lan.post(address, source | {"title__en": "Memo", "type": "mou", "item": "I-NEW"})
    assert (answer.status_code, Instrument.objects.filter(item="I-NEW").exists()) == (422, False)
    assert 'id="id_handling_error"' in answer.content.decode()

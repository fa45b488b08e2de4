"""Lan reads any fact: it is called by names, and every code, key and id on its page is said in words."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse

from earlyspring.commitments.models import Chain, DueDate, Gate, Proposal
from earlyspring.desk.forms.keys import KEYS
from earlyspring.desk.forms.parts import words_for
from earlyspring.ledger.models import PersonName, Source
from earlyspring.ledger.nouns import KINDS
from earlyspring.meetings.models import Attendance, Observer
from earlyspring.members.models import Body, Charter, Duplicate, Membership, Office, Seat, Tenure
from earlyspring.templatetags.words import said
from tests.desk.chapters import a_commitment, a_spring, an_instrument, anew
from tests.desk.page_reading import read
from tests.makers import in_three, instant, make, named

pytestmark = pytest.mark.django_db


def terms(house, kind, item, client=None):
    return read(client or house.lan, reverse("fact", args=[house.mechanism.key, kind, item])).terms


def headings(house, kind, client=None, **asked):
    page = read(client or house.lan, reverse("facts", args=[house.mechanism.key, kind]), **asked)
    return [row[0].rsplit(" ", 1)[0] for row in page.tables[0][1:]]


def test_who_came_is_said_by_post_and_name(cast):
    house = a_spring(cast)
    PersonName.objects.create(mechanism=house.mechanism, person="PER-1", salt="00", names=in_three("Trần An"))
    more = {"role": "participant", "person": "PER-1", "capacity": "standing_deputy_secretary", "presence": "stated"}
    make(Attendance, house.mechanism, "ATT-1", session="SM-2025", body="B-QN", **more)
    said = terms(house, "attendance", "ATT-1")
    assert (said["Capacity"], said["Person"]) == ("standing deputy secretary", "Trần An")
    assert headings(house, "attendance") == ["10th Spring Meeting (2025) · Quảng Ninh · Trần An"]


def test_organs_and_offices_are_named(cast):
    house = a_spring(cast)
    make(Office, house.mechanism, "O-1", body="B-QN", code="secretary", titles=in_three("Secretary of the Party"))
    make(Tenure, house.mechanism, "TEN-1", office="O-1", capacity="acting")
    make(Seat, house.mechanism, "SEAT-1", organ="O-SM", party="B-QN", role="co_chair")
    assert terms(house, "tenure", "TEN-1")["Office"] == "Secretary of the Party"
    assert terms(house, "seat", "SEAT-1")["Organ"] == "Spring Meeting"
    assert headings(house, "tenure") == ["Secretary of the Party"]
    assert headings(house, "seat") == ["Spring Meeting · Quảng Ninh"]


def test_the_class_of_a_member_is_the_charters_word(cast):
    house = a_spring(cast)
    classes = [{"code": "member", "names": in_three("full member"), "decides": True}]
    anew(Charter.objects.get(mechanism=house.mechanism, known_to=None), classes=classes)
    make(
        Membership,
        house.mechanism,
        "MEM-1",
        body="B-QN",
        class_code="member",
        intended={"class": "guest", "by": "2027"},
    )
    said = terms(house, "membership", "MEM-1")
    assert (said["Class"], said["Intended class"]) == ("full member", "Class: guest; Expected by: 2027")


def test_two_records_of_one_body_are_told_apart_by_their_ids(cast):
    house = a_spring(cast)
    make(Body, house.mechanism, "B-TWICE", side="S-VN", names=named("Quảng Ninh", "Quảng Ninh"))
    make(Duplicate, house.mechanism, "DUP-1", body="B-TWICE", same_as="B-QN", standing="open")
    address = reverse("fact", args=[house.mechanism.key, "duplicate", "DUP-1"])
    page = read(house.lan, address)
    assert page.headings[0] == "duplicate record: Quảng Ninh (B-TWICE) · Quảng Ninh (B-QN)"
    assert (page.terms["Body"], page.terms["Is the same as"]) == ("Quảng Ninh (B-TWICE)", "Quảng Ninh (B-QN)")


def test_a_promise_a_day_and_a_link_of_the_chain_are_called_by_what_they_join(cast):
    house = a_spring(cast)
    an_instrument(house.mechanism, "D-1")
    a_commitment(house.mechanism, "C-1", instrument="D-1")
    make(DueDate, house.mechanism, "DD-1", commitment="C-1", no=0, on="2027")
    make(Chain, house.mechanism, "CHN-1", from_item="D-1", to_item="SM-2025", relation="directs")
    assert headings(house, "due_date") == ["C-1 · Promise C-1 · 2027"]
    assert headings(house, "chain") == ["Memo D-1 · 10th Spring Meeting (2025)"]
    said = terms(house, "chain", "CHN-1")
    assert (said["Starting from"], said["Leading to"]) == ("Memo D-1", "10th Spring Meeting (2025)")


def test_gates_years_and_languages_are_words(cast):
    house = a_spring(cast)
    upgrades = [{"on": "2025-09-12", "to": "international_road"}]
    make(Gate, house.mechanism, "G-1", names=in_three("Chi Ma"), ends=[{"side": "S-VN"}], upgrades=upgrades)
    make(Observer, house.mechanism, "OBS-1", body="B-QN", years=[2018, 2020])
    make(Source, house.mechanism, "SRC-1", publisher=in_three("The Gazette"), published="2025-02-21", lang="ja")
    said = terms(house, "gate", "G-1")
    assert (said["Both ends"], said["Upgrades"]) == (
        "Side: Viet Nam",
        "On: 12 September 2025; Upgraded to: international, road",
    )
    assert terms(house, "observer", "OBS-1")["Years"] == "2018 2020"
    assert terms(house, "source", "SRC-1")["Language"] == "Japanese"
    assert headings(house, "source") == ["The Gazette · 21 February 2025"]


def test_what_another_party_has_not_tabled_is_not_named_by_what_refers_to_it(cast):
    house = a_spring(cast)
    inside = {"party": "B-QN", "state": "internal", "text": in_three("Not for other eyes")}
    make(Proposal, house.mechanism, "PRO-1", **inside)
    make(Chain, house.mechanism, "CHN-1", from_item="PRO-1", to_item="SM-2025", relation="becomes")
    assert headings(house, "chain") == ["Not for other eyes · 10th Spring Meeting (2025)"]
    told = "PRO-1 (nothing of it can be read here) · 10th Spring Meeting (2025)"
    assert headings(house, "chain", house.wei) == [told]


def test_what_came_later_or_was_withdrawn_is_named_and_said_to_be_so(cast):
    house = a_spring(cast)
    later = {"known_from": "2026-01-01"}
    a_commitment(house.mechanism, "C-1", code="2026-01", **later)
    make(Body, house.mechanism, "B-NEW", side="S-VN", names=named("New Province", "Tỉnh mới"), **later)
    gone = {"known_to": instant("2026-06-01"), "commitment": "C-1", "no": 0, "on": "2027"}
    make(DueDate, house.mechanism, "DD-1", known_from="2026-02-01", **gone)
    for item, to in (("CHN-1", "C-1"), ("CHN-2", "DD-1"), ("CHN-3", "C-NEVER")):
        make(Chain, house.mechanism, item, from_item="SM-2025", to_item=to, relation="directs")
    make(Membership, house.mechanism, "MEM-1", body="B-NEW", class_code="member")
    session = "10th Spring Meeting (2025) · "
    never = "C-NEVER (nothing of it can be read here)"
    assert headings(house, "chain") == [
        f"{session}2026-01 · Promise C-1",
        f"{session}due date: 2026-01 · Promise C-1 · 2027 (withdrawn)",
        session + never,
    ]
    then = {"known": "SM-2025"}
    assert headings(house, "chain", **then) == [
        f"{session}2026-01 · Promise C-1 (not in the register on this day)",
        f"{session}due date: 2026-01 · Promise C-1 (not in the register on this day) · 2027 "
        "(not in the register on this day)",
        session + never,
    ]
    assert headings(house, "membership", **then) == ["New Province (not in the register on this day)"]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_named_after_others_costs_the_same_with_one_and_with_three(cast, rows, django_assert_num_queries):
    house = a_spring(cast)
    for number in range(rows):
        a_commitment(house.mechanism, f"C-{number}")
        make(DueDate, house.mechanism, f"DD-{number}", commitment=f"C-{number}", no=0, on="2027")
    address = reverse("facts", args=[house.mechanism.key, "due_date"])
    house.lan.get(address)
    with django_assert_num_queries(7):
        house.lan.get(address)


def test_every_code_of_every_kind_has_words():
    lacking = [
        (kind, key, code)
        for kind, noun in KINDS.items()
        for key, field in noun.shape_fields().items()
        for name, codes in coded(key, field.shape)
        for code in codes
        if code not in words_for(kind, name)
    ]
    assert lacking == []


def test_every_key_of_every_kind_has_words():
    named = {
        name for noun in KINDS.values() for key, field in noun.shape_fields().items() for name in keys(key, field.shape)
    }
    assert sorted(named - set(KEYS)) == []


def coded(key, shape) -> Iterator[tuple[str, list[str]]]:
    if isinstance(shape, list):
        yield from coded(key, shape[0])
    elif isinstance(shape, dict):
        for name, inner in shape.items():
            yield from coded(name, inner)
    elif shape.startswith("code:"):
        yield key, shape.removeprefix("code:").split("|")


def keys(key, shape) -> Iterator[str]:
    yield key
    if isinstance(shape, list):
        yield from keys(key, shape[0])
    elif isinstance(shape, dict):
        for name, inner in shape.items():
            yield from keys(name, inner)


def test_fields_and_classes_of_the_charter_are_read_by_their_names(cast):
    house = a_spring(cast)
    classes = [{"code": "member", "names": in_three("full member"), "decides": True}]
    anew(Charter.objects.get(mechanism=house.mechanism, known_to=None), classes=classes)
    said = terms(house, "charter", "charter")
    assert (said["Classes of membership"], said["Fields of cooperation"]) == (
        "full member member Takes part in decisions: yes",
        "trade trade border gates gates labour labour",
    )


def test_what_is_not_stated_is_said_to_be_missing(cast):
    house = a_spring(cast)
    an_instrument(house.mechanism, "D-1", field_scope="not_stated")
    page = house.lan.get(reverse("fact", args=[house.mechanism.key, "instrument", "D-1"])).content.decode()
    assert '<dt>Fields covered</dt><dd><span class="missing">not stated</span></dd>' in page


def test_the_languages_that_hold_a_text_are_parted_as_the_reader_parts_a_list():
    held = said({"vi": "Chào", "zh": "你好"}, "en"), said({"vi": "Chào", "en": "Hello"}, "zh")
    assert [re.sub("<[^>]+>", "", one) for one in held] == [
        "not translated (held in Vietnamese, Chinese)",
        "not translated (held in Vietnamese、English)",
    ]

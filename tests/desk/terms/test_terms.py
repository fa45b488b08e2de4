"""Lan's office keeps its terms beside what the register and the other party say; Wei sends a file."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.desk.terms.words import FAULTS, UNREAD
from earlyspring.formats import taken
from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.lang.terms.concept import KINDS, Concept, Term
from earlyspring.lang.terms.faults import CODES
from earlyspring.members.terms.actions import enter_concept
from earlyspring.members.terms.models import OwnConcept
from tests.people import signed_in

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
MEETING = Concept("term.tea", "term", {"vi": (Term("trà xuân"),), "zh": (Term("春茶"),), "en": (Term("spring tea"),)})
RENAMED = Concept(
    "place.p", "place", {"vi": (Term("Hà Giang X", until="2025-07-01"), Term("Tuyên Quang X", since="2025-07-01"))}
)
SHEET = (
    "key,kind,lang,term,status,since\nterm.tea,term,vi,trà xuân,preferred,\nterm.tea,term,en,spring tea,preferred,\n"
)


def at(cast, page="terms", **more):
    return reverse(page, kwargs={"mechanism": cast.mechanism.key, **more})


def say(cast, concept, by="B-QN"):
    enter_concept(cast.mechanism, concept, by=by, user=None, at=NOON)


def read(cast, page="terms", who=None, asked=None, **more):
    return unescape(signed_in(who or cast.lan).get(at(cast, page, **more), asked or {}).content.decode())


def concepts_in(page):
    return re.findall(r'/terms/concepts/([^/"]+)/', page)


def send(cast, sheet, who=None, name="terms.csv"):
    file = SimpleUploadedFile(name, sheet if isinstance(sheet, bytes) else sheet.encode())
    return signed_in(who or cast.lan).post(at(cast, "import_terms"), {"file": file})


def faults_on(response):
    found = re.search(r'class="summary-of-faults".*?</section>', response.content.decode(), re.DOTALL)
    return [
        " ".join(re.sub(r"<[^>]+>", " ", unescape(one)).split())
        for one in re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL)
    ]


@pytest.mark.parametrize("words", ["tra xuan", "春茶", "spring tea", "term.tea"])
def test_a_concept_is_found_by_its_words_in_any_language(cast, words):
    say(cast, MEETING)
    assert concepts_in(read(cast, asked={"q": words})) == ["term.tea"]


def test_the_list_is_narrowed_by_kind_source_language_and_conflict(cast):
    say(cast, MEETING)
    say(cast, RENAMED)
    say(cast, Concept("term.tea", "term", {"en": (Term("vernal tea"),)}), by="B-GX")
    assert sorted(concepts_in(read(cast, asked={"from": "own"}))) == ["place.p", "term.tea"]
    assert concepts_in(read(cast, asked={"from": "own", "kind": "place"})) == ["place.p"]
    assert concepts_in(read(cast, asked={"from": "own", "lacks": "zh"})) == ["place.p"]
    assert concepts_in(read(cast, asked={"state": "conflict"})) == ["term.tea"]


def test_what_narrows_the_list_is_named_in_the_language_of_the_reader(cast):
    say(cast, Concept("term.tea", "term", {"en": (Term("spring tea"),)}))
    page = " ".join(re.sub(r"<[^>]+>", " ", read(cast)).split())
    assert re.findall(r"without \w+", page) == ["without Vietnamese", "without Chinese"]
    assert re.findall(r"\w+ all sources", page) == ["Source all sources"]


def test_the_names_of_the_register_are_there_without_being_entered(cast):
    assert concepts_in(read(cast, asked={"from": "register", "q": "广宁省外事厅"})) == ["body.B-QN-FA"]


def test_a_name_of_the_register_leads_to_what_bears_it(cast):
    page = read(cast, "concept", key="body.B-QN-FA")
    lead = page[page.index('class="lead"') : page.index("</p>", page.index('class="lead"'))]
    assert re.findall(r'href="([^"]+)"', lead) == [at(cast, "body", item="B-QN-FA")]


def test_the_list_is_of_the_day_of_the_page(cast):
    say(cast, RENAMED)
    asked = {"from": "own"}
    assert "Tuyên Quang X" in read(cast, asked=asked | {"as_of": "2026-01-01"})
    before = read(cast, asked=asked | {"as_of": "2025-06-30"})
    assert ("Hà Giang X" in before, "Tuyên Quang X" in before) == (True, False)


def test_a_concept_shows_what_it_was_called_before_and_after(cast):
    say(cast, RENAMED)
    page = read(cast, "concept", asked={"before": "2025-06-30", "after": "2025-07-01"}, key="place.p")
    table = page[page.index('action="#two-days"') :]
    cells = re.findall(r'<td data-label="[0-9]+ Ju[^>]*>\s*(.*?)\s*</td>', table, re.DOTALL)
    assert [one for one in cells if one != "—"] == ["Hà Giang X", "Tuyên Quang X"]


def test_preferred_forms_that_differ_stand_together_with_who_says_them(cast):
    say(cast, MEETING)
    say(cast, Concept("term.tea", "term", {"en": (Term("vernal tea"),)}), by="B-GX")
    page = read(cast, "concept", key="term.tea")
    section = page[page.index('id="conflicts"') : page.index("</section>", page.index('id="conflicts"'))]
    assert re.findall(r"<b[^>]*>(.*?)</b> \((.*?)\)", section) == [
        ("vernal tea", "Guangxi"),
        ("spring tea", "Quảng Ninh"),
    ]


def test_lan_enters_a_concept_changes_and_withdraws_it(cast):
    lan = signed_in(cast.lan)
    sent = {"kind": "term", "vi-0-text": "trà  xuân", "vi-0-status": "preferred", "en-3-text": "spring tea"}
    assert lan.post(at(cast, "new_concept"), sent)["Location"] == at(cast, "concept", key="term.spring-tea")
    own = OwnConcept.objects.get()
    assert (own.party, own.terms["vi"], own.entered_by) == (
        "B-QN",
        [{"text": "trà xuân", "status": "preferred"}],
        cast.lan.user,
    )
    assert lan.post(at(cast, "new_concept"), sent).status_code == 422
    changed = {"kind": "term", "vi-0-text": "chè xuân", "vi-0-status": "preferred"}
    assert lan.post(at(cast, "change_concept", key="term.spring-tea"), changed).status_code == 302
    assert [row.terms["vi"][0]["text"] for row in OwnConcept.objects.order_by("pk")] == ["trà xuân", "chè xuân"]
    assert lan.post(at(cast, "withdraw_concept", key="term.spring-tea")).status_code == 302
    assert OwnConcept.objects.filter(ended_at=None).count() == 0
    assert "chè xuân" in read(cast, "concept", key="term.spring-tea")


def test_what_cannot_be_taken_is_said_beside_the_form(cast):
    sent = {"kind": "term", "vi-0-text": "x", "vi-0-since": "2025-02-30", "vi-0-status": "preferred"}
    answer = signed_in(cast.lan).post(at(cast, "new_concept"), sent)
    assert (answer.status_code, OwnConcept.objects.count()) == (422, 0)
    page = answer.content.decode()
    assert page.count("No day: 2025-02-30. Write it as 2026-02-06.") == 2
    beside = page[page.index('class="card has-fault"') : page.index('name="vi-0-text"')]
    assert "No day: 2025-02-30. Write it as 2026-02-06." in beside
    assert (page.count("has-fault"), page.count("<details open>")) == (1, 1)
    assert signed_in(cast.lan).post(at(cast, "new_concept"), sent | {"kind": "person"}).status_code == 422


def test_wei_changes_what_the_term_base_says_as_his_own_party(cast):
    say(cast, MEETING)
    form = read(cast, "change_concept", who=cast.wei, key="term.tea")
    assert 'value="春茶"' in form
    sent = {"kind": "term", "zh-0-text": "新春茶", "zh-0-status": "preferred"}
    signed_in(cast.wei).post(at(cast, "change_concept", key="term.tea"), sent)
    assert list(OwnConcept.objects.order_by("party").values_list("party", flat=True)) == ["B-GX", "B-QN"]


def test_a_file_is_looked_at_first_and_then_taken_over(cast):
    looked = send(cast, SHEET)
    page = looked.content.decode()
    assert (looked.status_code, OwnConcept.objects.count()) == (200, 0)
    assert re.findall(r"<code>(.*?)</code>", page[page.index('id="preview"') :]) == ["term.tea"]
    packed = re.search(r'name="packed" value="([^"]+)"', page)[1]
    done = signed_in(cast.lan).post(at(cast, "import_terms"), {"packed": packed})
    assert (done.status_code, OwnConcept.objects.get().terms["en"][0]["text"]) == (302, "spring tea")
    again = send(cast, SHEET).content.decode()
    assert 'name="packed"' not in again


def test_faults_of_a_file_name_their_rows_and_nothing_is_written(cast):
    answer = send(cast, SHEET + "term.x,thing,vi,x,good,\n")
    assert (answer.status_code, OwnConcept.objects.count()) == (422, 0)
    assert faults_on(answer) == [
        "Row 4 · term.x · No kind of concepts: thing",
        "Row 4 · term.x · No status: good. Write preferred, admitted or deprecated.",
    ]


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        (b"<tbx><text/></tbx>", UNREAD["nothing"]),
        (b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>', UNREAD["declares"]),
        (b"\xff\xfe\x00", UNREAD["not_xml"]),
        (b"key,\xff", UNREAD["not_text"]),
    ],
)
def test_what_is_no_file_of_terms_is_refused_in_words(cast, sheet, words):
    answer = send(cast, sheet)
    assert (answer.status_code, str(words) in unescape(answer.content.decode())) == (422, True)


def test_broken_or_swollen_packages_are_refused(cast):
    import base64
    import zlib

    lan = signed_in(cast.lan)
    swollen = base64.b64encode(zlib.compress(b"x" * 9 * 1024**2)).decode()
    for packed in ("!", "AAAA", swollen):
        assert lan.post(at(cast, "import_terms"), {"packed": packed}).status_code == 422
    assert lan.post(at(cast, "import_terms"), {}).status_code == 422


def test_no_person_comes_in_by_a_file(cast):
    answer = send(cast, SHEET.replace("tea,term,", "tea,person,"))
    assert (answer.status_code, faults_on(answer)[0]) == (422, "term.tea · No kind of concepts: person")


def test_what_is_taken_along_changes_nothing_when_it_is_sent_back(cast):
    say(cast, MEETING)
    for form, reads in (("csv", read_terms_csv), ("tbx", read_tbx)):
        data = signed_in(cast.wei).get(at(cast, "terms_file", form=form)).content
        found = {one.key: one for one in reads(data).concepts}
        assert found["term.tea"].terms["vi"] == (Term("trà xuân", source="B-QN"),)
        page = send(cast, data, cast.lan, f"terms.{form}").content.decode()
        assert ("New: 0. Changed: 0." in page, 'name="packed"' in page) == (True, False)
    assert signed_in(cast.wei).get(at(cast, "terms_file", form="doc")).status_code == 404


def test_every_code_has_its_words():
    assert (set(CODES) - set(FAULTS), set(taken.CODES) - set(UNREAD)) == (set(), set())
    from earlyspring.desk.terms.words import KIND

    assert set(KIND) == set(KINDS)


@pytest.mark.parametrize("name", ["terms", "concept"])
def test_a_page_costs_the_same_with_one_and_with_three(
    cast, name, django_assert_max_num_queries, django_assert_num_queries
):
    say(cast, MEETING)
    more = {"key": "term.tea"} if name == "concept" else {}
    wei = signed_in(cast.wei)
    wei.get(at(cast, name, **more))
    with django_assert_max_num_queries(12) as first:
        wei.get(at(cast, name, **more))
    for number in range(3):
        say(cast, Concept(f"term.n{number}", "term", {"vi": (Term(f"từ {number}"),)}))
    with django_assert_num_queries(len(first)):
        wei.get(at(cast, name, **more))

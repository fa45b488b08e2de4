"""Two-character Chinese words and Vietnamese typed without marks are found, and hostile words are only words."""

import hashlib
import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from earlyspring.agreements.comparing.clauses import read_what_is_here
from earlyspring.desk.search import marked
from earlyspring.lang.fold import query
from earlyspring.ledger.actions import Way, report
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.derived import SearchDoc
from earlyspring.ledger.erasure import erase_person
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.saying import put
from earlyspring.ledger.search import search as look
from earlyspring.members.actions import enter_person
from tests.desk.hosted import hosted
from tests.people import a_fact, signed_in

pytestmark = pytest.mark.django_db

GATE = {"names": {"vi": "Hữu Nghị – Hữu Nghị Quan", "zh": "友谊—友谊关口岸", "en": "Huu Nghi – Youyiguan"}}


@pytest.fixture
def answer(cast):
    hosted(cast)
    report(cast.mechanism, "gate", "G-01", GATE, by="B-QN", sources=["SRC-1"])
    lan = signed_in(cast.lan)
    return lambda words: lan.get(reverse("search", args=[cast.mechanism.key]), {"q": words}).content.decode()


@pytest.mark.parametrize("words", ["口岸", "友谊", "huu nghi", "HỮU NGHỊ", "youyi", "G-01"])
def test_what_was_typed_is_found(answer, words):
    assert "1 fact found" in answer(words)


@pytest.mark.parametrize("words", ["南宁", '"', "* OR *", "NEAR(a b)", "口"])
def test_what_is_not_there_is_not_found(answer, words):
    assert ("1 fact found" in answer(words)) is (words == "口")


def test_all_that_is_found_is_counted_and_a_page_is_shown_at_a_time(cast):
    many_gates(cast, 61)
    lan, where = signed_in(cast.lan), reverse("search", args=[cast.mechanism.key])
    first, second = (lan.get(where, {"q": "口岸", "page": page}).content.decode() for page in (1, 2))
    assert ("61 facts found" in first, "61 facts found" in second) == (True, True)
    assert (first.count("<mark>口岸</mark>"), second.count("<mark>口岸</mark>")) == (50, 11)
    assert 'href="?q=%E5%8F%A3%E5%B2%B8&amp;page=2"' in first


def test_more_than_is_looked_at_is_said_to_be_more(cast, monkeypatch):
    many_gates(cast, 4)
    monkeypatch.setattr("earlyspring.ledger.search.LOOKED_AT", 3)
    page = signed_in(cast.lan).get(reverse("search", args=[cast.mechanism.key]), {"q": "口岸"}).content.decode()
    assert "more than 3 facts found; the nearest 3 are listed" in page
    monkeypatch.setattr("earlyspring.ledger.search.LOOKED_AT", 4)
    page = signed_in(cast.lan).get(reverse("search", args=[cast.mechanism.key]), {"q": "口岸"}).content.decode()
    assert "4 facts found" in page


def many_gates(cast, number):
    hosted(cast)
    for place in range(number):
        report(cast.mechanism, "gate", f"G-{place}", GATE, by="B-QN", sources=["SRC-1"])


def test_what_is_found_is_marked_and_the_rest_escaped():
    assert marked("<b>口岸</b>", query("口岸")) == "&lt;b&gt;<mark>口岸</mark>&lt;/b&gt;"


@pytest.fixture
def people(cast):
    """Trần An was entered twice, as a director and as one who came; others of that name came for two parties."""
    hosted(cast)
    way = Way("report", sources=["SRC-1"])
    names = [{"vi": "Trần An"}, {"vi": "Trần An", "zh": "陈安"}, {"vi": "Trần An"}, {"vi": "Trần An"}]
    an, again, other, third = (enter_person(cast.mechanism, one, by="B-QN").item for one in names)
    for _time in range(2):
        enter_person(cast.mechanism, {"vi": "Lê Bình"}, by="B-QN")
    came = {"session": "SM-2027", "role": "participant"}
    put(cast.mechanism, "attendance", came | {"body": "B-QN-FA", "person": an}, by="B-QN", way=way)
    put(cast.mechanism, "attendance", came | {"body": "B-QN", "person": third}, by="B-QN", way=way)
    put(cast.mechanism, "attendance", came | {"body": "B-GX", "person": other}, by="B-QN", way=way)
    titles = {"en": "Director of foreign affairs"}
    office = {"body": "B-QN-FA", "code": "director", "titles": titles}
    put(cast.mechanism, "office", office, by="B-QN", way=way, item="F-1")
    put(cast.mechanism, "tenure", {"office": "F-1", "person": again}, by="B-QN", way=way)
    return signed_in(cast.lan)


def persons_found(page):
    """Name with kind, where it leads, and what is said of each person found beyond the name."""
    items = (
        page.split('<ol class="plain found">')[1].split("</ol>")[0].split("<li>")[1:]
        if '<ol class="plain found">' in page
        else []
    )
    plain = lambda words: " ".join(unescape(strip_tags(words)).split())
    told = ([*re.split('<p class="original"[^>]*>', item), ""][:2] for item in items)
    return [(plain(a), a.split('href="')[1].split('"')[0] if "href" in a else "", plain(b)) for a, b in told]


def test_a_person_entered_twice_is_found_once_and_others_are_told_apart(cast, people):
    where = reverse("search", args=[cast.mechanism.key])
    found = persons_found(people.get(where, {"q": "tran an"}).content.decode())
    body = lambda item: reverse("body", args=[cast.mechanism.key, item])
    assert sorted(found, key=lambda one: one[2]) == [
        ("Trần An person", body("B-QN-FA"), "Director of foreign affairs"),
        ("Trần An person", body("B-GX"), "Guangxi"),
        ("Trần An person", body("B-QN"), "Quảng Ninh"),
    ]
    assert "3 facts found" in people.get(where, {"q": "tran an"}).content.decode()
    assert persons_found(people.get(where, {"q": "陈安"}).content.decode()) == [
        ("陈安 person", body("B-QN-FA"), "Director of foreign affairs")
    ]
    assert persons_found(people.get(where, {"q": "le binh"}).content.decode()) == [("Lê Bình person", "", "of no body")]


def test_a_tenure_is_found_as_office_and_person_as_long_as_the_name_is_kept(cast, people):
    """What was seen in reports is the text that is found; the index itself holds no name."""
    way = Way("report", sources=["SRC-1"])
    an = PersonName.objects.get(names={"vi": "Trần An", "zh": "陈安"}).person
    seen = {"vi": "2019 (Hội nghị lần thứ 10)", "en": "2019 (tenth session)", "zh": "2019年（第十次）"}
    put(cast.mechanism, "tenure", {"office": "F-1", "person": an, "seen": seen}, by="B-QN", way=way, item="T-1")
    where = reverse("search", args=[cast.mechanism.key])
    found = lambda words: persons_found(people.get(where, {"q": words}).content.decode())
    page = reverse("fact", args=[cast.mechanism.key, "tenure", "T-1"])
    both = "Director of foreign affairs · Trần An / 陈安 tenure"
    assert found("tenth session") == [(both, page, "2019 (tenth session)")]
    assert found("第十次") == [("陈安 tenure", page, "2019年（第十次）")]
    assert [one.title for one in look(cast.mechanism, "hoi nghi lan thu 10")] == ["Trần An"]
    assert [one for one in SearchDoc.objects.filter(kind="tenure") if "An" in one.title + one.body] == []
    erase_person(cast.mechanism, an, by="B-QN", ground="request")
    assert found("tenth session") == [("Director of foreign affairs tenure", page, "2019 (tenth session)")]
    assert found("第十次") == [("2019年（第十次） tenure", page, "")]


@pytest.fixture
def places(cast):
    """Three gates, each named in one language alone; a party entered what Nanning is called."""
    hosted(cast)
    for item, names in (
        ("G-1", {"vi": "Cảng Nam Ninh"}),
        ("G-2", {"zh": "南宁港"}),
        ("G-3", {"en": "Port of Nanning"}),
    ):
        report(cast.mechanism, "gate", item, {"names": names}, by="B-QN", sources=["SRC-1"])
    lan = signed_in(cast.lan)
    return lambda **asked: lan.get(reverse("search", args=[cast.mechanism.key]), asked).content.decode()


@pytest.mark.parametrize("words", ["nam ninh", "南宁", "nanning"])
def test_a_term_is_found_in_every_language_and_the_page_says_through_which(places, words):
    page = " ".join(strip_tags(places(q=words)).split())
    assert ("3 facts found" in page, ", also found by its terms:" in page) == (True, True)
    page = " ".join(strip_tags(places(q=words, as_typed="1")).split())
    assert ("1 fact found" in page, ", also found by its terms:" in page) == (True, False)


TEXT = "Hai bên\nĐiều 1. Phạm vi\n1. Hợp tác tại cửa khẩu Đồng Đăng.".encode()


@pytest.fixture
def deposited(cast):
    """A text that is open to all, and one that Lan's party keeps a file of for itself; both are of the register."""
    hosted(cast)
    for item, data, handling in (("I-1", TEXT, "open"), ("I-2", TEXT + b" (2)", "internal")):
        a_fact(cast.mechanism, "instrument", item, type="mou", level="mechanism", title={"vi": f"Bản ghi nhớ {item}"})
        keep(cast.mechanism, data, name=item, media_type="text/plain", party="B-QN", handling=handling)
        said = {"instrument": item, "version": 1, "purpose": "agreed", "lang": "vi", "standing": "authentic"}
        a_fact(cast.mechanism, "text", f"T-{item}", **said, sha256=hashlib.sha256(data).hexdigest())
    assert read_what_is_here(cast.mechanism) == 1
    return cast


def clauses_found(someone, **asked):
    page = signed_in(someone).get("/spring/search/", asked).content.decode()
    section = page.split('aria-labelledby="clauses"')[1].split("</section>")[0] if "aria-labelledby" in page else ""
    return re.findall(r'href="(/spring/instruments/[^"]*)"', section)


def test_clauses_are_found_where_the_text_may_be_read(deposited):
    """What Lan's party keeps to itself is in no index, so that not even Lan finds its words."""
    first = "/spring/instruments/I-1/texts/vi/?q=dong%20dang#art_1__para_1"
    assert clauses_found(deposited.lan, q="dong dang") == [first]
    assert clauses_found(deposited.wei, q="dong dang") == [first]
    assert clauses_found(deposited.lan, q="dong dang", kind="clause") == [first]
    assert clauses_found(deposited.lan, q="dong dang", kind="gate") == []


def test_the_page_of_a_text_has_each_clause_at_its_address_with_the_words_marked(deposited):
    lan, where = signed_in(deposited.lan), "/spring/instruments/I-1/texts/vi/"
    page = lan.get(where, {"q": "dong dang"}).content.decode()
    clause = page.split('id="art_1__para_1"')[1].split("</div>")[0]
    assert "<p>1. Hợp tác tại cửa khẩu <mark>Đồng</mark> <mark>Đăng</mark>." in clause
    assert [lan.get(f"/spring/instruments/I-1/texts/{lang}/").status_code for lang in ("zh", "x")] == [404, 404]
    assert f'href="{where}"' in lan.get("/spring/instruments/I-1/").content.decode()


def test_a_text_whose_file_is_its_partys_own_is_read_in_that_file_alone(deposited):
    where = "/spring/instruments/I-2/texts/vi/"
    assert signed_in(deposited.wei).get(where).status_code == 404
    page = signed_in(deposited.lan).get(where).content.decode()
    assert ("The words of this file are not read here" in page, "cửa khẩu" in page) == (True, False)

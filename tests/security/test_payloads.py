"""Words that would be code in a page: stored under every name there is, shown on every page, run on none."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from earlyspring.ledger.actions import decline, propose
from earlyspring.ledger.blobs import deposit
from earlyspring.ledger.models import Mechanism, PersonName, Source
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.search import index
from earlyspring.members.accounts import Note
from tests.desk.chapters import a_commitment, a_spring, a_statement, an_instrument, anew
from tests.desk.hosted import hosted
from tests.makers import make
from tests.people import Cast, cast, house, signed_in
from tests.security.test_sides import LISTS

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db

PAYLOADS = [
    '"><svg onload=alert(1)>Gặp gỡ',
    "</title></textarea></script><script>alert(1)</script>",
    "'-alert(1)-' onmouseover='alert(1)' 新春",
    "javascript:alert(1)",
    "{{ 7|add:7 }}{% debug %}${7*7}",
    "<img src=x onerror=alert(1)>Qua\u0309ng\u200d Tr\u1ecb \u200f\u061c",
    "]]><iframe srcdoc='<script>1</script>'>&lt;script&gt;&#x3c;b&#x3e;",
]
ALL = " ".join(PAYLOADS)
WORDS = {"vi": ALL, "zh": f"广西{ALL}", "en": ALL}


class Reader(HTMLParser):
    """Collects what a browser would run: scripts, handlers, styles, frames, addresses that are no pages."""

    def __init__(self) -> None:
        super().__init__()
        self.live: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag in ("iframe", "object", "embed", "style", "base", "math", "template"):
            self.live.append(tag)
        if tag == "script" and not said.get("src", "").startswith("/static/"):
            self.live.append(f"script {said}")
        if tag == "img" and said.get("src") == "x":
            self.live.append("img")
        for name, value in said.items():
            # A button of the page may send its form to a place of the same page, and nowhere else.
            elsewhere = name == "formaction" and not value.startswith("#")
            if name.startswith("on") or name in ("style", "srcdoc") or elsewhere:
                self.live.append(f"{tag} {name}")
            if name in ("href", "src", "action", "xlink:href"):
                place = value.strip().lower()
                if not place.startswith(("/", "?", "#", "https://")) and place not in ("", "."):
                    self.live.append(f"{tag} {name}={value[:40]}")

    handle_startendtag = handle_starttag


def live(page: str) -> list[str]:
    reader = Reader()
    reader.feed(page)
    return reader.live


def test_the_reader_sees_what_runs() -> None:
    assert live("<svg onload=x><script>1</script><a href='javascript:1'>") == [
        "svg onload",
        "script {}",
        "a href=javascript:1",
    ]
    assert live("<a href='/x?q=%3Cscript'>&lt;script&gt;</a>") == []


def a_poisoned_spring(cast: Cast) -> Mechanism:
    spring = a_spring(cast)
    mechanism: Mechanism = spring.mechanism
    row = KINDS["charter"]._default_manager.get(mechanism=mechanism, known_to=None)
    anew(row, names=WORDS, purpose=WORDS, sectors=[{"code": "trade", "names": WORDS}])
    body = KINDS["body"]._default_manager.get(mechanism=mechanism, item="B-GX", known_to=None)
    anew(body, names=[{"official": WORDS, "short": WORDS}])
    make(KINDS["organ"], mechanism, "O-X", code="x", names=WORDS, position=9)
    make(
        KINDS["session"],
        mechanism,
        "SM-X",
        organ="O-X",
        year=2026,
        day="2026-02-20",
        status="held",
        ordinal=1,
        theme=WORDS,
    )
    make(Source, mechanism, "SRC-X", publisher=WORDS, what=WORDS, url="javascript:alert(1)", lang='vi" onx="1')
    made: list[Any] = [
        an_instrument(mechanism, "I-X", title=WORDS, note=WORDS, sources=["SRC-X"], session="SM-X"),
        a_statement(mechanism, "ST-X", text=WORDS, capacity=WORDS, session="SM-X", sources=["SRC-X"]),
        a_commitment(
            mechanism, "C-X", code='C-X"><svg onload=x>', title=WORDS, text=WORDS, session="SM-X", sources=["SRC-X"]
        ),
        make(KINDS["priority"], mechanism, "PRI-X", title=WORDS, from_year=2027, sources=["SRC-X"]),
        make(KINDS["proposal"], mechanism, "PRO-X", text=WORDS, party="B-GX", state="tabled", session="SM-X"),
        make(KINDS["project"], mechanism, "PRJ-X", title=WORDS, text=WORDS, stage="idea", localities=["B-GX"]),
        make(
            KINDS["gate"],
            mechanism,
            "G-X",
            names=WORDS,
            ends=[{"side": "S-CN", "names": WORDS, "localities": ["B-GX"]}],
        ),
        make(KINDS["result"], mechanism, "R-X", text=WORDS, value=3, unit="<b>", commitment="C-X", sources=["SRC-X"]),
        make(
            KINDS["activity"],
            mechanism,
            "A-X",
            title=WORDS,
            text=WORDS,
            session="SM-X",
            start="2026-02-21",
        ),
        make(KINDS["contradiction"], mechanism, "X-X", about=["I-X"], topic=WORDS, version_a=WORDS, version_b=WORDS),
    ]
    for one in made:
        index(mechanism, one.kind, [one.item], [one])
    PersonName.objects.create(mechanism=mechanism, person="P-X", salt="0" * 64, names=WORDS)
    Note.objects.create(mechanism=mechanism, party="B-QN", item="I-X", words=ALL, written_by=cast.lan.user)
    cast.lan.user.first_name = PAYLOADS[0]
    cast.lan.user.save()
    return mechanism


def pages_of(mechanism: Mechanism) -> list[str]:
    key = mechanism.key
    pages = [reverse(name, args=[key]) for name in LISTS]
    shown = [("session", "SM-X"), ("body", "B-GX"), ("instrument", "I-X"), ("commitment", "C-X"), ("statement", "ST-X")]
    pages += [reverse(name, args=[key, item]) for name, item in shown]
    facts = ["charter/charter", "source/SRC-X", "activity/A-X", "contradiction/X-X", "priority/PRI-X", "instrument/I-X"]
    facts += ["gate/G-X", "project/PRJ-X", "result/R-X", "proposal/PRO-X", "organ/O-X"]
    pages += [f"/{key}/facts/{one}/{page}" for one in facts for page in ("", "history/", "change/")]
    pages += [f"/{key}/facts/{kind}/" for kind in ("source", "result", "activity", "contradiction")]
    pages += [f"/{key}/search/?q={words}" for words in ("onload", "alert", "%22%3E%3Csvg", "Quang+Tri")]
    return [*pages, f"/{key}/people/invite/", "/profile/"]


@pytest.mark.parametrize("language", ["vi", "zh-hans", "en"])
def test_no_page_runs_what_somebody_wrote(cast: Cast, language: str) -> None:
    mechanism = a_poisoned_spring(cast)
    lan = signed_in(cast.lan)
    lan.cookies["django_language"] = language
    shown = 0
    for page in pages_of(mechanism):
        answer = lan.get(page)
        words = answer.content.decode()
        assert (page, answer.status_code, live(words)) == (page, 200, [])
        assert "script-src 'self'" in answer["Content-Security-Policy"]
        assert (page, "unsafe-inline" in answer["Content-Security-Policy"]) == (page, False)
        shown += "alert(1)" in words
    assert shown > 30


def test_a_reason_a_paper_and_a_file_name_are_words_too(cast: Cast) -> None:
    hosted(cast)
    motion = propose(
        cast.mechanism, [("priority", "PRI-1", {"title": {"en": PAYLOADS[0]}, "from_year": 2027})], by="B-QN"
    )
    decline(motion, by="B-GX", reason=PAYLOADS[1])
    scan = SimpleUploadedFile("x.pdf", b"%PDF-1.7 x")
    scan.name = PAYLOADS[2]
    deposit(cast.mechanism, scan, party="B-QN")
    lan = signed_in(cast.lan)
    for page in (
        f"/spring/open/{motion.digest}/",
        "/spring/open/?state=all",
        "/spring/open/?state='><svg onload=x>",
        "/spring/",
    ):
        answer = lan.get(page)
        assert (answer.status_code, live(answer.content.decode())) == (200, [])


def test_only_pages_of_the_web_are_linked_as_sources(cast: Cast) -> None:
    hosted(cast)
    sent = {"publisher__en": "A newspaper", "how": "report", "sources": ["SRC-1"]}
    lan = signed_in(cast.lan)
    for url in ("javascript:alert(1)", "JaVaScRiPt:alert(1)", " data:text/html,x", "vbscript:x", 'https://a"onx=1'):
        assert lan.post("/spring/facts/source/new/", sent | {"url": url}).status_code == 422
    assert Source.objects.count() == 1
    assert (
        lan.post("/spring/facts/source/new/", sent | {"url": "https://baoquangninh.vn/tin?a=1&b='x'"}).status_code
        == 302
    )


def test_names_composed_and_decomposed_are_found_as_one(cast: Cast) -> None:
    hosted(cast)
    lan = signed_in(cast.lan)
    both = {"N-1": "Quảng Ninh mừng xuân", "N-2": "Qua\u0309ng Ninh mu\u031b\u0300ng xua\u0302n"}
    for item, words in both.items():
        sent = {"item": item, "title__vi": words, "from_year": "2027", "how": "report", "sources": ["SRC-1"]}
        assert lan.post("/spring/facts/priority/new/", sent).status_code == 302
    for words in (*both.values(), "quang ninh mung xuan", "ＱＵＡＮＧ ＮＩＮＨ ＭＵＮＧ"):
        found = lan.get("/spring/search/", {"q": words, "kind": "priority"}).context["found"]
        assert sorted(one["hit"].id for one in found) == ["N-1", "N-2"]


def test_an_id_has_no_look_alike(cast: Cast) -> None:
    """Ids are ASCII: a Cyrillic or full-width letter makes another, random id, never a second PRI-1."""
    hosted(cast)
    lan = signed_in(cast.lan)
    for item in ("РRI-1", "ＰRI-1", "PRI\u200b-1", "PRI-1\n", "../PRI-1", "Quảng-Ninh"):
        sent = {"item": item, "title__en": "Gates", "from_year": "2027", "how": "report", "sources": ["SRC-1"]}
        assert lan.post("/spring/facts/priority/new/", sent).status_code == 302
    items = KINDS["priority"]._default_manager.values_list("item", flat=True)
    assert [item for item in items if not (item.isascii() and item.startswith("priority-"))] == []

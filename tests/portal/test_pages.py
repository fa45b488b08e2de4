"""What stands on pages: each language its own words, what is missing said to be missing, links that lead somewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

import pytest

from earlyspring.portal.pages import page_at, render
from earlyspring.portal.shelf import Shelf
from tests.portal.made import CONTENTS, SITE, a_shelf, a_site, files, items

VOID = {"meta", "link", "img", "input", "br", "hr"}


class Read(HTMLParser):
    """Tags that close as they open, ids, links, names of what is pressed, and whether every control has a name."""

    def __init__(self):
        super().__init__()
        self.open, self.faults, self.ids, self.links, self.langs = [], [], [], [], []
        self.named, self.policies, self.scripts, self.headings = [], [], [], []

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in told:
            self.ids.append(told["id"])
        self.links += [told[name] for name in ("href", "src", "action") if told.get(name) is not None]
        if "lang" in told:
            self.langs.append(told["lang"])
        self.faults += [f"{tag} has {name}" for name in told if name.startswith("on") or name == "style"]
        if tag == "img" and "alt" not in told:
            self.faults.append("img without alt")
        if tag == "nav" and not told.get("aria-label"):
            self.faults.append("nav without a name")
        if tag == "script":
            self.scripts.append((told.get("type"), told.get("src")))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.named += [told["aria-labelledby"]] if "aria-labelledby" in told else []

    def handle_endtag(self, tag):
        if tag in VOID or not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def read(data: bytes) -> Read:
    found = Read()
    found.feed(data.decode())
    found.close()
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("portal")
    a_site(a_shelf(folder), folder / "site")
    return files(folder / "site")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return a_shelf(tmp_path)


def words(shelf: Shelf, lang: str, place: str) -> str:
    page = page_at(shelf, place)
    assert page is not None
    said = re.sub(r"(?s)<head>.*?</head>", "", render(shelf, SITE, lang, page).decode())
    return " ".join(re.sub(r"<[^>]+>", " ", said).split())


def test_pages_are_well_formed_and_nothing_in_them_is_without_a_name(site):
    for path, data in site.items():
        if path.endswith(".html"):
            found = read(data)
            assert (path, found.faults, found.open) == (path, [], [])
            assert (path, len(found.ids)) == (path, len(set(found.ids)))
            assert (path, set(found.named) - set(found.ids)) == (path, set())
            assert (path, found.headings.count(1)) == (path, 1)
            leaps = [(one, two) for one, two in zip(found.headings, found.headings[1:], strict=False) if two > one + 1]
            assert (path, leaps) == (path, [])


def test_no_link_leads_nowhere(site):
    ids = {path: set(read(data).ids) for path, data in site.items() if path.endswith(".html")}
    lost = []
    for path in ids:
        for link in read(site[path]).links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = normpath(f"{dirname(path)}/{unquote(parts.path)}").lstrip("/") if parts.path else path
            if target not in site or (parts.fragment and parts.fragment not in ids.get(target, {parts.fragment})):
                lost.append((path, link))
    assert lost == []


def test_pages_run_no_script_but_that_of_search_and_load_nothing_from_elsewhere(site):
    for path, data in site.items():
        if not path.endswith(".html"):
            continue
        found = read(data)
        ran = [(kind, src) for kind, src in found.scripts if kind != "application/ld+json"]
        assert (path, len(ran)) == (path, 1 if path.endswith("/search.html") else 0)
        assert (path, [src for _kind, src in ran if src is None or "://" in src]) == (path, [])
        assert (path, b"Content-Security-Policy" in data) == (path, True)
        loaded = re.findall(
            rb'<(?:img|script|link rel="(?:stylesheet|icon|preload)")[^>]*(?:src|href)="(\w+:[^"]*)"', data
        )
        assert (path, loaded) == (path, [])


def test_each_language_says_its_own_words_and_no_others(shelf):
    for lang, own in (("vi", "Kết nối giao thông"), ("zh", "交通互联互通"), ("en", "Transport links")):
        said = words(shelf, lang, "commitments/C-1.html")
        others = {"Kết nối giao thông", "交通互联互通", "Transport links"} - {own}
        assert (own in said, [one for one in others if one in said]) == (True, [])


def test_what_a_language_lacks_is_said_to_be_not_translated(shelf):
    said = words(shelf, "en", "commitments/C-2.html")
    assert ("not translated" in said, "智慧口岸" in said, "Cửa khẩu thông minh" in said) == (True, False, False)


def test_a_state_stands_only_where_all_agreed_on_one(shelf):
    assert "substantial" in words(shelf, "en", "commitments/C-1.html")
    assert "no state agreed by all" in words(shelf, "en", "commitments/C-2.html")


def test_a_figure_has_its_day_and_its_source(shelf):
    said = words(shelf, "en", "results.html")
    assert "more than USD 25 billion · as of 2025 · Smart gates" in said
    assert "source: The Trial ( 11 February 2026 )" in said


def test_a_journalist_reads_who_met_what_was_decided_and_who_hosts_next(shelf):
    said = words(shelf, "en", "sessions/SM-2026.html")
    assert "Next host (2027): Quang Ninh" in said
    assert "agreed Open the gate." in said
    assert "Guangxi ■ Chinese side" in said
    assert "Quang Ninh ● Vietnamese side" in said
    home = words(shelf, "en", "index.html")
    assert ("Next meeting 2027" in home, "Last meeting 11th Spring Meeting" in home) == (True, True)


def test_official_names_stand_in_three_languages_side_by_side(shelf):
    data = render(shelf, SITE, "en", page_at(shelf, "press.html")).decode()
    for tag, name in (("vi", "Người Thử"), ("zh-Hans", "试某"), ("en", "Shi Mou")):
        assert f'<span lang="{tag}">{name}</span>' in data


def test_members_say_what_became_of_former_ones(shelf):
    said = words(shelf, "vi", "members.html")
    assert re.search(r"Hà Giang \( đến ngày 30/6/2025 \) → .* Tuyên Quang", said) or "Tuyên Quang" in said


def test_what_is_not_public_is_named_without_a_link(tmp_path):
    without = {key: content for key, content in CONTENTS.items() if key != ("session", "SM-2026")}
    shelf = a_shelf(tmp_path, items(without))
    data = render(shelf, SITE, "en", page_at(shelf, "commitments/C-1.html")).decode()
    assert ("11th Spring Meeting" in data, "sessions/SM-2026.html" in data) == (True, False)


def test_words_of_a_content_are_no_mark_up(tmp_path):
    evil = '</script><script>alert(1)</script>&"'
    content = CONTENTS["instrument", "I-1"] | {"title": {"en": evil, "vi": evil, "zh": evil}}
    shelf = a_shelf(tmp_path, items(CONTENTS | {("instrument", "I-1"): content}))
    data = render(shelf, SITE, "en", page_at(shelf, "papers/I-1.html")).decode()
    assert ("<script>alert" in data, read(data.encode()).faults) == (False, [])


def test_there_is_no_page_of_what_is_not_there(shelf):
    places = [
        "sessions/NONE.html",
        "papers/pages/9.html",
        "commitments/by-state/none.html",
        "nothing.html",
        "../x.html",
    ]
    assert [page_at(shelf, place) for place in places] == [None] * 5


def test_nothing_released_yet_says_so(tmp_path):
    shelf = a_shelf(tmp_path, [])
    assert "Nothing of this has been released yet." in words(shelf, "en", "commitments.html")
    a_site(shelf, tmp_path / "site")

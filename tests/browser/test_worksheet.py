"""Two officers of two sides work on one worksheet at the same time, collide once, lose nothing, and conclude."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Node
from tests.browser.looking import Watched

SHEET = "gx-vn/review/worksheets/EX-2027/"
LINES = 12


@pytest.fixture
def lan(chromium: Browser, node: Node) -> Iterator[Page]:
    yield from at_the_desk(chromium, node, "officer.qn")


@pytest.fixture
def wei(chromium: Browser, node: Node) -> Iterator[Page]:
    yield from at_the_desk(chromium, node, "officer.gx")


def at_the_desk(chromium: Browser, node: Node, login: str) -> Iterator[Page]:
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        node.speak(page, "en")
        node.sign_in(page, login)
        yield page


def opened_by(page: Page, node: Node) -> None:
    """The round and the worksheet of the exercise, opened by hand."""
    page.goto(f"{node.address}/gx-vn/facts/round/new/")
    page.fill("[name=year]", "2026")
    page.select_option("[name=class]", "annual")
    page.select_option("[name=session]", "EX-2027")
    for name, day in (("cutoff_on", "2026-10-31"), ("due_on", "2026-12-10"), ("freeze_on", "2027-01-20")):
        page.fill(f"[name={name}]", day)
    page.check("[name=how][value=report]")
    page.select_option("[name=sources]", "EX-SOURCE")
    page.click("main button.primary")
    page.wait_for_url(re.compile("/facts/round/"))
    page.goto(f"{node.address}/gx-vn/review/")
    page.select_option("[name=session]", "EX-2027")
    page.select_option("[name=round]", index=1)
    page.click("text=Open the worksheet")
    page.wait_for_url(f"{node.address}/{SHEET}?exercise=1")


def line(node: Node, code: str) -> str:
    return f"{node.address}/{SHEET}lines/{code}/"


def save(page: Page, **said: str) -> None:
    for name, value in said.items():
        field = page.locator(f"[name={name}]")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    with page.expect_navigation():
        page.click("main form[data-keep] button.primary")


def looked_at(watched: Watched, node: Node, *pages: str) -> dict[str, list[str]]:
    """What is wrong with pages of the worksheet, on a phone and on a desk; nothing when all is well."""
    found = {}
    for page in pages:
        watched.page.goto(f"{node.address}/{SHEET}{page}")
        for width in (320, 1280):
            watched.page.set_viewport_size({"width": width, "height": 900})
            found[f"{page} {width}"] = watched.faults("en")
    return {page: faults for page, faults in found.items() if faults}


def test_two_sides_fill_in_one_worksheet_and_conclude_it(node: Node, lan: Page, wei: Page, tmp_path: Path) -> None:
    watched = Watched(lan)
    opened_by(lan, node)
    assert looked_at(watched, node, "", "lines/EX-01/", "freeze/", "acceptance/") == {}
    lan.goto(f"{node.address}/{SHEET}")
    assert lan.locator("main").get_by_text(f"{LINES} lines").count() == 1
    # Both open the same line; she saves first, he collides, sees both versions and saves his over hers.
    lan.goto(line(node, "EX-01"))
    wei.goto(line(node, "EX-01"))
    save(lan, finding="agreed", completion="limited", outcome="continue", statement__vi="Đã khởi công.")
    save(wei, finding="views_differ", outcome="continue", statement__zh="尚未开工。")
    assert wei.locator("#collision").inner_text() == "Somebody saved in between; nothing is lost"
    row = wei.locator("tr.chosen", has_text="Finding")
    assert [row.locator("td").nth(place).inner_text() for place in (0, 1)] == ["agreed", "views differ"]
    assert wei.input_value("[name=finding]") == "views_differ"
    save(wei, completion="")
    lan.goto(line(node, "EX-01"))
    assert lan.input_value("[name=finding]") == "views_differ"
    assert lan.input_value("[name=statement__vi]") == "Đã khởi công."
    assert lan.get_by_text("尚未开工。").count() == 1
    # They agree after all, and share the rest between them.
    save(lan, finding="agreed", completion="substantial", outcome="continue")
    for no in range(2, LINES + 1):
        page = lan if no % 2 else wei
        page.goto(line(node, f"EX-{no:02}"))
        save(page, finding="not_reviewable", outcome="continue")
    lan.goto(f"{node.address}/{SHEET}freeze/")
    with lan.expect_navigation():
        lan.click("text=Freeze and accept")
    assert lan.locator("main h1").inner_text().startswith("Acceptance")
    wei.goto(f"{node.address}/{SHEET}acceptance/")
    with wei.expect_navigation():
        wei.click("main button.primary")
    # The four others accepted on paper.
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 accepted")
    lan.goto(f"{node.address}/{SHEET}acceptance/")
    lan.click("text=Enter a consent given on paper")
    for box in lan.locator("[name=parties]").all():
        box.check()
    lan.fill("[name=number]", "7")
    lan.fill("[name=date]", datetime.now(UTC).date().isoformat())
    lan.set_input_files("[name=scan]", scan)
    with lan.expect_navigation():
        lan.click("main details button")
    assert lan.locator("main h1").inner_text().startswith("What follows")
    wei.goto(f"{node.address}/{SHEET}follow-up/")
    with wei.expect_navigation():
        wei.click("text=Assent to all")
    assert wei.get_by_text("Your party assents to all that follows.").count() == 1
    assert looked_at(watched, node, "", "lines/EX-01/", "acceptance/", "follow-up/") == {}

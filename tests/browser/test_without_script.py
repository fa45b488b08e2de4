"""The desk without JavaScript: Lan reports a priority, puts it to the parties, Wei of Guangxi assents."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Node

TITLE = "Quieter forms for busy people"


@pytest.fixture
def lan(chromium: Browser, node: Node) -> Iterator[Page]:
    yield from at_the_desk(chromium, node, "officer.qn")


@pytest.fixture
def wei(chromium: Browser, node: Node) -> Iterator[Page]:
    yield from at_the_desk(chromium, node, "officer.gx")


def at_the_desk(chromium: Browser, node: Node, login: str) -> Iterator[Page]:
    with chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        node.speak(page, "en")
        node.sign_in(page, login)
        yield page


def said(page: Page) -> list[str]:
    return [one.strip() for one in page.locator(".messages .message").all_inner_texts()]


def test_a_priority_is_reported_proposed_and_assented_to(node: Node, lan: Page, wei: Page) -> None:
    lan.goto(f"{node.address}/gx-vn/priorities/")
    lan.get_by_role("link", name="Enter a priority").click()
    lan.fill("#id_title__en", TITLE)
    lan.fill("#id_from_year", "2027")
    lan.select_option("#id_sources", index=0)
    lan.fill("#id_title__vi", "Biểu mẫu gọn hơn")
    lan.press("#id_title__vi", "Enter")
    assert said(lan) == ["Entered."]
    assert (lan.locator("h1").inner_text(), lan.locator(".standing").inner_text()) == (TITLE, "reported")

    lan.get_by_role("link", name="Enter a new version").click()
    lan.fill("#id_title__zh", "更简洁的表单")
    lan.check("input[name=how][value=propose]")
    lan.get_by_role("button", name="Enter").click()
    assert said(lan) == ["Put to the parties. It is joint when all of them have assented."]

    wei.goto(f"{node.address}/gx-vn/open/?exercise=1")
    wei.get_by_role("link", name=TITLE).click()
    wei.get_by_role("button", name="Assent").click()
    assert said(wei) == ["Your party assents. It is joint when all parties have."]
    rows = wei.locator("section:has(#answers) tbody tr")
    answers = {row.locator("th").inner_text(): row.locator("td").nth(0).inner_text() for row in rows.all()}
    by_key = sorted(party for party, answer in answers.items() if "assents, by its key" in answer)
    assert by_key == ["Guangxi", "Quang Ninh"]


def test_a_form_that_lacks_its_source_says_so_and_keeps_what_was_written(node: Node, lan: Page) -> None:
    lan.goto(f"{node.address}/gx-vn/facts/priority/new/")
    lan.fill("#id_title__en", TITLE)
    lan.fill("#id_from_year", "2027")
    lan.get_by_role("button", name="Enter").click()
    assert lan.locator(".summary-of-faults li").all_inner_texts() == [
        "Sources: Say which source reports it. Without a source nothing is entered as reported."
    ]
    assert lan.locator("#id_title__en").input_value() == TITLE

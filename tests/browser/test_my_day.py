"""A delegate opens his own programme once; it reads without a network, and is gone when its address was taken back."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error

from tests.browser.conftest import Node
from tests.browser.phones import until

HOUSE = Path(__file__).with_name("my_day_house.py")
SHELVES = "caches.keys()"
WORKERS = "navigator.serviceWorker.getRegistrations().then((found) => found.map((one) => one.scope))"


def test_opened_once_it_reads_offline_in_every_language_until_its_address_ends(chromium: Browser, node: Node) -> None:
    address = f"{node.address}/gx-vn/gathering/2027/my-day/{node.ask(HOUSE, 'give')}/"
    with chromium.new_context(viewport={"width": 360, "height": 740}) as phone:
        page = phone.new_page()
        page.goto(address)
        until(page, "navigator.serviceWorker.controller !== null")
        assert page.evaluate(WORKERS) == [address]
        items = page.locator(".programme-day > li").count()
        phone.set_offline(True)
        page.click("a[lang=vi]")
        assert page.locator("html").get_attribute("lang") == "vi"
        assert (page.locator(".programme-day > li").count(), page.locator("[data-offline]").is_visible()) == (
            items,
            True,
        )
        phone.set_offline(False)
        node.ask(HOUSE, "end")
        with page.expect_navigation():
            page.evaluate("dispatchEvent(new Event('online'))")
        page.wait_for_load_state()
        assert page.locator(".programme-day").count() == 0
        assert (page.evaluate(SHELVES), page.evaluate(WORKERS)) == ([], [])
        phone.set_offline(True)
        with pytest.raises(Error):
            page.goto(address)

"""The host drags a person onto another at the banquet, and talks onto a free place of the timetable."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.conftest import Node

HOUSE = Path(__file__).with_name("talks_house.py")
AT = "/gx-vn/gathering/2027/"


def test_dragging_does_what_two_clicks_do(chromium: Browser, node: Node) -> None:
    talks = node.ask(HOUSE, "planned")
    was = node.ask(HOUSE, "read")["seats"]
    one = next(iter(was))
    other = next(code for code in was if was[code] != was[one])
    with chromium.new_context(viewport={"width": 1280, "height": 2000}) as context:
        page = context.new_page()
        node.sign_in(page, "officer.hp")
        page.goto(f"{node.address}{AT}seats/dinner/")
        with page.expect_navigation():
            page.drag_and_drop(f"[data-code={one}]", f"[data-code={other}]")
        page.goto(f"{node.address}{AT}talks/timetable/")
        with page.expect_navigation():
            page.drag_and_drop(f"[data-talk={talks['code']}]", f"[data-to='4 {talks['room']}']")
    now = node.ask(HOUSE, "read")
    assert (now["seats"][one], now["seats"][other]) == (was[other], was[one])
    assert now["talks"][talks["code"]] == [4, talks["room"]]

"""The three days: a thousand scans without a network at two doors, folders from hand to hand; then all that is personal goes."""

from collections.abc import Iterator
from contextlib import ExitStack

from playwright.sync_api import Page

from tests.browser.phones import READ_MANY, until
from tests.browser.three_days import HOST, KEY, Desk, Desks, people

DOORS = {"main": ("Cửa chính", "正门"), "gate": ("Cổng", "大门")}
SCANS = (400, 350, 250)
STEPS = ["printed", "bound", "on_table", "signed_a", "signed_b", "exchanged"]
PURGED_ON = "2027-05-30"
CHAPTERS = [
    "",
    "people/",
    "delegations/",
    "programme/",
    "talks/",
    "seats/",
    "seats/dinner/",
    "signing/",
    "signing/order/",
]
CHAPTERS += ["accrediting/", "accrediting/print/", "door/", "preparing/letters/", "purge/"]


def codes_of_phones(desk: Desk) -> Iterator[str]:
    """The host opens two doors and lets three phones in; the code of each is shown once."""
    for key, (vi, zh) in DOORS.items():
        desk.go("door/doors/new/").fill(key=key, names__vi=vi, names__zh=zh)
        with desk.page.expect_navigation():
            desk.page.locator("main form .primary").click()
    for number, door in enumerate(("main", "main", "gate"), 1):
        desk.go("door/devices/enrol/").fill(name=f"Điện thoại {number}", door=door).press("Make the code")
        [code] = desk.read(".enrol-code")
        yield code


def let_in(desks: Desks, page: Page, code: str) -> Page:
    page.goto(f"{desks.node.address}/gx-vn/gathering/{KEY}/door/scan/vi/#code={code}")
    until(page, "navigator.serviceWorker.controller !== null && !document.getElementById('at-work').hidden")
    return page


def test_three_phones_at_two_doors_read_a_thousand_badges_offline_and_the_board_shows_who_is_here(desks: Desks) -> None:
    badges = desks.ask("tokens")
    assert len(badges) == 289
    every = [token for _name, token in badges]
    with ExitStack() as held, desks.at(HOST) as lan:
        codes = list(codes_of_phones(lan))
        phones = [let_in(desks, held.enter_context(desks.phone()), code) for code in codes]
        for page, many, step in zip(phones, SCANS, (1, 7, 11), strict=True):
            page.context.set_offline(True)
            tones = page.evaluate(READ_MANY, [every, many, step])
            assert set(tones) <= {"green", "amber"}
            assert sum(tones.values()) == many
        assert desks.ask("scans") == 0
        for page in phones:
            page.context.set_offline(False)
            page.evaluate("door.sync.flush()")
            until(page, "door.unsent === 0")
        assert desks.ask("scans") == sum(SCANS)
        assert lan.go("door/").read(".door-number") == ["289", "289", "289"]
        found = lan.go(f"door/?q={badges[40][0]}").read("#board tbody tr th")
        assert [one for one in found if badges[40][0] in one], found


def test_a_folder_goes_from_hand_to_hand_on_a_phone(desks: Desks) -> None:
    with desks.at(HOST, width=360) as lan:
        lan.go(f"signing/day/{desks.ask('folder')}/")
        for _step in STEPS:
            with lan.page.expect_navigation():
                lan.page.locator(".folder-steps .primary").click()
            assert lan.page.evaluate("document.documentElement.scrollWidth") == 360
        assert lan.page.locator(".folder-steps .primary").get_attribute("value") == "archived"
        assert lan.page.locator(".timeline > li").count() == len(STEPS)
    with desks.at("officer.gx", width=360) as wei:
        assert wei.go("signing/day/").page.locator(".folder-states").count() == 40


def test_on_its_day_what_is_personal_is_gone_from_the_pages_and_from_every_file(desks: Desks) -> None:
    names = [people()[party][place].name for party, place in (("B-GX", 41), ("B-QN", 3), ("B-TQ", 24))]
    assert desks.ask("searched", *names) != []
    assert desks.ask("purge", PURGED_ON) == 1
    assert desks.ask("searched", *names) == []
    with desks.at(HOST) as lan:
        for chapter in CHAPTERS:
            said = lan.go(chapter).page.content()
            assert [name for name in names if name in said] == [], chapter
        assert lan.go("purge/").page.locator("main h2 + ul > li").count() == 1

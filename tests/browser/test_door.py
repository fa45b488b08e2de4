"""Three phones at two doors read badges without a network, with wrong clocks, and hand in; the server holds exactly that."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import segno
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import CHROMIUM, Node
from tests.browser.looking import Watched
from tests.browser.phones import READ_MANY, until

HOUSE = Path(__file__).with_name("door_house.py")
SHARED = Path(__file__).parent.parent
SCAN = "gx-vn/gathering/doors/door/scan"
SCRIPTS = "/static/earlyspring/door"
PEOPLE, SCANS = 60, (400, 350, 250)
SKEW = (5, 0, -5)
AT_WORK = "#at-work:not([hidden])"

# A clock that is minutes off, as long as the page lives.
WRONG_CLOCK = "const right = Date.now.bind(Date); Date.now = () => right() + {minutes} * 60000;"

KEPT = (
    "async () => (await door.store.scans()).filter((one) => one.mine).map(({ id, badge, at }) => ({ id, badge, at }))"
)

# As if every answer of the server had been lost: all is handed in once more.
REPLAY = """
async () => {
  const mine = (await door.store.scans()).filter((one) => one.mine);
  await door.store.done("scans", "readwrite", (store) => mine.map((one) => store.put({ ...one, unsent: 1 })).at(-1));
  await door.counted();
  await door.sync.flush();
  return door.unsent;
}
"""


@pytest.fixture(scope="module")
def house(node: Node) -> dict[str, Any]:
    """The gathering of this module: people with their tokens, the last of whom has a revoked badge; four codes."""
    return node.ask(HOUSE, "fill", f"{PEOPLE}")


@pytest.fixture(scope="module")
def phones(chromium: Browser, node: Node, house: dict[str, Any]) -> Iterator[list[Page]]:
    """Three phones that came in with their codes; the worker of each holds the page."""
    codes = house["codes"][:3]
    contexts = [chromium.new_context(viewport={"width": 360, "height": 740}) for _code in codes]
    yield [let_in(context, node, code, minutes) for context, code, minutes in zip(contexts, codes, SKEW, strict=True)]
    for context in contexts:
        context.close()


def let_in(context: BrowserContext, node: Node, code: str, minutes: int) -> Page:
    page = context.new_page()
    page.add_init_script(WRONG_CLOCK.replace("{minutes}", f"{minutes}"))
    page.goto(f"{node.address}/{SCAN}/vi/#code={code}")
    page.wait_for_selector(AT_WORK)
    until(page, "navigator.serviceWorker.controller !== null")
    return page


def tokens(house: dict[str, Any]) -> list[str]:
    return [token for _person, _name, token in house["people"]]


def forged(token: str) -> str:
    return f"{token[:-40]}{(int(token[-40:]) + 1) % 10**40:040}"


def shown(page: Page, digits: str) -> tuple[str, str]:
    """What the page answers to a hand scanner that types digits and Enter: tone and headline."""
    page.fill("#typed", digits)
    page.press("#typed", "Enter")
    until(page, "document.getElementById('typed').value === ''")
    until(page, "document.querySelector('#answer .tone') !== null")
    return page.get_attribute("#answer", "data-tone") or "", page.inner_text("#answer .headline")


def test_the_scripts_fold_and_check_as_the_house_does(phones: list[Page]) -> None:
    page = phones[1]
    folded = json.loads((SHARED / "lang" / "folded.json").read_text("utf-8"))
    answers = page.evaluate(
        f"""async (given) => {{
          const {{ fold, found, searched }} = await import("{SCRIPTS}/fold.js");
          const pairs = [...given.simplified];
          const simplified = new Map(pairs.map((old, place) => [old, pairs[place + 1]]).filter((_, place) => place % 2 === 0));
          return [
            given.folded.map(([text]) => [text, fold(text, simplified)]),
            given.found.map(([typed, name]) => [typed, name, found(searched([name], simplified), typed, simplified)]),
          ];
        }}""",
        folded,
    )
    assert answers == [folded["folded"], folded["found"]]
    badges = json.loads((SHARED / "record" / "badge_tokens.json").read_text("utf-8"))
    said = page.evaluate(
        f"""async (given) => {{
          const {{ readToken }} = await import("{SCRIPTS}/token.js");
          return Promise.all(given.tokens.map(({{ digits }}) => readToken(digits, given.keys).then(
            ({{ badge, version, category, expires }}) => ({{ badge, version, category, expires }}),
            (refused) => refused.reason)));
        }}""",
        badges,
    )
    assert said == [one.get("says") or one["refused"] for one in badges["tokens"]]


def test_a_thousand_scans_without_a_network_and_the_server_holds_exactly_them(
    node: Node, phones: list[Page], house: dict[str, Any]
) -> None:
    every = tokens(house)
    for page in phones:
        page.context.set_offline(True)
    assert shown(phones[0], every[0])[0] == "green"
    assert shown(phones[0], every[0])[0] == "amber"
    assert shown(phones[0], every[-1]) == ("red", "thẻ đã bị thu hồi")
    assert shown(phones[0], forged(every[0]))[0] == "red"
    done = [4, 0, 0]
    for page, many, step, before in zip(phones, SCANS, (7, 11, 13), done, strict=True):
        tones = page.evaluate(READ_MANY, [every[:-1], many - before, step])
        assert sum(tones.values()) == many - before
        assert set(tones) == {"green", "amber"}
    # A phone that is put away and taken out again without a network has lost nothing.
    phones[0].reload()
    phones[0].wait_for_selector(AT_WORK)
    assert phones[0].evaluate("door.unsent") == SCANS[0]
    kept = [page.evaluate(KEPT) for page in phones]
    assert [len(one) for one in kept] == list(SCANS)
    assert node.ask(HOUSE, "read")["ids"] == []
    for page in phones:
        page.context.set_offline(False)
        page.evaluate("door.sync.flush()")
        until(page, "door.unsent === 0")
    assert [page.evaluate(REPLAY) for page in phones] == [0, 0, 0]
    held = node.ask(HOUSE, "read")
    assert held["ids"] == sorted(scan["id"] for one in kept for scan in one)
    assert len(held["ids"]) == sum(SCANS)
    assert held["refused"] == ["forged", "revoked"]
    assert len(held["first"]) == PEOPLE - 1
    # Clocks five minutes ahead and behind moved nothing: who is first is first by the server's clock.
    for page in phones:
        page.evaluate("door.sync.flush()")
        mine = page.evaluate(
            "[...door.presence.scans.keys()].map((one) => [String(one), door.presence.of(one).first.at])"
        )
        assert dict(mine) == held["first"]


def test_a_name_without_marks_finds_its_person_and_the_second_scan_shows_the_first(phones: list[Page]) -> None:
    page = phones[1]
    page.fill("#typed", "shi daibiao 17")
    page.click("#found button")
    page.wait_for_selector("#answer[data-tone=amber]")
    assert page.locator("#answer .who .name").inner_text() == "试代表17"
    assert page.locator("#answer .first").inner_text().endswith(("Cửa chính", "Cổng"))


def test_the_page_has_no_fault_a_careful_eye_would_find(phones: list[Page], node: Node) -> None:
    page = phones[1].context.new_page()
    watched = Watched(page)
    for language in ("vi", "zh", "en"):
        page.goto(f"{node.address}/{SCAN}/{language}/")
        page.wait_for_selector(AT_WORK)
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 740})
            assert watched.faults(language) == []
    page.close()


def test_a_phone_that_was_sent_away_forgets_the_names_and_keeps_what_it_could_not_hand_in(
    phones: list[Page], node: Node, house: dict[str, Any]
) -> None:
    page = phones[2]
    page.context.set_offline(True)
    shown(page, tokens(house)[3])
    node.ask(HOUSE, "send_away", "Phone 3")
    page.context.set_offline(False)
    page.evaluate("door.sync.flush()")
    page.wait_for_selector("#come-in:not([hidden])")
    assert page.evaluate("door.store.get('roster')") is None
    assert page.inner_text("#unsent").startswith("1")
    assert page.evaluate("door.store.scans().then((all) => all.length)") == 1


def test_a_browser_that_checks_no_signatures_says_so_and_goes_by_the_list(
    phones: list[Page], node: Node, house: dict[str, Any]
) -> None:
    page = phones[1].context.new_page()
    page.add_init_script("crypto.subtle.importKey = () => Promise.reject(new Error('no Ed25519'))")
    page.goto(f"{node.address}/{SCAN}/vi/")
    page.wait_for_selector(AT_WORK)
    assert page.is_visible("#signatures")
    assert page.evaluate("(token) => door.scanToken(token)", tokens(house)[-1])["refused"] == "revoked"
    assert page.evaluate("(token) => door.scanToken(token)", tokens(house)[2])["tone"] == "amber"
    page.close()


def test_after_the_end_the_names_leave_the_phone_without_a_network(phones: list[Page]) -> None:
    page = phones[1]
    page.context.set_offline(True)
    page.evaluate("door.store.get('roster').then((kept) => door.store.put('roster', { ...kept, ends: 1 }))")
    page.reload()
    page.wait_for_selector("#come-in:not([hidden])")
    assert page.evaluate("door.store.get('roster')") is None


def test_the_camera_reads_a_badge(chromium: Browser, node: Node, house: dict[str, Any], tmp_path: Path) -> None:
    """A film of one picture stands before the camera: the square code as it is printed."""
    film = tmp_path / "badge.y4m"
    film.write_bytes(filmed(tokens(house)[8]))
    told = ["--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]
    seeing = chromium.browser_type.launch(
        executable_path=CHROMIUM, args=[*told, f"--use-file-for-fake-video-capture={film}"]
    )
    page = let_in(seeing.new_context(viewport={"width": 360, "height": 740}), node, house["codes"][3], 0)
    page.click("#look")
    page.wait_for_selector("#answer .who")
    assert page.locator("#answer .who .name").inner_text() == house["people"][8][1]
    # Held before the camera it is one scan, however long.
    page.wait_for_timeout(1000)
    assert page.evaluate("door.store.scans().then((all) => all.filter((one) => one.mine).length)") == 1
    seeing.close()


def filmed(digits: str, width: int = 640, height: int = 480) -> bytes:
    """Two pictures of a square code, as an uncompressed film."""
    matrix = [list(row) for row in segno.make(digits, error="m", micro=False).matrix_iter(scale=5, border=4)]
    top, left = (height - len(matrix)) // 2, (width - len(matrix[0])) // 2
    luma = [bytearray([235]) * width for _ in range(height)]
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            luma[top + y][left + x] = 16 if dark else 235
    picture = b"FRAME\n" + b"".join(bytes(row) for row in luma) + bytes([128]) * (width * height // 2)
    return f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420\n".encode() + picture * 2

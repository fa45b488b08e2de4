"""Every page of the desk in three languages on a phone: whole, named, quiet, and within its window."""

import pytest

from tests.browser.addresses import PAGES
from tests.browser.conftest import Node
from tests.browser.looking import TAGS, Watched

NOT_THERE = "sessions/NOTHING/"
# The browser itself tells of an answer 404; the desk's page says it in words.
TOLD_OF_404 = "console: Failed to load resource: the server responded with a status of 404 (Not Found)"
WIDTHS = (320, 360, 1280)


def faults_at_all_widths(watched: Watched, language: str) -> list[str]:
    found = []
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 740})
        found += [f"{width}: {fault}" for fault in watched.faults(language)]
    return found


@pytest.mark.parametrize("language", TAGS)
def test_every_page_is_whole_and_fits_its_window(node: Node, watched: Watched, language: str) -> None:
    node.speak(watched.page, language)
    found = {"account/login/": faults_at_all_widths(watched, language)}
    node.sign_in(watched.page, "officer.qn")
    for path in ["gx-vn/", *(f"gx-vn/{page}" for page in PAGES), "profile/"]:
        answer = watched.page.goto(f"{node.address}/{path}")
        faults = faults_at_all_widths(watched, language)
        if path.endswith(NOT_THERE):
            assert (answer.status, TOLD_OF_404 in faults[0]) == (404, True)
            faults = faults[1:]
        else:
            assert (path, answer.status) == (path, 200)
        found[path] = faults
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_the_skip_link_comes_first_is_seen_and_leads_to_the_content(node: Node, watched: Watched) -> None:
    page = watched.page
    node.speak(page, "en")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert (link.inner_text(), link.bounding_box()["y"] >= 0) == ("Go to the content", True)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


def test_the_keyboard_reaches_the_main_act_and_focus_is_seen_on_the_way(node: Node, watched: Watched) -> None:
    page = watched.page
    node.speak(page, "en")
    node.sign_in(page, "officer.qn")
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(f"{node.address}/gx-vn/priorities/")
    steps = []
    while "Enter a priority" not in steps and len(steps) < 30:
        page.keyboard.press("Tab")
        steps.append(page.locator(":focus").inner_text().strip())
        assert (steps[-1], page.evaluate(SEEN)) == (steps[-1], True)
    assert steps[-1] == "Enter a priority"
    page.keyboard.press("Enter")
    page.wait_for_url("**/facts/priority/new/")


def test_enter_searches(node: Node, watched: Watched) -> None:
    page = watched.page
    node.speak(page, "en")
    node.sign_in(page, "officer.qn")
    page.goto(f"{node.address}/gx-vn/search/")
    page.wait_for_selector("#q:focus")
    page.keyboard.type("口岸")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert page.locator("#q").input_value() == "口岸"
    assert page.locator("ol.plain > li").count() > 0


def test_the_screen_of_the_room_tells_of_a_server_that_is_silent_and_of_no_other(node: Node, watched: Watched) -> None:
    page = watched.page
    node.speak(page, "en")
    node.sign_in(page, "officer.hp")
    screen = f"{node.address}/gx-vn/gathering/2027/plenary/SM-2027/projector/"
    page.goto(screen)
    assert page.locator("#stale").is_hidden()
    page.route(screen, lambda route: route.abort())
    page.wait_for_selector("#stale", state="visible")
    page.unroute(screen)
    page.wait_for_selector("#stale", state="hidden")


BAD = """<!doctype html><html lang="en"><body><h1>One</h1><h1>Two</h1><input><img src="data:,"><svg></svg>
<p style="width: 900px">wide</p><div class="wide">wide</div><a href="/"></a><nav></nav><script>1</script>"""


def test_the_eye_sees_what_is_wrong(watched: Watched) -> None:
    policy = {"content-type": "text/html", "content-security-policy": "default-src 'none'; style-src 'none'"}
    watched.page.route("**/bad", lambda route: route.fulfill(body=BAD + "<p>" + "w" * 400, headers=policy))
    watched.page.goto("http://localhost:9/bad")
    kinds = [fault.split(":")[0] for fault in watched.faults("vi")]
    assert sorted(set(kinds)) == sorted(
        {
            "the page says it is in en",
            "policy",
            "wide",
            "not one h1 with words",
            "no label",
            "no alternative",
            "no words",
            "not one header",
            "not one main",
            "not one footer",
            "navigation without a name",
            "console",
        }
    )

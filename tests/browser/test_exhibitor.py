"""An exhibitor brings its tea to the fair by a link, without an account; the host gives booths; the public reads of it last.

Chapter after chapter in one gathering: what one leaves the next begins with.
"""

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from earlyspring.cli.demo_fair_goods import picture
from tests.browser import fair_story as story
from tests.browser.conftest import Node
from tests.browser.fair_story import DAYS, EXHIBITORS, HOST, KEY, NAMES, TEA, Told, at_fair, by_link, day_words, refused
from tests.browser.public_reader import DESKTOP, PHONE, reading
from tests.browser.three_days import Desk, Desks

QN, GX = "officer.qn", "officer.gx"
SCRIPT = {"name": "tea.png", "mimeType": "image/png", "buffer": b"<script>alert(1)</script>"}
PHOTO = {"name": "tea.png", "mimeType": "image/png", "buffer": picture(3)}
SCAN = {"name": "ocop.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 trial"}


@pytest.fixture(scope="module")
def told() -> Told:
    return Told()


def test_the_host_lays_out_a_hall_and_opens_an_hour_at_a_door(desks: Desks) -> None:
    with at_fair(desks, HOST) as lan:
        lan.go("../../gathering/new/").fill(**{f"names__{code}": said for code, said in NAMES.items()})
        lan.fill(place__vi="Hải Phòng", place__zh="海防", key=KEY, **DAYS).press("Open a gathering")
        row = {"hall": "A", "code": "A1", "x": 0, "y": 0, "width": 4, "depth": 3, "power_kw": 3, "count": 3}
        lan.go("lay-out/").fill(**row).press("Save")
        assert lan.page.locator("svg .pic-head").all_text_contents() == ["A1", "A2", "A3"]
        day = story.OPENS - timedelta(days=1)
        lan.go("delivery/").fill(gate="G1", day=day, starts="08:00", ends="10:00", capacity=1).press("Open the hour")
        assert lan.page.locator("main tbody tr").count() == 1


@pytest.mark.parametrize("login", EXHIBITORS)
def test_each_party_brings_an_exhibitor_and_gives_it_a_link(desks: Desks, told: Told, login: str) -> None:
    with at_fair(desks, login) as there:
        names = {f"names__{code}": said for code, said in EXHIBITORS[login].items()}
        there.go("new/").fill(**names, kind="cooperative", booths=1, power_kw=2).press("Save")
        assert there.read("h1") == [EXHIBITORS[login][there.language]]
        told.codes[login] = there.page.url.rstrip("/").rpartition("/")[2]
        last = story.TODAY + timedelta(days=59)
        there.go(f"exhibitors/{told.codes[login]}/links/").fill(label="Thử", last_day=last)
        there.press("Give out a link")
        told.links[login] = there.read(".card code")[0]


def test_by_its_link_on_a_phone_it_enters_its_tea_and_an_expired_certificate_is_told(desks: Desks, told: Told) -> None:
    with by_link(desks, told.links[QN], "vi", 360) as (exhibitor, watched):
        assert (exhibitor.read("h1"), watched.faults("vi")) == ([EXHIBITORS[QN]["vi"]], [])
        exhibitor.follow("Enter a product").fill(**TEA, awarded_on=story.EXPIRED)
        ended = story.EXPIRED.replace(year=story.EXPIRED.year + 3)
        assert refused(exhibitor, "Save") == [
            f"Ngày cấp: giấy chứng nhận đã hết hạn {day_words(ended, 'vi')}, trước khi hội chợ bắt đầu "
            f"({day_words(story.OPENS, 'vi')}). Hãy trưng bày không ghi hạng sao, hoặc nhập giấy chứng nhận mới."
        ]
        assert exhibitor.page.locator("[name=names__vi]").input_value() == TEA["names__vi"]
        watched.complaints.clear()  # the browser itself tells of the answer 422
        exhibitor.fill(awarded_on=story.HOLDS).press("Save")
        assert watched.faults("vi") == []
        assert exhibitor.read("tbody tr th a") == [TEA["names__vi"]]
        assert "THỬ-7/QĐ" in exhibitor.read("tbody tr td")[2]


def test_a_script_is_no_photo_and_a_photo_is_shown(desks: Desks, told: Told) -> None:
    with by_link(desks, told.links[QN], "vi", 360) as (exhibitor, watched):
        exhibitor.page.locator("tbody tr th a").click()
        exhibitor.page.set_input_files("#photo-file", SCRIPT)
        assert refused(exhibitor, "Send the photo") == ["“Ảnh”: đây không phải ảnh giữ được. Hãy dùng JPEG hoặc PNG."]
        exhibitor.page.set_input_files("#photo-file", PHOTO)
        exhibitor.press("Send the photo")
        assert exhibitor.page.locator("img.fair-photo").evaluate("one => one.naturalWidth") == 480
        exhibitor.page.set_input_files("#scan-file", SCAN)
        exhibitor.press("Send the certificate")
        assert watched.faults("vi") == []


def test_it_takes_an_hour_that_another_then_cannot_take_and_enters_its_samples(desks: Desks, told: Told) -> None:
    with by_link(desks, told.links[QN], "vi", 360) as (exhibitor, watched):
        exhibitor.page.locator("[name=slot]").select_option(index=1)
        exhibitor.fill(goods="4 thùng", plate="THU-1").press("Take this hour")
        assert exhibitor.page.get_by_role("button", name=exhibitor.word("Give the hour back")).count() == 1
        exhibitor.follow("Enter a paper of the customs").fill(number="THỬ-TN-1", goods="4 thùng chè")
        home = DAYS["last_day"] + timedelta(days=1)
        exhibitor.fill(leaves_on=home, admitted_until=home).press("Save")
        assert len([one for one in exhibitor.read("main li") if "THỬ-TN-1" in one]) == 1
        assert watched.faults("vi") == []
        exhibitor.follow("When I am there, whom I meet")
        assert watched.faults("vi") == []
    with by_link(desks, told.links[GX], "zh", 1280) as (other, _watched):
        assert other.page.locator("[name=slot] option").count() == 1


def test_the_host_gives_a_booth_by_choosing_and_touching_the_plan(desks: Desks, told: Told) -> None:
    with at_fair(desks, HOST) as lan, at_fair(desks, HOST) as late:
        late.go(f"booths/?booth=A1&exhibitor={told.codes[GX]}")
        lan.go("booths/").page.get_by_role("link", name=EXHIBITORS[QN]["vi"], exact=True).click()
        lan.page.locator("svg a", has_text="A1").click()
        chosen = [lan.page.locator(f"[name={name}]").input_value() for name in ("booth", "exhibitor")]
        assert chosen == ["A1", told.codes[QN]]
        lan.press("Give the booth")
        assert lan.read(".message.success") == [f"Đã giao gian A1 cho {EXHIBITORS[QN]['vi']}."]
        assert refused(late, "Give the booth") == [
            f"Gian A1 đã giao cho đơn vị khác ({told.codes[QN]}). Hãy thu lại trước, hoặc chọn gian khác."
        ]


def test_the_host_gives_the_next_by_the_keyboard_alone(desks: Desks, told: Told) -> None:
    with at_fair(desks, HOST) as lan:
        lan.go("booths/")
        for words in (EXHIBITORS[GX]["vi"], "A2", lan.word("Give the booth")):
            story.tab_to(lan.page, words)
            with lan.page.expect_navigation():
                lan.page.keyboard.press("Enter")
        assert lan.read(".message.success") == [f"Đã giao gian A2 cho {EXHIBITORS[GX]['vi']}."]


@pytest.mark.parametrize(("login", "language", "width"), [(QN, "vi", 320), (GX, "zh", 1280)])
def test_each_sees_its_own_booth_on_the_plan_and_no_other_by_name(
    desks: Desks, told: Told, login: str, language: str, width: int
) -> None:
    booth = {QN: "A1", GX: "A2"}[login]
    with by_link(desks, told.links[login], language, width) as (exhibitor, watched):
        assert exhibitor.page.locator("svg .pic-mark-words").first.text_content() == booth
        place = exhibitor.page.locator("details.fold tbody tr").all()
        assert [one.locator("th").text_content().strip() for one in place] == [booth]
        others = [names[language] for one, names in EXHIBITORS.items() if one != login]
        assert [one for one in others if one in exhibitor.page.content()] == []
        assert watched.faults(language) == []


def shown(chromium: Browser, node: Node, language: str, size: dict[str, int]) -> list[str]:
    """The products of the catalogue that the public reads."""
    with reading(chromium, node, language, "mouse", size, scripts=True) as reader:
        reader.arrive().follow(reader.word("Fair"), "nav.ways")
        found = reader.read("section:has(#product) .row-title")
        if found:
            reader.follow(found[0])
            assert reader.page.locator("img.photo").evaluate("one => one.naturalWidth") == 480
            assert "THỬ-7/QĐ" in reader.page.inner_text("dl.facts")
            reader.follow(EXHIBITORS[QN][language])
            assert "A1" in reader.page.inner_text("dl.facts")
        return found


def test_the_public_reads_of_the_tea_once_its_party_releases_it_and_not_before(
    desks: Desks, told: Told, chromium: Browser, node: Node
) -> None:
    assert shown(chromium, node, "vi", PHONE) == []
    with at_fair(desks, QN) as there:
        waiting = there.go(f"exhibitors/{told.codes[QN]}/").press("Agree to what stands here")
        for kind in ("exhibitor", "product"):
            release_all(waiting.go(f"../../public/waiting/?kind={kind}"))
            if kind == "exhibitor":
                assert shown(chromium, node, "vi", PHONE) == []
    found = {language: shown(chromium, node, language, DESKTOP) for language in ("vi", "zh", "en")}
    assert found == {code: [TEA[f"names__{code}"]] for code in ("vi", "zh", "en")}


def release_all(desk: Desk) -> None:
    assert desk.page.locator("main tbody tr").count() == 1
    with desk.page.expect_navigation():
        desk.page.locator("main button[name=all]").click(no_wait_after=True)
    assert desk.page.locator("main tbody tr").count() == 0

"""The programme is written and released, read on a phone without a network; talks are asked for, placed, and put into it."""

from tests.browser.phones import until
from tests.browser.three_days import HOST, Desk, Desks, officer

ROOMS = {
    "hall": ("Hội trường", "大会堂", "Great hall", 400),
    "room-1": ("Phòng 1", "1号厅", "Room 1", 40),
    "room-2": ("Phòng 2", "2号厅", "Room 2", 40),
}
ITEMS = [
    ("2027-02-24", "09:00", "11:00", "crossing", [], "Đón các đoàn", "迎接代表团"),
    ("2027-02-24", "18:30", "20:30", "reception", ["hall"], "Tiệc chiêu đãi", "欢迎宴会"),
    ("2027-02-25", "08:30", "11:30", "session", ["hall"], "Phiên toàn thể", "全体会议"),
    ("2027-02-25", "15:00", "17:00", "signing", ["hall"], "Lễ ký", "签字仪式"),
    ("2027-02-26", "08:00", "11:00", "tour", [], "Tham quan cảng", "参观港口"),
]
ASKING = ("B-HP", "B-QN", "B-LS", "B-CB", "B-TQ")


def test_the_host_writes_the_three_days_and_releases_them(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        for code, (vi, zh, en, seats) in ROOMS.items():
            lan.go("programme/rooms/new/").fill(code=code, names__vi=vi, names__zh=zh, names__en=en, capacity=seats)
            lan.press("Save")
        for day, start, end, kind, rooms, vi, zh in ITEMS:
            lan.go("programme/new/").fill(titles__vi=vi, titles__zh=zh, kind=kind, day=day, start=start, end=end)
            if rooms:
                lan.fill(venues=rooms)
            lan.fill(audiences=["all"], languages=["vi", "zh"]).press("Save in the draft")
    with desks.at("officer.gx") as wei:
        assert wei.go("programme/").page.locator(".programme-day").count() == 0
    with desks.at(HOST) as lan:
        lan.go("programme/release/").press("Release now")
    with desks.at("officer.gx") as wei:
        assert [zh for *_rest, zh in ITEMS if zh not in wei.go("programme/").page.inner_text("main")] == []


def test_a_delegate_opens_his_own_programme_on_a_phone_and_reads_it_without_a_network(desks: Desks) -> None:
    with desks.at("officer.gx") as wei:
        wei.go("programme/personal/")
        with wei.page.expect_navigation():
            wei.page.locator("main tbody a").nth(20).click()
        [address] = wei.press("Make an address").read("main code")
    with desks.phone() as page:
        page.goto(address)
        until(page, "navigator.serviceWorker.controller !== null")
        page.context.set_offline(True)
        page.reload()
        assert page.locator(".programme-day > li").count() == len(ITEMS)
        page.click("a[lang^=zh]")
        assert [zh for *_rest, zh in ITEMS if zh not in page.inner_text("main")] == []


def test_five_parties_ask_guangxi_for_talks_and_it_accepts(desks: Desks) -> None:
    answer_by = desks.ask("in_a_month")
    for party in ASKING:
        with desks.at(officer(party)) as there:
            there.go("talks/ask/").fill(purpose__vi=f"Cửa khẩu {party[2:]}", purpose__zh=f"口岸{party[2:]}")
            there.fill(asks=party, asked="B-GX", level="heads", minutes=40, size=12, expires_on=answer_by)
            there.press("Ask for talks")
    with desks.at("officer.gx") as wei:
        asked = addresses(wei.go("talks/"), "main tbody a[href*='/talks/']")
        assert len(asked) == len(ASKING)
        for one in asked:
            wei.page.goto(one)
            wei.press("Accept")


def addresses(desk: Desk, where: str) -> list[str]:
    return list(dict.fromkeys(desk.page.locator(where).evaluate_all("all => all.map(String)")))


def test_a_timetable_is_proposed_accepted_told_and_written_into_the_programme(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        lan.go("talks/timetable/hours/").fill(day0="2027-02-24", start0="14:00", end0="17:30").press("Save")
        lan.press("Propose a timetable").press("Accept it").press("People are told this plan")
        placed = addresses(lan, "main td a.seat")
        assert len(placed) == len(ASKING), lan.read("main")
        assert lan.read("#left") == []
        lan.press("Write it into the programme")
        lan.go("programme/release/").press("Release now")
    with desks.at("officer.ls") as there:
        seen = there.go("programme/").page.inner_text("main")
        assert ("Cửa khẩu LS" in seen, "Cửa khẩu QN" in seen) == (True, False)

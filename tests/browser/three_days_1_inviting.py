"""Hải Phòng opens the gathering of 2027, makes the tasks, invites by letters that it releases; the answers arrive."""

from tests.browser.three_days import HOST, KEY, PLACES, Desks, officer

NAMES = {"vi": "Gặp gỡ thử ba ngày", "zh": "三日试会", "en": "Three days on trial"}
SECRETARY = {"vi": "Bí thư (thử)", "zh": "书记（试）", "en": "Secretary (invented)"}
GUESTS = [one for one in PLACES if one != "B-HP"]
LEADS = {party: f"Thử {party[2:]}" for party in PLACES}


def in_tongues(part: str, words: dict[str, str]) -> dict[str, str]:
    return {f"{part}__{code}": said for code, said in words.items()}


def test_the_host_opens_the_gathering_and_makes_the_tasks_of_its_sessions(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        lan.go("../new/").fill(**in_tongues("names", NAMES), place__vi="Hải Phòng", place__zh="海防")
        lan.fill(key=KEY, cycle="CY-2027", first_day="2027-02-24", last_day="2027-02-26", purge_on="2027-05-30")
        lan.press("Open a gathering")
        assert lan.read("h1") == [NAMES["vi"]]
        lan.go("preparing/")
        sessions = lan.page.get_by_role("button", name=lan.word("Make the tasks")).count()
        assert sessions > 0
        for number in range(sessions):
            lan.press("Make the tasks", within=f"main form.in-row >> nth={number}")
            assert lan.read(".message.success")
        assert lan.page.locator("main tbody tr").count() >= 10
        # Making them once more makes none.
        lan.press("Make the tasks")
        assert " 0 " in lan.read(".message.success")[0]


def test_organs_are_invited_by_letters_that_a_person_releases(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        for party in GUESTS:
            lan.go("preparing/invitations/new/").fill(organ="ORG-SM", party=party)
            lan.fill(**in_tongues("from_office", SECRETARY), **in_tongues("to_office", SECRETARY)).press("Save")
        lan.go("preparing/letters/").follow("invitation")
        invited = lan.page.locator("main [name=invited]")
        assert invited.count() == len(GUESTS)
        for one in invited.all():
            one.check()
        lan.press("Put drafts into the outbox")
        drafts = [f"{one.get_attribute('href')}" for one in lan.page.locator("#drafts ~ form tbody th a").all()]
        languages = sorted(
            lan.page.locator("#drafts ~ form tbody th").evaluate_all("all => all.map((one) => one.lang)")
        )
        assert languages == ["vi"] * 4 + ["zh-Hans"]
        for number, draft in enumerate(drafts, 1):
            lan.page.goto(f"{desks.node.address}{draft}")
            lan.fill(number=f"{number:02}/TM-THU").press("Save")
        lan.fill(letter={one.split("/")[-2] for one in drafts}).press("Release what is ticked")
        assert lan.page.locator("#released ~ div tbody tr").count() == len(GUESTS)
        for draft in drafts:
            lan.page.goto(f"{desks.node.address}{draft}")
            lan.press("It was handed over on paper")


def test_each_party_answers_for_itself_and_no_other(desks: Desks) -> None:
    for party, people in PLACES.items():
        if party == "B-HP":
            continue
        with desks.at(officer(party)) as there:
            there.go("preparing/invitations/")
            addresses = there.page.locator("main tbody a[href*='/invitations/']").evaluate_all("all => all.map(String)")
            own = [one for one in addresses if there.page.goto(one) and there.page.locator("[name=answer]").count()]
            assert len(own) == 1
            there.page.goto(own[0])
            there.fill(answer="accepted", led_by=LEADS[party], persons=people).press("Save")
    with desks.at(HOST) as lan:
        answers = " ".join(lan.go("preparing/invitations/").read("main tbody tr"))
        assert [one for one in GUESTS if LEADS[one] not in answers] == []

"""Forty documents and their order, a banquet at which two are swapped, 290 badges on paper; then one head cancels."""

from pathlib import Path

from tests.browser.three_days import HOST, PLACES, Desks, officer

DOCUMENTS = 40
TITLES = [("Biên bản chung (thử)", "会议纪要（试）"), ("Hợp tác cửa khẩu (thử)", "口岸合作（试）")]
PARTNERS = [list(PLACES), ["B-GX", "B-LS"]]


def is_pdf(file: Path) -> bool:
    return file.read_bytes()[:5] == b"%PDF-"


def test_documents_are_planned_by_the_page_and_the_rest_by_the_verbs(desks: Desks, tmp_path: Path) -> None:
    with desks.at(HOST) as lan:
        for (vi, zh), bodies, level in zip(TITLES, PARTNERS, ("mechanism", "provincial"), strict=True):
            lan.go("signing/new/").fill(titles__vi=vi, titles__zh=zh, level=level)
            lan.fill(**{f"body_{n}": body for n, body in enumerate(bodies, 1)}).press("Add a document")
    own = desks.ask("codes")["B-LS"]
    with desks.at("officer.ls") as there:
        there.go("signing/2/sides/B-LS/").fill(signatory=own[0], assistant=own[1], power="office").press("Save")
    assert desks.ask("plan_documents", f"{DOCUMENTS}") == DOCUMENTS
    with desks.at(HOST) as lan:
        lan.go("signing/order/").fill(tables=3, begins="15:00").press("Propose").press("Accept this order")
        assert lan.read(".message.success")
        sheet = tmp_path / "run-sheet.pdf"
        lan.save("Print (PDF, A4 across)", role="link").save_as(sheet)
        assert is_pdf(sheet)
    with desks.at("officer.gx") as wei:
        assert wei.go("signing/order/").page.locator("main .batches .card").count() == DOCUMENTS


def test_a_banquet_is_seated_two_change_places_by_two_clicks_and_all_are_told(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        lan.go("seats/new/").fill(key="dinner", names__vi="Tiệc chiêu đãi", names__zh="欢迎宴会", on="2027-02-24")
        lan.fill(head_seats=0, tables=24, seats=10, each_side=1, interpret=[]).press("Save")
        lan.press("Propose seats").press("Accept it")
        seated = lan.page.locator("[data-table] li[data-code]").count()
        assert f"{seated}" in lan.read(".lead")[0].split()
        assert seated > 200
        lan.press("People are told this plan")
        told = desks.ask("seats")
        assert len(told) == seated
        one, other = two_of_a_side(told, desks.ask("codes")["B-GX"])
        for code in (one, other):
            with lan.page.expect_navigation():
                lan.page.locator(f"li[data-code='{code}'] .seat").click()
        [words] = [said for said in lan.read("#tell ~ ul") if "→" in said]
        assert words.count("→") == 2
        lan.press("People are told this plan")
        now = desks.ask("seats")
        assert {code: now[code] for code in told if now[code] != told[code]} == {one: told[other], other: told[one]}


def two_of_a_side(tables: dict[str, str], codes: list[str]) -> tuple[str, str]:
    """Two people of one party who sit at different tables."""
    one, *others = [code for code in codes[30:] if code in tables]
    return one, next(code for code in others if tables[code] != tables[one])


def test_290_are_accredited_many_at_once_and_only_what_changed_is_printed_again(desks: Desks, tmp_path: Path) -> None:
    for party in PLACES:
        with desks.at(officer(party)) as there:
            there.go(f"accrediting/?delegation={party}").fill(who="all").press("Apply, and checked")
    with desks.at(HOST) as lan:
        lan.go("accrediting/").fill(who="all").press("Approve")
        assert "290" in lan.read(".messages .success")[0]
        badges = "form[action$='/print/badges/']"
        lan.go("accrediting/print/")
        first, again = tmp_path / "badges.pdf", tmp_path / "again.pdf"
        with lan.page.expect_download() as file:
            lan.page.locator(f"{badges} [value=waiting]").click()
        file.value.save_as(first)
    changed = desks.ask("codes")["B-QN"][20]
    with desks.at("officer.qn") as there:
        there.go(f"people/{changed}/change/").fill(office__zh="处长（改）").press("Save")
    with desks.at(HOST) as lan:
        waiting = lan.go("accrediting/print/").page.locator(f"{badges} [value=waiting]")
        assert "1" in waiting.inner_text().split()
        with lan.page.expect_download() as file:
            waiting.click()
        file.value.save_as(again)
        assert (is_pdf(first), is_pdf(again)) == (True, True)
        assert again.stat().st_size * 10 < first.stat().st_size
        assert lan.go("accrediting/print/").page.locator(f"{badges} [value=waiting]").count() == 0


def test_one_head_cancels_and_for_every_place_somebody_is_proposed(desks: Desks) -> None:
    head, deputy, *_others = desks.ask("codes")["B-LS"]
    with desks.at(HOST) as lan:
        lan.go(f"seats/not-coming/{head}/").fill(why="chuyến bay bị hủy (thử)")
        lan.press("Does not come: propose for every place")
        places = lan.read("#places ~ ul > li")
        signs = [one for one in places if lan.word("Signs") in one]
        assert signs, places
        assert [one for one in places if lan.word("Seat") in one], places
        assert [one for one in signs if deputy_name(desks, deputy) not in one] == []
        lan.go("seats/dinner/").press("Accept it").press("People are told this plan")
    assert head not in desks.ask("seats")
    with desks.at("officer.ls") as there:
        there.go("signing/2/sides/B-LS/").fill(signatory=deputy, assistant="").press("Save")


def deputy_name(desks: Desks, code: str) -> str:
    with desks.at("officer.ls") as there:
        return there.go(f"people/{code}/").read("h1")[0]

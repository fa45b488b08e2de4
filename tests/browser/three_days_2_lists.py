"""290 people come onto the lists by three routes: heads by the form, the many by a sheet, an office by a link."""

from io import BytesIO
from pathlib import Path

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

from earlyspring.example.people import Invented
from earlyspring.papers.people_sheets import COLUMNS, FIRST
from tests.browser.three_days import HOST, PLACES, Desk, Desks, officer, people

BY_LINK, LINKED = "B-TQ", 8
"""The party of which the last so many are entered by an office without an account."""
KEYS = [column.key for column in COLUMNS]


def test_the_host_gives_six_delegations_their_places(desks: Desks) -> None:
    with desks.at(HOST) as lan:
        for party, places in PLACES.items():
            lan.go("delegations/new/").fill(party=party, quota=places).press("Give the places")
        assert lan.page.locator("main tbody tr").count() == len(PLACES)


def test_each_office_enters_its_head_by_the_form(desks: Desks) -> None:
    for party, [head, *_others] in people().items():
        with desks.at(officer(party)) as there:
            there.go(f"delegations/{party}/new/").fill(**written(head), category=head.category, rank=head.rank)
            there.press("Register")
            assert head.name in there.page.inner_text("main")


def written(one: Invented) -> dict[str, object]:
    """What a form of a person is filled in with."""
    office = {f"office__{code}": words for code, words in one.office.items()}
    plain = {name: getattr(one, name) for name in ("name", "lang", "latin", "pinyin", "sex", "role")}
    return plain | {"speaks": list(one.speaks)} | office


def test_the_many_come_by_a_sheet_that_is_shown_first_and_then_taken_in_whole(desks: Desks, tmp_path: Path) -> None:
    for party, [_head, *others] in people().items():
        if party == BY_LINK:
            others = others[:-LINKED]
        with desks.at(officer(party)) as there:
            there.go(f"delegations/{party}/").follow("By a sheet")
            away = tmp_path / "away.xlsx"
            there.save("Take the list as a sheet", role="link").save_as(away)
            back = tmp_path / f"{party}.xlsx"
            back.write_bytes(filled(away, others))
            there.page.set_input_files("#sheet", back)
            there.press("See what it would change")
            assert there.page.locator("main tbody tr").count() == len(others)
            there.press("Take all of it in")
            assert f"{len(others)}" in there.read(".messages .success")[0]
            if party != BY_LINK:
                send_complete(there, party)


def filled(away: Path, others: list[Invented]) -> bytes:
    """The sheet that was taken away, with a row for each person below those on it."""
    rows = CalamineWorkbook.from_path(away).get_sheet_by_index(0).to_python()
    there = [row for row in rows[FIRST - 1 :] if any(row)]
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet("people")
        for at, row in enumerate([*rows[: FIRST - 1], *there, *map(row_of, others)]):
            page.write_row(at, 0, row)
    return out.getvalue()


def row_of(one: Invented) -> list[str]:
    said = {name: str(getattr(one, name) or "") for name in KEYS if hasattr(one, name)}
    said |= {f"office.{code}": words for code, words in one.office.items()}
    said |= {"speaks": ", ".join(one.speaks)}
    return [said.get(key, "") for key in KEYS]


def test_an_office_without_an_account_enters_its_people_by_a_link_and_sees_nobody_else(desks: Desks) -> None:
    others, linked = people()[BY_LINK][:-LINKED], people()[BY_LINK][-LINKED:]
    with desks.at(officer(BY_LINK)) as there:
        there.go(f"delegations/{BY_LINK}/links/").fill(label="Văn phòng (thử)", last_day=desks.ask("in_a_month"))
        [address] = there.press("Give out a link").read("main code")
    with desks.phone() as page:
        without = Desk(page, address, "en")
        for one in linked:
            without.go().fill(**written(one), category=one.category).press("Register")
        seen = page.inner_text("main")
        assert [one.name for one in linked if one.name not in seen] == []
        assert [one.name for one in others if one.name in seen] == []
    with desks.at(officer(BY_LINK)) as there:
        send_complete(there.go(f"delegations/{BY_LINK}/"), BY_LINK)


def send_complete(there: Desk, party: str) -> None:
    there.go(f"delegations/{party}/")
    with there.page.expect_navigation():
        there.page.locator("main form[action$='/send/'] button").click()


def test_the_host_sees_290_people_and_each_party_its_own_alone(desks: Desks) -> None:
    every = [one.name for party in people().values() for one in party]
    with desks.at(HOST) as lan:
        seen = lan.go("people/").page.inner_text("main")
        assert len(every) == 290
        assert [name for name in every if name not in seen] == []
    with desks.at("officer.ls") as there:
        seen = there.go("people/").page.inner_text("main")
        assert [name for name in every if name in seen] == [one.name for one in people()["B-LS"]]

"""Wei takes the list away as a sheet, fills it in, sees what would change, and confirms; the same sheet twice changes nothing."""

from io import BytesIO

import pytest
import python_calamine
from django.core.files.uploadedfile import SimpleUploadedFile
from xlsxwriter import Workbook

from earlyspring.delegations.models import Delegate
from earlyspring.papers.people_sheets import COLUMNS, FIRST
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.people import signed_in

pytestmark = pytest.mark.django_db
AT = "/spring/gathering/2027/delegations/B-GX"
KEYS = [column.key for column in COLUMNS]
PERSON = {
    "name": "试代表九",
    "lang": "简体中文",
    "latin": "SHI Jiu",
    "role": "leads the delegation",
    "office.zh": "主任",
}


def rows_of(file: bytes) -> list[list[str]]:
    return python_calamine.CalamineWorkbook.from_filelike(BytesIO(file)).get_sheet_by_index(0).to_python()


def filled(head: list[str], *people: dict[str, object]) -> bytes:
    """A sheet with the hidden first row that was taken away, and these people in it."""
    out = BytesIO()
    with Workbook(out) as book:
        page = book.add_worksheet("people")
        page.write_row(0, 0, head)
        for at, person in enumerate(people, start=FIRST - 1):
            for key, value in person.items():
                write = page.write_formula if str(value).startswith("=") else page.write
                write(at, KEYS.index(key), value)
    return out.getvalue()


@pytest.fixture
def wei(cast):
    a_delegation(a_gathering(cast.mechanism), quota=3)
    return signed_in(cast.wei, headers={"accept-language": "en"})


def head_of(client) -> list[str]:
    return rows_of(client.get(f"{AT}/sheet/").content)[0]


def send(client, file: bytes):
    return client.post(f"{AT}/sheet/take-in/", {"sheet": SimpleUploadedFile("list.xlsx", file)})


def kinds(page) -> list[tuple[int, str]]:
    return [(one.row.at, one.kind) for one in page.context["preview"].outcomes]


def told(page) -> list[str]:
    return [cell for line in page.context["lines"] for cell, _words in line["faults"]]


def test_an_empty_list_is_the_form_and_comes_back_with_people(wei):
    sent = send(wei, filled(head_of(wei), PERSON))
    assert (sent.status_code, kinds(sent), Delegate.objects.count()) == (200, [(FIRST, "new")], 0)
    assert wei.post(f"{AT}/sheet/confirm/").status_code == 302
    made = Delegate.objects.get()
    assert (made.name, made.lang, made.role, made.office, made.route) == (
        "试代表九",
        "zh",
        "head",
        {"zh": "主任"},
        "sheet",
    )
    assert wei.post(f"{AT}/sheet/confirm/").status_code == 404


def test_the_same_sheet_twice_changes_nothing(wei):
    file = filled(head_of(wei), PERSON, PERSON | {"name": "试代表十", "role": "staff"})
    send(wei, file)
    wei.post(f"{AT}/sheet/confirm/")
    before = list(Delegate.objects.values())
    again = send(wei, file)
    assert [kind for _, kind in kinds(again)] == ["unchanged", "unchanged"]
    taken_away = send(wei, wei.get(f"{AT}/sheet/").content)
    assert [kind for _, kind in kinds(taken_away)] == ["unchanged", "unchanged"]
    assert list(Delegate.objects.values()) == before
    assert wei.post(f"{AT}/sheet/confirm/").status_code == 404


def test_what_changes_is_shown_cell_by_cell_and_who_is_left_out_stays(cast, wei):
    one = a_delegate(a_delegation(a_gathering_of(cast)), 1, code="AB2CD")
    a_delegate(one.delegation, 2, code="EF3GH")
    row = {"code": "ab2cd", "name": one.name, "lang": "zh", "latin": one.latin, "pinyin": one.pinyin}
    sent = send(wei, filled(head_of(wei), row | {"office.en": "director", "phone": 77100.0}))
    assert [(key, old, new) for key, old, new in sent.context["preview"].outcomes[0].changes] == [
        ("office.en", "officer", "director"),
        ("phone", "", "77100"),
    ]
    assert [person.code for person in sent.context["preview"].absent] == ["EF3GH"]
    wei.post(f"{AT}/sheet/confirm/")
    assert Delegate.objects.get(code="AB2CD").office == {"en": "director"}
    gone = send(wei, filled(head_of(wei), row | {"office.en": "director", "phone": "77100", "withdrawn_why": "ill"}))
    assert kinds(gone) == [(FIRST, "withdrawn")]


def a_gathering_of(cast):
    from earlyspring.meetings.gatherings import Gathering

    return Gathering.objects.get(mechanism=cast.mechanism)


def test_each_fault_is_told_with_its_cell_and_nothing_is_taken_in(wei):
    other = PERSON | {"name": "试代表十"}
    sent = send(
        wei, filled(head_of(wei), PERSON, other, {"name": "试代表十一", "lang": "vi"}, {"code": "ZZZZZ", "name": "试"})
    )
    assert (sent.status_code, told(sent)) == (422, ["K6", "B7", "A8"])
    assert Delegate.objects.count() == 0
    wrong = send(wei, filled(head_of(wei), PERSON | {"category": "guest", "name": "=1+1"}))
    assert [(one.code, one.cell) for one, _ in wrong.context["faults"]] == [("formula", "B5"), ("not_listed", "J5")]
    over = send(wei, filled(head_of(wei), *({"name": f"试{n}", "lang": "zh"} for n in range(4))))
    assert told(over) == ["B8"]


def test_a_head_who_steps_down_in_the_same_sheet_makes_room(cast, wei):
    old = a_delegate(a_delegation(a_gathering_of(cast)), 1, code="AB2CD", role="head")
    row = {"code": "AB2CD", "name": old.name, "lang": "zh", "latin": old.latin, "pinyin": old.pinyin}
    send(wei, filled(head_of(wei), PERSON, row | {"role": "staff", "office.en": "officer"}))
    assert wei.post(f"{AT}/sheet/confirm/").status_code == 302
    assert sorted(Delegate.objects.values_list("name", "role")) == sorted([("试代表1", "staff"), ("试代表九", "head")])


def test_what_changed_between_preview_and_confirmation_is_told(cast, wei):
    one = a_delegate(a_delegation(a_gathering_of(cast)), 1, code="AB2CD")
    row = {"code": "AB2CD", "name": one.name, "lang": "zh", "latin": one.latin, "pinyin": one.pinyin}
    send(wei, filled(head_of(wei), row | {"phone": "1"}))
    one.phone = "2"
    one.save()
    answer = wei.post(f"{AT}/sheet/confirm/")
    assert (answer["Location"], Delegate.objects.get().phone) == (f"{AT}/sheet/take-in/", "2")


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (b"no workbook", "not_a_workbook"),
        (filled(["other"]), "not_people"),
        (filled([f"people:{KEYS[0]}", *reversed(KEYS[1:])]), "column_moved"),
        (filled([f"people:{KEYS[0]}", *KEYS[1:], "spring/2027/B-QN"]), "other_people"),
    ],
)
def test_what_is_no_list_of_this_delegation_is_refused(wei, file, code):
    sent = send(wei, file)
    assert (sent.status_code, {one.code for one, _ in sent.context["faults"]}) == (422, {code})


def test_the_sheet_is_the_own_partys_alone(cast, wei):
    for who in (cast.lan, cast.minh, cast.other["focal_point"]):
        assert signed_in(who).get(f"{AT}/sheet/").status_code == 404
        assert send(signed_in(who), b"").status_code == 404


def test_a_name_that_is_a_formula_is_written_as_words(cast, wei):
    a_delegate(a_delegation(a_gathering_of(cast)), 1, latin="=1+1")
    assert rows_of(wei.get(f"{AT}/sheet/").content)[FIRST - 1][KEYS.index("latin")] == "=1+1"


@pytest.mark.parametrize("words", ["leads the delegation", "dẫn đầu đoàn", "DAN DAU DOAN", "率团", "head"])
def test_the_words_of_a_list_are_read_in_every_language(wei, words):
    sent = send(wei, filled(head_of(wei), PERSON | {"role": words, "speaks": "中文，Tiếng Việt"}))
    [outcome] = sent.context["preview"].outcomes
    assert (outcome.kind, outcome.row.said["role"], outcome.row.said["speaks"]) == ("new", "head", "zh,vi")


def test_diet_and_wheelchair_go_with_the_sheet_both_ways(wei):
    send(wei, filled(head_of(wei), PERSON | {"diet": "ăn chay", "wheelchair": "是"}))
    wei.post(f"{AT}/sheet/confirm/")
    made = Delegate.objects.get()
    assert (made.diet, made.wheelchair) == ("vegetarian", True)
    taken = dict(zip(KEYS, rows_of(wei.get(f"{AT}/sheet/").content)[FIRST - 1], strict=False))
    assert (taken["diet"], taken["wheelchair"]) == ("vegetarian", "yes")
    again = {key: value for key, value in taken.items() if key not in ("diet", "wheelchair")}
    sent = send(wei, filled(head_of(wei), again))
    [line] = sent.context["lines"]
    assert sorted(words for _cell, *words in line["changes"]) == [["Diet", "vegetarian", ""], ["Wheelchair", "yes", ""]]


@pytest.mark.parametrize("rank", ["9" * 5000, "9" * 12, "²", "0", "21"])
def test_a_band_of_rank_that_is_none_is_told_with_its_cell(wei, rank):
    page = send(wei, filled(head_of(wei), PERSON | {"rank": rank}))
    assert (page.status_code, Delegate.objects.count()) == (422, 0)
    cells = [fault.cell for fault, _words in page.context.get("faults", ())] or told(page)
    assert cells == [f"{chr(ord('A') + KEYS.index('rank'))}{FIRST}"]

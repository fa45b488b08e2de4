"""Lan's department fills in its form; what comes back is what it wrote, or every fault that stands in it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.intake import About, Fault, Filled, Refusal, about, read_form
from earlyspring.papers.codes import LISTS
from earlyspring.papers.fonts import printable
from earlyspring.papers.form_facts import Answer, Figure, FormRound, Obstacle
from earlyspring.papers.form_rows import digest
from earlyspring.papers.form_sheets import write_form

from .sample import ANSWERS, CAME_ON, FAIR, FORM, OTHER_AGENCY, OTHER_ROUND, PATROL, ROAD, said
from .spoil import parts, replaced, typed

LANGS = ("vi", "zh", "en")


def faults(file: bytes) -> tuple[Fault, ...]:
    read = read_form(file, FORM, on=CAME_ON)
    assert isinstance(read, Refusal)
    return read.faults


def answers(file: bytes) -> tuple[Answer, ...]:
    read = read_form(file, FORM, on=CAME_ON)
    assert isinstance(read, Filled), read
    return read.answers


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_written_is_read(lang: str) -> None:
    read = read_form(write_form(FORM, lang, ANSWERS), FORM, on=CAME_ON)
    assert isinstance(read, Filled)
    assert (read.answers, read.unanswered) == (ANSWERS, ("obligation-2",))
    assert read.about == About("body-AG", "QN", ("round-A", "round-B"), 2, lang, digest(FORM), "obstacles")


FIVE = tuple(Obstacle(code, what="vì sao") for code in ("funding", "capacity", "other", "scope_unclear", "funding"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_commitment_has_as_many_obstacles_as_there_are(lang: str) -> None:
    given = (replace(ANSWERS[0], obstacles=FIVE), replace(ANSWERS[1], obstacles=FIVE[:3]))
    assert answers(write_form(FORM, lang, given)) == given


def test_a_further_obstacle_says_whose_it_is_and_needs_the_rest_of_the_row() -> None:
    form = write_form(FORM, "en", (replace(ANSWERS[0], obstacles=FIVE),))
    assert faults(typed(form, "obstacles", "A7", "2026-XX")) == (
        Fault("which_commitment", "More obstacles", "A7", "", "2026-XX", "2026-SM11-01\n2026-SM11-04\n2026-YN05-02"),
    )
    assert faults(typed(form, "obstacles", "A7", "2026-SM11-04")) == (
        Fault("completion_missing", "Report", "G7", "2026-SM11-04"),
    )
    assert faults(typed(form, "obstacles", "A9", "2026-SM11-01")) == (
        Fault("obstacle_missing", "More obstacles", "B9", "2026-SM11-01"),
    )


def test_two_commitments_of_one_code_are_told_apart() -> None:
    twice = replace(
        FORM,
        rounds=(*FORM.rounds, replace(FORM.rounds[1], round="round-C", lines=(replace(PATROL, obligation="o-4"),))),
    )
    given = (Answer("obligation-3", "not_started", obstacles=FIVE), Answer("o-4", "not_started", obstacles=FIVE[::-1]))
    read = read_form(write_form(twice, "zh", given), twice, on=CAME_ON)
    assert isinstance(read, Filled)
    assert read.answers == given


def test_a_form_made_before_there_was_such_a_sheet_is_read_and_one_that_lost_it_is_not() -> None:
    form = write_form(FORM, "vi", ANSWERS)
    without = typed(form, "obstacles", "A1", "another sheet")
    assert faults(without) == (Fault("sheet_missing", expected="Vướng mắc khác"),)
    assert answers(typed(without, "about", "A8", "nothing of more")) == ANSWERS


SHARES = st.decimals("1.001", 100, places=3)
WORDS = st.text(
    st.one_of(st.characters(codec="utf-8", exclude_categories=("C", "Z")), st.sampled_from(" =+-@#_x\"'<>&;\nẫữ慢")),
    max_size=60,
).map(lambda words: " ".join(said(vi=words)["vi"].split()) if words.strip() else "")
DAYS = st.dates(date(2026, 2, 11), CAME_ON)
NUMBERS = (
    st.decimals(0, 10**9, places=3)
    .map(lambda one: Decimal(str(one.normalize())) + 0)
    .filter(lambda one: not 0 < one <= 1)
)


@st.composite
def answer(draw: st.DrawFn, obligation: str, asked: tuple[tuple[str, str], ...]) -> Answer:
    obstacles = tuple(
        Obstacle(code, f"a{draw(WORDS)}".strip(), f"b{draw(WORDS)}".strip(), draw(DAYS))
        for code in draw(st.lists(st.sampled_from(list(LISTS["obstacle"])), max_size=5))
    )
    figures = tuple(
        Figure(
            indicator,
            period,
            draw(SHARES if indicator == "indicator-S" else NUMBERS),
            *draw(st.sampled_from([(None, None), (Decimal(3), Decimal(7))])),
        )
        for indicator, period in asked
        if draw(st.booleans())
    )
    completion = draw(st.sampled_from(list(LISTS["own_completion"])))
    return Answer(obligation, completion, draw(WORDS), obstacles, f"c{draw(WORDS)}".strip(), draw(WORDS), figures)


def plainly(words: str) -> str:
    return printable(words).strip()


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(LANGS))
def test_any_answers_come_back_as_they_were(data: st.DataObject, lang: str) -> None:
    asked = tuple((one.indicator, one.period_end) for one in ROAD.indicators)
    given_ = (
        data.draw(answer("obligation-1", asked)),
        data.draw(answer("obligation-2", ())),
        data.draw(answer("obligation-3", ())),
    )
    # Words are kept composed (NFC) and without spaces at the ends; nothing else of them changes.
    kept = tuple(
        replace(
            one,
            narrative=plainly(one.narrative),
            evidence=plainly(one.evidence),
            no_evidence_reason=plainly(one.no_evidence_reason),
            obstacles=tuple(
                replace(it, waits_for=plainly(it.waits_for), what=plainly(it.what)) for it in one.obstacles
            ),
        )
        for one in given_
    )
    read = read_form(write_form(FORM, lang, given_), FORM, on=CAME_ON)
    assert isinstance(read, Filled), read
    assert read.answers == kept


def test_the_same_form_is_the_same_bytes() -> None:
    assert write_form(FORM, "vi", ANSWERS) == write_form(FORM, "vi", ANSWERS)
    assert digest(FORM) == digest(replace(FORM)) != digest(replace(FORM, revision=3))


def test_nothing_in_a_form_runs() -> None:
    hostile = '=HYPERLINK("http://x","y")'
    file = write_form(FORM, "vi", (Answer("obligation-2", "not_started", hostile, evidence="@SUM(1)"),))
    xml = b"".join(part for name, part in parts(file).items() if name.startswith("xl/worksheets/"))
    assert (re.findall(rb"<f[ >/]", xml), b"hyperlink" in xml) == ([], False)
    assert answers(file) == (Answer("obligation-2", "not_started", hostile, evidence="@SUM(1)"),)


def test_a_form_says_whose_it_is_before_it_is_read() -> None:
    told = about(write_form(FORM, "zh"))
    assert told == About("body-AG", "QN", ("round-A", "round-B"), 2, "zh", digest(FORM), "obstacles")
    assert about(b"PK not a workbook") == Refusal((Fault("not_a_workbook"),))


def test_forms_that_are_not_the_one_that_was_sent() -> None:
    file = write_form(FORM, "vi", ANSWERS)
    for other, fault in (
        (OTHER_AGENCY, Fault("other_agency", found="body-AG", expected="body-XX")),
        (replace(FORM, party="LS"), Fault("other_agency", found="body-AG", expected="body-AG")),
        (OTHER_ROUND, Fault("other_round", found="round-A round-B", expected="round-A")),
        (replace(FORM, revision=3), Fault("old_form", found="2", expected="3")),
    ):
        assert read_form(file, other, on=CAME_ON) == Refusal((fault,))
    reworded = replace(FORM, agency_name=said("Sở khác"))
    assert read_form(file, reworded, on=CAME_ON) == Refusal(
        (Fault("changed_form", found=digest(FORM), expected=digest(reworded)),)
    )


def test_answers_that_came_before_are_not_taken_twice() -> None:
    file = write_form(FORM, "vi", ANSWERS)
    first = read_form(file, FORM, on=CAME_ON)
    assert isinstance(first, Filled)
    saved_again = typed(file, "reports", "H8", "")
    for again in (file, saved_again):
        assert read_form(again, FORM, on=CAME_ON, seen={first.digest}) == Refusal((Fault("sent_twice"),))
    more = read_form(typed(file, "reports", "H8", "thêm"), FORM, on=CAME_ON, seen={first.digest})
    assert isinstance(more, Filled)


def test_an_empty_form_is_no_report() -> None:
    assert faults(write_form(FORM, "vi")) == (Fault("nothing_answered", "Báo cáo"),)


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        (
            "G7",
            "xong rồi",
            Fault("not_listed", found="xong rồi", expected="chưa triển khai\nhạn chế\nđáng kể\nhoàn thành"),
        ),
        ("H7", "đã làm", Fault("completion_missing")),
        ("H6", "a\u202eb", Fault("unprintable", found="U+202E")),
        ("C6", "Việc khác", Fault("fixed_changed", found="Việc khác", expected="Nâng cấp đường dẫn")),
        ("L6", "31/2/2026", Fault("not_a_day", found="31/2/2026", expected="2026-11-30")),
        ("L6", "10/2/2026", Fault("before_instrument", found="2026-02-10", expected="2026-02-11")),
        ("L6", "26/11/2026", Fault("in_the_future", found="2026-11-26", expected="2026-11-25")),
        ("N6", "", Fault("what_it_waits_for")),
        ("K6", "", Fault("what_was_submitted")),
        ("I6", "", Fault("obstacle_missing")),
        ("Q6", "", Fault("evidence_or_reason")),
        ("H6", "#REF!", Fault("spreadsheet_error", found="#REF!")),
    ],
)
def test_a_fault_says_where_it_is_and_what_is_expected(cell: str, value: str, fault: Fault) -> None:
    code = {"6": "2026-SM11-01", "7": "2026-SM11-04"}[cell[-1]]
    at = {"completion_missing": "G7"}.get(fault.code, cell)
    spoiled = typed(write_form(FORM, "vi", ANSWERS), "reports", cell, value)
    assert faults(spoiled) == (replace(fault, sheet="Báo cáo", cell=at, row=code),)


@pytest.mark.parametrize(
    ("cell", "value", "fault"),
    [
        ("H6", "1.234", Fault("which_separator", found="1.234", expected="1234\n1.2340")),
        ("H6", "1234,5 kg", Fault("unit_differs", found="kg", expected="tấn")),
        ("H6", "nhiều", Fault("not_a_number", found="nhiều")),
        ("H7", 0.44, Fault("percent_or_share", found="0.44", expected="0.44\n44.00")),
        ("I7", "", Fault("numerator_alone")),
        ("H6", "-5", Fault("below_zero", found="-5")),
        ("H7", "180", Fault("over_hundred", found="180")),
        ("J7", 0, Fault("denominator_zero", found="0")),
        ("G6", "kg", Fault("unit_differs", found="kg", expected="tấn")),
    ],
)
def test_a_figure_that_cannot_be_told_is_asked_about(cell: str, value: str | float, fault: Fault) -> None:
    spoiled = typed(write_form(FORM, "vi", ANSWERS), "figures", cell, value)
    assert faults(spoiled) == (replace(fault, sheet="Số liệu", cell=cell, row="2026-SM11-01"),)


def test_words_that_only_begin_like_an_error_of_a_spreadsheet_are_words() -> None:
    told = answers(typed(write_form(FORM, "vi", ANSWERS), "reports", "H6", "#QL4B"))
    assert told[0].narrative == "#QL4B"


@pytest.mark.parametrize("typed_as", ["1.234,5", "1,234.5", "1234,5", "1 234,5 tấn", "1234.5", "１２３４.５"])
def test_figures_whose_separators_say_what_they_are(typed_as: str) -> None:
    told = answers(typed(write_form(FORM, "vi", ANSWERS), "figures", "H6", typed_as))
    assert told[0].figures[0].value == Decimal("1234.5")


def test_a_formula_is_not_a_figure() -> None:
    spoiled = typed(write_form(FORM, "vi", ANSWERS), "figures", "H6", 5, formula="2+3")
    assert faults(spoiled) == (Fault("formula", "Số liệu", "H6", "2026-SM11-01"),)


def test_a_day_with_the_month_first_is_asked_about_where_one_may_write_so() -> None:
    vi, en = (typed(write_form(FORM, lang, ANSWERS), "reports", "L6", "2/6/2026") for lang in ("vi", "en"))
    assert answers(vi)[0].obstacles[0].on == date(2026, 6, 2)
    assert (
        faults(en)
        == (
            Fault("which_day", "Report", "L6", "2026-SM11-01", "2/6/2026", "2026-02-06\n2026-06-02"),
            Fault("before_instrument", "", "", ""),
        )[:1]
    )


def test_every_fault_is_told_at_once_and_nothing_is_read() -> None:
    file = write_form(FORM, "en", ANSWERS)
    for cell, value in (("G6", "done"), ("H7", "something")):
        file = typed(file, "reports", cell, value)
    file = typed(file, "figures", "H6", "many")
    assert [(one.sheet, one.cell, one.code) for one in faults(file)] == [
        ("Report", "G6", "not_listed"),
        ("Report", "G7", "completion_missing"),
        ("Figures", "H6", "not_a_number"),
    ]


def test_rows_that_were_deleted_doubled_or_added() -> None:
    file = write_form(FORM, "en", ANSWERS)
    assert faults(typed(file, "reports", "A7", "obligation-9")) == (
        Fault("row_unknown", "Report", "B7", "2026-SM11-04", "obligation-9"),
        Fault("row_missing", "Report", "", "2026-SM11-04", expected="2026-SM11-04"),
    )
    assert faults(typed(file, "reports", "A7", "obligation-1"))[0] == Fault(
        "row_twice", "Report", "B7", "2026-SM11-01", "2026-SM11-01"
    )
    below = replaced(
        file, "reports", "</sheetData>", '<row r="12"><c r="H12" t="str"><v>more</v></c></row></sheetData>'
    )
    assert faults(below) == (Fault("row_without_id", "Report", "H12", "", "more"),)


def test_columns_that_were_moved() -> None:
    spoiled = typed(typed(write_form(FORM, "en", ANSWERS), "reports", "G1", "narrative"), "reports", "H1", "completion")
    assert faults(spoiled) == (
        Fault("column_moved", "Report", "G1", "", "narrative", "completion"),
        Fault("column_moved", "Report", "H1", "", "completion", "narrative"),
    )


def test_a_sheet_that_was_deleted() -> None:
    assert faults(typed(write_form(FORM, "en", ANSWERS), "figures", "A1", "mine")) == (
        Fault("sheet_missing", expected="Figures"),
    )


def test_rows_in_another_order_are_still_theirs() -> None:
    other = replace(FORM, rounds=(replace(FORM.rounds[0], lines=(FAIR, ROAD)), FORM.rounds[1]))
    sorted_by_an_officer = typed(write_form(other, "en", ANSWERS), "about", "B7", digest(FORM))
    assert answers(sorted_by_an_officer) == ANSWERS


def test_a_thousand_faults_are_not_all_told() -> None:
    lines = tuple(replace(PATROL, obligation=f"o-{n}", code=f"c-{n}") for n in range(300))
    form = replace(FORM, rounds=(FormRound("r", said("x"), "2026-11-20", "2026-11-30", lines),))
    given_ = tuple(Answer(line.obligation, "complete") for line in lines)
    read = read_form(write_form(form, "vi", given_), form, on=CAME_ON)
    assert isinstance(read, Refusal)
    assert (len(read.faults), read.more) == (200, 100)


def test_what_a_form_cannot_hold_is_refused_while_writing() -> None:
    for wrong, words in (
        ((Answer("obligation-9", "complete"),), "does not ask for it"),
        ((ANSWERS[0], ANSWERS[0]), "answered twice"),
        ((Answer("obligation-2", "complete", figures=(Figure("i", "2026"),)),), "does not ask for it"),
        ((Answer("obligation-2", "complete", "x" * 8001),), "8000 characters"),
        (
            (
                Answer(
                    "obligation-1", "complete", figures=(Figure("indicator-T", "2026-12-31", Decimal("0." + "1" * 16)),)
                ),
            ),
            "15 digits",
        ),
    ):
        with pytest.raises(ValueError, match=words):
            write_form(FORM, "vi", wrong)

"""Names and addresses carry nothing but themselves."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.members.names import address, person_name


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Nguyễn   Văn An ", "Nguyễn Văn An"),
        (unicodedata.normalize("NFD", "Phạm Thị Lan"), "Phạm Thị Lan"),
        ("王小明", "王小明"),
        ("欧阳·娜娜", "欧阳·娜娜"),
        ("Jean-Luc O’Neill, Dr. (ret.)", "Jean-Luc O’Neill, Dr. (ret.)"),
    ],
)
def test_names_of_both_sides_are_kept_as_written(written: str, kept: str) -> None:
    assert person_name(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        " \n ",
        "x" * 151,
        "{{ user }}",
        "{% now %}",
        "<b>Lan</b>",
        "Lan\u202enaL",
        "Lan\u200b",
        "[Lan](http)",
        "evil.example",
        "Lan@home",
        "=1+1",
        "＝Lan",
    ],
)
def test_a_name_with_anything_else_in_it_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        person_name(written)


@given(st.text(max_size=40))
def test_a_name_that_is_kept_has_one_line_and_is_kept_again(written: str) -> None:
    try:
        name = person_name(written)
    except ValidationError:
        return
    assert name.splitlines() == [name]
    assert (person_name(name), set(name) & set('<>{}[]@:/\\="%\u202e')) == (name, set())


def test_addresses_are_lower_case_and_full_width_signs_are_the_plain_ones() -> None:
    assert address(" Lan@Example.ORG ") == "lan@example.org"
    assert address("ｌａｎ@example.org") == "lan@example.org"


@pytest.mark.parametrize("written", ["lаn@example.org", "lan@exämple.org", "lan", "lan@example.org\nBcc: x@y.z", ""])
def test_an_address_that_looks_like_another_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        address(written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Lan 2", "2 (DIGIT TWO)"),
        ("Lan\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("Lan\x07", "U+0007"),
        ("Lan @", "@ (COMMERCIAL AT)"),
    ],
)
def test_a_sign_that_names_do_not_have_is_told_by_itself_and_its_name(written: str, told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        person_name(written)
    assert caught.value.params == {"sign": told}

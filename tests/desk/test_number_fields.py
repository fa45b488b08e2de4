"""The figures of every form are read as people type them, whichever language the desk speaks."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from earlyspring.desk.forms.numbers import NumberField
from earlyspring.desk.forms.parts import single

LANGUAGES = ("vi", "zh-hans", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "meant"), [("20,5", "20.5"), ("20.5", "20.5"), ("1.234,5", "1234.5"), ("1 200", "1200"), ("", None)]
)
def test_a_target_is_read_alike_in_every_language(language, typed, meant):
    field = single("target", "value", "number", None, required=False)
    with translation.override(language):
        assert field.clean(typed) == (None if meant is None else Decimal(meant))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1.200", "1.200 can be read in two ways. Write one of: 1200; 1.2000."),
        ("many", "many is no number. Write the number alone."),
        ("1000000000000000", "1000000000000000 is too large, or has more than 6 decimals. Round it."),
        ("0,1234567", "0,1234567 is too large, or has more than 6 decimals. Round it."),
    ],
)
def test_what_cannot_be_told_is_asked(typed, words):
    with pytest.raises(ValidationError) as told:
        NumberField().clean(typed)
    assert told.value.messages == [words]


@pytest.mark.parametrize(("language", "shown"), [("vi", "1234,5"), ("zh-hans", "1234.5"), ("en", "1234.5")])
def test_what_is_kept_stands_in_the_field_as_its_reader_writes_it(language, shown):
    with translation.override(language):
        assert [NumberField().prepare_value(one) for one in (1234.5, "1.2x")] == [shown, "1.2x"]


def test_units_are_proposed_with_their_words_and_others_are_taken():
    field = single("result", "unit", "str", None, required=False)
    with translation.override("zh-hans"):
        shown = field.widget.render("unit", "km", {})
    assert [
        shown.count(option) for option in ('<option value="lanes">条车道</option>', '<option value="km2">km²</option>')
    ] == [1, 1]
    assert field.clean("TEU") == "TEU"

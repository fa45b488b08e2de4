"""The field of a figure: read as people type it in any of the languages, asked about where nobody can tell."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from earlyspring.core.shapes import LARGEST_NUMBER
from earlyspring.desk.frame import tongue
from earlyspring.lang.tongues import semicolon
from earlyspring.lang.typed import NotAFigure, TwoReadings, read_number, typed_number

LONGEST, PLACES = 40, 6


class NumberField(forms.CharField):
    """A figure; what stands in it is written so that it is read back as itself. Gives a Decimal, None where empty."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **options)

    def prepare_value(self, value: Any) -> Any:
        written = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
        return typed_number(value, tongue()) if written else value

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        return number_of(words) if words else None


def number_of(words: str) -> Decimal:
    """The number that was typed. Raises ValidationError, with what to type instead."""
    try:
        number = read_number(words)
    except TwoReadings as two:
        said = {"found": words, "expected": semicolon(tongue()).join(two.readings)}
        raise ValidationError(_("%(found)s can be read in two ways. Write one of: %(expected)s.") % said) from None
    except NotAFigure:
        raise ValidationError(_("%(found)s is no number. Write the number alone.") % {"found": words}) from None
    if abs(number) > LARGEST_NUMBER or -int(number.normalize().as_tuple().exponent) > PLACES:
        said = {"found": words, "places": str(PLACES)}
        raise ValidationError(_("%(found)s is too large, or has more than %(places)s decimals. Round it.") % said)
    return number

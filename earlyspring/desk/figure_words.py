"""Figures of results and projects in the reader's manner, with what the source says of their exactness."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Result
from earlyspring.lang.figures import UnknownWord, counted, qualified, written_amount, written_number
from earlyspring.templatetags.words import missing


def figure_of(result: Result, language: str) -> SafeString | str:
    """The value with unit, currency and qualifier: hơn 25 tỷ USD, 约40项提议, 12–14 lanes."""
    if result.value is None and result.value_min is None and result.value_max is None:
        return missing(_("no figure stated"))
    words = qualified(plain_figure(result, language), result.qualifier, language)
    if result.unit and not known_unit(result.unit, language):
        return format_html("{} {}", words, missing(_("unit not translated: %(unit)s") % {"unit": result.unit}))
    return words


def plain_figure(result: Result, language: str) -> str:
    low, high = result.value_min, result.value_max
    if low is not None and high is not None and low != high:
        return f"{written_number(low, language)}–{_with_unit(result, high, language)}"
    value = next(value for value in (result.value, low, high) if value is not None)
    return _with_unit(result, value, language)


def _with_unit(result: Result, value: Any, language: str) -> str:
    if result.currency:
        return written_amount(value, result.currency, language)
    if result.unit and known_unit(result.unit, language):
        return counted(value, result.unit, language)
    return written_number(value, language)


def known_unit(unit: str, language: str) -> bool:
    try:
        counted(1, unit, language)
    except UnknownWord:
        return False
    return True


def money_of(money: list[dict[str, Any]], language: str) -> list[tuple[str, dict[str, str]]]:
    """Amounts with who gives them, as far as it is stated."""
    return [
        (written_amount(one["amount"], one.get("currency", ""), language), one.get("by") or {})
        for one in money
        if one.get("amount") is not None
    ]

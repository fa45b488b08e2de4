"""A reported figure in the manner of a language: 25 tỷ USD, 40项提议, 12–14 lanes."""

from typing import Any

from earlyspring.commitments.models import Result
from earlyspring.lang.figures import UnknownWord, counted, qualified, written_amount, written_number


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


def figure_in(result: Result, language: str) -> str:
    """The same with what the source says of its exactness; empty where it states no figure or a unit lacks a word."""
    if result.value is None and result.value_min is None and result.value_max is None:
        return ""
    if result.unit and not result.currency and not known_unit(result.unit, language):
        return ""
    return qualified(plain_figure(result, language), result.qualifier, language)

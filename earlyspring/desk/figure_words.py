"""Figures of results and projects in the reader's manner, with what the source says of their exactness."""

from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Result
from earlyspring.lang.figures import qualified, written_amount
from earlyspring.shown.figures import known_unit, plain_figure
from earlyspring.templatetags.words import missing


def figure_of(result: Result, language: str) -> SafeString | str:
    """The value with unit, currency and qualifier: hơn 25 tỷ USD, 约40项提议, 12–14 lanes."""
    if result.value is None and result.value_min is None and result.value_max is None:
        return missing(_("no figure stated"))
    words = qualified(plain_figure(result, language), result.qualifier, language)
    if result.unit and not known_unit(result.unit, language):
        return format_html("{} {}", words, missing(_("unit not translated: %(unit)s") % {"unit": result.unit}))
    return words


def money_of(money: list[dict[str, Any]], language: str) -> list[tuple[str, dict[str, str]]]:
    """Amounts with who gives them, as far as it is stated."""
    return [
        (written_amount(one["amount"], one.get("currency", ""), language), one.get("by") or {})
        for one in money
        if one.get("amount") is not None
    ]

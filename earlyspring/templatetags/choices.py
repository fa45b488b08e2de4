"""The choices of a select, written in one piece. It needs no noun of the register, so that any page can use it."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def options(pairs: Iterable[tuple[str, Any]], chosen: str) -> SafeString:
    """The choices of a select: (value, words)."""
    return SafeString(
        "".join(
            f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(str(words))}</option>'
            for value, words in pairs
        )
    )

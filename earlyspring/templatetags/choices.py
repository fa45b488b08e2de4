"""Parts of forms: the choices of a select, written in one piece, and a fault with the label of its field.

They need no noun of the register, so that any page can use them.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from earlyspring.desk.forms.spoken import lang_of
from earlyspring.lang.tongues import colon

register = template.Library()


@register.filter
def under(fault: str, label: str) -> str:
    """A fault with the label of its field before it, unless it says it already."""
    return fault if str(label) in fault else f"{label}{colon(get_language() or 'en')}{fault}"


@register.simple_tag
def options(pairs: Iterable[tuple[str, Any]], chosen: str) -> SafeString:
    """The choices of a select: (value, words)."""
    return SafeString(
        "".join(
            f'<option value="{escape(value)}"{" selected" if value == chosen else ""}{_lang(words)}>'
            f"{escape(str(words))}</option>"
            for value, words in pairs
        )
    )


def _lang(words: Any) -> str:
    """The language of words that have one of their own, as an attribute."""
    lang = lang_of(words)
    return f' lang="{escape(lang)}"' if lang else ""

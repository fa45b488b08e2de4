"""Words of a page in one language: texts, days, figures and the words of codes, or in so many words that one is missing.

Everything here writes HTML and escapes what it is given; a language is never replaced by another.
"""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from earlyspring.desk import agreement_words, member_words, review_words
from earlyspring.desk.labels import LISTS
from earlyspring.fair.models import KINDS
from earlyspring.fair.promoting.models import TYPES
from earlyspring.lang import days, figures
from earlyspring.lang.tongues import OWN_NAMES, comma, tag_of

# The lists of these modules are entered into LISTS where they are read.
BORROWED = (agreement_words, member_words, review_words)
CODES = ChainMap(LISTS, {"event_type": dict(TYPES), "exhibitor_kind": dict(KINDS)})
Text = Mapping[str, str]


@lru_cache(maxsize=1 << 10)
def missing(words: str) -> Markup:
    """That something is not there, marked so that nobody takes it for a value."""
    return Markup('<span class="missing">%s</span>') % words


def said(text: Text | None, lang: str) -> Markup:
    """A text in the language of the page; *not translated* where only others have it, *not stated* where none has."""
    if not text:
        return missing(_("not stated"))
    found = text.get(lang)
    return escape(found) if found else missing(_("not translated"))


def plain(text: Text | None, lang: str) -> str:
    """The same where mark-up has no place."""
    return (text or {}).get(lang) or (_("not translated") if text else _("not stated"))


def tongue(text: Text | None, lang: str) -> Markup:
    """A text in a language that need not be the page's, with its `lang`."""
    found = (text or {}).get(lang)
    return Markup('<span lang="{}">{}</span>').format(tag_of(lang), found) if found else missing(_("not translated"))


def day(value: str | None, lang: str) -> Markup:
    """A day as readers of the language write it; it may be a month or a year."""
    if not value:
        return missing(_("not stated"))
    return _day(value, lang)


@lru_cache(maxsize=1 << 12)
def _day(value: str, lang: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(value, days.written_day(value, lang))


def span(first: str | None, last: str | None, lang: str) -> Markup:
    """From a day to another, both included."""
    if not first or not last or first == last:
        return day(first or last, lang)
    return Markup('<time datetime="{}">{}</time>').format(first, days.written_span(first, last, lang))


def word(name: str, code: str | None) -> str | Markup:
    """The word for a code of a closed list (`desk.labels.LISTS`)."""
    return str(CODES[name].get(code, code)) if code else missing(_("not stated"))


def words(name: str, codes: Iterable[str], lang: str) -> str:
    """The words for several codes, parted as the language parts a list."""
    return comma(lang).join(str(LISTS[name].get(code, code)) for code in codes)


def figure(
    value: Any, lang: str, qualifier: str | None = None, unit: str | None = None, money: str | None = None
) -> str:
    """A figure with what it counts and how exact its source is; digits are never rounded.

    A unit without words in the language is written as the record has it.
    """
    exact = Decimal(str(value))
    try:
        if money:
            written = figures.written_amount(exact, money, lang)
        else:
            written = figures.counted(exact, unit, lang) if unit else figures.written_number(exact, lang)
    except figures.UnknownWord:
        written = f"{figures.written_number(exact, lang)} {unit or money}"
    return figures.qualified(written, qualifier, lang)


def own_names() -> Mapping[str, str]:
    """Languages by their own names."""
    return OWN_NAMES

"""Template words of the review: marks in one stroke, names of parties with their side, days that were slipped."""

from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from earlyspring.core.periods import valid_day
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.labels import LISTS
from earlyspring.desk.review_marks import SHAPES
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import colon, tag_of
from earlyspring.templatetags.words import missing, said

register = template.Library()


@register.simple_tag
def mark(list_name: str, code: str | None) -> SafeString:
    """A code of a closed list of the review in word, shape and colour; *not stated* where there is none."""
    if not code:
        return missing(_("not stated"))
    return drawn(SHAPES[list_name].get(code, "information"), LISTS[list_name].get(code, code))


def drawn(shape: str, words: Any) -> SafeString:
    """A word behind its shape. Written plainly, for it stands a hundred times on a page."""
    return SafeString(f'<span class="state state-{shape}">{icon("state", shape)}<span>{escape(words)}</span></span>')


@cache
def icon(kind: str, shape: str) -> str:
    address = static("earlyspring/icons.svg")
    return f'<svg class="icon" aria-hidden="true" focusable="false"><use href="{address}#{kind}-{shape}"/></svg>'


@register.simple_tag(takes_context=True)
def party_mark(context: Any, key: str) -> SafeString:
    """A party by its short name, behind the shape of its side."""
    directory = context["frame"].directory
    side = directory.sides.get(directory.side_of(key))
    shape = (side.mark if side else "") or "circle"
    name = said(directory.text(key), context["language"])
    return SafeString(f'<span class="side">{icon("side", shape)}<span>{name}</span></span>')


@register.simple_tag(takes_context=True)
def clock(context: Any, moment: Any) -> str:
    """An instant as people type on one sheet, by the clock of the reader's side: the hour today, else with the day."""
    directory = context["frame"].directory
    side = directory.sides.get(directory.home_side)
    zone = ZoneInfo((side.zone if side else "") or "UTC")
    local, today = moment.astimezone(zone), timezone.now().astimezone(zone).date()
    if local.date() == today:
        return f"{local:%H:%M}"
    return f"{written_day(local.date().isoformat(), context['language'])} {local:%H:%M}"


@register.simple_tag
def drawn_mark(shape: str, words: Any) -> SafeString:
    """A word with a shape that belongs to no list."""
    return drawn(shape, words)


@register.simple_tag
def carried(times: int) -> SafeString:
    words = ngettext("carried over once", "carried over %(times)d times", times) % {"times": times}
    return drawn("carried", words)


@register.simple_tag(takes_context=True)
def party_name(context: Any, key: str) -> SafeString:
    return said(context["frame"].directory.text(key), context["language"])


@register.simple_tag
def said_in(text: dict[str, str] | None, code: str) -> SafeString:
    """The words in one language, whoever reads; that they are missing in it, where they are."""
    if not text:
        return missing(_("not stated"))
    words = text.get(code)
    if not words:
        return missing(_("not translated"))
    return SafeString(f'<span lang="{tag_of(code)}">{escape(words)}</span>')


@register.simple_tag(takes_context=True)
def said_as(context: Any, list_name: str, value: Any) -> SafeString | str:
    """A value of a line's form in words: a text in all its languages, a day, a code of its list."""
    if not value:
        return missing(_("not stated"))
    if list_name == "text":
        return format_html_join("", '<p lang="{}">{}</p>', ((tag_of(code), words) for code, words in value.items()))
    if list_name == "day":
        return written_day(value, context["language"]) if valid_day(value) else str(value)
    return str(LISTS.get(list_name, {}).get(value, value))


@register.simple_tag(takes_context=True)
def stated(context: Any, text: dict[str, str] | None) -> SafeString:
    """What somebody wrote: in the reader's language, or that it is not translated, and then as it was written, each
    with the language it is in."""
    language = context["language"]
    if not text or language in text:
        return said(text, language)
    written = format_html_join(
        "",
        '<span class="original"><span class="muted">{}{}</span><span lang="{}">{}</span></span>',
        ((TONGUE_WORDS.get(code, code), colon(language), tag_of(code), words) for code, words in text.items()),
    )
    return SafeString(missing(_("not translated")) + written)

"""Template words of the chapters on meetings and members: ordinals, counts in words, names with their period."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.desk import member_words  # noqa: F401  adds its lists to those of `label`
from earlyspring.desk.body_names import name_of
from earlyspring.lang.figures import counted as counted_words
from earlyspring.lang.figures import written_ordinal
from earlyspring.meetings.queries import status_on as session_status_on
from earlyspring.templatetags.words import missing

register = template.Library()


@register.simple_tag(takes_context=True)
def ordinal(context: Any, value: int) -> str:
    """lần thứ 10, 第十次, 10th."""
    return written_ordinal(value, context["language"])


@register.simple_tag(takes_context=True)
def counted(context: Any, value: int, noun: str) -> str:
    """So many of a thing in words: 3 cam kết, 3项承诺, 3 commitments."""
    return counted_words(value, noun, context["language"])


@register.simple_tag(takes_context=True)
def body_words(context: Any, key: str, day: str = "") -> str:
    """The name of a body without mark-up, for choices and attributes; its id where the reader's language lacks it.

    Two bodies of one name, before and after a merger, are told apart by the days between which they stand.
    """
    return name_of(context["frame"].directory, key, context["language"], day)


@register.simple_tag(takes_context=True)
def body_apart(context: Any, key: str | None) -> SafeString:
    """A body linked to its page, told apart from others of the same name."""
    if not key:
        return missing(_("not stated"))
    frame = context["frame"]
    url = reverse("body", args=[frame.mechanism.key, key])
    return format_html('<a href="{}">{}</a>', url, name_of(frame.directory, key, context["language"]))


@register.filter
def sorted_keys(keys: list[str]) -> list[str]:
    """The same ids in one order, so that two lists of bodies can be compared."""
    return sorted(keys)


@register.filter
def status_on(session: Any, day: str) -> str:
    return session_status_on(session, day)

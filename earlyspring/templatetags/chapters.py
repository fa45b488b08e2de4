"""Template words of the chapters on meetings and members: ordinals, counts in words, names with their period."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.core.periods import before
from earlyspring.desk import member_words, review_words  # noqa: F401  add their lists to those of `label`
from earlyspring.desk.body_names import name_of, period_of
from earlyspring.desk.labels import CLASS
from earlyspring.lang import tongues
from earlyspring.lang.days import written_day, written_span
from earlyspring.lang.figures import counted as counted_words
from earlyspring.lang.figures import written_ordinal
from earlyspring.meetings.queries import status_on as session_status_on
from earlyspring.meetings.queries import unreported_on
from earlyspring.templatetags.words import missing, said

register = template.Library()
register.filter("unreported_on", unreported_on)


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

    Two bodies of one name, before and after a merger, are told apart by the days between which they stand. What a page
    puts under `among` are the bodies that must be told apart on it.
    """
    return name_of(context["frame"].directory, key, context["language"], day, context.get("among", ()))


@register.simple_tag(takes_context=True)
def body_apart(context: Any, key: str | None) -> SafeString:
    """A body linked to its page, told apart from others of the same name."""
    if not key:
        return missing(_("not stated"))
    frame = context["frame"]
    url = reverse("body", args=[frame.mechanism.key, key])
    name = name_of(frame.directory, key, context["language"], among=context.get("among", ()))
    return format_html('<a href="{}">{}</a>', url, name)


@register.filter
def in_sides(parties: list[dict[str, Any]], frame: Any) -> list[dict[str, Any]]:
    """The parties of an instrument, the reader's own side first."""
    places = {key: place for place, key in enumerate(frame.directory.ordered([one["body"] for one in parties]))}
    return sorted(parties, key=lambda one: places[one["body"]])


@register.filter
def contracting(parties: list[dict[str, Any]]) -> list[str]:
    """The ids of those who contract, in one order; empty where anyone signs in another role."""
    if any(one.get("role") not in (None, "contracting") for one in parties):
        return []
    return sorted(one["body"] for one in parties)


@register.filter
def sorted_keys(keys: list[str]) -> list[str]:
    """The same ids in one order, so that two lists of bodies can be compared."""
    return sorted(keys)


@register.filter
def status_on(session: Any, day: str) -> str:
    return session_status_on(session, day)


@register.simple_tag(takes_context=True)
def colon(context: Any) -> str:
    """The colon after a label, as the language sets it."""
    return "：" if context["language"] == "zh" else ": "


@register.simple_tag(takes_context=True)
def full_stop(context: Any) -> str:
    """The end of a sentence whose last word is put in, as the language sets it."""
    return "。" if context["language"] == "zh" else "."


@register.simple_tag(takes_context=True)
def comma(context: Any) -> str:
    """What parts the items of a list in running words."""
    return tongues.comma(context["language"])


@register.simple_tag(takes_context=True)
def names_of(context: Any, keys: list[str]) -> str:
    """Several bodies without mark-up, told apart, parted as the language parts a list."""
    directory, language = context["frame"].directory, context["language"]
    among = context.get("among", ())
    return tongues.comma(language).join(name_of(directory, key, language, among=among) for key in keys)


@register.simple_tag(takes_context=True)
def official(context: Any, key: str) -> SafeString:
    """A body by its official name on the day, linked to its page."""
    frame = context["frame"]
    words = said(frame.directory.text(key, short=False), context["language"])
    return format_html('<a href="{}">{}</a>', reverse("body", args=[frame.mechanism.key, key]), words)


@register.simple_tag(takes_context=True)
def organ_name(context: Any, key: str) -> SafeString:
    organ = context["frame"].organs.get(key)
    return said(organ.names if organ else None, context["language"])


@register.simple_tag(takes_context=True)
def class_words(context: Any, code: str) -> Any:
    """The charter's word for a class; the general word where the charter has none."""
    names = context["frame"].directory.class_names.get(code)
    return said(names, context["language"]) if names else CLASS.get(code, code)


@register.simple_tag
def in_tongue(value: dict[str, str] | None, tongue: str) -> SafeString:
    """The words in one language, whoever reads: for pages that show all languages side by side."""
    words = (value or {}).get(tongue)
    return (
        format_html('<span lang="{}">{}</span>', tongues.tag_of(tongue), words) if words else missing(_("not stated"))
    )


@register.simple_tag(takes_context=True)
def period(context: Any, from_day: str | None, to_day: str | None) -> str:
    """A half-open period by its first and last day."""
    return written_span(from_day, before(to_day) if to_day else None, context["language"]) or ""


@register.simple_tag(takes_context=True)
def stood(context: Any, body: Any) -> str | SafeString:
    """Between which days a body stands."""
    return period_of(body, context["language"]) or missing(_("days not stated"))


@register.simple_tag(takes_context=True)
def last_day(context: Any, to_day: str) -> str:
    """The last day of a period that ends before `to_day`."""
    return written_day(before(to_day), context["language"])


@register.simple_tag(takes_context=True)
def written_by(context: Any, day: str) -> str:
    """A day as words, for the middle of a sentence."""
    return written_day(day, context["language"])


@register.inclusion_tag("parts/side.html", takes_context=True)
def side_mark(context: Any, key: str | None) -> dict[str, Any]:
    side = context["frame"].directory.sides.get(key or "")
    return {
        "shape": (side.mark if side else "") or "circle",
        "name": (side.short or side.names) if side else None,
        "language": context["language"],
    }


@register.filter
def at(mapping: Any, key: str) -> Any:
    """What a mapping that may be absent holds under a key."""
    return mapping.get(key) if isinstance(mapping, dict) else None

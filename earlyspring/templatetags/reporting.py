"""Template words of reporting: how far a report is, what it says in all its languages, its figures."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.desk.owing import SHAPES, STATES
from earlyspring.lang.figures import counted, written_number
from earlyspring.lang.tongues import tag_of
from earlyspring.review.models import Indicator
from earlyspring.shown.figures import known_unit
from earlyspring.templatetags.review import drawn
from earlyspring.templatetags.words import missing

register = template.Library()
STEPS = {
    "T-30": gettext_lazy("30 days before reports are due, to the agency"),
    "T-7": gettext_lazy("7 days before, to the agency"),
    "T": gettext_lazy("on the day, to agency and secretariat"),
    "T+7": gettext_lazy("7 days after, to the leader"),
    "F-7": gettext_lazy("7 days before the worksheet closes, to the secretariat"),
}


@register.simple_tag
def owed_mark(state: str) -> SafeString:
    """How far a report is, in word, shape and colour."""
    return drawn(SHAPES[state], STATES[state])


@register.simple_tag
def reminder_step(step: str) -> Any:
    return STEPS[step]


@register.simple_tag(takes_context=True)
def all_tongues(context: Any, text: dict[str, str] | None) -> SafeString:
    """A text in every language it has, and that it lacks the reader's; *not stated* where it has none."""
    if not text:
        return missing(_("not stated"))
    written = format_html_join(
        SafeString("<br>"), '<span class="in-tongue" lang="{}">{}</span>', ((tag_of(c), w) for c, w in text.items())
    )
    return written if context["language"] in text else missing(_("not translated")) + SafeString("<br>") + written


@register.simple_tag(takes_context=True)
def figure_said(context: Any, one: dict[str, Any], indicator: Indicator | None) -> SafeString | str:
    """A figure as its readers write it, in its unit, with what it is a share of; words where it is told in words."""
    language = context["language"]
    value, part, whole = (one.get(key) for key in ("value", "numerator", "denominator"))
    if value is None and (part is None or whole is None):
        return missing(_("in words")) if one.get("text") else missing(_("not stated"))
    said = in_unit(value, indicator, language) if value is not None else ""
    shared = part is not None and whole is not None
    of = " / ".join(written_number(each, language) for each in (part, whole) if each is not None) if shared else ""
    return format_html("{} ({})", said, of) if said and of else said or of


def in_unit(value: Any, indicator: Indicator | None, language: str) -> str:
    """A number with the unit of its indicator: in the words of the language where it has some, else as it was written."""
    unit = (indicator.unit or "") if indicator else ""
    if unit and known_unit(unit, language):
        return counted(value, unit, language)
    share = "%" if not unit and indicator and indicator.measure == "percentage" else ""
    return f"{written_number(value, language)}{share} {unit}".rstrip()

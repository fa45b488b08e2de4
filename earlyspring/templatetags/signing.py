"""Template words of the chapter on signing: languages in a row, and the hour of a step in the time of the place."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from earlyspring.desk.forms.keys import LANGUAGE_WORDS
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import comma

register = template.Library()


@register.simple_tag(takes_context=True)
def tongues(context: Any, codes: Iterable[str]) -> str:
    """Languages by their names, parted as the reader's language parts a list."""
    return comma(context["language"]).join(str(LANGUAGE_WORDS.get(code, code)) for code in codes)


@register.simple_tag(takes_context=True)
def at_place(context: Any, moment: datetime, zone: str) -> SafeString:
    """Day and hour of an instant by the clock of the place."""
    there = moment.astimezone(ZoneInfo(zone))
    day = written_day(there.date().isoformat(), context["language"])
    return format_html('<time datetime="{}">{} {}</time>', moment.isoformat(), day, f"{there:%H:%M}")

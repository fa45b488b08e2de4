"""Where a page of the review stands: the steps that lead to it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.frame import Frame
from earlyspring.desk.trail import trail


def steps_to(frame: Frame, *more: tuple[Any, tuple[str, ...]]) -> list[dict[str, Any]]:
    """Steps (label, (URL name, its parts)) below the first page of the review; the page itself without an address."""
    key = frame.mechanism.key
    below = [{"label": label, "url": reverse(to[0], args=[key, *to[1:]]) if to else ""} for label, to in more]
    return trail(frame, (_("Review"), "review" if more else "")) + below

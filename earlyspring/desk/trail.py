"""Where a page stands: the steps from the overview to it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.frame import Frame


def trail(frame: Frame, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    """Steps (label, URL name) below the overview; the page itself comes last, with an empty name."""
    key = frame.mechanism.key
    known = [{"label": _("Overview"), "url": reverse("overview", args=[key])}]
    return known + [{"label": label, "url": reverse(name, args=[key]) if name else ""} for label, name in steps]

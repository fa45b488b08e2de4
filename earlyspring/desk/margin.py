"""The margin of a page: what happened to the fact it shows, and where all that stands on it comes from."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import STANDING
from earlyspring.lang.days import written_day
from earlyspring.ledger.models import Source
from earlyspring.ledger.nouns import Record
from earlyspring.templatetags.words import said


def history_of(frame: Frame, versions: Iterable[Record]) -> list[dict[str, Any]]:
    """Every version of one fact that was known at the moment, the first first, each with its standing."""
    known = frame.moment.known
    seen = sorted(
        (row for row in versions if known is None or row.known_from <= known), key=lambda row: (row.known_from, row.pk)
    )
    return [
        {
            "day": written_day(row.known_from.date().isoformat(), frame.language),
            "what": _("Changed") if place else _("Entered"),
            "by": STANDING.get(row.standing, row.standing),
            "url": reverse("history", args=[frame.mechanism.key, row.kind, row.item]),
            "current": row is seen[-1],
        }
        for place, row in enumerate(seen)
    ]


def sources_of(frame: Frame, rows: Iterable[Record], known: Mapping[str, Source]) -> list[dict[str, Any]]:
    """The sources of several facts, each once, in the order in which the facts stand on the page."""
    wanted = dict.fromkeys(key for row in rows for key in row.sources)
    return [written_source(frame, known[key]) for key in wanted if key in known]


def written_source(frame: Frame, source: Source) -> dict[str, Any]:
    return {
        "publisher": source.publisher,
        "day": written_day(source.published, frame.language) if source.published else "",
        "lang": source.lang,
        "url": source.page,
        "what": said(source.what, frame.language) if source.what else "",
    }

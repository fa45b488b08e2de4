"""All that is printed of a layout, as plain values by language: what is approved is kept as this and set as this."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from earlyspring.delegations.ranking.approved_layouts import ApprovedLayout
from earlyspring.desk.gathering.layouts.chosen import Chosen
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import LANGUAGES, SITE_CODES
from earlyspring.papers.gathering.layouts import LayoutSheet
from earlyspring.pictures.layouts.drawn import draw
from earlyspring.pictures.layouts.plan import rows

ON_PAPER = 3000
"""So wide in units may the picture on paper become for the sake of names in it: that is A1."""


def content_of(chosen: Chosen, languages: Iterable[str] = LANGUAGES) -> dict[str, Any]:
    """What is printed in each of these languages. Raises ValueError as `Chosen.plan`."""
    found = {}
    for language in languages:
        with translation.override(SITE_CODES[language]):
            plan = chosen.plan(ON_PAPER)
            drawn = draw(plan)
        found[language] = {
            "title": plan.title,
            "drawing": drawn.svg,
            "width": round(drawn.width),
            "height": round(drawn.height),
            "seen": plan.description,
            "rows": [[[cell.words, cell.language] for cell in row] for row in rows(plan)],
            "place": dict(chosen.room.names) if chosen.room else {},
        }
    return found


def sheet_from(said: Mapping[str, Any], version: str) -> LayoutSheet:
    """The sheet of what was said in one language."""
    cells = [[(words, language) for words, language in row] for row in said["rows"]]
    return LayoutSheet(**{**said, "rows": cells}, version=version)


def told_of(kept: ApprovedLayout, language: str) -> str:
    """Which version it is, in the language of the paper, with the day and the beginning of its digest."""
    with translation.override(SITE_CODES[language]):
        day = written_day(kept.approved_at.date().isoformat(), language)
        said = {"number": kept.number, "day": day, "digest": kept.digest[:12]}
        return _("Approved, version %(number)s of %(day)s · %(digest)s") % said

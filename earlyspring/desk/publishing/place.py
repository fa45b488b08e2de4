"""Where a page of what is public stands, and what its pages share."""

from typing import Any

from django.utils.translation import gettext as _

from earlyspring.desk.frame import Frame
from earlyspring.desk.trail import trail
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.publishing.models import KINDS

KIND_WORDS = dict(KINDS)


def placed(frame: Frame, page: str, *steps: tuple[Any, str]) -> dict[str, Any]:
    """The steps that lead to a page of this chapter, and which tab it is."""
    return {
        "page": page,
        # What is public is of now: it is not read as of another day.
        "moment_words": None,
        "crumbs": trail(frame, (_("Public"), "public" if steps else ""), *steps),
        "languages_in_order": own_first(LANGUAGES, frame.language),
    }


def kind_words(kind: str) -> str:
    """A kind of thing in the reader's language."""
    return str(KIND_WORDS.get(kind, kind))

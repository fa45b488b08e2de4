"""Titles where mark-up has no place: at the head of a browser's window, in the steps that lead to a page."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.lang.names import own_first
from earlyspring.lang.tongues import TAGS


def title_in(words: Mapping[str, str] | None, language: str) -> str:
    """The title in the reader's language; else as it was written, with the language it is in; never an id."""
    for code in own_first([*TAGS, *(set(words or {}) - TAGS.keys())], language):
        if said := (words or {}).get(code):
            if code == language:
                return said
            pair = {"words": said, "language": TONGUE_WORDS.get(code, code)}
            return _("%(words)s (in %(language)s)") % pair
    return _("without a title")

"""Words of the house in each of its languages."""

from typing import Any

from django.utils import translation

from earlyspring.lang.tongues import SITE_CODES


def in_every_language(words: Any) -> dict[str, str]:
    """A lazy word by the register's code of each language."""
    said = {}
    for code, tag in SITE_CODES.items():
        with translation.override(tag):
            said[code] = str(words)
    return said

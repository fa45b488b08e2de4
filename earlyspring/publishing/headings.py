"""By which of its words a content is called."""

from collections.abc import Mapping
from typing import Any

CALLED = ("title", "names", "name", "terms", "text")


def called(content: Mapping[str, Any]) -> dict[str, str]:
    """The title of a content in each language that it has one in; a commitment's code stands with its title."""
    return next((found for name in CALLED if isinstance(found := content.get(name), dict) and found), {})

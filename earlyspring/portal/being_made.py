"""What is being made: for whom, in which language, and where it will lie."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils import translation

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.portal.places import way
from earlyspring.portal.shelf import Shelf


@dataclass(frozen=True)
class Site:
    """What the site as a whole is: whose, and under which address it is read (ends in /)."""

    key: str
    root: str
    demo: bool = False


@dataclass(frozen=True)
class Rendering:
    """What is being made: `here` is the place below the folder of the language."""

    shelf: Shelf
    site: Site
    lang: str
    here: str

    @property
    def path(self) -> str:
        return f"{SITE_CODES[self.lang]}/{self.here}"

    def to(self, place: str) -> str:
        """A link to a place of the same language."""
        return way(self.here, place)

    def to_root(self, place: str) -> str:
        """A link to a place below the root."""
        return way(self.path, place)


NOW: ContextVar[Rendering] = ContextVar("what is being made")


@contextmanager
def speaking(rendering: Rendering) -> Iterator[None]:
    """Words in the language of what is being made."""
    token = NOW.set(rendering)
    try:
        with translation.override(SITE_CODES[rendering.lang]):
            yield
    finally:
        NOW.reset(token)

"""Codes by which lists, sheets and badges name a person: made once, short, and no sign looks like another."""

from earlyspring.core.short_codes import LENGTH, SIGNS, drawn
from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering

__all__ = ["LENGTH", "SIGNS", "new_code"]


def new_code(gathering: Gathering) -> str:
    """A code that nobody at this gathering has, whatever his delegation."""
    while True:
        code = drawn()
        if not Delegate.objects.filter(delegation__gathering=gathering, code=code).exists():
            return code

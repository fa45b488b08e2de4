"""Codes by which lists, sheets and badges name a person: made once, short, and no sign looks like another."""

import secrets

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering

SIGNS = "ABCDEFGHJKMNPQRTUVWXYZ2346789"
LENGTH = 5
"""29 signs, 20 million codes: 300 people at one gathering hardly ever draw one twice, and then one more is drawn."""


def new_code(gathering: Gathering) -> str:
    """A code that nobody at this gathering has, whatever his delegation."""
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        if not Delegate.objects.filter(delegation__gathering=gathering, code=code).exists():
            return code

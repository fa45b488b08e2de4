"""Who keeps the agenda, lays down a speech, and reads it before it is released."""

from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.plenary.models import Turn
from earlyspring.members.permits import Acting, may_note


def may_preside(posting: Acting, gathering: Gathering) -> bool:
    """The officers of the host keep agenda, list of speakers and decisions."""
    return may_host(posting, gathering)


def may_deposit(posting: Acting, turn: Turn) -> bool:
    """An officer of the party whose turn it is."""
    return posting.role == "officer" and posting.party == turn.party


def may_read_before(posting: Acting, turn: Turn) -> bool:
    """A party's own people who read its notes; nobody else until it is released."""
    return posting.party == turn.party and may_note(posting)

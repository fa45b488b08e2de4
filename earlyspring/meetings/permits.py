"""Who prepares a gathering, and who is at home in it: plain answers over a posting that holds today."""

from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.permits import Acting


def may_host(posting: Acting, gathering: Gathering) -> bool:
    """An officer of the party that hosts prepares everything that is common."""
    return posting.role == "officer" and posting.party == gathering.host


def may_open_gathering(posting: Acting) -> bool:
    """An officer opens a gathering that his own party hosts."""
    return posting.role == "officer"

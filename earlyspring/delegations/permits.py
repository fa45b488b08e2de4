"""Who sees and changes the people of a delegation: plain answers over a posting that holds today."""

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting


def may_register(posting: Acting, delegation: Delegation, agency: str = "") -> bool:
    """An officer registers his party's people, a focal point those of its own agency; nobody else's."""
    if posting.party != delegation.party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and bool(agency) and posting.agency == agency)


def may_see_people(posting: Acting, delegation: Delegation) -> bool:
    """A party's own people (observers are nobody's), and the officers of the host."""
    own = posting.party == delegation.party and posting.role != "observer"
    return own or may_host(posting, delegation.gathering)


def may_change(posting: Acting, delegate: Delegate) -> bool:
    return may_register(posting, delegate.delegation, delegate.agency)

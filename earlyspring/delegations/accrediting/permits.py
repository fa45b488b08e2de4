"""Who applies, checks, decides and prints: plain answers over a posting that holds today."""

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.permits import may_change
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting


def may_apply(posting: Acting, delegate: Delegate) -> bool:
    """Whoever enters a person applies for the person too, and takes it back."""
    return may_change(posting, delegate)


def may_check(posting: Acting, delegation: Delegation) -> bool:
    """A delegation's own officers answer for its list; its agencies do not."""
    return posting.role == "officer" and posting.party == delegation.party


def may_decide(posting: Acting, gathering: Gathering) -> bool:
    """The host's officers approve, refuse, revoke, replace and print."""
    return may_host(posting, gathering)

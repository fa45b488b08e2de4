"""Who reads what a person travels with: those who enter it, and officers of the host who are named for it."""

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.travelling.models import Trustee
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting


def may_read_papers(posting: Posting, delegation: Delegation, agency: str = "") -> bool:
    """An officer of the own party, a focal point for its own agency, a trustee of the host for all."""
    return may_register(posting, delegation, agency) or is_trustee(posting, delegation)


def may_read_paper(posting: Posting, delegate: Delegate) -> bool:
    return may_read_papers(posting, delegate.delegation, delegate.agency)


def is_trustee(posting: Posting, delegation: Delegation) -> bool:
    """A trustee is named as a person, and only as long as he is an officer of the host."""
    if not may_host(posting, delegation.gathering):
        return False
    return Trustee.objects.filter(gathering=delegation.gathering_id, user=posting.user_id).exists()


def may_see_readings(posting: Posting, delegation: Delegation) -> bool:
    """The own party's officers see who read the papers of its people."""
    return may_register(posting, delegation)

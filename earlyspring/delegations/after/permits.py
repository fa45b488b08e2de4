"""Who enters and reads gifts and costs."""

from earlyspring.delegations.after.models import Gift
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting

READERS = ("officer", "leader")


def may_read_gift(posting: Acting, gift: Gift) -> bool:
    """The officers of the host read all; officers and leaders of a party what it gave or was given."""
    own = posting.role in READERS and posting.party in (gift.giver, gift.receiver)
    return own or may_host(posting, gift.gathering)


def may_enter_gift(posting: Acting, gathering: Gathering, giver: str, receiver: str) -> bool:
    """An officer of the giver or the receiver, or of the host."""
    return posting.role == "officer" and (posting.party in (giver, receiver) or may_host(posting, gathering))


def may_read_costs(posting: Acting) -> bool:
    """Of their own party, officers and leaders."""
    return posting.role in READERS


def may_count(posting: Acting, gathering: Gathering) -> bool:
    """An officer of the host, whose doors counted, says how many came."""
    return may_host(posting, gathering)

"""Who enters, sees and arranges at the fair: plain answers over a posting that holds today, or over a link."""

from earlyspring.fair.links import ExhibitorLink
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting
from earlyspring.members.permits import Acting

Actor = Posting | ExhibitorLink


def may_enter(by: Actor, exhibitor: Exhibitor) -> bool:
    """An officer of its party, the focal point of its agency, and whoever holds a link of this exhibitor."""
    if isinstance(by, ExhibitorLink):
        return by.exhibitor_id == exhibitor.pk
    return may_bring(by, exhibitor.party, exhibitor.agency)


def may_bring(posting: Acting, party: str, agency: str = "") -> bool:
    """An officer brings exhibitors of his party, a focal point those of its own agency."""
    if posting.party != party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and bool(agency) and posting.agency == agency)


def may_agree(posting: Acting, exhibitor: Exhibitor) -> bool:
    """An officer agrees for his party."""
    return posting.role == "officer" and posting.party == exhibitor.party


def may_see_all(posting: Acting, gathering: Gathering) -> bool:
    """The host's officers see every exhibitor whole; all others those of their own party."""
    return may_host(posting, gathering)


def may_see(posting: Acting, exhibitor: Exhibitor) -> bool:
    """The own party (observers are nobody's), and the officers of the host."""
    own = posting.party == exhibitor.party and posting.role != "observer"
    return own or may_host(posting, exhibitor.gathering)

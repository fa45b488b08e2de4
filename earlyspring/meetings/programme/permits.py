"""Who sees what of a programme: the draft is the host's officers'; of a release each sees what is for his audience."""

from earlyspring.core.programme import Reader
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting


def may_draft(posting: Acting, gathering: Gathering) -> bool:
    """The officers of the host write the programme, and they alone see what is not released."""
    return may_host(posting, gathering)


def reader_of(posting: Acting, gathering: Gathering) -> Reader:
    """As whom somebody at a desk reads a release: the host's own people see all of it, observers what all see."""
    observes = posting.role == "observer"
    return Reader(posting.party, organises=posting.party == gathering.host and not observes, observes=observes)

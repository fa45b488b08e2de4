"""Who may do what on the day of signing: plain answers over a posting that holds today."""

from earlyspring.agreements.signing_day.models import CeremonySide, Original
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting


def may_arrange(posting: Acting, side: CeremonySide) -> bool:
    """An officer of the party, or the focal point of the agency that signs, names who signs and agrees to the text."""
    if posting.party != side.party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and posting.agency == side.body)


def may_move_folder(posting: Acting, original: Original, gathering: Gathering) -> bool:
    """The host's officers, who have the folders in their hands, and the officers of the party that keeps the original."""
    return may_host(posting, gathering) or (posting.role == "officer" and posting.party == original.party)


def may_enter_signature(posting: Acting, side: CeremonySide) -> bool:
    """A party acts through its own officers only."""
    return posting.role == "officer" and posting.party == side.party


def may_see_signatory(posting: Acting, side: CeremonySide, parties: frozenset[str], gathering: Gathering) -> bool:
    """Names and titles stand in the originals: the parties of the document see them, and the host's officers.

    `parties`: those of the document. An observer is nobody's own people.
    """
    within = posting.party in parties and posting.role != "observer"
    return within or may_host(posting, gathering)

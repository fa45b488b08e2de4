"""Who does what with a piece of news: plain answers over a posting that holds today."""

from earlyspring.members.permits import Acting
from earlyspring.publishing.news.models import NewsPiece


def may_write(posting: Acting, piece: NewsPiece) -> bool:
    """Officers of the party that writes it."""
    return posting.role == "officer" and posting.party == piece.party


def may_read_draft(posting: Acting, piece: NewsPiece, *, handed_over: bool) -> bool:
    """Who writes it; and, of a piece in the name of all, the officers of the others once its writer has released it."""
    return may_write(posting, piece) or (posting.role == "officer" and not piece.owner and handed_over)

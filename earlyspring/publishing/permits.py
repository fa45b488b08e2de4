"""Who gives to the public: plain answers over a posting that holds today."""

from earlyspring.members.permits import Acting


def may_release(posting: Acting, owner: str) -> bool:
    """An officer releases what is joint, and what is his own party's; never what is another's own."""
    return posting.role == "officer" and owner in ("", posting.party)

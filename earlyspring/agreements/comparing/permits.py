"""Who may do what beside a comparison: plain answers over a posting that holds today."""

from collections.abc import Collection

from earlyspring.members.permits import Acting


def may_compare(posting: Acting) -> bool:
    """An officer or a focal point of any party has the texts compared anew: a rule does it, and nobody's word is given."""
    return posting.role in ("officer", "focal_point")


def may_speak(posting: Acting, asked: Collection[str]) -> bool:
    """An officer of a party whose word counts accepts findings, approves texts, links sentences, notes papers."""
    return posting.role == "officer" and posting.party in asked

"""Who may do what: plain answers over a posting and the thing in question. The postings are taken to hold today.

A party acts through its own officers alone; a focal point speaks for its agency; leaders and observers read; an
administrator keeps the node running and takes no part in what the parties say.
"""

from collections.abc import Collection
from typing import Any, Protocol


class Acting(Protocol):
    """What a permit asks of a posting (`accounts.Posting` has it, so has any value with these words)."""

    @property
    def party(self) -> str: ...
    @property
    def agency(self) -> str: ...
    @property
    def role(self) -> str: ...


KEEPERS_OF_NOTES = ("officer", "focal_point", "leader")
INVITES = {
    "officer": ("officer", "focal_point", "leader", "observer"),
    "administrator": ("administrator", "officer"),
}


def kept_for(thing: Any) -> str:
    """The party whose own affair a thing is (note, person, proposal not yet tabled); "" where the parties share it."""
    if getattr(thing, "kind", "") == "proposal" and thing.state == "internal":
        return str(thing.party or "")
    return str(getattr(thing, "kept_for", ""))


def may_read(posting: Acting, thing: Any) -> bool:
    """What the parties share is read by all who are posted; what one party keeps for itself by its own people alone.

    An observer, though posted under the party that invited it, is nobody's own people.
    """
    keeper = kept_for(thing)
    return not keeper or (keeper == posting.party and posting.role != "observer")


def may_note(posting: Acting) -> bool:
    """Whether a posting reads and writes the private notes of its party."""
    return posting.role in KEEPERS_OF_NOTES


def may_report_for(posting: Acting, party: str, agency: str) -> bool:
    """An agency's own focal point reports for it, an officer of the party for any of its agencies."""
    if posting.party != party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and bool(agency) and posting.agency == agency)


def may_propose(posting: Acting) -> bool:
    return posting.role == "officer"


def may_change_circle(posting: Acting, parties: Collection[str]) -> bool:
    """Whether a posting puts changes of the circle to its parties: an officer of one of them."""
    return posting.role == "officer" and posting.party in parties


def may_make_key(posting: Acting, party: str, *, administered: bool) -> bool:
    """Whether a posting gives a party that has no desk of its own a key on this node.

    `administered`: whether that party has an administrator; where it has none, its own officer does.
    """
    own_officer = posting.role == "officer" and posting.party == party
    return posting.role == "administrator" or (own_officer and not administered)


def may_answer(posting: Acting, motion: Any) -> bool:
    """An officer of a party that is asked; a consent held on paper may still be given under the party's own key."""
    return posting.role == "officer" and posting.party in motion.parties and motion.state in ("open", "paper")


def roles_to_offer(posting: Acting, *, administered: bool) -> tuple[str, ...]:
    """The roles in which a posting invites people of its own party.

    `administered`: whether the party has an administrator; where it has none, an officer invites one.
    """
    first = ("administrator",) if posting.role == "officer" and not administered else ()
    return INVITES.get(posting.role, ()) + first


def may_invite(posting: Acting, party: str, role: str, *, administered: bool = True) -> bool:
    return posting.party == party and role in roles_to_offer(posting, administered=administered)


def may_end(posting: Acting, other: Acting) -> bool:
    return may_invite(posting, other.party, other.role)


def may_hand_over(posting: Acting, other: Acting) -> bool:
    return other.role in ("officer", "focal_point") and may_end(posting, other)


def may_deactivate(posting: Acting, other: Acting) -> bool:
    return posting.role == "administrator" and posting.party == other.party

"""Verbs about who takes part; every door calls these."""

from earlyspring.members.bodies import enter_body, rename
from earlyspring.members.circle import admit_to_circle, end_part, host_party
from earlyspring.members.duplicates import correct_duplicate
from earlyspring.members.founding import found_mechanism
from earlyspring.members.memberships import admit, end_membership
from earlyspring.members.offices import appoint, correct_tenure, end_office, enter_person
from earlyspring.members.seats import enter_seat
from earlyspring.members.successions import Succeeded, succeed

__all__ = [
    "Succeeded",
    "admit",
    "admit_to_circle",
    "appoint",
    "correct_duplicate",
    "correct_tenure",
    "end_membership",
    "end_office",
    "end_part",
    "enter_body",
    "enter_person",
    "enter_seat",
    "found_mechanism",
    "host_party",
    "rename",
    "succeed",
]

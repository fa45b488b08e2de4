"""Questions about contacts: who met whom, of what nobody has told the end, and which figures come of them."""

from datetime import date

from django.db.models import Q, QuerySet

from earlyspring.core.contacts import STEPS, Became, Sum, sums
from earlyspring.fair.contacts.models import Contact, FairResult
from earlyspring.fair.models import Exhibitor
from earlyspring.meetings.gatherings import Gathering

REMIND_AFTER = STEPS["T+30"]


def contacts_of(gathering: Gathering, party: str = "") -> QuerySet[Contact]:
    """All contacts, or those of a party's exhibitors."""
    found = Contact.objects.filter(exhibitor__gathering=gathering).select_related(
        "exhibitor", "other", "product", "event"
    )
    return found.filter(Q(exhibitor__party=party) | Q(other__party=party)) if party else found


def contacts_with(exhibitor: Exhibitor) -> QuerySet[Contact]:
    """The contacts of one exhibitor, whoever of the two entered them."""
    return contacts_of(exhibitor.gathering).filter(Q(exhibitor=exhibitor) | Q(other=exhibitor))


def is_waiting(contact: Contact, today: date) -> bool:
    """Whether it is time to tell what became of it."""
    return contact.outcome == "open" and contact.met_on + REMIND_AFTER <= today


def sums_of(gathering: Gathering) -> list[Sum]:
    """The figures of all contacts of which the end is told."""
    rows = Contact.objects.filter(exhibitor__gathering=gathering, outcome_on__isnull=False)
    return sums(Became(one.outcome, one.outcome_on, one.value, one.currency) for one in rows if one.outcome_on)


def parties_of_contacts(gathering: Gathering) -> list[str]:
    """The parties whose exhibitors have part in letters of intent and contracts."""
    rows = contacts_of(gathering).filter(outcome__in=("letter", "contract"))
    return sorted({each.party for one in rows for each in (one.exhibitor, one.other) if each})


def put_before(gathering: Gathering) -> dict[str, FairResult]:
    """The figures that were put to the parties, by their key."""
    return {one.what: one for one in FairResult.objects.filter(gathering=gathering)}


def to_put(gathering: Gathering) -> list[Sum]:
    """The figures that were not put yet, or have changed since."""
    before = put_before(gathering)
    return [
        one
        for one in sums_of(gathering)
        if one.key not in before or (before[one.key].value, before[one.key].as_of) != (one.value, one.as_of)
    ]

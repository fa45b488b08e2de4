"""Invitations from organ to organ: sent, answered, who leads and in whose place."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.models import OrganInvitation


@transaction.atomic
def invite_organ(
    gathering: Gathering, organ: str, party: str, *, from_office: Mapping[str, str], to_office: Mapping[str, str]
) -> OrganInvitation:
    """The invitation of one organ's office to its counterpart; entered again, it says the new offices."""
    demand([Fault("party", "host_not_invited", party)] if party == gathering.host else [])
    offices = {"from_office": dict(from_office), "to_office": dict(to_office)}
    kept, _new = OrganInvitation.objects.update_or_create(
        gathering=gathering, organ=organ, party=party, defaults=offices
    )
    return kept


@transaction.atomic
def send_invitation(invitation: OrganInvitation, on: date) -> OrganInvitation:
    """It went out on this day, on paper or as a released letter; a second sending leaves the first day."""
    invitation.sent_on = invitation.sent_on or on
    invitation.save()
    return invitation


@transaction.atomic
def answer_invitation(
    invitation: OrganInvitation, *, answer: str, on: date, today: date, **said: Any
) -> OrganInvitation:
    """What the invited organ answered. `said`: `led_by`, `office`, `acting_for`, `persons`."""
    demand(_faults(invitation, answer, on, today, said))
    invitation.answer, invitation.answered_on = answer, on
    for name in ("led_by", "office", "acting_for", "persons"):
        setattr(invitation, name, said.get(name, getattr(invitation, name)) if answer == "accepted" else _empty(name))
    invitation.save()
    return invitation


def _empty(name: str) -> Any:
    return {"led_by": "", "persons": None}.get(name, {})


def _faults(
    invitation: OrganInvitation, answer: str, on: date, today: date, said: Mapping[str, Any]
) -> Iterator[Fault]:
    if answer not in ("accepted", "declined"):
        yield Fault("answer", "not_in_list", answer)
    if on > today:
        yield Fault("answered_on", "not_yet", f"{on}")
    if invitation.sent_on is None:
        yield Fault("sent_on", "not_sent_yet")
    elif on < invitation.sent_on:
        yield Fault("answered_on", "ends_before_it_begins", f"{on}", f"{invitation.sent_on}")
    if answer == "declined" and any(said.get(name) for name in ("led_by", "persons")):
        yield Fault("led_by", "declined_leads_nobody")

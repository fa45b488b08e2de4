"""People entered by a link: whoever holds it sees and changes those alone, and learns nothing of the others."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.links import DelegationLink
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.queries import namesakes
from earlyspring.delegations.registering import change, register
from earlyspring.ledger.refused import Refused, demand

MOST_PEOPLE = 60
"""How many people one link enters: it fills no list whose places are not counted."""


def entered_by(link: DelegationLink) -> models.QuerySet[Delegate]:
    """The people whom this link entered and who come; of those whom the own office has changed since it says the name alone."""
    return link.delegates.filter(withdrawn_at=None).order_by("by_given", "code")


@transaction.atomic
def register_by_link(link: DelegationLink, said: Mapping[str, Any]) -> Delegate:
    """Enter a person by a link. Raises Refused, and then says nothing of anybody whom another way entered."""
    held = DelegationLink.objects.select_for_update(of=("self",)).get(pk=link.pk)
    demand(_open_faults(held, said))
    if held.delegates.count() >= MOST_PEOPLE:
        raise Refused(Fault("", "link_full", f"{MOST_PEOPLE}"))
    demand(_known_here(held, said))
    made = _discreetly(lambda: register(link.delegation, _bound(held, said), route="link", link=held, namesake=True))
    DelegationLink.objects.filter(pk=link.pk).update(used_at=timezone.now())
    return made


@transaction.atomic
def change_by_link(link: DelegationLink, delegate: Delegate, said: Mapping[str, Any], *, version: str) -> Delegate:
    """Change a person whom this link entered. Raises Refused."""
    demand(_open_faults(link, said))
    if delegate.link_id != link.pk:
        raise Refused(Fault("", "not_by_link"))
    if delegate.kept_by_office:
        raise Refused(Fault("", "office_keeps"))
    kept = _bound(link, said) | ({"role": delegate.role} if delegate.role == "head" else {})
    return _discreetly(lambda: change(delegate, kept, version=version, namesake=True))


def _bound(link: DelegationLink, said: Mapping[str, Any]) -> dict[str, Any]:
    """What a link says: the agency is its own."""
    return {**said, "agency": link.agency}


def _open_faults(link: DelegationLink, said: Mapping[str, Any]) -> Iterator[Fault]:
    if not link.is_open(timezone.now()):
        yield Fault("", "link_ended")
    if said.get("role") == "head":
        yield Fault("role", "head_by_link")


def _known_here(link: DelegationLink, said: Mapping[str, Any]) -> Iterator[Fault]:
    own = Delegate(delegation=link.delegation, name=str(said.get("name", "")))
    for one in namesakes(own).filter(link=link):
        yield Fault("name", "registered_already", one.name, one.code)


def _discreetly(act: Callable[[], Delegate]) -> Delegate:
    """What a list holds beside the link's own people is not told through it: neither names nor numbers."""
    try:
        return act()
    except Refused as refusal:
        raise Refused(
            *(Fault("", "no_place_by_link") if one.code == "quota_full" else one for one in refusal.faults)
        ) from None

"""A party's own people on its list: entered, changed, withdrawn with a reason, taken in again.

Whoever writes holds the row of the delegation first, so that two who fill its last place at once do not both get it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.codes import new_code
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.queries import heads_of, namesakes
from earlyspring.delegations.said import SAID, faults_of
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.entered import put_on
from earlyspring.meetings.permits import may_host
from earlyspring.members.accounts import Posting

COMING = ("withdrawn_at", "withdrawn_why", "withdrawn_by", "changed_at")
"""What is written where only that changes: what another wrote of the person meanwhile stays."""


@transaction.atomic
def register(
    delegation: Delegation, said: Mapping[str, Any], *, by: Posting | None = None, namesake: bool = False, **how: Any
) -> Delegate:
    """Enter a person in a delegation. `namesake`: another one of this name is meant. Raises Refused.

    `by`: the posting that enters, of the same party; None where a sheet or a link does (`how`: `route`, `link`,
    `registered_by`), which have asked before whether they may.
    """
    _demand_own(delegation, said, by)
    delegation = _held(delegation)
    made = Delegate(delegation=delegation, code=new_code(delegation.gathering), **how)
    made.registered_by = made.registered_by or (by.user if by else None)
    put_on(made, said, SAID)
    demand(_faults(made, namesake))
    made.save(force_insert=True)
    return made


@transaction.atomic
def change(
    delegate: Delegate,
    said: Mapping[str, Any],
    *,
    by: Posting | None = None,
    version: str = "",
    namesake: bool = False,
) -> Delegate:
    """Change what is said of a person. `version`: the one that was read; of two editors the second is told. Raises Refused.

    Where nothing is said otherwise nothing is written: the list does not count as changed.
    """
    _demand_own(delegate.delegation, said, by, delegate)
    delegation = _held(delegate.delegation)
    held = Delegate.objects.select_related("delegation__gathering__mechanism").get(pk=delegate.pk)
    held.delegation = delegation
    if version and version != held.version:
        raise Refused(Fault("", "changed_in_between"))
    changed = put_on(held, said, SAID)
    if changed:
        demand(_faults(held, namesake or not {"name", "lang"} & set(changed)))
        held.kept_by_office = held.kept_by_office or (by is not None and held.link_id is not None)
        held.save()
    return held


@transaction.atomic
def withdraw(delegate: Delegate, why: str, *, by: Posting | None = None) -> Delegate:
    """The person does not come; the place is free again, the code stays his. Raises Refused."""
    _demand_own(delegate.delegation, {}, by, delegate)
    return _gone(delegate, why, by)


@transaction.atomic
def note_absence(delegate: Delegate, why: str, *, by: Posting) -> Delegate:
    """The same as the host notes it of anybody; the own party sees who noted it. Raises Refused."""
    if not may_host(by, delegate.gathering):
        raise Refused(Fault("", "host_alone"))
    return _gone(delegate, why, by)


def _gone(delegate: Delegate, why: str, by: Posting | None) -> Delegate:
    if not why.strip():
        raise Refused(Fault("why", "missing"))
    if delegate.withdrawn_at is None:
        delegate.withdrawn_at, delegate.withdrawn_why = timezone.now(), why.strip()
        delegate.withdrawn_by = by.user if by else None
        delegate.save(update_fields=COMING)
    return delegate


@transaction.atomic
def reinstate(delegate: Delegate, *, by: Posting | None = None) -> Delegate:
    """The person comes after all, where there is a place. Raises Refused."""
    _demand_own(delegate.delegation, {}, by, delegate)
    delegate.delegation = _held(delegate.delegation)
    if delegate.withdrawn_at is not None:
        delegate.withdrawn_at, delegate.withdrawn_why, delegate.withdrawn_by = None, "", None
        demand(_places(delegate))
        delegate.save(update_fields=COMING)
    return delegate


def _held(delegation: Delegation) -> Delegation:
    """The delegation as it stands now, held until the end of the act: who comes second waits and counts anew."""
    held = Delegation.objects.select_for_update(of=("self",)).select_related("gathering__mechanism")
    return held.get(pk=delegation.pk)


def _demand_own(
    delegation: Delegation, said: Mapping[str, Any], by: Posting | None, delegate: Delegate | None = None
) -> None:
    if by is None:
        return
    agencies = {said.get("agency", delegate.agency if delegate else ""), delegate.agency if delegate else None} - {None}
    if not all(may_register(by, delegation, agency or "") for agency in agencies):
        raise Refused(Fault("agency" if by.party == delegation.party else "", "not_own_people", delegation.party))


def _faults(delegate: Delegate, namesake: bool) -> Iterator[Fault]:
    yield from faults_of(delegate, delegate.delegation.gathering.mechanism)
    if not delegate.withdrawn_at:
        yield from _places(delegate)
    if not namesake:
        for one in namesakes(delegate):
            yield Fault("name", "registered_already", one.name, one.code)


def _places(delegate: Delegate) -> Iterator[Fault]:
    """The rules of a whole delegation: no more people than places, and one head."""
    others = delegate.delegation.delegates.filter(withdrawn_at=None).exclude(pk=delegate.pk)
    quota = delegate.delegation.quota
    if quota is not None and others.count() >= quota:
        yield Fault("", "quota_full", f"{quota}")
    if delegate.role == "head":
        for one in heads_of(delegate.delegation, delegate):
            yield Fault("role", "head_already", one.name, one.code)

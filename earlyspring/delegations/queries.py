"""Questions about delegations: who comes, how many of how many places, who is found by a name."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.lang.fold import fold
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.together import counts
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.readiness import Readiness


def delegations_of(mechanism: Mechanism, key: str, party: str = "") -> QuerySet[Any]:
    """The delegations at the gathering of a key, or that of one party, each with its gathering.

    `registered`: how many come; `withdrawn`: how many do not; `changed`: how many were changed since the list was sent.
    """
    comes = Q(delegates__withdrawn_at=None, delegates__isnull=False)
    found = Delegation.objects.filter(gathering__mechanism=mechanism, gathering__key=key).select_related("gathering")
    found = found.annotate(
        registered=Count("delegates", filter=comes),
        withdrawn=Count("delegates", filter=Q(delegates__withdrawn_at__isnull=False)),
        changed=Count("delegates", filter=Q(delegates__changed_at__gt=F("sent_at"))),
    )
    return found.filter(party=party) if party else found.order_by("party")


def people_of(delegations: Iterable[Delegation]) -> QuerySet[Delegate]:
    """The people of these delegations, those who withdrew too."""
    return Delegate.objects.filter(delegation__in=[one.pk for one in delegations])


def found_by(people: QuerySet[Delegate], words: str) -> QuerySet[Delegate]:
    """Those in whose names or code every word begins one: tones, case and script variant set aside."""
    for token in fold(words).split():
        people = people.filter(Q(search__startswith=token) | Q(search__contains=f" {token}"))
    return people


def in_order(people: QuerySet[Delegate], by: str) -> QuerySet[Delegate]:
    """By the given name as Vietnamese lists run, or by the pinyin that was given; `by`: given | pinyin | list."""
    columns = {"given": ("by_given",), "pinyin": ("by_pinyin", "by_given")}
    return people.order_by(*columns.get(by, ("delegation", "rank")), "code")


def namesakes(delegate: Delegate) -> QuerySet[Delegate]:
    """Others of the same delegation whose name reads alike, marks and case set aside."""
    own = {fold(delegate.name)}
    others = delegate.delegation.delegates.exclude(pk=delegate.pk)
    same = [one.pk for one in others.only("name", "delegation") if fold(one.name) in own]
    return others.filter(pk__in=same).order_by("code")


def heads_of(delegation: Delegation, but: Delegate | None = None) -> QuerySet[Delegate]:
    """Who leads a delegation: nobody or one, `but` for the person in question."""
    found = delegation.delegates.filter(role="head", withdrawn_at=None)
    return found.exclude(pk=but.pk) if but and but.pk else found


def readiness(gathering: Gathering, party: str = "") -> Readiness:
    """How many of the delegations, or whether that of one party, have sent their list and have a head. One statement."""
    asked = Delegation.objects.filter(gathering=gathering, **({"party": party} if party else {}))
    led = asked.filter(delegates__role="head", delegates__withdrawn_at=None, sent_at__isnull=False)
    found = counts(done=led, total=asked)
    return Readiness(**found)

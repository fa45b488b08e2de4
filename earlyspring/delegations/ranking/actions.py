"""Verbs of precedence: compute, override, approve, freeze; the host's officers alone take them."""

from django.db import transaction
from django.utils import timezone

from earlyspring.core.shapes import Fault
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.ranking.models import RankedPlace, Ranking, RankOverride
from earlyspring.delegations.ranking.permits import may_rank
from earlyspring.delegations.ranking.queries import (
    applies,
    is_stale,
    ordered,
    overrides_of,
    people_ranked,
    places_of,
    rule_of,
)
from earlyspring.delegations.ranking.telling import accept_bands, change_bands, change_facts, change_rule
from earlyspring.ledger.refused import Refused
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.one_writer import hold_for_writing
from earlyspring.members.accounts import Posting

__all__ = [
    "accept_bands",
    "approve",
    "change_bands",
    "change_facts",
    "change_rule",
    "compute",
    "freeze",
    "lift",
    "override",
    "reopen",
]
LONGEST_REASON = 300


@transaction.atomic
def compute(gathering: Gathering, *, by: Posting) -> Ranking:
    """Make the list anew of those who come. A frozen one stays, and the new one is the next version with its overrides.

    Raises Refused where the host does not say so, nobody has a band yet, or the latest list is approved.
    """
    _demand_host(gathering, by)
    hold_for_writing(gathering)
    ranked, _unranked = people_ranked(gathering)
    if not ranked:
        raise Refused(Fault("", "nobody_ranked"))
    rule, last = rule_of(gathering), Ranking.objects.filter(gathering=gathering).order_by("-number").first()
    if last and last.state == "approved":
        raise Refused(Fault("", "ranking_approved", f"{last.number}"))
    said = {"keys": rule.keys, "sources": rule.sources, "agreed": rule.agreed}
    if last and last.state == "computed":
        Ranking.objects.filter(pk=last.pk).update(**said, computed_at=timezone.now(), computed_by=by.user)
        made = Ranking.objects.get(pk=last.pk)
    else:
        number = last.number + 1 if last else 1
        made = Ranking.objects.create(
            gathering=gathering, number=number, computed_at=timezone.now(), computed_by=by.user, **said
        )
        _carry_over(last, made, ranked)
    _place(made, ranked)
    return made


@transaction.atomic
def override(ranking: Ranking, delegate: Delegate, before: Delegate | None, reason: str, *, by: Posting) -> Ranking:
    """Put a person directly before another, or last, and say why. Raises Refused."""
    held = _open(ranking, by)
    ranked, _unranked = people_ranked(held.gathering)
    codes = {one.code for one in ranked}
    if not reason.strip():
        raise Refused(Fault("reason", "missing"))
    if len(reason.strip()) > LONGEST_REASON:
        raise Refused(Fault("reason", "longer_than", f"{len(reason.strip())}", f"{LONGEST_REASON}"))
    for path, one in (("delegate", delegate), ("before", before)):
        if one is not None and (one.delegation.gathering_id != held.gathering_id or one.code not in codes):
            raise Refused(Fault(path, "not_in_ranking", one.name))
    if before is not None and before.pk == delegate.pk:
        raise Refused(Fault("before", "before_oneself", delegate.name))
    RankOverride.objects.create(
        ranking=held, delegate=delegate, before=before, reason=reason.strip(), at=timezone.now(), by=by.user
    )
    _place(held, ranked)
    return held


@transaction.atomic
def lift(said: RankOverride, *, by: Posting) -> Ranking:
    """Take an override back: the person stands where the rule says. Raises Refused."""
    held = _open(said.ranking, by)
    said.delete()
    ranked, _unranked = people_ranked(held.gathering)
    _place(held, ranked)
    return held


@transaction.atomic
def approve(ranking: Ranking, *, by: Posting) -> Ranking:
    """Approve the list as it stands. Raises Refused where it is not of today, or somebody has no band."""
    held = _open(ranking, by)
    _ranked, unranked = people_ranked(held.gathering)
    if unranked:
        raise Refused(*(Fault("", "band_missing", one.name, one.code) for one in unranked))
    _demand_of_today(held)
    held.approved_at, held.approved_by = timezone.now(), by.user
    held.save(update_fields=["approved_at", "approved_by"])
    return held


@transaction.atomic
def reopen(ranking: Ranking, *, by: Posting) -> Ranking:
    """Take the approval back, so that the list can be changed. Raises Refused where it is frozen."""
    held = _not_frozen(ranking, by)
    held.approved_at = held.approved_by = None
    held.save(update_fields=["approved_at", "approved_by"])
    return held


@transaction.atomic
def freeze(ranking: Ranking, *, by: Posting) -> Ranking:
    """Freeze an approved list: it is what everybody goes by, and no word of it changes. Raises Refused."""
    held = _not_frozen(ranking, by)
    if not held.approved_at:
        raise Refused(Fault("", "ranking_not_approved", f"{held.number}"))
    _demand_of_today(held)
    held.frozen_at, held.frozen_by = timezone.now(), by.user
    held.save(update_fields=["frozen_at", "frozen_by"])
    return held


def _place(ranking: Ranking, ranked: list[Delegate]) -> None:
    """Write the places of the list anew."""
    people = {one.code: one for one in ranked}
    ranking.places.all().delete()
    RankedPlace.objects.bulk_create(
        RankedPlace(
            ranking=ranking,
            delegate=people[one.person],
            position=position,
            band=people[one.person].rank or 0,
            decided_by=one.decided_by or "",
            reason=one.reason or "",
        )
        for position, one in enumerate(ordered(ranked, ranking, overrides_of(ranking)), 1)
    )


def _carry_over(last: Ranking | None, made: Ranking, ranked: list[Delegate]) -> None:
    codes = {one.code for one in ranked}
    for one in overrides_of(last) if last else []:
        if applies(one, codes):
            RankOverride.objects.create(
                ranking=made, delegate=one.delegate, before=one.before, reason=one.reason, at=one.at, by=one.by
            )


def _demand_host(gathering: Gathering, by: Posting) -> None:
    if not may_rank(by, gathering):
        raise Refused(Fault("", "host_alone", gathering.host))


def _held(ranking: Ranking, by: Posting) -> Ranking:
    """The list as it stands now, held until the end of the act; the latest one alone is still acted on."""
    _demand_host(ranking.gathering, by)
    held = Ranking.objects.select_for_update(of=("self",)).select_related("gathering").get(pk=ranking.pk)
    if Ranking.objects.filter(gathering=held.gathering, number__gt=held.number).exists():
        raise Refused(Fault("", "ranking_followed", f"{held.number}"))
    return held


def _open(ranking: Ranking, by: Posting) -> Ranking:
    held = _held(ranking, by)
    if held.state != "computed":
        raise Refused(Fault("", f"ranking_{held.state}", f"{held.number}"))
    return held


def _not_frozen(ranking: Ranking, by: Posting) -> Ranking:
    held = _held(ranking, by)
    if held.frozen_at:
        raise Refused(Fault("", "ranking_frozen", f"{held.number}"))
    return held


def _demand_of_today(ranking: Ranking) -> None:
    if is_stale(ranking, places_of(ranking)):
        raise Refused(Fault("", "ranking_stale", f"{ranking.number}"))

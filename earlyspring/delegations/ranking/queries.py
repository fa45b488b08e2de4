"""Questions about precedence: by which rule, who is ranked and who cannot be yet, which list stands, is it of today."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from earlyspring.core.precedence import Override, Placed, Rule, Standing, precedence
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.ranking.models import (
    BandsAccepted,
    RankBand,
    RankedPlace,
    RankFacts,
    Ranking,
    RankingRule,
    RankOverride,
)
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.permits import Acting

WITHOUT_RANK = ("interpreter", "note_taker", "staff")
"""Roles here that stand in no order of rank."""
REGULATION = "02-QĐi/TW, 18/7/2018"
KEYS = ("office", "party_office", "external_relations", "counterpart", "in_office_since", "agreed", "name")


def rule_of(gathering: Gathering) -> RankingRule:
    """The rule of a gathering; where none was said, that of the regulation, and after it seniority, parties, names."""
    said = RankingRule.objects.filter(gathering=gathering).first()
    return said or RankingRule(gathering=gathering, keys=list(KEYS), sources=dict.fromkeys(KEYS[:4], REGULATION))


def people_ranked(gathering: Gathering) -> tuple[list[Delegate], list[Delegate]]:
    """Those who come and stand in the order, and those of them whose band nobody has given yet."""
    found = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None).exclude(role__in=WITHOUT_RANK)
    every = list(found.select_related("delegation", "rank_facts").order_by("delegation__party", "code"))
    return [one for one in every if one.rank is not None], [one for one in every if one.rank is None]


def standing_of(delegate: Delegate, agreed: Sequence[str]) -> Standing:
    """What the rule may ask of a person. A substitute has the rank of the own office, whoever is stood in for."""
    facts = getattr(delegate, "rank_facts", None) or RankFacts()
    party = delegate.delegation.party
    return Standing(
        person=delegate.code,
        office=delegate.rank or 0,
        party_office=facts.party_office,
        external_relations=facts.external_relations,
        counterpart=facts.counterpart,
        in_office_since=facts.in_office_since or None,
        agreed=agreed.index(party) if party in agreed else len(agreed),
        name=delegate.by_given,
    )


def ordered(
    people: Iterable[Delegate], rule: RankingRule | Ranking, overrides: Iterable[RankOverride]
) -> tuple[Placed, ...]:
    """The list of these people by a rule; overrides of people who are not among them are left aside."""
    there = {one.code: one for one in people}
    standings = [standing_of(one, rule.agreed) for one in there.values()]
    said = [
        Override(one.delegate.code, one.reason, one.before.code if one.before else None)
        for one in overrides
        if applies(one, there)
    ]
    return precedence(standings, Rule(tuple(rule.keys), rule.sources), said)


def applies(override: RankOverride, codes: Iterable[str]) -> bool:
    """Whether both whom it is about still stand in the list."""
    held = set(codes)
    return override.delegate.code in held and (override.before is None or override.before.code in held)


def rankings_of(gathering: Gathering) -> QuerySet[Ranking]:
    """The versions of the list, the latest first."""
    held = Ranking.objects.filter(gathering=gathering).select_related("computed_by", "approved_by", "frozen_by")
    return held.order_by("-number")


def seen_by(posting: Acting, gathering: Gathering, rankings: Iterable[Ranking]) -> list[Ranking]:
    """The people of the host see every version, everybody else those that are frozen."""
    own = posting.party == gathering.host
    return [one for one in rankings if own or one.frozen_at]


def places_of(ranking: Ranking) -> list[RankedPlace]:
    """The places with their people, the first first."""
    return list(ranking.places.select_related("delegate__delegation").order_by("position"))


def overrides_of(ranking: Ranking) -> list[RankOverride]:
    """What people decided against the rule, in the order in which it was said."""
    return list(ranking.overrides.select_related("delegate", "before", "by").order_by("pk"))


def is_stale(ranking: Ranking, places: Sequence[RankedPlace]) -> bool:
    """Whether people, their offices or the rule have changed since the list was made."""
    rule = rule_of(ranking.gathering)
    if (rule.keys, rule.sources, rule.agreed) != (ranking.keys, ranking.sources, ranking.agreed):
        return True
    ranked, _unranked = people_ranked(ranking.gathering)
    now = [one.person for one in ordered(ranked, rule, overrides_of(ranking))]
    bands = {one.code: one.rank for one in ranked}
    return [(one.delegate.code, one.band) for one in places] != [(code, bands[code]) for code in now]


@dataclass(frozen=True)
class Bands:
    """The table of equal ranks: its rows, its digest, and which of the parties that come accept it as it stands."""

    rows: tuple[RankBand, ...]
    digest: str
    accepted: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    parties: tuple[str, ...] = field(default=())


def bands_of(gathering: Gathering) -> Bands:
    """The table as it stands; a party that accepted an earlier one waits to accept this one."""
    rows = tuple(RankBand.objects.filter(gathering=gathering).order_by("band"))
    digest = digest_of({str(one.band): one.offices for one in rows})
    come = Delegation.objects.filter(gathering=gathering).values_list("party", flat=True)
    parties = tuple(sorted({gathering.host, *come}))
    given = set(BandsAccepted.objects.filter(gathering=gathering, digest=digest).values_list("party", flat=True))
    accepted = tuple(one for one in parties if one in given)
    return Bands(rows, digest, accepted, tuple(one for one in parties if one not in given), parties)


def digest_of(table: dict[str, Any]) -> str:
    said = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()

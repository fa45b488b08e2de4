"""What it is worth to two firms to meet, and the most that each firm could have."""

from collections.abc import Mapping
from itertools import combinations

from earlyspring.planning.matching.market import SIZES, Firm, Market, Pair


def serves(offer: str, need: str) -> bool:
    """Whether one category answers the other: the same, or for numbers of the Harmonized System one within the other."""
    if offer.isdigit() and need.isdigit():
        return offer.startswith(need) or need.startswith(offer)
    return offer == need


def share_a_language(one: Firm, other: Firm) -> bool:
    """Whether they can talk without an interpreter."""
    return not one.languages or not other.languages or not set(one.languages).isdisjoint(other.languages)


def reasons(market: Market, one: Firm, other: Firm) -> int:
    """Points for why the two should meet: needs served, wishes, and how much they matter."""
    points = market.points
    needs = sum(
        any(serves(offer, need) for offer in giver.offers)
        for giver, taker in ((one, other), (other, one))
        for need in taker.needs
    )
    wishes = (other.id in one.wants) + (one.id in other.wants)
    keen = (other.id in one.wants and other.id in one.keen) + (one.id in other.wants and one.id in other.keen)
    return points.need * needs + (0, points.wish, points.mutual)[wishes] + points.keen * keen


def worth(market: Market, one: Firm, other: Firm) -> int:
    """Points of their meeting for each of the two, never below 0; nothing where there is no reason to meet."""
    points, why = market.points, reasons(market, one, other)
    if not why:
        return 0
    apart = abs(SIZES.index(one.size) - SIZES.index(other.size)) if one.size and other.size else 0
    return max(0, why + points.language * share_a_language(one, other) - points.size * apart)


def may_choose(market: Market, one: Firm, other: Firm) -> bool:
    """Whether a plan may choose that they meet: of two sides, not refused, once there in the same slot."""
    sides = {one.side, other.side} == {"host", "guest"}
    refused = other.id in one.refuses or one.id in other.refuses
    return sides and not refused and any(slot.id not in {*one.absent, *other.absent} for slot in market.slots)


def candidates(market: Market) -> dict[Pair, int]:
    """Every pair of firms that a plan may choose and what it is worth, without the meetings that are given."""
    given = {one.pair for one in market.given}
    found = {}
    for one, other in combinations(sorted(market.firms, key=lambda one: one.id), 2) if market.choose else ():
        if (one.id, other.id) not in given and may_choose(market, one, other):
            found[one.id, other.id] = worth(market, one, other)
    return {pair: points for pair, points in found.items() if points}


def best_for_each(market: Market, possible: Mapping[Pair, int]) -> dict[str, int]:
    """For each firm the points of its given meetings, of the best others within its quota, and of having one at all."""
    firms = {one.id: one for one in market.firms}
    given: dict[str, list[int]] = {one: [] for one in firms}
    chosen: dict[str, list[int]] = {one: [] for one in firms}
    for meeting in market.given:
        for one in meeting.pair:
            given[one].append(worth(market, *(firms[of] for of in meeting.pair)))
    for pair, points in possible.items():
        for one in pair:
            chosen[one].append(points)
    best = {}
    for one, firm in firms.items():
        left = max(0, market.quota_of(firm) - len(given[one]))
        had = [*given[one], *sorted(chosen[one], reverse=True)[:left]]
        best[one] = sum(had) + (market.points.first if had else 0)
    return best

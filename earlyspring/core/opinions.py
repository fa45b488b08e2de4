"""What the parties think of one commitment, taken together.

Each party rates the whole commitment, the others' part as well; nobody's rating counts more (REGISTER.md 4.1). The
ratings are those of the Open Government Partnership's reviewers. The standing is derived and never stored (2.4).
"""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from earlyspring.core.periods import Day
from earlyspring.core.succession import Successions

RATINGS = ("no_evidence", "not_started", "limited", "substantial", "complete")
STANDINGS = ("unassessed", "one_sided", "concordant", "differing")
CONFIRMATIONS = ("unseen", "partly_confirmed", "confirmed", "disputed")
MANY = 2


def judges(parties: Iterable[str], circle: Collection[str], acts: Successions, day: Day) -> tuple[str, ...]:
    """Who assesses a commitment on a day, in alphabetical order: the parties obliged by it, in their successors.

    `parties`: as the commitment names them; `circle`: the parties of the record. Where it names none, or fewer than two
    of the circle answer for it (one alone agrees with nobody), all of the circle assess it: that no party is named is
    itself a gap which all must see (REGISTER.md 4.1). Whoever answers for a dissolved body: core.succession.
    """
    obliged = {heir for party in parties for heir in acts.bound_on(party, day).bodies} & set(circle)
    return tuple(sorted(obliged if len(obliged) >= MANY else circle))


def standing(asked: Iterable[str], ratings: Mapping[str, str]) -> str:
    """How the opinions stand, one of STANDINGS. `asked`: the parties; `ratings`: party → its rating that counts.

    `differing` as soon as two ratings differ, even if others are missing: what is missing could not make them agree,
    and the matter belongs on the agenda early. Else `one_sided` while a party asked has not rated, `concordant` when
    all have, at least two of them; one party alone agrees with nobody. Ratings of parties not asked count for nothing.
    """
    parties = frozenset(asked)
    given = {party: rating for party, rating in ratings.items() if party in parties}
    if not given:
        return "unassessed"
    if len(set(given.values())) > 1:
        return "differing"
    return "concordant" if len(given) == len(parties) >= MANY else "one_sided"


def assessed_by_all(asked: Iterable[str], ratings: Mapping[str, str]) -> bool:
    """Whether every party asked has rated, and there are at least two: the denominator of concordance."""
    parties = frozenset(asked)
    return len(parties) >= MANY and parties <= ratings.keys()


def unconfirmed(
    took_part: Iterable[str], agreed: Iterable[str], party_of: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, ...]:
    """Who of those that took part in a jointly counted activity does not confirm a figure of it; () where it counts.

    Such figures are symmetrical, as where both border forces count one patrol: they count when every body that took
    part has agreed to them, not when one says so. `party_of`: body → its party, which agrees for it; a body that is
    not in it agrees for itself.
    """
    confirmed = {party_of.get(body, body) for body in agreed}
    return tuple(dict.fromkeys(body for body in took_part if party_of.get(body, body) not in confirmed))


def confirmation(counterparts: Iterable[str], version: str, views: Mapping[str, tuple[str, str]]) -> str:
    """What the counterparts say of a report, one of CONFIRMATIONS. What was jointly counted needs `confirmed`.

    `version`: digest of the report as it stands; `views`: party → (view, digest of what it saw). A view of an earlier
    version says nothing of this one. One dispute makes it disputed, whatever others confirm; with no counterpart there
    is nobody to see it.
    """
    parties = frozenset(counterparts)
    said = {party: view for party, (view, seen) in views.items() if party in parties and seen == version}
    if "disputed" in said.values():
        return "disputed"
    if not said:
        return "unseen"
    return "confirmed" if len(said) == len(parties) else "partly_confirmed"


def together(seen: Iterable[str]) -> str:
    """What the counterparts say of several reports taken together, one of CONFIRMATIONS: of a total of their figures.

    One dispute makes the whole disputed; it is confirmed where each is, and unseen where none was answered.
    """
    said = set(seen)
    if "disputed" in said:
        return "disputed"
    if said == {"confirmed"}:
        return "confirmed"
    return "unseen" if said <= {"unseen"} else "partly_confirmed"

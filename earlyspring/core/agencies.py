"""Which bodies a party names for itself: its own agencies, and those of its state that stand under no member."""

from collections.abc import Collection, Mapping


def above(body: str, parents: Mapping[str, Collection[str]]) -> frozenset[str]:
    """A body with all that it stands under, through others too. `parents`: body → those it belongs to, or once did."""
    found, waiting = set[str](), [body]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += parents.get(one, ())
    return frozenset(found)


def own_agency(
    agency: str,
    party: str,
    *,
    parents: Mapping[str, Collection[str]],
    sides: Mapping[str, str | None],
    members: Collection[str],
) -> bool:
    """Whether a party may name an agency: one that stands under it, or under no member and on its side.

    The second are national bodies (customs, ministries). `sides`: body → its side, of all that are known; of one that
    is not known nothing is said against it. `members`: the bodies that belong to the mechanism in whatever class;
    a class in one organ only makes nobody a member of it (`core.scopes`).
    """
    if agency not in sides or party not in sides:
        return True
    over = above(agency, parents)
    return party in over or (sides[agency] == sides[party] and not over & set(members))

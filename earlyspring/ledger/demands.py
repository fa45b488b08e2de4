"""Constraints that nouns write into their Meta. An open proposal is held to none of them: it is only a proposal.

Each is named, with its words and an example, in ledger.invariants.
"""

from django.db.models import BaseConstraint, CheckConstraint, F, Q, UniqueConstraint
from django.db.models.functions import Length, Substr
from django.db.models.lookups import GreaterThanOrEqual

OPEN = ("open",)
# What a source reports may be incomplete; it is not refused for what the source does not say.
OPEN_OR_REPORTED = ("open", "reported")


def once(name: str, *columns: str, when: Q | None = None) -> UniqueConstraint:
    """At most one current fact with the same values in the columns; facts of an exercise are counted apart."""
    current = Q(known_to__isnull=True) & ~Q(standing="open")
    return UniqueConstraint(
        fields=["mechanism", "exercise", *columns], condition=current & when if when else current, name=name
    )


def demand(name: str, condition: Q, excused: tuple[str, ...] = OPEN) -> CheckConstraint:
    """The condition holds in every row whose standing is not excused. Mind that a CHECK that yields NULL passes."""
    return CheckConstraint(condition=Q(standing__in=excused) | condition, name=name)


def in_order(name: str, begin: str, end: str) -> CheckConstraint:
    """The end is not before the beginning as far as both are known: 2025-06 is not before 2025-06-15, 2024 is."""
    if begin.endswith("_year"):
        reached = Q(**{f"{end}__gte": F(begin)})
    else:
        reached = Q(GreaterThanOrEqual(Substr(end, 1, Length(begin)), Substr(begin, 1, Length(end))))
    return demand(name, Q(**{f"{begin}__isnull": True}) | Q(**{f"{end}__isnull": True}) | reached)


def exactly_when(column: str, codes: str, *filled: str) -> Q:
    """One of the columns is filled when the first holds one of the codes, and none otherwise, empty or not."""
    case = Q(**{f"{column}__isnull": False, f"{column}__in": codes.split()})
    some, none = Q(), Q()
    for name in filled:
        some |= Q(**{f"{name}__isnull": False})
        none &= Q(**{f"{name}__isnull": True})
    return (case & some) | (~Q(**{f"{column}__in": codes.split()}) & none)


def spares_reports(constraint: BaseConstraint) -> bool:
    """Whether a constraint is a demand that what is only reported need not meet."""
    condition = constraint.condition if isinstance(constraint, CheckConstraint) else None
    return isinstance(condition, Q) and ("standing__in", OPEN_OR_REPORTED) in condition.children

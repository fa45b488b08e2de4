"""When a thing is public: what must be released by whom, for one party's own things and for those of all."""

from collections.abc import Collection, Mapping

RULES = ("each_side", "all", "one")


def enough(rule: str, owner: str, released: Collection[str], sides: Mapping[str, str]) -> bool:
    """Whether these parties' releases of the same content make it public.

    `rule`: one of RULES. `owner`: the party whose own the thing is, "" for what is joint. `released`: the parties whose
    last word is that they release it. `sides`: each party of the circle with its side. Raises ValueError for an unknown
    rule. As an assent: a joint thing is public when every one who is asked has released the same digest
    (docs/decisions/0011).
    """
    if rule not in RULES:
        raise ValueError(rule)
    if owner:
        return owner in released
    said = set(released) & sides.keys()
    if rule == "all":
        return bool(sides) and said == sides.keys()
    if rule == "one":
        return bool(said)
    return bool(sides) and {sides[one] for one in said} == set(sides.values())

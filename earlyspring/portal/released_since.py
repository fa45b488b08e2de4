"""What may have become public, or be public no longer, since a shelf was filled: so that not everything is read again.

A shelf remembers where it stood: how many releases there were, how many of them taken back by then, the last of them, the
rule and the parties. Wherever that does not add up (a release or a withdrawal that was committed late, another rule, an
emptied content, a restored database), everything is read.
"""

import json
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q

from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.queries import releases_of, rule_of, sides_of_circle

Thing = tuple[str, str]
"""Kind and item."""


def stand_of(mechanism: Mechanism, at: datetime) -> str:
    """Where the releases of a mechanism stand at a moment."""
    every = releases_of(mechanism).order_by()
    counted = every.aggregate(last=Max("pk"), count=Count("pk"), back=Count("pk", filter=Q(withdrawn_at__lte=at)))
    told: dict[str, Any] = {"at": at.isoformat(), **counted, "named": _named(mechanism, counted["last"])}
    told |= {"emptied": every.filter(content__content="").count()}
    told |= {"rule": rule_of(mechanism), "sides": sorted(sides_of_circle(mechanism).items())}
    return json.dumps(told)


def things_since(mechanism: Mechanism, before: str, now: str) -> set[Thing] | None:
    """The things of which anything was released or taken back between two stands, or whose hour came; None where that
    cannot be told.
    """
    if not before:
        return None
    old, new = json.loads(before), json.loads(now)
    if any(old[name] != new[name] for name in ("emptied", "rule", "sides")) or new["at"] < old["at"]:
        return None
    at, last = datetime.fromisoformat(old["at"]), old["last"] or 0
    every = releases_of(mechanism).order_by()
    later = every.filter(pk__gt=last)
    if later.filter(pk__lte=new["last"] or 0).count() != new["count"] - old["count"]:
        return None
    if every.filter(withdrawn_at__lte=at).count() != old["back"] or _named(mechanism, old["last"]) != old["named"]:
        return None
    come = every.filter(Q(pk__gt=last) | Q(released_at__gt=at) | Q(public_from__gt=at) | Q(withdrawn_at__gt=at))
    return set(come.values_list("content__kind", "content__item").distinct())


def _named(mechanism: Mechanism, pk: int | None) -> str:
    """A release by what it says, for another database may have another one under its number."""
    found = releases_of(mechanism).filter(pk=pk or 0).values_list("released_at", "party", "content__digest").first()
    return f"{found[0].isoformat()} {found[1]} {found[2]}" if found else ""

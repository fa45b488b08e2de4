"""Who sits for a party in an organ."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.saying import put
from earlyspring.members.models import Seat


@transaction.atomic
def enter_seat(
    mechanism: Mechanism, content: Mapping[str, Any], *, by: str, way: Way, item: str | None = None
) -> Seat | Motion:
    """Enter a seat of a party in an organ, new or (with `item`) as it is now. A party seats its own bodies alone."""
    made: Seat | Motion = put(mechanism, "seat", content, by=by, way=way, item=item)
    return made

"""Two people saved the same thing: the second is shown both versions, and loses nothing."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused


class Collision(Refused):
    """Somebody saved in between. `now`: the row as it stands; `given`: what was about to be saved, untouched."""

    def __init__(self, now: Model, given: Mapping[str, Any]) -> None:
        super().__init__(Fault("revision", "saved_in_between", str(getattr(now, "revision", ""))))
        self.now = now
        self.given = dict(given)

"""How far an accreditation is, in words and with a mark, and what its steps are called."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.accrediting.models import STATES
from earlyspring.delegations.accrediting.queries import NONE

STATE: dict[str, Any] = {NONE: _("not applied for"), **dict(STATES), "changed": _("category changed since approval")}
MARKS = {
    NONE: "not_started",
    "applied": "limited",
    "checked": "substantial",
    "approved": "done",
    "refused": "refused",
    "withdrawn": "refused",
    "revoked": "refused",
    "changed": "waiting",
}
"""The mark of each state among those of the house."""


@dataclass(frozen=True)
class Step:
    """How a step is called: its heading, what follows from it, and its button."""

    heading: Any
    follows: Any
    button: Any
    grave: bool = False


STEPS = {
    "apply": Step(
        _("Apply for accreditation"),
        _("The delegation checks the application, then the host decides. A badge in force stays so until then."),
        _("Apply"),
    ),
    "check": Step(
        _("Check"), _("You say that name, office, category and zones are right. The host decides next."), _("Checked")
    ),
    "approve": Step(
        _("Approve"), _("The badge is issued. One that says something else is replaced by it."), _("Approve")
    ),
    "refuse": Step(
        _("Refuse"),
        _("The delegation reads the reason. A badge that was issued before stays in force as it is."),
        _("Refuse"),
        grave=True,
    ),
    "replace": Step(
        _("Replace the badge"),
        _("For one lost, damaged or seen in other hands. The former opens no door from now on."),
        _("Replace the badge"),
    ),
    "take_back": Step(
        _("Take the application back"), _("A badge opens no door from now on."), _("Take back"), grave=True
    ),
    "revoke": Step(
        _("Revoke the accreditation"),
        _("The badge opens no door from now on. The delegation reads the reason."),
        _("Revoke"),
        grave=True,
    ),
}

"""What a state at the door and the reason of a refused scan are called."""

from django.utils.translation import gettext_lazy as _

STATE = {"here": _("here now"), "left": _("went out"), "not_yet": _("not yet come")}
SIGN = {"here": "done", "left": "information", "not_yet": "not_started"}
REFUSED = {
    "forged": _("forged: the signature is not that of this gathering"),
    "key_unknown": _("badge of another gathering"),
    "not_a_badge": _("no badge"),
    "unknown": _("badge not on the list"),
    "revoked": _("badge revoked"),
    "replaced": _("replaced by a newer badge"),
    "expired": _("badge expired"),
    "no_badge": _("no badge issued yet"),
    "wrong_category": _("category not admitted at this door"),
    "wrong_zone": _("zone not admitted at this door"),
    "no_such_door": _("door no longer there"),
}

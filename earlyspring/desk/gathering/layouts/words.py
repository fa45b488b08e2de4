"""The words of layouts: occasions, kinds of places, what is in a room, from where one looks, the manners of rooms."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from earlyspring.pictures.layouts.plan import Words

OCCASIONS: dict[str, Any] = {
    "talks": gettext_lazy("Talks"),
    "salon": gettext_lazy("Meeting in a salon"),
    "signing": gettext_lazy("Signing table"),
    "rostrum": gettext_lazy("Rostrum"),
    "photo": gettext_lazy("Photograph"),
    "head_table": gettext_lazy("Head table"),
}
STANDING: dict[str, Any] = {
    "table": gettext_lazy("seated"),
    "behind": gettext_lazy("second row"),
    "assisting": gettext_lazy("hands the folder"),
    "witness": gettext_lazy("stands behind"),
    "row": gettext_lazy("row {row}"),
}
THINGS: dict[str, Any] = {
    "door": pgettext_lazy("room", "door"),
    "backdrop": pgettext_lazy("room", "backdrop"),
    "hall": pgettext_lazy("room", "hall"),
    "camera": pgettext_lazy("room", "camera"),
}
SEEN: dict[str, Any] = {
    "hall": gettext_lazy("Seen from the hall or the door"),
    "chair": gettext_lazy("Seen from the chairs"),
}
MANNERS: dict[str, dict[str, Any]] = {
    "table": {
        "across": gettext_lazy("across the room, the guests facing the door"),
        "end_on": gettext_lazy("with its end to the door, the guests at the right of who enters"),
    },
    "interpreter": {
        "right": gettext_lazy("at the right of the head"),
        "left": gettext_lazy("at the left of the head"),
        "behind": gettext_lazy("behind the head"),
    },
    "hand": {
        "right": gettext_lazy("on the right of the first"),
        "left": gettext_lazy("on the left of the first"),
    },
    "guests_at": {
        "right": gettext_lazy("at the right hand of the host"),
        "left": gettext_lazy("at the left hand of the host"),
    },
    "head_shape": {
        "round": gettext_lazy("round"),
        "two_sides": gettext_lazy("long, the second host opposite the first"),
        "one_side": gettext_lazy("long, all facing the hall"),
    },
    "interpreting": {
        "behind": gettext_lazy("behind the first guest"),
        "at_table": gettext_lazy("at the table, beyond the first guest"),
    },
    "seen_from": SEEN,
}


def words_for(seen_from: str) -> Words:
    """The words of a plan in the language of the page."""
    return Words(
        standing={code: str(said) for code, said in STANDING.items()},
        things={code: str(said) for code, said in THINGS.items()},
        seen=str(SEEN[seen_from]),
        listed=_("The numbers stand for the names in the list."),
        missing=_("not stated"),
        number=_("No."),
        side=_("Side"),
        place=pgettext("in a room", "Place"),
        office=_("Office"),
        languages=(("vi", _("In Vietnamese")), ("zh", _("In Chinese"))),
    )

"""The sentences for what is refused about a session as it is held: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

PLENARY = {
    "point_begun": _("Point %(given)s has begun, so it stays on the agenda."),
    "turn_begun": _("This speaker has begun, so the turn stays on the list."),
    "no_such_place": _("There is no place %(given)s; the list has %(expected)s. Look at it again, then choose."),
    "not_speaking": _("Who spoke has ended, so no page of the text is shown any more."),
    "no_such_page": _("The released text has no page %(given)s any more; it has %(expected)s."),
    "speech_laid_down": _(
        "A text is laid down for this turn, and it belongs to its party alone. Make a turn of its own for the other party."
    ),
    "speech_too_long": _("The text has %(given)s characters; at most %(expected)s are kept."),
    "no_speech": _("Nothing is laid down for this turn yet, so there is nothing to release."),
    "entered_already": _("This decision is entered in the register already."),
}

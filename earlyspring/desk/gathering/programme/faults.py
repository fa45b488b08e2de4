"""The sentences for what is refused about the programme: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

PROGRAMME = {
    "changed_meanwhile": _(
        "Somebody else has changed this since you opened it. Look at what it says now, then change it again."
    ),
    "venue_code_taken": _("%(path)s: another room has the short name %(given)s already. Choose another."),
    "venue_in_use": _(
        "The room %(given)s stands in the programme (%(expected)s). Move these items first, then take the room out."
    ),
    "no_such_venue": _("%(path)s: there is no room %(given)s at this gathering. Enter it first."),
    "no_such_audience": _("%(path)s: %(given)s is nobody to whom a programme is shown."),
    "no_such_delegate": _("%(path)s: nobody at this gathering has the code %(given)s."),
    "gathering_over": _(
        "The gathering ended on %(given)s. Addresses of personal programmes are made until three days after."
    ),
    "nobody_named": _("%(path)s: name the delegations that alone see this, or show it to all."),
    "outside_gathering": _("%(path)s: %(given)s is more than a week away from the gathering (%(expected)s)."),
    "no_number_to_call": _(
        "%(given)s is no number to call. Write digits, with + and the code of the country in front."
    ),
    "too_many_numbers": _("There is room for %(expected)s numbers, not for %(given)s. Keep those that help at once."),
    "programme_empty": _("There is nothing in the programme yet, so there is nothing to release."),
    "programme_as_released": _("Nothing has changed since version %(given)s, so no other version is released."),
}

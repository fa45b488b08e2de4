"""The sentences for what is refused about seats and plans: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

ARRANGING = {
    "no_such_table": _("There is no table %(given)s at this banquet. Choose another."),
    "seats_of_a_table": _("A table has %(expected)s seats. Change their number."),
    "tables_too_close": _("Tables stand too close to one another or to a wall. Put them farther apart."),
    "not_a_day_of_it": _("%(path)s: %(given)s is no day of this gathering."),
    "not_seated_here": _("%(given)s has no seat in this plan. Let the engine propose a plan with everybody first."),
    "no_such_block": _("Nobody is in the block %(given)s any more. Open the page again."),
    "no_such_group": _("There is no group %(given)s any more. Open the page again."),
    "no_such_hotel": _("There is no hotel %(given)s. Choose another."),
    "no_such_vehicle": _("There is no vehicle %(given)s. Choose another."),
    "no_such_talks": _("There are no accepted talks %(given)s at this gathering."),
    "no_such_room": _("There is no room %(given)s whose seats are entered."),
    "talk_is_over": _("This request was declined or taken back, or it was answered already."),
    "talk_expired": _("The answer was waited for until %(given)s. Let the other party ask again."),
    "talks_with_oneself": _("A party does not ask itself. Choose a body of another party."),
    "talk_times_overlap": _("The hours that begin at %(given)s overlap with those before. Correct one of the two."),
    "newer_plan_holds": _("A newer plan holds already. Let a new one be proposed from what holds now."),
    "plan_has_no_places": _(
        "This proposal gives nobody a place, so it cannot be accepted. Read what stands against it."
    ),
    "not_accepted_yet": _("Accept the plan before people are told."),
}

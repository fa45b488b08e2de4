"""The sentences for what is refused about accreditation: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

ACCREDITING = {
    "does_not_come": _("%(given)s does not come. Put the person on the list again first."),
    "nobody_applied": _("Nobody has applied for %(given)s yet. The delegation applies first."),
    "not_in_that_state": _("%(given)s is not at that step. Look at the person's page for what comes next."),
    "approved_already": _("%(given)s is accredited already, with these zones and in this category."),
    "not_accredited": _("%(given)s is not accredited, so there is no badge to replace."),
    "no_such_zone_letter": _("There is no zone %(given)s at this gathering. Name it first."),
    "zones_need_a_reason": _("Zones beyond those of the category are asked for with a reason. Write it."),
    "zone_is_a_letter": _("A zone is one capital letter or one digit, not “%(given)s”."),
    "too_many_zones": _("A badge has room for %(expected)s zones, not for %(given)s."),
    "zone_in_use": _("Zone %(given)s stands on badges. Take it from categories and people first."),
}

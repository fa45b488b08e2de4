"""The words for the closed lists of the members' chapter, added to the lists that `{% label %}` knows."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from earlyspring.desk.labels import CAPACITY, LISTS

BODY_TYPE = {
    "state": pgettext_lazy("type of body", "State"),
    "province": _("province"),
    "region": _("autonomous region"),
    "city": _("city"),
    "prefecture": _("prefecture"),
    "county": _("county"),
    "district": _("district"),
    "commune": _("commune or ward"),
    "village": _("village"),
    "party_committee": _("Party committee"),
    "government": _("government or People's Committee"),
    "council": _("People's Council or Congress"),
    "department": _("department"),
    "force": _("force"),
    "customs": _("customs authority"),
    "mission": _("embassy or consulate"),
    "ministry": _("ministry or central body"),
    "mass_organisation": _("mass organisation"),
    "enterprise": _("enterprise"),
    "school": _("school"),
    "committee": _("committee"),
    "office": pgettext_lazy("type of body", "office"),
    "other": pgettext_lazy("type of body", "other"),
}
TIER = {
    "national": _("national level"),
    "provincial": _("provincial level"),
    "prefectural": _("prefectural level"),
    "county": _("county level"),
    "commune": _("commune level"),
    "village": _("village level"),
}
POST = CAPACITY | {
    "standing_deputy_secretary": _("standing deputy secretary"),
    "politburo_member": _("member of the Politburo"),
    "minister": _("minister"),
    "director": _("director"),
    "other": pgettext_lazy("post", "other"),
}
DECIDED_BY = {
    "all_members": _("all members together"),
    "each_side": _("each side for itself"),
    "host": _("the host"),
}
NAME_BASIS = {"stated": _("read in a source"), "usual": _("usual form, not read in a source")}

LISTS.update(office_code=POST, body_vi=NAME_BASIS, body_zh=NAME_BASIS, body_en=NAME_BASIS)
LISTS.update(body_type=BODY_TYPE, tier=TIER, post=POST, decided_by=DECIDED_BY, name_basis=NAME_BASIS)

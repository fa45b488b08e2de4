"""The sentences for what is refused about the order of rank and about rooms: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

RANKING = {
    "nobody_ranked": _("Nobody has a band of rank yet. The delegations give it with each person."),
    "band_missing": _(
        "%(given)s (code %(expected)s) has no band of rank. Ask the delegation for it, then compute again."
    ),
    "ranking_approved": _("Version %(given)s is approved. Take the approval back to change it, or freeze it."),
    "ranking_not_approved": _("Version %(given)s is not approved yet. Approve it first."),
    "ranking_not_frozen": _(
        "The order of rank, version %(given)s, is not frozen. Freeze it first; then approve the layout."
    ),
    "layout_approved_already": _("Version %(given)s that is approved says the same."),
    "ranking_frozen": _("Version %(given)s is frozen and stays as it is. Compute the next version."),
    "ranking_followed": _("Version %(given)s has been followed by another. Open the latest one."),
    "ranking_stale": _(
        "People, ranks or the rule have changed since version %(given)s was computed. Compute it again."
    ),
    "not_in_ranking": _("%(given)s does not stand in this order. Choose somebody of the list."),
    "before_oneself": _("%(path)s: nobody stands before themselves. Choose another."),
    "not_invited": _("Your party has no delegation at this gathering, or you are not its officer."),
    "no_bands": _("There is no table of equal ranks yet. The host writes it."),
    "bands_changed": _("The table has changed since you read it. Read it again, then accept."),
    "row_out_of_bounds": _("%(path)s: %(given)s is no length of a row. Write a number from %(expected)s."),
}

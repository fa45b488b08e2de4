"""The sentences for what is refused about delegations and their people: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

DELEGATIONS = {
    "host_alone": _("Only the party that hosts (%(given)s) does this."),
    "delegation_invited": _("%(given)s has its places at this gathering already. Change their number instead."),
    "quota_full": _("All %(given)s places of the delegation are taken. Withdraw somebody, or ask the host for more."),
    "quota_below": _("There are %(expected)s people on the list already; %(given)s places are too few for them."),
    "nobody_registered": _("Nobody is on the list yet. Register people first."),
    "not_own_people": _(
        "Only officers of %(given)s enter and change its people, and a focal point those of its agency."
    ),
    "registered_already": _(
        "%(given)s is on the list already (code %(expected)s). Change that entry; if it is another person of the same "
        "name, say so below."
    ),
    "head_already": _(
        "%(given)s (code %(expected)s) leads the delegation already. A delegation has one head: change that role first."
    ),
    "changed_in_between": _(
        "Somebody has changed this person since the page was opened. Look at it, then change again."
    ),
    "another_script": _(
        "%(path)s: “%(given)s” is not written in the script of its language. Choose the language it is in."
    ),
    "not_latin": _("%(path)s: “%(given)s” has Chinese characters. Write it in Latin letters, as in the passport."),
    "same_language": _("%(path)s: the name is given in this language already. Leave it empty, or choose the other."),
    "longer_than": _("%(path)s has %(given)s characters, at most %(expected)s are kept. Shorten it."),
    "not_an_email": _("%(path)s: %(given)s is no e-mail address."),
    "rank_out_of_bounds": _(
        "%(path)s: %(given)s is no band of rank. Write a number from %(expected)s; 1 is the highest."
    ),
    "code_unknown": _("Nobody of this delegation has the code %(given)s. Leave the code of a new person empty."),
    "withdrawn_before_coming": _("A new person cannot have withdrawn. Empty this cell, or leave the row out."),
    "link_full": _("This link enters no more than %(given)s people. Ask whoever gave it to you for another one."),
    "link_ended": _("This link has ended. Ask whoever gave it to you for another one."),
    "head_by_link": _("The head of the delegation is entered by its own office, not by a link. Choose another role."),
    "office_keeps": _("The office of your party has written about this person since. Tell it what is to be changed."),
    "not_by_link": _("This person was not entered by this link, so it changes nothing."),
    "no_place_by_link": _("There is no place left for this person. Ask whoever gave you the link."),
    "too_often": _("Too many attempts. Wait a little and try again."),
    "seal_key_missing": _("This is sealed and cannot be opened on this node: the key of the gathering is not here."),
    "not_trusted": _("Travel papers are read by the own party, and by officers of the host who are named for it."),
    "no_paper": _("No travel paper of %(given)s is entered."),
    "no_photo": _("No photo of %(given)s is kept."),
    "not_a_paper_number": _("%(path)s: %(given)s is no number of a passport or border pass."),
    "not_a_photo": _("%(path)s: this is no photo that can be kept. Use JPEG or PNG."),
    "photo_too_large": _("%(path)s: the photo is larger than %(given)s."),
    "not_an_officer_of_the_host": _("%(given)s is no officer of the host today."),
    "link_too_long": _("%(path)s: a link ends after today and not after %(expected)s. Choose another day."),
}

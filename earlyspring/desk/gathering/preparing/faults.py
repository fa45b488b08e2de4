"""The sentences for what is refused about tasks, invitations and letters: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

PREPARING = {
    "out_of_range": _("%(path)s: %(given)s does not lie within %(expected)s."),
    "task_is_over": _("This task is done or dropped. Open it again before you change it."),
    "after_the_gathering": _("%(path)s: %(given)s is after %(expected)s. Choose an earlier day."),
    "host_not_invited": _("The host invites others, not itself. Choose another party."),
    "not_sent_yet": _(
        "The invitation has not gone out yet, so nobody can have answered it. Enter first that it was sent."
    ),
    "declined_leads_nobody": _(
        "Who declined sends nobody. Leave the person and the number empty, or enter that it was accepted."
    ),
    "no_words_in_language": _(
        "The letter has no words in %(given)s, which a receiver reads. Write them, or leave that receiver out."
    ),
    "no_such_blank": _("%(path)s: nothing is filled in at %(given)s. These blanks there are: %(expected)s."),
    "blank_not_filled": _("The letter to %(expected)s still has the blank %(given)s. Fill it in, then release."),
    "letter_released": _("%(given)s was released. It is changed no more; write another letter."),
    "letter_number_taken": _("%(path)s: the number %(given)s stands on another letter of your party."),
    "not_released": _("The letter is a draft. Release it before it is handed over."),
}

"""The sentences for what is refused about releases: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

PUBLISHING = {
    "not_a_party": _("%(given)s is no party of this record, so it releases nothing. Its party does."),
    "no_such_kind_of_release": _("Nothing of the kind %(given)s is ever given to the public."),
    "not_yours_to_release": _("%(given)s is another party's own. Its officers give it to the public."),
    "not_released_by_you": _("Your party has not released %(given)s, so there is nothing to take back."),
    "content_was_emptied": _(
        "The released words of %(given)s were taken away for good. Change the words, then release it again."
    ),
    "still_released": _("%(given)s is still released. Take it back first."),
}

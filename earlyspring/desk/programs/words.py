"""Words for the state of a token and of a call."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

TOKEN_STATE = {
    "open": pgettext_lazy("token", "holds"),
    "revoked": pgettext_lazy("token", "revoked"),
    "ended": pgettext_lazy("token", "ran out"),
    "posting_ended": _("ended with the posting of its officer"),
}
FAULT = {
    "address": _("no address that can be called"),
    "host": _("the host is not allowed any more"),
    "unknown": _("the name of the host is not known"),
    "own_network": _("the name leads into this node's own network"),
    "plain": _("http is spoken within named networks alone"),
    "certificate": _("the certificate is not that of the host"),
    "no_answer": _("no answer"),
    "redirect": _("it leads elsewhere, where nobody follows"),
    "gone": _("it wants no more calls; the webhook is stopped"),
    "answer": _("refused by the other side"),
}
EVENT_PING = _("a ping")

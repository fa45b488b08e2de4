"""Acts on accounts that are refused: a code for programs, words for people."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "unknown": _("This invitation is not known here. Check that the whole link was copied, or ask for a new one."),
    "used": _("This invitation was already used. Who accepted it signs in with the account made then."),
    "expired": _("This invitation has run out or was withdrawn. Ask the person who invited you for a new one."),
    "account_exists": _("There is an account for this address already. Sign in with it to take up the posting."),
    "other_account": _("This invitation is for another person's address. Sign out, then open the link again."),
    "other_party": _("This account acts for another party of the same mechanism. Nobody acts for two parties."),
    "already_posted": _("This account is already posted for this party in this mechanism."),
    "too_many": _("A hundred invitations of this party are open. Withdraw those that are not needed."),
    "not_permitted": _("Your posting does not include this."),
    "last_officer": _("This is the party's last officer. Hand the posting over, so that the party can still act."),
    "successor": _("The successor must be another posting of the same party that holds on that day."),
    "not_holding": _("This posting has ended already."),
    "elsewhere": _(
        "This account is also posted elsewhere. End its posting here; the operator of the node closes accounts."
    ),
    "program_scopes": _("A program needs a name and at least one thing that it may do."),
    "program_days": _("A token ends after today and within a year. Choose another day."),
    "program_most": _("Your party has twenty tokens that hold. Revoke those that are not needed."),
    "webhook_host": _("The operator of this node allows no calls to this host."),
    "webhook_address": _(
        "This is no address that can be called. Write https://, a host and a path, without a password."
    ),
    "webhook_events": _("A webhook needs a name and at least one event."),
    "webhook_most": _("Your party has ten webhooks. Stop those that are not needed."),
}


class Refused(Exception):
    """An act that is refused, with a code for programs and words for people."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code
        self.words = WORDS[code]

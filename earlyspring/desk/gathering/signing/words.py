"""The sentences of the day of signing: what is refused, which check fails and what to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.signing_day.models import STATES

SIGNING_STATES: dict[str, Any] = dict(STATES)

SIGNING = {
    "signing_planned_already": _("%(given)s is among the documents to be signed already. Change that one."),
    "signing_too_few": _("A document is signed by two at least. Choose another body."),
    "signing_nobody_keeps": _("Nobody would keep an original. Say who keeps one."),
    "signing_language_lacks": _("%(given)s is the language of one who signs and not one of the document. Add it."),
    "signing_name_missing": _(
        "%(given)s has no name in the language of the order (%(expected)s). Enter the name, or choose another language."
    ),
    "signing_withdrawn": _("%(given)s was withdrawn and is not signed. Let it return first."),
    "signing_begun": _("%(given)s is signed by somebody already. Who signs it is changed no more."),
    "signing_two_places": _("A person has one place at the table: signs, hands the folder, or stands behind."),
    "signing_text_missing": _("The text in %(given)s is not deposited. Deposit it at the agreement."),
    "signing_not_forward": _("The folder is at “%(given)s” already. Take the last step back if that is wrong."),
    "signing_not_last": _("Another step was entered in the meantime. Look at the folder, then take that one back."),
    "signing_nothing_to_order": _("There is no document to be signed. Add documents first."),
    "signing_not_in_order": _("%(given)s is not in this order. Let the order be proposed anew."),
    "signing_order_broken": _(
        "The order breaks %(given)s rules that must be kept; they stand above it. Move documents first."
    ),
    "signing_accepted_already": _("This order was accepted already."),
    "signing_not_in_register": _("The document is not in the register. Enter it as an agreement and name it here."),
    "signing_nobody_named": _("Nobody is named to sign for %(given)s. Name the person first."),
    "signing_entered_already": _("The signature of %(given)s is entered already."),
    "signing_folder_not_signed": _("The folder of %(given)s does not say that it was signed. Enter that step first."),
}
"""What the verbs refuse."""

CHECKS = {
    "signing_not_in_register": _("It is not in the register yet. Enter it as an agreement and name it here."),
    "signing_not_named": _("%(body)s is not a party of the agreement in the register. Correct one of the two."),
    "signing_text_missing": _("The text in %(given)s is not deposited. Deposit it at the agreement."),
    "signing_not_authenticated": _("The text in %(given)s is not authenticated. Authenticate it at the agreement."),
    "signing_not_approved": _(
        "The party of %(body)s has approved no draft. Approve the deposited text at the agreement."
    ),
    "signing_other_approved": _(
        "The party of %(body)s approved another draft than the deposited text. Approve this one, or deposit that one."
    ),
    "signing_not_ticked": _("%(body)s has not ticked the text as agreed in %(given)s. Its focal point ticks it here."),
    "signing_ticked_other": _(
        "The text changed after %(body)s ticked it as agreed (%(given)s). Compare the two, then tick anew."
    ),
    "signing_not_compared": _(
        "The texts in its languages were not compared as they stand now. Open the comparison at the agreement."
    ),
    "signing_text_unread": _(
        "The words of the text in %(given)s cannot be read here, so that it was not compared. Deposit a Word file of it."
    ),
    "signing_findings_open": _(
        "Comparing the languages found grave differences that not every party accepted: %(given)s. Mend the texts, or "
        "accept each with its reason."
    ),
    "signing_original_missing": _("The original that %(body)s keeps is missing. Plan the document anew."),
    "signing_keeper_not_first": _(
        "%(given)s stands first in the original that %(body)s keeps. Its keeper comes first."
    ),
    "signing_printed_other": _(
        "The original of %(body)s was printed with another text in %(given)s than the register has. Print it again."
    ),
    "signing_nobody_signs": _("Nobody is named to sign for %(body)s. Its officer names the person."),
    "signing_not_registered": _(
        "%(given)s, who signs for %(body)s, is not on the delegation's list. Register the person."
    ),
    "signing_does_not_come": _("%(given)s, who signs for %(body)s, does not come. Name another person."),
    "signing_not_there_then": _(
        "Who signs for %(body)s cannot be there when its batch is (%(given)s). Move the document, or name another person."
    ),
    "signing_no_power": _("No power to sign is recorded for %(body)s. Record the office or the written power."),
    "signing_rank_unknown": _("The rank of %(given)s, who signs for %(body)s, is not stated. Enter it on the list."),
    "signing_ranks_differ": _(
        "The signatories are of different rank (%(given)s). Name one of equal rank, or give the reason of the exception."
    ),
    "signing_rank_not_accepted": _(
        "%(body)s has not accepted that the counterpart is of another rank. Ask its officer."
    ),
}
"""What a document lacks before it can be signed, and what to do about it."""

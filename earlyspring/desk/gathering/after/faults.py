"""The sentences for what is refused about gifts, costs and attendance, and for gifts that are out of balance."""

from django.utils.translation import gettext_lazy as _

AFTER = {
    "gift_of_others": _("Gifts are entered by the officers of the host, of the giver and of the receiver."),
    "gift_to_oneself": _("%(path)s: nobody gives a present to himself. Choose another party."),
    "nobody_came": _("No door has let a delegate in yet, so there is nothing to count."),
    "attendance_said_already": _("It was said already how many came to this session."),
}

PARITY = {
    "gifts_fewer": _("%(side)s gave %(given)s, the other side %(expected)s."),
    "gifts_worth_less": _("What %(side)s gave is worth %(given)s, what the other side gave %(expected)s."),
    "gifts_not_comparable": _(
        "The values are not in one currency (%(given)s and %(expected)s), so they cannot be compared."
    ),
    "gifts_without_value": _("%(side)s: no value is stated of %(given)s, so the total is too small."),
}
"""What `core.gifts.unbalanced` says, in sentences."""

"""Forms of a gift and of a line of the budget."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.after.actions import COST, GIFT
from earlyspring.delegations.after.models import Cost, Gift
from earlyspring.desk.forms.numbers import NumberField
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.lang.nouns import CURRENCIES

Pairs = Sequence[tuple[str, Any]]
MONEY = [("", _("none stated")), *((code, code) for code in CURRENCIES)]


class GiftForm(forms.Form):
    """`parties`: who may give and receive."""

    giver = forms.ChoiceField(label=_("Giver"))
    receiver = forms.ChoiceField(label=_("Receiver"))
    value = NumberField(label=_("Worth"), required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=MONEY, required=False)
    rule = WordsField(
        label=_("Rule applied"),
        max_length=200,
        required=False,
        help_text=_("By which regulation it was given, kept or handed in."),
    )
    handed_by = WordsField(
        label=_("Handed over by"),
        max_length=120,
        required=False,
        help_text=_("This name is taken away with the purge."),
    )

    def __init__(self, sent: Any, parties: Pairs, gift: Gift | None = None) -> None:
        super().__init__(sent, initial={name: getattr(gift, name) for name in GIFT} if gift else None)
        offer(self, giver=parties, receiver=parties)
        add_texts(self, "what", _("What was given"), gift.what if gift else None)

    def said(self) -> dict[str, Any]:
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        return plain | {"what": said_text(self, "what")}


class CostForm(forms.Form):
    """`bodies`: who may pay."""

    line = WordsField(label=_("Budget line"), max_length=200)
    payer = forms.ChoiceField(label=_("Who pays"))
    currency = forms.ChoiceField(label=_("Currency"), choices=MONEY[1:])
    planned = NumberField(label=_("Planned"), required=False)
    actual = NumberField(label=_("Actual"), required=False)

    def __init__(self, sent: Any, bodies: Pairs, cost: Cost | None = None) -> None:
        super().__init__(sent, initial={name: getattr(cost, name) for name in COST} if cost else None)
        offer(self, payer=bodies)

    def said(self) -> dict[str, Any]:
        return dict(self.cleaned_data)

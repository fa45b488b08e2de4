"""The two forms about the circle."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import offer

HOW = [
    ("itself", _("It assents itself, and closes its log by that")),
    ("absent", _("It cannot answer any more; all others close its log where it stands now")),
]


class Admit(forms.Form):
    parties = forms.MultipleChoiceField(
        label=_("Who is to enter"),
        widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text=_("Bodies of the register that never were a party. Several enter together, or none of them."),
    )

    def __init__(self, *args: Any, bodies: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, parties=bodies)


class EndPart(forms.Form):
    party = forms.ChoiceField(label=_("Whose part ends"))
    successor = forms.ChoiceField(
        label=_("Who follows"),
        required=False,
        help_text=_("A body that enters in its place, or a party that is there already."),
    )
    how = forms.ChoiceField(label=_("How its log is closed"), choices=HOW, widget=forms.RadioSelect, initial="itself")

    def __init__(
        self, *args: Any, parties: list[tuple[str, str]], bodies: list[tuple[str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offer(self, party=parties, successor=[("", _("nobody")), *parties, *bodies])

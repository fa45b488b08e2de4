"""The forms of the floor and of what comes in: booths, hours at a door, papers of the customs."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.forms import FairForm
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.fair.floor import Booth
from earlyspring.fair.goods import PAPERS, CustomsPaper, Delivery

CURRENCIES = [("", "—"), ("VND", "VND"), ("CNY", "CNY"), ("USD", "USD")]


class BoothForm(FairForm):
    hall = WordsField(label=_("Hall"), max_length=40)
    code = WordsField(label=_("Number of the booth"), max_length=12)
    x = forms.DecimalField(label=_("From the left wall (m)"), max_digits=7, decimal_places=2)
    y = forms.DecimalField(label=_("From the upper wall (m)"), max_digits=7, decimal_places=2)
    width = forms.DecimalField(label=_("Width (m)"), max_digits=6, decimal_places=2, initial=3)
    depth = forms.DecimalField(label=_("Depth (m)"), max_digits=6, decimal_places=2, initial=3)
    side = forms.ChoiceField(label=_("Kept for exhibitors of"), required=False)
    power_kw = forms.DecimalField(label=_("Power (kW)"), max_digits=6, decimal_places=2, initial=3)
    water = forms.BooleanField(label=_("Has water"), required=False)

    def __init__(self, sent: Any, sides: list[tuple[str, str]], held: Booth | None = None) -> None:
        super().__init__(sent, held)
        offer(self, side=[("", _("every side")), *sides])


class RowForm(BoothForm):
    """Booths of one kind in a row; one alone is a row of one."""

    count = forms.IntegerField(label=_("How many in a row"), min_value=1, max_value=60, initial=1)
    gap = forms.DecimalField(label=_("Gap between them (m)"), max_digits=5, decimal_places=2, min_value=0, initial=0)
    downwards = forms.BooleanField(label=_("The row runs downwards"), required=False)


class AllotForm(forms.Form):
    booth = forms.ChoiceField(label=_("Booth"))
    exhibitor = forms.ChoiceField(label=_("Exhibitor"))

    def __init__(
        self, sent: Any, booths: list[tuple[str, str]], exhibitors: list[tuple[str, str]], **chosen: str
    ) -> None:
        super().__init__(sent, initial=chosen)
        offer(self, booth=[("", "—"), *booths], exhibitor=[("", "—"), *exhibitors])


class SlotForm(forms.Form):
    gate = WordsField(label=_("Door, as it is written there"), max_length=40)
    day = forms.DateField(label=_("Day"), widget=DayInput())
    starts = forms.TimeField(label=_("From"), widget=ClockInput())
    ends = forms.TimeField(label=_("Until"), widget=ClockInput())
    capacity = forms.IntegerField(label=_("Vehicles at most"), min_value=1, max_value=50, initial=4)

    def said(self, zone: str) -> dict[str, Any]:
        """The hour as instants, in the time of the place."""
        data, where = self.cleaned_data, ZoneInfo(zone)
        starts, ends = (datetime.combine(data["day"], data[name], where) for name in ("starts", "ends"))
        return {"gate": data["gate"], "starts_at": starts, "ends_at": ends, "capacity": data["capacity"]}


class DeliveryForm(forms.Form):
    slot = forms.ChoiceField(label=_("Door and hour"))
    goods = WordsField(label=_("What is brought"), max_length=200, required=False)
    plate = WordsField(label=_("Number plate"), max_length=40, required=False)
    driver = WordsField(label=_("Driver"), max_length=120, required=False)
    phone = WordsField(label=_("Phone"), max_length=40, required=False)

    def __init__(self, sent: Any, slots: list[tuple[str, str]], held: Delivery | None = None) -> None:
        names = ("goods", "plate", "driver", "phone")
        super().__init__(
            sent, initial={"slot": f"{held.slot_id}"} | {n: getattr(held, n) for n in names} if held else None
        )
        offer(self, slot=[("", "—"), *slots])


class CustomsForm(FairForm):
    kind = forms.ChoiceField(label=_("Kind of paper"), choices=PAPERS)
    number = WordsField(label=_("Number"), max_length=60)
    goods = WordsField(label=_("Samples and how many"), max_length=300)
    admitted_until = forms.DateField(
        label=_("Admitted until"),
        widget=DayInput(),
        required=False,
        help_text=_("Where goods go home again: the last day on which they may be in the country."),
    )
    leaves_on = forms.DateField(label=_("They go home on"), widget=DayInput(), required=False)
    value = forms.DecimalField(label=_("Value"), max_digits=20, decimal_places=2, min_value=0, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=CURRENCIES, required=False)

    def __init__(self, sent: Any, held: CustomsPaper | None = None) -> None:
        super().__init__(sent, held)

"""The forms of the fair: an exhibitor, a product, a booth, an hour at a door, a paper of the customs."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.words import groups
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.forms import ClockInput, DayInput
from earlyspring.desk.gathering.texts import add_texts, in_tongues, legend_of, plain_fields, said_text
from earlyspring.fair.floor import Booth
from earlyspring.fair.goods import PAPERS, CustomsPaper, Delivery
from earlyspring.fair.models import KINDS, Exhibitor, Product
from earlyspring.lang.tongues import OWN_NAMES

CURRENCIES = [("", "—"), ("VND", "VND"), ("CNY", "CNY"), ("USD", "USD")]


class FairForm(forms.Form):
    """A form with texts in three languages (`TEXTS`) above its other fields. `held`: what is changed by it."""

    TEXTS: tuple[tuple[str, Any, int], ...] = ()

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, sent: Any, held: Any = None) -> None:
        super().__init__(sent, initial=self._initial(held) if held is not None else None)
        for part, legend, longest in self.TEXTS:
            add_texts(self, part, legend, getattr(held, part) if held is not None else None, longest=longest)

    def _initial(self, held: Any) -> dict[str, Any]:
        return {name: getattr(held, name) for name in self.base_fields if hasattr(held, name)}

    def texts(self) -> list[tuple[Any, list[tuple[str, Any]]]]:
        return [(legend_of(self, part), in_tongues(self, part)) for part, _legend, _longest in self.TEXTS]

    def plain(self) -> list[Any]:
        return [field for field in plain_fields(self) if not field.is_hidden]

    def said(self) -> dict[str, Any]:
        """What was typed, as the verbs take it."""
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name and name != "version"}
        return plain | {part: said_text(self, part) for part, _legend, _longest in self.TEXTS}

    def read_version(self) -> str:
        """The version that was read; one that nobody has where the form came without."""
        return self.cleaned_data["version"] or "none"


class ExhibitorForm(FairForm):
    """`agencies`: those of the party; none where the agency is not chosen here, as by a link."""

    TEXTS = (("names", _("Name of the exhibitor"), 200), ("about", _("What it does"), 1000))

    kind = forms.ChoiceField(label=_("Kind of exhibitor"), choices=KINDS)
    agency = forms.ChoiceField(label=_("Agency that looks after it"), required=False)
    website = WordsField(label=_("Website"), max_length=200, required=False)
    booths = forms.IntegerField(label=_("Booths asked for"), min_value=0, max_value=20, initial=1)
    power_kw = forms.DecimalField(
        label=_("Power asked for (kW)"), min_value=Decimal(0), max_digits=6, decimal_places=2, initial=0
    )
    water = forms.BooleanField(label=_("Water is needed"), required=False)
    contact = WordsField(label=_("Person to turn to"), max_length=120, required=False)
    contact_lang = forms.ChoiceField(
        label=_("Language of that person"), choices=[("", "—"), *OWN_NAMES.items()], required=False
    )
    phone = WordsField(label=_("Phone"), max_length=40, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)

    def __init__(
        self, sent: Any, agencies: list[tuple[str, str]] | None, held: Exhibitor | None = None, own: str = ""
    ) -> None:
        super().__init__(sent, held)
        if agencies is None:
            del self.fields["agency"]
        else:
            offer(self, agency=[one for one in agencies if one[0] == own] if own else [("", "—"), *agencies])


class ProductForm(FairForm):
    TEXTS = (
        ("names", _("Name of the product"), 200),
        ("about", _("Description"), 1000),
        ("origin", _("Where it comes from"), 200),
    )

    group = forms.ChoiceField(label=_("OCOP group"), required=False)
    stars = forms.TypedChoiceField(
        label=_("OCOP stars"),
        choices=[("", "—"), ("3", "★★★"), ("4", "★★★★"), ("5", "★★★★★")],
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("Empty for goods without an OCOP certificate."),
    )
    certificate = WordsField(label=_("Number of the certificate"), max_length=80, required=False)
    awarded_on = forms.DateField(label=_("Awarded on"), widget=DayInput(), required=False)
    expires_on = forms.DateField(
        label=_("Ends on"),
        widget=DayInput(),
        required=False,
        help_text=_("As printed on the certificate. Empty: 36 months after the award."),
    )

    def __init__(self, sent: Any, held: Product | None = None) -> None:
        super().__init__(sent, held)
        offer(self, group=[("", "—"), *groups()])


class FileForm(forms.Form):
    file = forms.FileField(label=_("File"), allow_empty_file=True)


class PlacesForm(forms.Form):
    party = forms.ChoiceField(label=_("Party"))
    exhibitors = forms.IntegerField(label=_("Exhibitors at most"), min_value=0, max_value=1000, required=False)
    booths = forms.IntegerField(
        label=_("Booths at most"),
        min_value=0,
        max_value=1000,
        required=False,
        help_text=_("Empty: as many as the party likes."),
    )

    def __init__(self, sent: Any, parties: list[tuple[str, str]]) -> None:
        super().__init__(sent)
        offer(self, party=parties)


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


class LinkForm(forms.Form):
    label = WordsField(label=_("For whom"), max_length=120)
    last_day = forms.DateField(label=_("Last day"), widget=DayInput(), help_text=_("At most 120 days from today."))


class WhyForm(forms.Form):
    why = WordsField(label=_("Why it does not come"), max_length=500)

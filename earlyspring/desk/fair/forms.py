"""The forms of the fair: an exhibitor, a product, a booth, an hour at a door, a paper of the customs."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.fair.words import groups
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.texts import add_texts, in_tongues, legend_of, plain_fields, said_text
from earlyspring.fair.models import KINDS, Exhibitor, Product
from earlyspring.lang.tongues import OWN_NAMES


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


class LinkForm(forms.Form):
    label = WordsField(label=_("For whom"), max_length=120)
    last_day = forms.DateField(label=_("Last day"), widget=DayInput(), help_text=_("At most 120 days from today."))


class WhyForm(forms.Form):
    why = WordsField(label=_("Why it does not come"), max_length=500)

"""Forms about travelling: what a paper says, a photo, a number to be found, and an arrival."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.travelling.models import KINDS, Arrival
from earlyspring.desk.forms.parts import offer
from earlyspring.desk.forms.spoken import Spoken
from earlyspring.desk.gathering.forms import ZONES, DayInput


class PaperForm(forms.Form):
    full_name = forms.CharField(label=_("Whole name as printed in the paper"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind of paper"), choices=KINDS)
    number = forms.CharField(
        label=_("Number"), max_length=25, widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})
    )
    nationality = forms.CharField(label=_("Nationality as printed"), max_length=60)
    birth = forms.DateField(label=_("Day of birth"), widget=DayInput())
    expires = forms.DateField(label=_("Valid until"), widget=DayInput())
    sex = forms.ChoiceField(label=_("Sex"), choices=[("", "—"), ("f", _("female")), ("m", _("male"))], required=False)

    def said(self) -> dict[str, str]:
        return {name: str(value) for name, value in self.cleaned_data.items()}


class PhotoForm(forms.Form):
    photo = forms.FileField(
        label=_("Photo"), help_text=_("JPEG or PNG, at most 4 MB."), widget=forms.FileInput(attrs={"accept": "image/*"})
    )


class NumberForm(forms.Form):
    number = forms.CharField(
        label=_("Whole number of a travel paper"), max_length=25, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )


class ArrivalForm(forms.Form):
    """`gates`: (item, name) of the register. `host`: also who meets them is asked."""

    gate = forms.ChoiceField(label=_("Gate"), required=False)
    place = forms.CharField(label=_("Airport or another place"), max_length=120, required=False)
    at = forms.DateTimeField(
        label=_("Day and time"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )
    zone = forms.ChoiceField(label=_("Time of"), choices=ZONES)
    wave = forms.IntegerField(label=_("Wave"), min_value=1, max_value=99, initial=1)
    plate = forms.CharField(label=_("Plate of the vehicle"), max_length=40, required=False)
    driver = forms.CharField(label=_("Driver"), max_length=120, required=False)
    receiver = forms.CharField(label=_("Met by"), max_length=120, required=False)
    people = forms.MultipleChoiceField(label=_("Who comes"), widget=forms.CheckboxSelectMultiple)

    def __init__(
        self, sent: Any, delegation: Delegation, gates: list[tuple[str, str]], zone: str, arrival: Arrival | None = None
    ) -> None:
        super().__init__(sent, initial=_initial(arrival) if arrival else {"zone": zone})
        free = delegation.delegates.filter(withdrawn_at=None).order_by("by_given", "code")
        here = [one for one in free.select_related("aboard") if _may_come(one, arrival)]
        people = [(one.code, Spoken.of(f"{one.name} · {one.code}", one.lang)) for one in here]
        offer(self, gate=[("", "—"), *gates], people=people)

    def said(self) -> dict[str, Any]:
        data = {name: value for name, value in self.cleaned_data.items() if name != "people"}
        return data | {"at": data["at"].replace(tzinfo=ZoneInfo(data["zone"]))}


def _may_come(person: Delegate, arrival: Arrival | None) -> bool:
    """Whoever comes with no arrival yet, or with this one."""
    aboard = getattr(person, "aboard", None)
    return aboard is None or (arrival is not None and aboard.arrival_id == arrival.pk)


def _initial(arrival: Arrival) -> dict[str, Any]:
    said = {name: getattr(arrival, name) for name in ("gate", "place", "zone", "wave", "plate", "driver", "receiver")}
    at: datetime = arrival.at.astimezone(ZoneInfo(arrival.zone)).replace(tzinfo=None)
    return said | {"at": at, "people": list(arrival.aboard.values_list("delegate__code", flat=True))}

"""Forms of a hotel and of a vehicle."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.arranging.models import Hotel, Vehicle
from earlyspring.desk.gathering.texts import add_texts, said_text


def _count(label: Any, **more: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=2000, **more)


class HotelForm(forms.Form):
    key = forms.SlugField(label=_("Short name in addresses, for example harbour"), max_length=40)
    rank = forms.IntegerField(label=_("Rank of the house (1: the first)"), min_value=1, max_value=9, initial=1)
    suites = _count(_("Suites"), initial=0)
    singles = _count(_("Single rooms"), initial=0)
    twins = _count(_("Twin rooms"), initial=0)

    def __init__(self, sent: Any, hotel: Hotel | None = None) -> None:
        super().__init__(sent, initial=_initial(hotel, "key", "rank", "suites", "singles", "twins"))
        _keep_key(self, hotel)
        add_texts(self, "names", _("Name of the hotel"), hotel.names if hotel else None)

    def said(self) -> dict[str, Any]:
        plain = {name: value for name, value in self.cleaned_data.items() if "__" not in name}
        return plain | {"names": said_text(self, "names")}


def _keep_key(form: forms.Form, known: Hotel | Vehicle | None) -> None:
    """Of one that is known the short name stays, whatever is sent."""
    form.fields["key"].disabled = known is not None


def _initial(known: Hotel | Vehicle | None, *names: str) -> dict[str, Any] | None:
    return {name: getattr(known, name) for name in names} if known else None


class VehicleForm(forms.Form):
    key = forms.SlugField(label=_("Plate or short name"), max_length=40)
    seats = forms.IntegerField(label=_("Seats"), min_value=1, max_value=100)
    vip = forms.BooleanField(label=_("For guests of rank"), required=False)
    place = forms.CharField(
        label=_("Gate or airport where it waits"),
        max_length=120,
        help_text=_("Written as in the arrivals, so that the two are known to be the same."),
    )
    minutes = forms.IntegerField(label=_("Minutes from there to the hotels"), min_value=0, max_value=1440)

    def __init__(self, sent: Any, vehicle: Vehicle | None = None) -> None:
        super().__init__(sent, initial=_initial(vehicle, "key", "seats", "vip", "place", "minutes"))
        _keep_key(self, vehicle)

    def said(self) -> dict[str, Any]:
        return self.cleaned_data

"""Where the tables of a banquet stand: the hall from above, and the place of each table in metres."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.placing import FARTHEST, place_tables, places_of, shape_of, standing
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.fault_places import at_fields
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.arranging.hall import hall_at
from earlyspring.desk.gathering.arranging.words import table_name
from earlyspring.desk.gathering.place import placed
from earlyspring.desk.title_words import title_in
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.pictures.hall import Spot, hall_for


class PlacesForm(forms.Form):
    """Two numbers for each table: metres from the left wall, and from the front."""

    def __init__(self, sent: Any, banquet: Banquet) -> None:
        super().__init__(sent)
        self.banquet = banquet
        for table, (x, y) in places_of(banquet).items():
            for axis, value, words in (("x", x, _("From the left (m)")), ("y", y, _("From the front (m)"))):
                said = f"{table_name(table)} · {words}"
                self.fields[f"{axis}-{table}"] = forms.FloatField(
                    label=said,
                    min_value=0,
                    max_value=FARTHEST,
                    initial=round(value, 2),
                    widget=forms.NumberInput(attrs={"aria-label": said, "step": "0.1"}),
                )

    def rows(self) -> list[tuple[str, Any, Any]]:
        ids = [one["id"] for one in self.banquet.tables]
        return [(table_name(table), self[f"x-{table}"], self[f"y-{table}"]) for table in ids]

    def said(self) -> dict[str, tuple[float, float]]:
        data = self.cleaned_data
        return {one["id"]: (data[f"x-{one['id']}"], data[f"y-{one['id']}"]) for one in self.banquet.tables}


@posted(*OFFICERS)
def hall_tables(request: DeskRequest, mechanism: Mechanism, key: str, banquet: str) -> HttpResponse:
    """`rows` in what is sent: the tables stand in even rows again."""
    frame, found = request.frame, hall_at(request, mechanism, key, banquet).banquet
    form = PlacesForm(request.POST if "save" in request.POST else None, found)
    if "rows" in request.POST or (form.is_bound and form.is_valid()):
        try:
            place_tables(found, form.said() if form.is_bound else {})
        except Refused as refusal:
            at_fields(form, refusal, None, frame)
        else:
            messages.success(request, _("Saved."))
            return redirect("hall_tables", mechanism.key, key, banquet)
    name, here = title_in(found.names, frame.language), reverse("banquet", args=[mechanism.key, key, banquet])
    context = {"form": form, "rows": form.rows(), "banquet": found, "drawn": _drawn(found, frame.language, name)}
    at = placed(frame, found.gathering, "arranging", (name, here), (_("Where the tables stand"), ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/gathering/arranging/tables.html", context | at, status=status)


def _drawn(banquet: Banquet, language: str, name: str) -> str:
    seats = {one["id"]: one["seats"] for one in banquet.tables}
    spots = [
        Spot(table_name(one.name) if one.name == "head" else one.name, one.x, one.y, seats[one.name])
        for one in standing(banquet, [(table, ()) for table in seats])
    ]
    said = _("The hall from above, its front at the top.")
    return hall_for(f"hall-{banquet.key}", language, spots, name, said, shape=shape_of(banquet))

"""The form of a banquet: its day, its names, its tables, and who sits together or apart."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.seating import rows_of_tables
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.meetings.programme.models import ProgrammeItem

GROUPS = _("One group on each line: the codes of its people, with spaces between.")


class BanquetForm(forms.Form):
    key = forms.SlugField(label=_("Short name in addresses, for example banquet"), max_length=40)
    on = forms.DateField(label=_("Day"), widget=DayInput())
    head_seats = forms.IntegerField(
        label=_("Seats at the head table (0: none)"),
        min_value=0,
        max_value=60,
        initial=0,
        help_text=_("At a head table sits only who is fixed to it."),
    )
    tables = forms.IntegerField(label=_("Other tables"), min_value=0, max_value=200, initial=27)
    seats = forms.IntegerField(label=_("Seats at each"), min_value=1, max_value=60, initial=10)
    reached = forms.CharField(
        label=_("Tables that a wheelchair reaches"),
        required=False,
        max_length=400,
        help_text=_("Their numbers with spaces, 0 for the head table; empty: all of them."),
    )
    each_side = forms.IntegerField(
        label=_("Of each side at least so many at a table"), min_value=0, max_value=10, initial=2
    )
    interpret = forms.BooleanField(
        label=_("At each table somebody speaks all the languages"), required=False, initial=True
    )
    together = forms.CharField(
        label=_("Who sits together"), required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text=GROUPS
    )
    apart = forms.CharField(
        label=_("Who sits apart"), required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text=GROUPS
    )

    def __init__(self, sent: Any, banquet: Banquet | None = None, meal: ProgrammeItem | None = None) -> None:
        """`meal`: the item of the programme whose day and name a new banquet is proposed to have."""
        super().__init__(sent, initial=_initial(banquet) if banquet else {"on": meal.day} if meal else None)
        if banquet:
            del self.fields["key"]
        known = banquet.names if banquet else meal.titles if meal else None
        add_texts(self, "names", _("Name"), known)

    def clean(self) -> dict[str, Any]:
        """A table that is not there is told at its field."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        known = {f"{at}" for at in range(0 if data.get("head_seats") else 1, (data.get("tables") or 0) + 1)}
        for table in data.get("reached", "").split():
            if table not in known:
                self.add_error("reached", _("There is no table %(table)s.") % {"table": table})
        return data

    def said(self, languages: list[str]) -> dict[str, Any]:
        data = self.cleaned_data
        rules = {"each_side": data["each_side"], "languages": languages if data["interpret"] else None}
        # Ranks are wishes until every person's rank is known.
        rules |= {"chair_band": None, "counterpart": None}
        return {
            "names": said_text(self, "names"),
            "on": data["on"],
            "tables": rows_of_tables(
                data["head_seats"],
                data["tables"],
                data["seats"],
                ["head" if one == "0" else one for one in data["reached"].split()],
            ),
            "rules": rules,
            "together": _groups(data["together"]),
            "apart": _groups(data["apart"]),
        }


def _groups(words: str) -> list[list[str]]:
    return [line.split() for line in words.splitlines() if line.split()]


def _reached(banquet: Banquet) -> str:
    """The tables that a wheelchair reaches, as the form has them; "" where it reaches all."""
    reached = [one for one in banquet.tables if one.get("reachable", True)]
    return (
        ""
        if len(reached) == len(banquet.tables)
        else " ".join("0" if one.get("head") else one["id"] for one in reached)
    )


def _initial(banquet: Banquet) -> dict[str, Any]:
    others = [one for one in banquet.tables if not one.get("head")]
    return {
        "on": banquet.on,
        "head_seats": sum(one["seats"] for one in banquet.tables if one.get("head")),
        "tables": len(others),
        "seats": max((one["seats"] for one in others), default=10),
        "reached": _reached(banquet),
        "each_side": banquet.rules.get("each_side") or 0,
        "interpret": bool(banquet.rules.get("languages")),
        "together": "\n".join(" ".join(group) for group in banquet.together),
        "apart": "\n".join(" ".join(group) for group in banquet.apart),
    }

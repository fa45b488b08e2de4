"""The fields of a report: its figures and obstacles, and what they begin with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.numbers import NumberField
from earlyspring.desk.forms.parts import DayField, WordsField, blank
from earlyspring.desk.review_words import OBSTACLE
from earlyspring.review.models import Indicator

TEXTS = ("narrative", "no_evidence_reason", "help")
SPARE, MOST = 2, 100
"""How many empty rows for obstacles stand below the filled ones; and how many rows a form has at most."""
OBSTACLE_FIELD = re.compile(r"o(\d{1,3})_(code|commitment|body|what|on)")
NUMBERS = {
    "number": ("value",),
    "ordinal": ("value",),
    "percentage": ("value", "numerator", "denominator"),
    "qualitative": (),
}
SAID = {"value": _("Figure"), "numerator": _("Of these"), "denominator": _("Out of")}


@dataclass(frozen=True)
class Asked:
    """An indicator that the report is asked about: what was measured before, and what is to be reached."""

    indicator: Indicator
    period_end: str
    target: Any = None
    last: Any = None
    last_on: str = ""


def obstacle_rows(said: Mapping[str, Any]) -> int:
    """How many rows for obstacles a form has that says this: those filled in, and two empty ones."""
    filled = (found for name, words in said.items() if words and (found := OBSTACLE_FIELD.fullmatch(name)))
    return min(max((int(found[1]) + 1 for found in filled), default=0) + SPARE, MOST)


def obstacle_fields(no: int, bodies: Any, example: str = "") -> dict[str, forms.Field]:
    label = {"code": _("What stands in the way"), "commitment": _("Waits for the commitment"), "body": _("Waits for")}
    return {
        f"o{no}_code": forms.ChoiceField(label=label["code"], choices=blank(list(OBSTACLE.items())), required=False),
        f"o{no}_commitment": WordsField(
            label=label["commitment"],
            required=False,
            max_length=80,
            help_text=_("Its code, as %(code)s") % {"code": example} if example else _("Its code"),
        ),
        f"o{no}_body": forms.ChoiceField(label=label["body"], choices=blank(bodies), required=False),
        f"o{no}_what": WordsField(
            label=_("In words; what was submitted"),
            required=False,
            max_length=2000,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
        f"o{no}_on": DayField(label=_("Submitted on"), required=False),
    }


def figure_fields(no: int, one: Asked) -> dict[str, forms.Field]:
    made: dict[str, forms.Field] = {}
    for key in NUMBERS[one.indicator.measure or "number"]:
        made[f"v{no}_{key}"] = NumberField(label=SAID[key], required=False)
    made[f"v{no}_text"] = WordsField(label=_("In words"), required=False, max_length=2000)
    made[f"v{no}_period_end"] = DayField(label=_("Period to"), required=False, initial=one.period_end)
    return made


def opened(content: Mapping[str, Any], asked: list[Asked], words: str, code_of: Any) -> dict[str, Any]:
    """The first values of the form from what a draft or an earlier report says."""
    initial: dict[str, Any] = {"completion": content.get("completion"), "evidence": list(content.get("evidence") or [])}
    for key in TEXTS:
        initial |= {f"{key}__{code}": said for code, said in (content.get(key) or {}).items()}
    for no, one in enumerate(content.get("obstacles") or []):
        initial |= {f"o{no}_{key}": one.get(key) for key in ("code", "body", "on")}
        initial[f"o{no}_what"] = (one.get("what") or {}).get(words, "")
        initial[f"o{no}_commitment"] = code_of(one["commitment"]) if one.get("commitment") else ""
    known = {one.get("indicator"): one for one in content.get("values") or []}
    for no, each in enumerate(asked):
        one = known.get(each.indicator.item, {})
        for key in ("value", "numerator", "denominator"):
            if one.get(key) is not None:
                initial[f"v{no}_{key}"] = one[key]
        initial[f"v{no}_text"] = (one.get("text") or {}).get(words, "")
        initial[f"v{no}_period_end"] = one.get("period_end") or each.period_end
    return initial

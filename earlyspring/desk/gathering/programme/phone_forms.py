"""Forms of what is on everybody's phone: a paper that is handed out, and the numbers to call."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.models import CATEGORIES
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import WordsField, offer
from earlyspring.desk.gathering.texts import add_texts, said_text
from earlyspring.meetings.programme.for_phones import LARGEST, MOST, HelpLine

BOXES = forms.CheckboxSelectMultiple
BLANK = 3
"""Empty rows offered below the numbers that are there."""


class HandoutForm(forms.Form):
    """`parties`: (id, words) of those whose people may be told alone."""

    file = forms.FileField(
        label=_("File"), help_text=_("PDF, PNG or JPEG, up to %(most)s MB") % {"most": LARGEST >> 20}
    )
    lang = forms.ChoiceField(label=_("Language it is written in"), choices=list(TONGUE_WORDS.items()))
    parties = forms.MultipleChoiceField(
        label=_("Delegations that read it"), required=False, widget=BOXES, help_text=_("None chosen: all.")
    )
    categories = forms.MultipleChoiceField(
        label=_("Categories that read it"),
        required=False,
        widget=BOXES,
        choices=CATEGORIES,
        help_text=_("None chosen: all categories."),
    )

    def __init__(self, sent: Any, files: Any, parties: Sequence[tuple[str, str]]) -> None:
        super().__init__(sent, files)
        offer(self, parties=parties)
        add_texts(self, "titles", _("Title"), longest=200)

    def said(self) -> dict[str, Any]:
        """What was typed, as the verb takes it, without the file."""
        chosen = {name: self.cleaned_data[name] for name in ("lang", "parties", "categories")}
        return chosen | {"titles": said_text(self, "titles")}


class NumberForm(forms.Form):
    """One number; a row in which nothing is written is none."""

    number = WordsField(label=_("Number"), required=False, max_length=30)

    def __init__(self, sent: Any, row: int, held: HelpLine | None = None) -> None:
        super().__init__(sent, prefix=f"number{row}", initial={"number": held.number if held else ""})
        add_texts(self, "names", _("What it is for"), held.names if held else None, longest=80)

    def said(self) -> tuple[dict[str, str], str]:
        return said_text(self, "names"), self.cleaned_data["number"]


def number_forms(sent: Any, held: Sequence[HelpLine]) -> list[NumberForm]:
    """A row for each number that is there, and empty ones while there may be more."""
    rows = [*held, *[None] * min(BLANK, max(0, MOST - len(held)))]
    if sent is not None:
        rows += [None] * (sum(name.endswith("-number") for name in sent) - len(rows))
    return [NumberForm(sent, row, one) for row, one in enumerate(rows, 1)]

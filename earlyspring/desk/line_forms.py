"""The form of one line of a worksheet: what was found together, and what the own party states."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import DayField, WordsField, blank, tongues
from earlyspring.desk.review_words import COMPLETION, FINDING, OUTCOME, TRACK
from earlyspring.lang.tongues import TAGS
from earlyspring.review.models import Line, LineStatement

TEXTS = ("remark", "statement")
LABELS = {
    "track": _("Track"),
    "finding": _("Finding"),
    "completion": _("Agreed completion"),
    "outcome": _("Outcome"),
    "new_due_on": _("New due date"),
    "successor": _("Goes on in"),
    "remark": _("Remark"),
    "statement": _("What my party states"),
}


class LineForm(forms.Form):
    """`line_was`, `statement_was`: digests of what the form was opened with, so that only what was changed is saved."""

    line_revision = forms.IntegerField(widget=forms.HiddenInput)
    statement_revision = forms.IntegerField(widget=forms.HiddenInput)
    line_was = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    statement_was = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    track = forms.ChoiceField(label=LABELS["track"], choices=list(TRACK.items()), required=False)
    finding = forms.ChoiceField(label=LABELS["finding"], choices=blank(list(FINDING.items())), required=False)
    completion = forms.ChoiceField(
        label=LABELS["completion"],
        choices=blank(list(COMPLETION.items())),
        required=False,
        help_text=_("Only where the finding is agreed."),
    )
    outcome = forms.ChoiceField(label=LABELS["outcome"], choices=blank(list(OUTCOME.items())), required=False)
    new_due_on = DayField(label=LABELS["new_due_on"], required=False)
    successor = WordsField(
        label=LABELS["successor"],
        required=False,
        max_length=80,
        help_text=_("Only for a merger or where another commitment takes its place: the code of that one."),
    )

    def __init__(self, *args: Any, may_state: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.may_state = may_state
        for key in TEXTS:
            self.fields |= tongues(key)
        for code in TAGS:
            self.fields[f"statement__{code}"].widget = forms.Textarea(attrs={"rows": 4, "lang": TAGS[code]})
        self.fields["new_due_on"].help_text = _("Only where it is carried over: 2027, 2027-02 or 2027-02-11.")

    def tongues_of(self, key: str) -> list[tuple[str, Any]]:
        return [(tag, self[f"{key}__{code}"]) for code, tag in TAGS.items()]

    @property
    def remark(self) -> list[tuple[str, Any]]:
        return self.tongues_of("remark")

    @property
    def statement(self) -> list[tuple[str, Any]]:
        return self.tongues_of("statement")

    def texts(self, key: str) -> dict[str, str]:
        return {code: words for code in TAGS if (words := self.cleaned_data.get(f"{key}__{code}"))}

    def line(self) -> dict[str, Any]:
        """What the form says of the line, as `write_line` takes it."""
        keys = ("track", "finding", "completion", "outcome", "new_due_on", "successor")
        return {key: self.cleaned_data.get(key) or None for key in keys} | {"remark": self.texts("remark")}

    @property
    def line_changed(self) -> bool:
        return digest(self.line()) != self.cleaned_data["line_was"]

    @property
    def statement_changed(self) -> bool:
        return self.may_state and digest(self.texts("statement")) != self.cleaned_data["statement_was"]


def told(line: Line, code: str) -> dict[str, Any]:
    """What a line says, by the keys of the form. `code`: of its successor."""
    return {
        "track": line.track,
        "finding": line.finding,
        "completion": line.completion,
        "outcome": line.outcome,
        "new_due_on": line.new_due_on,
        "successor": code or None,
        "remark": dict(line.remark),
    }


def opened(line: Line, code: str, statement: LineStatement | None) -> dict[str, Any]:
    """The first values of the form."""
    said, stated = told(line, code), dict(statement.text) if statement else {}
    texts = {"remark": said.pop("remark"), "statement": stated}
    words = {f"{key}__{lang}": words for key, text in texts.items() for lang, words in text.items()}
    return said | words | marks(line, code, statement)


def marks(line: Line, code: str, statement: LineStatement | None) -> dict[str, Any]:
    """On what the form was opened: the revisions, and the digests of what stood there."""
    return {
        "line_revision": line.revision,
        "statement_revision": statement.revision if statement else 0,
        "line_was": digest(told(line, code)),
        "statement_was": digest(dict(statement.text) if statement else {}),
    }


def digest(said: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

"""The forms beside a comparison: a reason, a word held on paper, two versions to lay side by side, files to compare."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import offer
from earlyspring.intake.opening import LARGEST

Choices = Sequence[tuple[str, Any]]
MOST_FILES = 3


class WordForm(forms.Form):
    """Whose word it is. `others`: parties without an office on this node, whose word is held on paper."""

    party = forms.ChoiceField(
        label=_("For which party"),
        required=False,
        help_text=_("For another party only where its word is held on paper"),
    )
    paper = forms.CharField(label=_("Number of the paper"), required=False, max_length=120)

    def __init__(self, sent: Any, others: Choices) -> None:
        super().__init__(sent)
        offer(self, party=[("", _("my own")), *others])
        if not others:
            del self.fields["party"], self.fields["paper"]

    def word(self) -> dict[str, str]:
        """Whose word it is, as the verbs take it."""
        return {key: self.cleaned_data.get(key, "") for key in ("party", "paper")}


class ReasonForm(WordForm):
    """Why a difference that was found is accepted."""

    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        help_text=_("Why the texts may stand so; the other parties read it"),
    )
    bound = forms.CharField(widget=forms.HiddenInput, max_length=64)

    field_order = ("reason", "party", "paper", "bound")


class FilesForm(forms.Form):
    """Two or three files of the same text in different languages. What is sent here is not kept."""

    def __init__(self, *sent: Any) -> None:
        super().__init__(*sent)
        for n in range(1, MOST_FILES + 1):
            self.fields[f"file_{n}"] = forms.FileField(
                label=(_("First file"), _("Second file"), _("Third file"))[n - 1],
                required=n < MOST_FILES,
                help_text=_("Word (.docx), PDF with text, HTML or plain text") if n == 1 else "",
            )
            self.fields[f"lang_{n}"] = forms.ChoiceField(
                label=_("Language of the file"),
                choices=[("", _("told by the text")), *TONGUE_WORDS.items()],
                required=False,
            )

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each file's field, with that of its language."""
        return [(self[f"file_{n}"], self[f"lang_{n}"]) for n in range(1, MOST_FILES + 1)]

    def clean(self) -> dict[str, Any]:
        """None is larger than what is read."""
        said = super().clean() or {}
        for n in range(1, MOST_FILES + 1):
            file = said.get(f"file_{n}")
            if file and file.size > LARGEST:
                self.add_error(
                    f"file_{n}", gettext("The file is larger than 10 MB. Send the text alone, without pictures.")
                )
        return said

    def sent(self) -> list[tuple[str, bytes, str]]:
        """Each file that was sent: its name, its bytes, the language that was said of it or ""."""
        said = self.cleaned_data
        return [
            (said[f"file_{n}"].name, said[f"file_{n}"].read(), said[f"lang_{n}"])
            for n in range(1, MOST_FILES + 1)
            if said.get(f"file_{n}")
        ]

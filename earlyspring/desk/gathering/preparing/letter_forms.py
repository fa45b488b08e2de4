"""Forms of the outbox: the words of a kind of letter, whom to write to, one letter."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.parts import WordsField
from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.texts import add_texts, legend_of, said_text
from earlyspring.meetings.preparing.models import Letter

Pairs = Sequence[tuple[str, Any]]
NAMES = ("addressee", "email", "number", "dated_on", "subject", "body")


class WordsForm(forms.Form):
    """Subject and body of a kind of letter in every language. `known`: `subject` and `body` by language."""

    def __init__(self, sent: Any, known: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__(sent)
        add_texts(self, "subject", _("Subject"), known.get("subject"), longest=200)
        add_texts(self, "body", _("Words of the letter"), known.get("body"), longest=8000)
        for name, field in self.fields.items():
            field.label = legend_of(self, name.partition("__")[0])
            if name.startswith("body__"):
                field.widget = forms.Textarea(attrs={"rows": 10})

    def said(self) -> dict[str, dict[str, str]]:
        """`subject` and `body` by language, of each language in which anything was written."""
        subject, body = said_text(self, "subject"), said_text(self, "body")
        written = dict.fromkeys([*subject, *body])
        return {code: {"subject": subject.get(code, ""), "body": body.get(code, "")} for code in written}


class WriteForm(WordsForm):
    """The same, with whom to write to: who is invited, and other bodies."""

    def __init__(self, sent: Any, known: Mapping[str, Mapping[str, str]], invited: Pairs, bodies: Pairs) -> None:
        super().__init__(sent, known)
        if invited:
            boxes = forms.CheckboxSelectMultiple()
            words = _("To who is invited")
            self.fields["invited"] = forms.MultipleChoiceField(
                label=words, choices=invited, required=False, widget=boxes
            )
        several = forms.SelectMultiple(attrs={"size": 8})
        self.fields["bodies"] = forms.MultipleChoiceField(
            label=_("To these bodies"), choices=bodies, required=False, widget=several
        )


class LetterForm(forms.Form):
    addressee = WordsField(label=_("Addressee (office)"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail; without one it goes on paper"), required=False)
    number = WordsField(label=_("Official number"), max_length=60, required=False)
    dated_on = forms.DateField(label=_("Day of the letter"), required=False, widget=DayInput())
    subject = WordsField(label=_("Subject"), max_length=200)
    body = forms.CharField(label=_("Words of the letter"), max_length=8000, widget=forms.Textarea(attrs={"rows": 14}))

    def __init__(self, sent: Any, letter: Letter) -> None:
        super().__init__(sent, initial={name: getattr(letter, name) for name in NAMES})

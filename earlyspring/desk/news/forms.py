"""The form of a piece: headline, day, and each sentence in every language."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.gathering.forms import DayInput
from earlyspring.desk.gathering.texts import add_texts, in_tongues, said_text
from earlyspring.lang.tongues import TAGS
from earlyspring.publishing.news.actions import LONGEST
from earlyspring.publishing.news.models import NewsVersion
from earlyspring.publishing.news.sentences import Sentence, reworded


class PieceForm(forms.Form):
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=100_000)
    on = forms.DateField(label=_("Day of the piece"), widget=DayInput())

    def __init__(self, sent: Any, version: NewsVersion, sentences: Iterable[Sentence]) -> None:
        super().__init__(sent, initial={"base": version.number, "on": version.on})
        add_texts(self, "title", _("Headline"), version.title, longest=300)
        for one in sentences:
            add_texts(self, one.id, _("Sentence"), one.text, longest=LONGEST)
            if not one.refs:
                confirmed = forms.BooleanField(required=False, label=_("said by us, not in the record"))
                self.fields[f"{one.id}__confirmed"] = confirmed
                self.initial[f"{one.id}__confirmed"] = bool(one.confirmed)
        for name, field in self.fields.items():
            part, _sep, lang = name.partition("__")
            if lang in TAGS:
                field.widget = forms.Textarea(attrs={"rows": 2 if part == "title" else 5})

    def titles(self) -> list[tuple[str, Any]]:
        return in_tongues(self, "title")

    def texts(self, sentence: str) -> list[tuple[str, Any]]:
        """Tag and field of each language of a sentence; nothing of one that came meanwhile."""
        return in_tongues(self, sentence) if f"{sentence}__en" in self.fields else []

    def confirm(self, sentence: str) -> Any:
        return self[f"{sentence}__confirmed"] if f"{sentence}__confirmed" in self.fields else None

    def title(self) -> dict[str, str]:
        return said_text(self, "title")

    def said(self, sentences: Iterable[Sentence], today: date) -> list[Sentence]:
        """The sentences with the words and the confirmations of the form."""
        return [
            reworded(one, said_text(self, one.id), today.isoformat() if self._confirmed(one) else "")
            for one in sentences
        ]

    def _confirmed(self, one: Sentence) -> bool:
        return bool(self.cleaned_data.get(f"{one.id}__confirmed"))

"""The form of one report: how far, what was done, what stands in the way, figures, evidence; a page at most."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from earlyspring.desk.evidence_files import EvidenceField
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import WordsField, blank, offer, tongues
from earlyspring.desk.report_fields import NUMBERS, TEXTS, Asked, figure_fields, obstacle_fields, obstacle_rows
from earlyspring.desk.review_words import COMPLETION, EVIDENCE, VISIBILITY
from earlyspring.lang.tongues import TAGS
from earlyspring.review.codes import SELF_COMPLETION


class ReportForm(forms.Form):
    """`words`: the language in which remarks are typed at first; the form says another in `words_in`. `shown`: own
    evidence to choose. `item_of`: the commitment of a code, None where there is none; `itself`: the one reported on;
    `example`: the code of another. `kept`: what it says is saved, though it cannot be handed in as it is."""

    kept = False

    revision = forms.IntegerField(widget=forms.HiddenInput)
    words_in = forms.ChoiceField(
        label=_("Language of the remarks"),
        choices=list(TONGUE_WORDS.items()),
        required=False,
        help_text=_("In which you write on figures and obstacles, and the title of a file."),
    )
    completion = forms.ChoiceField(
        label=_("How far it is"),
        choices=[(code, COMPLETION[code]) for code in SELF_COMPLETION.split()],
        widget=forms.RadioSelect,
        required=False,
    )
    evidence = forms.MultipleChoiceField(
        label=_("Evidence on record"), required=False, widget=forms.CheckboxSelectMultiple
    )
    file = EvidenceField(label=_("Add a file"), required=False)
    file_title = WordsField(label=_("What it shows"), required=False, max_length=500)
    file_class = forms.ChoiceField(label=_("Kind of evidence"), choices=blank(list(EVIDENCE.items())), required=False)
    file_visibility = forms.ChoiceField(
        label=_("Who may open the file"), choices=list(VISIBILITY.items()), initial="party", required=False
    )

    def __init__(
        self,
        *args: Any,
        asked: list[Asked],
        bodies: Any,
        shown: list[tuple[str, Any]],
        words: str,
        item_of: Callable[[str], str | None],
        itself: str,
        example: str,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.item_of, self.itself = item_of, itself
        self.asked, self.words = asked, words
        self.fields["words_in"].initial = words
        for key in TEXTS:
            self.fields |= tongues(key)
            for code, tag in TAGS.items():
                rows = 5 if key == "narrative" else 2
                self.fields[f"{key}__{code}"].widget = forms.Textarea(attrs={"rows": rows, "lang": tag})
        self.rows = obstacle_rows({key: self.data.get(key) for key in self.data} if self.is_bound else self.initial)
        for no in range(self.rows):
            self.fields |= obstacle_fields(no, bodies, example)
        for no, one in enumerate(asked):
            self.fields |= figure_fields(no, one)
        offer(self, evidence=shown)

    def tongues_of(self, key: str) -> list[tuple[str, Any]]:
        return [(tag, self[f"{key}__{code}"]) for code, tag in TAGS.items()]

    @property
    def narrative(self) -> list[tuple[str, Any]]:
        return self.tongues_of("narrative")

    @property
    def reason(self) -> list[tuple[str, Any]]:
        return self.tongues_of("no_evidence_reason")

    @property
    def help_wanted(self) -> list[tuple[str, Any]]:
        return self.tongues_of("help")

    @property
    def obstacles(self) -> list[list[Any]]:
        return [
            [self[f"o{no}_{key}"] for key in ("code", "commitment", "body", "what", "on")] for no in range(self.rows)
        ]

    @property
    def figures(self) -> Iterator[tuple[Asked, list[Any]]]:
        for no, one in enumerate(self.asked):
            yield one, [self[name] for name in self.fields if name.startswith(f"v{no}_")]

    def again(self, revision: str, cited: list[str] | None = None, shown: list[tuple[str, Any]] | None = None) -> None:
        """Stand on what is saved now, with all that was typed; `cited`: the evidence that was saved with it."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # what was sent can be copied
        data["revision"] = revision
        if cited is not None:
            data.setlist("evidence", cited)
            offer(self, evidence=shown or [])
        self.data = data

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        self.words = said.get("words_in") or self.words
        for no, one in enumerate(self.asked):
            for key in NUMBERS[one.indicator.measure or "number"]:
                if (read := said.get(f"v{no}_{key}")) is not None:
                    said[f"v{no}_{key}"] = int(read) if read == read.to_integral_value() else float(read)
        for no in range(self.rows):
            self._waits(no, said)
        if said.get("file_title") and not self.files.get("file"):
            self.add_error("file", _("Choose the file that this is the title of."))
        return said

    def _waits(self, no: int, said: Mapping[str, Any]) -> None:
        """The commitment that is waited for is on record, and another one."""
        name = f"o{no}_commitment"
        if not (given := said.get(name)):
            return
        if (item := self.item_of(given)) is None:
            self.add_error(name, _("No commitment on record has this code: %(given)s.") % {"given": given})
        elif item == self.itself:
            self.add_error(name, _("The commitment cannot wait for itself. Name another one."))

    def texts(self, key: str) -> dict[str, str]:
        return {code: words for code in TAGS if (words := self.cleaned_data.get(f"{key}__{code}"))}

    def content(self, evidence: list[str], before: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
        """What the form says of the report, and which field each path of it is. `before`: the texts in other languages."""
        obstacles: list[dict[str, Any]] = []
        values: list[dict[str, Any]] = []
        places = {"evidence": "file"}
        for no in range(self.rows):
            if said := self._obstacle(no, before):
                at = f"obstacles[{len(obstacles)}]"
                places |= {f"{at}.{key}": f"o{no}_{key}" for key in ("code", "commitment", "body", "what", "on")}
                places[at] = f"o{no}_body"
                obstacles.append(said)
        for no, one in enumerate(self.asked):
            if said := self._value(no, one, before):
                at = f"values[{len(values)}]"
                places |= {
                    f"{at}.{key}": f"v{no}_{key}" for key in ("value", "numerator", "denominator", "text", "period_end")
                }
                places |= {at: f"v{no}_value", f"{at}.unit": f"v{no}_value"}
                values.append(said)
        texts = {key: self.texts(key) for key in TEXTS}
        said = {"completion": self.cleaned_data["completion"] or None, "obstacles": obstacles, "values": values}
        return said | texts | {"evidence": evidence}, places

    def _obstacle(self, no: int, before: Mapping[str, Any]) -> dict[str, Any]:
        said = {key: self.cleaned_data.get(f"o{no}_{key}") for key in ("code", "body", "on")}
        if commitment := self.cleaned_data.get(f"o{no}_commitment"):
            said["commitment"] = self.item_of(commitment)
        held = (before.get("obstacles") or [])[no : no + 1]
        if said["code"] or self.cleaned_data.get(f"o{no}_what"):
            said["what"] = self._in_tongues(f"o{no}_what", held[0].get("what") if held else None)
        return {key: value for key, value in said.items() if value}

    def _in_tongues(self, name: str, before: Mapping[str, str] | None) -> dict[str, str]:
        """What is typed in the language of the remarks, with what it said before in others.

        The same words as before in another language are no translation: they are in the one that is chosen now.
        """
        typed = self.cleaned_data.get(name)
        others = {code: words for code, words in (before or {}).items() if code != self.words and words != typed}
        return {**others, self.words: typed} if typed else others

    def _value(self, no: int, one: Asked, before: Mapping[str, Any]) -> dict[str, Any]:
        said = {key: self.cleaned_data.get(f"v{no}_{key}") for key in NUMBERS[one.indicator.measure or "number"]}
        held: Mapping[str, Any] = next(
            (v for v in before.get("values") or [] if v.get("indicator") == one.indicator.item), {}
        )
        said["text"] = self._in_tongues(f"v{no}_text", held.get("text"))
        said = {key: value for key, value in said.items() if value not in (None, "", {})}
        if not said:
            return {}
        return said | {
            "indicator": one.indicator.item,
            "period_end": self.cleaned_data.get(f"v{no}_period_end") or None,
        }

"""Form fields for the shapes of facts: a text in three languages, a partial day, a reference, rows of an object list."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from earlyspring.core.shapes import BIDI, LARGEST_INT
from earlyspring.desk.forms.any_fact import Proposed
from earlyspring.desk.forms.keys import HELP, LANGUAGE_WORDS, TONGUE_WORDS
from earlyspring.desk.forms.numbers import NumberField
from earlyspring.desk.forms.places import label_of
from earlyspring.desk.forms.spoken import lang_of, speaking
from earlyspring.desk.frame import tongue
from earlyspring.desk.labels import LISTS
from earlyspring.lang.figures import unit_word
from earlyspring.lang.nouns import SYMBOLS, UNITS
from earlyspring.lang.tongues import TAGS, semicolon
from earlyspring.lang.typed_days import NotADay, TwoDays, read_day, read_whole_day

SPARE_ROWS = 3
CODE_LISTS = {
    "force": "force",
    "status": "session_status",
    "mode": "mode",
    "level": "level",
    "nature": "nature",
    "reciprocity": "reciprocity",
    "basis": "basis",
    "what": "counted",
    "qualifier": "qualifier",
    "agencies_qualifier": "qualifier",
    "levels": "level",
}


class DayField(forms.CharField):
    """A day as its readers write it, or as far as it is known. `whole`: only year, month and day together will do."""

    def __init__(self, *, whole: bool = False, **options: Any) -> None:
        super().__init__(max_length=20, help_text=HELP["whole_day" if whole else "day"], **options)
        self.whole = whole
        self.widget.attrs["placeholder"] = "2027-02-11"

    def clean(self, value: Any) -> Any:
        if not (words := super().clean(value)):
            return words
        try:
            return (read_whole_day if self.whole else read_day)(words, tongue())
        except TwoDays as two:
            readings = {"found": words, "expected": semicolon(tongue()).join(two.readings)}
            raise ValidationError(
                _("%(found)s can be read as either of: %(expected)s. Write the year first.") % readings
            ) from None
        except NotADay:
            raise ValidationError(self.refused() % {"given": words}) from None

    def refused(self) -> str:
        if self.whole:
            return _("%(given)s is not a whole day. Write year, month and day, as 2027-02-11.")
        return _("%(given)s is not a day. Write 2027, 2027-02 or 2027-02-11.")


class WordsField(forms.CharField):
    """Words without hidden or direction-changing characters."""

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        if words and BIDI.search(words):
            raise ValidationError(
                _("There are hidden or direction-changing characters in it. Type it again without them.")
            )
        return words


class WholesField(forms.CharField):
    """Whole numbers, separated by commas."""

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        for one in words.split(","):
            forms.IntegerField(required=False, min_value=-LARGEST_INT, max_value=LARGEST_INT).clean(one)
        return words


def code_choices(kind: str, key: str, codes: tuple[str, ...]) -> list[tuple[str, Any]]:
    """The words for the codes of a list."""
    words = words_for(kind, key)
    return [(code, words.get(code) or label_of(code)) for code in codes]


def words_for(kind: str, key: str) -> dict[str, Any]:
    """The list of words for a key, the kind's own list before the shared one; empty where there is none."""
    named = LISTS.get(f"{kind}_{key}") or LISTS.get(kind if key == "type" else key)
    return named or LISTS.get(CODE_LISTS.get(key, ""), {})


def single(kind: str, key: str, shape: str, choices: Any, *, required: bool, of: str = "") -> forms.Field:
    """The form field for one value of a shape; `choices` answers which facts of a kind there are.

    `of`: where the key stands, if not in the fact itself (see `label_of`).
    """
    options: dict[str, Any] = {"required": required, "label": label_of(key, of or kind)}
    word, _sep, rest = shape.partition(":")
    if word == "code":
        return forms.ChoiceField(choices=blank(code_choices(kind, key, tuple(rest.split("|")))), **options)
    if word == "ref" and rest != "*":
        help_text = HELP.get(f"{of or kind}.{key}", "")
        return forms.ChoiceField(choices=lambda: blank(choices(rest)), help_text=help_text, **options)
    if word == "lang":
        return forms.ChoiceField(choices=blank(languages_for(())), **options)
    if word == "day":
        return DayField(**options)
    if word == "int":
        help_text = HELP.get(f"{of or kind}.{key}", "")
        return forms.IntegerField(min_value=-LARGEST_INT, max_value=LARGEST_INT, help_text=help_text, **options)
    if word == "number":
        return NumberField(**options)
    if word == "url":
        return forms.URLField(max_length=500, assume_scheme="https", **options)
    if word == "bool":
        return forms.TypedChoiceField(choices=YES_NO, coerce=lambda given: given == "yes", empty_value=None, **options)
    if key == "class" and (of or kind).startswith("membership") and (classes := choices("class")):
        return forms.ChoiceField(choices=blank(classes), **options)
    return _words(key, options)


def _words(key: str, options: dict[str, Any]) -> forms.Field:
    if key != "unit":
        return WordsField(max_length=500, **options)
    help_text = _("A code of the list, or a symbol such as km, ha or t")
    return WordsField(max_length=500, widget=Proposed(known_units), help_text=help_text, **options)


def known_units() -> list[tuple[str, str]]:
    """The units that have words or a symbol, by their code, in the reader's language."""
    return [(code, unit_word(code, tongue())) for code in (*UNITS, *SYMBOLS)]


def languages_for(now: Iterable[str]) -> list[tuple[str, Any]]:
    """The languages by their names, and those of `now` that have none here."""
    return [*LANGUAGE_WORDS.items(), *((code, code) for code in now if code not in LANGUAGE_WORDS)]


def blank(choices: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    return [("", "—"), *choices]


YES_NO = [("", "—"), ("yes", gettext_lazy("yes")), ("no", gettext_lazy("no"))]
LONG = {
    "text",
    "purpose",
    "fact",
    "note",
    "basis_note",
    "reason",
    "assessment",
    "version_a",
    "version_b",
    "theme",
    "focus",
}


def offer(form: forms.Form, **choices: Any) -> None:
    """Say what fields of choice offer in this form: by field, pairs of a value and its words.

    Words in a language of their own (`Spoken`) bear it on the page.
    """
    for name, offered in choices.items():
        field = form.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(f"{name} offers no choice")
        pairs = list(offered)
        if any(lang_of(words) for _value, words in pairs):
            field.widget = speaking(field.widget)
        field.choices = pairs


def tongues(key: str) -> dict[str, forms.Field]:
    """One input a language; a language left empty is not translated."""
    widget = forms.Textarea(attrs={"rows": 3}) if key in LONG else forms.TextInput()
    return {
        f"{key}__{code}": WordsField(
            required=False,
            label=TONGUE_WORDS[code],
            max_length=4000,
            widget=type(widget)(attrs={**widget.attrs, "lang": tag}),
        )
        for code, tag in TAGS.items()
    }

"""Fields for one text in every language of the house, in forms of the gathering: `names__vi`, `names__zh`, `names__en`."""

from collections.abc import Mapping
from typing import Any

from django import forms

from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.forms.parts import WordsField
from earlyspring.lang.tongues import TAGS


class TongueField(WordsField):
    """A text in one language. `legend`: what the text is."""

    def __init__(self, *, legend: Any, **options: Any) -> None:
        super().__init__(**options)
        self.legend = legend


def add_texts(
    form: forms.Form, part: str, legend: Any, given: Mapping[str, str] | None = None, *, longest: int = 300
) -> None:
    """Give a form a field for the text in each language, filled with what is known. None of them is required.

    `legend`: what the text is; each field is labelled by its language, as `parts/tongues.html` shows them.
    """
    for code in TAGS:
        form.fields[f"{part}__{code}"] = TongueField(
            legend=legend, max_length=longest, required=False, label=TONGUE_WORDS[code]
        )
        if given:
            form.initial[f"{part}__{code}"] = given.get(code, "")


def legend_of(form: forms.Form, part: str) -> Any:
    """What the text is, as `add_texts` was told."""
    field = form.fields[f"{part}__en"]
    if not isinstance(field, TongueField):
        raise TypeError(f"{part} is no text in languages")
    return field.legend


def said_text(form: forms.Form, part: str) -> dict[str, str]:
    """What was typed, by language; a language left out is not there."""
    return {code: words for code in TAGS if (words := form.cleaned_data[f"{part}__{code}"])}


def in_tongues(form: forms.Form, part: str) -> list[tuple[str, Any]]:
    """The fields of a text, each with the tag of its language, as `parts/tongues.html` takes them."""
    return [(tag, form[f"{part}__{code}"]) for code, tag in TAGS.items()]


def plain_fields(form: forms.Form) -> list[Any]:
    """The fields that are no text in languages, in their order."""
    return [form[name] for name in form.fields if "__" not in name]

"""Words that are offered in a language which is not the page's, such as a person's name, and the select that says so."""

from typing import Any

from django import forms
from django.forms.widgets import ChoiceWidget
from django.utils.html import format_html

from earlyspring.lang.tongues import tag_of


class Spoken(str):
    """Words with the `lang` that whoever reads the page aloud is to be told: the tag of their language."""

    lang: str

    @classmethod
    def of(cls, words: str, language: str) -> "Spoken":
        """`language`: a code of the house; where none is known the words are plain."""
        made = cls(words)
        made.lang = tag_of(language) if language else ""
        return made


def lang_of(words: Any) -> str:
    """The tag of words that are offered in a language of their own; empty for plain ones."""
    return words.lang if isinstance(words, Spoken) else ""


class SpokenSelect(forms.Select):
    """A list whose options say in which language they are, where that is one of their own."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, label, *args, **kwargs)
        if lang := lang_of(label):
            option["attrs"]["lang"] = lang
        return option


class SpokenBoxes(forms.CheckboxSelectMultiple):
    """The same as boxes: the words of each stand in an element of their language."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().create_option(name, value, _in_element(label), *args, **kwargs)


class SpokenRadios(forms.RadioSelect):
    """The same of which one is chosen."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().create_option(name, value, _in_element(label), *args, **kwargs)


def _in_element(label: Any) -> Any:
    lang = lang_of(label)
    return format_html('<span lang="{}">{}</span>', lang, str(label)) if lang else label


PLAIN: dict[type[forms.Widget], type[ChoiceWidget]] = {
    forms.Select: SpokenSelect,
    forms.CheckboxSelectMultiple: SpokenBoxes,
    forms.RadioSelect: SpokenRadios,
}


def speaking(widget: forms.Widget) -> forms.Widget:
    """The widget that shows what is offered in its language, in the place of a plain one."""
    spoken = PLAIN.get(type(widget))
    if spoken is None:
        return widget
    made: forms.Widget = spoken(attrs=widget.attrs)
    made.is_required = widget.is_required
    return made

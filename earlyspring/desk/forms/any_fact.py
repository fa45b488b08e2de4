"""Form fields for facts of several kinds: one is typed or chosen from a list under the field, several are ticked off."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from earlyspring.desk.labels import KINDS as WORDS

Offered = list[tuple[str, str]]
Choices = Callable[[str], Offered]
OFFERED: dict[str, tuple[str, ...]] = {
    "chain": (
        "statement",
        "priority",
        "instrument",
        "proposal",
        "session",
        "decision",
        "commitment",
        "activity",
        "project",
        "result",
    ),
    "contradiction": (
        "session",
        "instrument",
        "statement",
        "commitment",
        "activity",
        "result",
        "decision",
        "body",
        "succession",
        "project",
        "gate",
    ),
}
"""Which kinds a fact of a kind can be about; along the chain in its order."""


class Searched(forms.TextInput):
    """A text input that proposes what there is; a browser shows what fits the letters typed."""

    def __init__(self, offered: Callable[[], Offered]) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.offered = offered

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        typed = super().render(name, value, {**(attrs or {}), "list": f"list_{name}"}, renderer)
        options = format_html_join("", '<option value="{}"></option>', ((words,) for _item, words in self.offered()))
        return format_html('{}<datalist id="list_{}">{}</datalist>', typed, name, options)


class Proposed(Searched):
    """A text input that proposes codes, each with its words, and takes others too."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        typed = forms.TextInput.render(self, name, value, {**(attrs or {}), "list": f"list_{name}"}, renderer)
        options = format_html_join("", '<option value="{}">{}</option>', self.offered())
        return format_html('{}<datalist id="list_{}">{}</datalist>', typed, name, options)


class AnyFactField(forms.CharField):
    """One fact: the words the list offers, its code as pages show it, or its id. The value is the id."""

    def __init__(self, offered: Callable[[], Offered], **options: Any) -> None:
        super().__init__(widget=Searched(offered), max_length=500, **options)
        self.offered = offered

    def prepare_value(self, value: Any) -> Any:
        return dict(self.offered()).get(value, value)

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        if not typed:
            return typed
        found = {item for item, words in self.offered() if typed.casefold() in called(item, words)}
        if len(found) != 1:
            raise ValidationError(
                _("%(given)s is none of the facts offered here. Choose one from the list, or write its code.")
                % {"given": typed}
            )
        return found.pop()


def called(item: str, words: str) -> Iterator[str]:
    """By what a fact can be named in the field: its id, its words, and the code in brackets at their end."""
    yield from (item.casefold(), words.casefold())
    if words.endswith(")") and "(" in words:
        yield words.rpartition("(")[2].removesuffix(")").casefold()


def one_fact(kind: str, choices: Choices, **options: Any) -> forms.Field:
    """The field for one fact of any kind that a fact of this `kind` can name."""
    return AnyFactField(lambda: [pair for of_kind in OFFERED[kind] for pair in choices(of_kind)], **options)


def several_facts(kind: str, choices: Choices, now: Iterable[str], **options: Any) -> forms.Field:
    """The field for several facts, in groups of a kind; what is named `now` stays on offer whatever its kind."""
    named = list(now)

    def offered() -> list[tuple[str, Any]]:
        groups = [(str(WORDS[of_kind][1]), choices(of_kind)) for of_kind in OFFERED[kind]]
        there = {item for _group, pairs in groups for item, _words in pairs}
        more = [(item, item) for item in named if item not in there]
        return [*((group, pairs) for group, pairs in groups if pairs), *more]

    return forms.MultipleChoiceField(choices=offered, **options)

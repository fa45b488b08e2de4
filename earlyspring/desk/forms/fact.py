"""The form of one fact: made from the noun's shapes and laid out by hand."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

from earlyspring.desk.forms.any_fact import one_fact, several_facts
from earlyspring.desk.forms.keys import HELP
from earlyspring.desk.forms.layouts import (
    ALWAYS_LAST,
    EITHER,
    LAYOUTS,
    NEEDED,
    ONE_OF,
    STAYS_HOME,
    conditional,
)
from earlyspring.desk.forms.parts import (
    SPARE_ROWS,
    WholesField,
    WordsField,
    code_choices,
    languages_for,
    single,
    tongues,
)
from earlyspring.desk.forms.places import label_of
from earlyspring.desk.forms.said import KNOWN, SaidForm
from earlyspring.desk.frame import tongue
from earlyspring.lang.tongues import TAGS, comma
from earlyspring.ledger.nouns import KINDS

Choices = Callable[[str], list[tuple[str, str]]]
PLACE = re.compile("[0-9]|[1-5][0-9]")
MOST_ROWS = 58
"""A list that has as many is not offered more: its next rows would bear numbers that are not read."""


class FactForm(SaidForm):
    """`choices(kind)` answers which facts can be referred to, `content` is what the fact says now.

    `spare`: by key, how many empty rows a list begins with. `more`: the list to which rows are added; what was typed comes
    back as it is, and nothing is held against it yet.
    """

    def __init__(
        self,
        kind: str,
        choices: Choices,
        *args: Any,
        content: dict[str, Any] | None = None,
        listed: Choices | None = None,
        asked: set[str] | None = None,
        named: bool = False,
        persons: Sequence[tuple[str, list[tuple[str, str]]]] = (),
        spare: Mapping[str, int] | None = None,
        more: str = "",
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.left = UNTOUCHED | BY_ACTS.get(kind, frozenset())
        if asked is not None:
            self.left |= set(KINDS[kind].shape_fields()) - asked
        self.named, self.persons = named, persons
        self.spare, self.more = spare or {}, more
        self.kind, self.choices, self.listed = kind, choices, listed
        self.needed = frozenset(NEEDED.get(kind, ())) if named else frozenset()
        self.sometimes = conditional(kind) if named else frozenset()
        if self.sometimes:
            self.use_required_attribute = False  # a browser cannot tell when they are needed
        self.now = content or {}
        self.shapes: dict[str, Any] = dict(KINDS[kind].shape_fields())
        for key, field in self.shapes.items():
            if key not in self.left:
                self.fields |= self._fields(key, field)
        for key in self.sometimes & self.fields.keys():
            self.fields[key].help_text = self._when_needed(key)
        for key in EITHER.get(kind, ()) if named or content else ():
            names = " / ".join(label_of(one, kind) for one in EITHER[kind])
            self.fields[key].help_text = _("Only one of these: %(names)s") % {"names": names}
        if more:
            unchecked(self)

    def _when_needed(self, key: str) -> str:
        group = next((group for group in ONE_OF.get(self.kind, ()) if key in group), ())
        return self._one_of(group) if group else _("Needed unless a source reports it")

    def _one_of(self, group: tuple[str, ...]) -> str:
        names = comma(tongue()).join(label_of(key, self.kind) for key in group)
        return _("At least one of these is needed: %(names)s") % {"names": names}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for key in (name.removesuffix(KNOWN) for name in self.fields if name.endswith(KNOWN)):
            if said.get(f"{key}{KNOWN}") and self._text(key):
                self.add_error(f"{key}{KNOWN}", _("Choose a person or enter a new name, not both."))
        for group in ONE_OF.get(self.kind, ()) if self.named else ():
            asked = [key for key in group if key in self.fields]
            if asked and not any(said.get(key) or key in self.errors for key in asked):
                self.add_error(asked[0], self._one_of(group))
                self.fields[asked[0]].help_text = ""  # it would say the same once more
        return said

    def _fields(self, key: str, field: Any) -> dict[str, forms.Field]:
        shape, now = field.shape, self.now.get(key)
        if shape == "text":
            return self._started(tongues(key), {f"{key}__{lang}": words for lang, words in (now or {}).items()})
        if shape == "person":
            return self._person(key, now)
        if isinstance(shape, list) and isinstance(shape[0], dict):
            return self._rows(key, shape[0], now or [])
        if isinstance(shape, list):
            return {key: self._several(key, shape[0], now or [], needed=field.needed)}
        if isinstance(shape, dict):
            return self._row(key, shape, now or {})
        required = field.needed or key in self.needed
        if shape == "ref:*":
            made: forms.Field = one_fact(self.kind, self.choices, required=required, label=label_of(key, self.kind))
        else:
            made = single(self.kind, key, shape, self.choices, required=required)
        home = STAYS_HOME.get((self.kind, key))
        if home and now != home and isinstance(made, forms.ChoiceField):
            made.choices = [one for one in list(made.choices) if one[0] != home]  # type: ignore[arg-type]  # of what was offered
            made.help_text = _("What is internal does not leave your party, so it cannot be put on the common record.")
        made.initial = {True: "yes", False: "no"}.get(now, now) if isinstance(now, bool) else now
        return {key: made}

    def _person(self, key: str, now: Any) -> dict[str, forms.Field]:
        """One whom the register has, where it has any, or the name of a new one; who is named now stays chosen."""
        persons = list(self.persons)
        if now and now not in {item for _body, those in persons for item, _name in those}:
            persons.insert(0, ("—", [(now, f"{_('name no longer kept')} · {now}")]))
        if not persons:
            return tongues(key)
        known = forms.ChoiceField(
            required=False,
            label=_("A person of the register"),
            help_text=_("Somebody who is not there yet is entered by name"),
            choices=[("", "—"), *persons],
            initial=now,
        )
        return {f"{key}{KNOWN}": known} | tongues(key)

    def _started(self, made: dict[str, forms.Field], now: dict[str, Any]) -> dict[str, forms.Field]:
        for name, field in made.items():
            value = now.get(name)
            field.initial = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
        return made

    def _several(self, key: str, shape: str, now: list[Any], *, needed: bool = False) -> forms.Field:
        word, _sep, rest = shape.partition(":")
        options: dict[str, Any] = {"required": needed, "label": label_of(key), "initial": [str(one) for one in now]}
        if word == "ref" and rest != "*":
            options["help_text"] = HELP.get(f"{self.kind}.{key}", "")
            return forms.MultipleChoiceField(choices=lambda: self.choices(rest), **options)
        if word == "ref":
            return several_facts(self.kind, self.choices, now, **options)
        if key == "fields" and self.listed:
            return forms.MultipleChoiceField(
                choices=lambda: self.listed("fields"), widget=forms.CheckboxSelectMultiple, **options
            )
        if word == "lang":
            languages = languages_for(now)
            return forms.MultipleChoiceField(choices=languages, widget=forms.CheckboxSelectMultiple, **options)
        if word == "code":
            codes = code_choices(self.kind, key, tuple(rest.split("|")))
            return forms.MultipleChoiceField(choices=codes, widget=forms.CheckboxSelectMultiple, **options)
        options["initial"] = ", ".join(options["initial"])
        return (WholesField if word == "int" else WordsField)(help_text=_("Several are separated by commas"), **options)

    def _row(self, key: str, shape: dict[str, Any], now: dict[str, Any], place: str = "") -> dict[str, forms.Field]:
        """The inputs of one object: `key__name` or, in a list, `key__0__name`."""
        made: dict[str, forms.Field] = {}
        for name, inner in shape.items():
            path = f"{key}__{place}{name}"
            if inner == "text":
                made |= self._started(
                    {f"{path}{rest.removeprefix(name)}": field for rest, field in tongues(name).items()},
                    {f"{path}__{lang}": words for lang, words in (now.get(name) or {}).items()},
                )
            elif isinstance(inner, list):
                made[path] = self._several(name, inner[0], now.get(name) or [])
            elif isinstance(inner, str):
                field = single(self.kind, name, inner, self.choices, required=False, of=f"{self.kind}.{key}")
                made |= self._started({path: field}, {path: now.get(name)})
        return made

    def _rows(self, key: str, shape: dict[str, Any], now: list[dict[str, Any]]) -> dict[str, forms.Field]:
        first = max(SPARE_ROWS, self.spare.get(key, 0) - len(now))
        spare = max(first, self._sent_rows(key) - len(now)) if self.is_bound else first
        spare += SPARE_ROWS if key == self.more else 0
        made: dict[str, forms.Field] = {}
        for place, one in enumerate([*now, *[{}] * spare]):
            made |= self._row(key, shape, one, f"{place}__")
        return made

    def _sent_rows(self, key: str) -> int:
        places = [name.split("__")[1] for name in self.data if name.startswith(f"{key}__")]
        return 1 + max((int(place) for place in places if PLACE.fullmatch(place)), default=0)

    def sections(self) -> Iterator[tuple[str, list[dict[str, Any]], bool]]:
        """(legend, parts, folded away): each part is one field, one text in languages, or the rows of a list."""
        named = set()
        for legend, keys in LAYOUTS.get(self.kind, ()):
            named |= set(keys)
            yield str(legend), [part for key in keys for part in self._parts(key)], False
        rest = [key for key in self.shapes if key not in named and key not in ALWAYS_LAST]
        more = [part for key in [*rest, *ALWAYS_LAST] for part in self._parts(key)]
        if more:
            yield _("More"), more, True

    def _parts(self, key: str) -> Iterator[dict[str, Any]]:
        if f"{key}{KNOWN}" in self.fields:
            yield {"field": self[f"{key}{KNOWN}"]}
        if part := self._part(key):
            yield part

    def _part(self, key: str) -> dict[str, Any] | None:
        if key in self.fields:
            # Only now: while what was sent is checked, what is needed sometimes may be empty.
            self.fields[key].required |= key in self.sometimes
            return {"field": self[key]}
        if f"{key}__vi" in self.fields:
            return {"label": label_of(key), "tongues": self._tongues(key)}
        shape = self.shapes[key].shape if key in self.shapes else None
        if isinstance(shape, list) and isinstance(shape[0], dict):
            parts = list(self._row_parts(key, shape[0]))
            return {"label": label_of(key), "rows": parts, "more": key if len(parts) < MOST_ROWS else ""}
        if isinstance(shape, dict) and shape and key not in self.left:
            return {"label": label_of(key), "rows": [self._object_parts(f"{key}__", shape)]}
        return None

    def _tongues(self, path: str) -> list[tuple[str, Any]]:
        return [(tag, self[f"{path}__{code}"]) for code, tag in TAGS.items()]

    def _row_parts(self, key: str, shape: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
        place = 0
        while any(name.startswith(f"{key}__{place}__") for name in self.fields):
            yield self._object_parts(f"{key}__{place}__", shape)
            place += 1

    def _object_parts(self, start: str, shape: dict[str, Any]) -> list[dict[str, Any]]:
        parts: list[dict[str, Any]] = []
        for name, inner in shape.items():
            if inner == "text":
                parts.append({"label": label_of(name), "tongues": self._tongues(f"{start}{name}")})
            elif f"{start}{name}" in self.fields:
                parts.append({"field": self[f"{start}{name}"]})
        return parts


def unchecked(form: forms.Form) -> None:
    """Show what was typed into a form without a word on what is missing in it."""
    vars(form)["_errors"] = ErrorDict()  # a form that has its errors looks for no others


UNTOUCHED = frozenset({"closes"})
BY_ACTS = {
    "commitment": frozenset({"state", "closed_as", "successor", "revives"}),
    "step": frozenset({"entered_by"}),
    "proposal": frozenset({"state", "became_priority", "became_commitment", "merged_into", "reason"}),
}
"""What only an act changes: a commitment is registered, activated or closed, a proposal tabled and answered; and who
entered a step, which its door says."""

"""What a filled-in form of a fact says, as content of an entry."""

from collections.abc import Mapping
from typing import Any

from django import forms

from earlyspring.lang.tongues import TAGS

KNOWN = "__known"
"""Ends the name of the field in which a person of the register is chosen."""


class SaidForm(forms.Form):
    """`shapes`: the keys of the kind; `left`: those that are not asked for; `now`: what the fact says; `named`: it is new."""

    shapes: Mapping[str, Any]
    left: frozenset[str]
    now: dict[str, Any]
    named: bool

    def content(self) -> dict[str, Any]:
        """What the form says, as content of an entry; what the form does not ask for stays as it is."""
        said = {key: self.now[key] for key in self.now if key in self.left or self._unasked(key)}
        for key, field in self.shapes.items():
            if field.shape == "person":
                said |= {key: chosen} if (chosen := self.cleaned_data.get(f"{key}{KNOWN}")) else {}
            elif key not in self.left:
                value = self._value(key, field.shape)
                if value not in (None, "", [], {}):
                    said[key] = value
        return said

    def _unasked(self, key: str) -> bool:
        """Whether this is a person about whom the form that came in says nothing."""
        return self.shapes[key].shape == "person" and not any(name.startswith(f"{key}__") for name in self.data)

    def _value(self, key: str, shape: Any) -> Any:
        if shape == "text":
            return self._text(key)
        if isinstance(shape, list) and isinstance(shape[0], dict):
            rows = []
            place = 0
            while any(name.startswith(f"{key}__{place}__") for name in self.fields):
                if row := self._object(f"{key}__{place}__", shape[0], self._now_row(key, place)):
                    rows.append(row)
                place += 1
            return rows
        if isinstance(shape, dict):
            return self._object(f"{key}__", shape, self.now.get(key) or {})
        return self._plain(self.cleaned_data.get(key), shape)

    def _now_row(self, key: str, place: int) -> dict[str, Any]:
        rows = self.now.get(key) or []
        return rows[place] if place < len(rows) else {}

    def _object(self, start: str, shape: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
        said: dict[str, Any] = {}
        asked = False
        value: Any
        for name, inner in shape.items():
            if inner == "text":
                value, asked = self._text(f"{start}{name}"), True
            elif f"{start}{name}" in self.fields:
                value, asked = self._plain(self.cleaned_data.get(f"{start}{name}"), inner), True
            else:
                value = now.get(name)
            if value not in (None, "", [], {}):
                said[name] = value
        own = {name for name in said if said[name] != now.get(name)}
        return said if asked and (own or any(n in said for n in now)) else {}

    def _text(self, path: str) -> dict[str, str]:
        return {code: words for code in TAGS if (words := self.cleaned_data.get(f"{path}__{code}"))}

    def _plain(self, value: Any, shape: Any) -> Any:
        if isinstance(shape, list) and isinstance(value, str):
            words = [one.strip() for one in value.split(",") if one.strip()]
            return [int(one) if shape[0] == "int" else one for one in words]
        if shape == "number" and value is not None:
            return int(value) if value == int(value) else float(value)
        return value

    def names(self) -> dict[str, str]:
        """The name of the person a fact speaks of, by script, as it was typed."""
        return next((self._text(key) for key, field in self.shapes.items() if field.shape == "person"), {})

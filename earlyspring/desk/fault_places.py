"""A refusal told where it belongs: at the field that its path names, else above the form."""

from collections.abc import Mapping
from dataclasses import replace

from django import forms

from earlyspring.desk.faults import sentence
from earlyspring.ledger.actions import Refused


def at_fields(form: forms.Form, refusal: Refused, places: Mapping[str, str] | None = None) -> None:
    """Add every fault to the form. `places`: path of the fact → name of the field, where the two differ."""
    for fault in refusal.faults:
        name = (places or {}).get(fault.path, fault.path)
        if name == "class":
            name = "class_code"
        field = form.fields.get(name)
        words = sentence(replace(fault, path=str(field.label)) if field and field.label else fault)
        form.add_error(name if field else None, words)

"""A refusal told where it belongs: at the field that its path names, else above the form."""

from collections.abc import Mapping
from dataclasses import replace

from django import forms

from earlyspring.desk.faults import in_names, sentence
from earlyspring.desk.frame import Frame
from earlyspring.ledger.actions import Refused


def at_fields(
    form: forms.Form, refusal: Refused, places: Mapping[str, str] | None = None, frame: Frame | None = None
) -> None:
    """Add every fault to the form. `places`: path of the fact → name of the field, where the two differ.

    `frame`: by whose names the values of the faults are said.
    """
    said = in_names(frame, refusal.faults) if frame else refusal.faults
    for fault, told in zip(refusal.faults, said, strict=True):
        name = (places or {}).get(fault.path, fault.path)
        if name == "class":
            name = "class_code"
        field = form.fields.get(name)
        words = sentence(replace(told, path=str(field.label)) if field and field.label else told)
        form.add_error(name if field else None, words)

"""Links to the forms of what is entered beside a fact: a signature beside its instrument, a due date beside its commitment."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from earlyspring.desk.access import WRITERS
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import KINDS as WORDS
from earlyspring.ledger.nouns import KINDS

BESIDE = {
    "organ": ("session", "seat", "membership"),
    "office": ("tenure",),
    "cycle": ("session", "activity"),
    "decision": ("membership",),
    "activity": ("statement", "result", "chain"),
    "priority": ("chain",),
    "proposal": ("chain",),
    "project": ("chain",),
    "result": ("chain",),
    "channel": ("contradiction",),
    "gate": ("contradiction",),
}
"""Kinds that are read on the page of any fact → what is entered beside one of them."""


def enter_links(frame: Frame, kinds: Iterable[str], beside: str = "", item: str = "") -> list[tuple[str, Any]]:
    """(address, words) of the form of each kind, begun with the fact it stands beside; empty for who only reads."""
    if frame.posting.role not in WRITERS:
        return []
    return [(_form(frame, kind, beside, item), WORDS[kind][0]) for kind in kinds]


def naming_key(kind: str, beside: str) -> str:
    """The key by which a fact of a kind names one of another kind: the first of its shape; raises LookupError."""
    shapes = {key: field.shape for key, field in KINDS[kind].shape_fields().items()}
    for wanted in (f"ref:{beside}", "ref:*", ["ref:*"], [f"ref:{beside}"]):
        for key, shape in shapes.items():
            if shape == wanted:
                return key
    raise LookupError(f"{kind} names no {beside}")


def _form(frame: Frame, kind: str, beside: str, item: str) -> str:
    address = reverse("new", args=[frame.mechanism.key, kind])
    return f"{address}?{urlencode({naming_key(kind, beside): item})}" if beside else address

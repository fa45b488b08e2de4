"""What every noun of the register has in common, and the list of kinds.

A row is one *version* of a fact: the row whose `known_to` is empty is what the register says now, the others are what it
said before. Rows are written by `ledger.apply` alone, from entries.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from earlyspring.core.spans import SPANS
from earlyspring.ledger import demands, fields

STANDINGS = "reported paper open joint sealed own"
BASES = "stated inference planned"
KINDS: dict[str, type["Record"]] = {}


class Record(models.Model):
    mechanism = models.ForeignKey("earlyspring.Mechanism", on_delete=models.PROTECT, related_name="+")
    item = models.CharField(max_length=80)
    version = models.CharField(max_length=64)
    standing = models.CharField(max_length=10)
    known_from = models.DateTimeField()
    known_to = models.DateTimeField(null=True, blank=True)
    exercise = models.BooleanField(default=False)
    sources = models.JSONField(default=list, blank=True)
    basis = fields.Code(BASES)
    basis_note = fields.TextValue()
    note = fields.TextValue()

    kind: ClassVar[str] = ""
    clashes_by: ClassVar[tuple[str, ...]] = ()
    data_class: ClassVar[dict[str, tuple[str, str]]] = {"*": ("register", "for ever")}

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.item

    @classmethod
    @cache  # once a noun: every entry that is read asks for it
    def shape_fields(cls) -> Mapping[str, Any]:
        """Key of the exchange format → column, for everything that an entry may say of this kind."""
        return MappingProxyType({(f.key or f.name): f for f in cls._meta.fields if isinstance(f, fields.Shaped)})

    def content(self) -> dict[str, Any]:
        """What the fact says, in the exchange format: absent is absent."""
        said = {}
        for key, field in self.shape_fields().items():
            value = getattr(self, field.attname)
            if value is not None and value not in ("", [], {}):
                said[key] = float(value) if isinstance(field, fields.Number) and value is not None else value
        return said

    @classmethod
    def headings(cls, mechanism: Any, rows: Sequence["Record"]) -> dict[str, dict[str, str]]:
        """How several facts of this kind are called; a kind named after other facts looks them up together."""
        return {row.item: row.heading() for row in rows}

    @classmethod
    def found_as(cls, mechanism: Any, items: Sequence[str]) -> dict[str, dict[str, str]]:
        """Titles under which a search shows facts (item → language → words) that have none of their own; nothing of them
        is in the index. Looked up for what was found alone."""
        return {}

    def heading(self) -> dict[str, str]:
        """The words by which people call this fact, per language."""
        for name in ("title", "names", "text", "names_text"):
            value = getattr(self, name, None)
            if isinstance(value, dict) and value:
                return value
        return {}


def _spans(meta: Any) -> list[tuple[str, str]]:
    """The pairs of columns of which the second never ends before the first; `from` and `to` have their own rule."""
    names = {field.name for field in meta.local_fields}
    return [pair for pair in SPANS if names.issuperset(pair)]


def kind(name: str, *, clashes_by: tuple[str, ...] = ()) -> Any:
    """Enter a noun into the list of kinds, with the constraints that all nouns share."""

    def enter(model: type[Record]) -> type[Record]:
        model.kind = name
        model.clashes_by = clashes_by
        KINDS[name] = model
        meta: Any = model._meta
        table = name[:18]
        constraints = [
            models.UniqueConstraint(
                fields=["mechanism", "item"], condition=Q(known_to__isnull=True), name=f"{table}_one_current"
            ),
            models.CheckConstraint(condition=Q(standing__in=STANDINGS.split()), name=f"{table}_standing_known"),
            models.CheckConstraint(
                condition=Q(known_to__isnull=True) | Q(known_to__gte=models.F("known_from")),
                name=f"{table}_known_in_order",
            ),
        ]
        constraints += [
            models.CheckConstraint(condition=Q(**{f"{one.name}__in": one.codes}), name=f"{table}_{one.name}_in_list")
            for one in meta.local_fields
            if isinstance(one, fields.Code) and one.codes
        ]
        names = {f.name for f in meta.fields}
        if {"from_day", "to_day"} <= names:
            constraints.append(
                models.CheckConstraint(
                    condition=Q(from_day__isnull=True) | Q(to_day__isnull=True) | Q(from_day__lt=models.F("to_day")),
                    name=f"{table}_period_not_empty",
                )
            )
        constraints += [demands.in_order(f"{table}_{end}_not_before", begin, end) for begin, end in _spans(meta)]
        indexes = [models.Index(fields=["mechanism", "item", "known_from"], name=f"{table}_versions")]
        indexes += [
            models.Index(
                fields=["mechanism", one.name],
                condition=Q(known_to__isnull=True),
                name=f"{table[:12]}_{one.name[:13]}_ix",
            )
            for one in meta.local_fields
            if isinstance(one, fields.Ref) and one.name not in ("from_item", "to_item") and one.kind != "*"
        ]
        meta.constraints = [*meta.constraints, *constraints]
        meta.indexes = [*meta.indexes, *indexes]
        meta.original_attrs["constraints"] = meta.constraints
        meta.original_attrs["indexes"] = meta.indexes
        return model

    return enter

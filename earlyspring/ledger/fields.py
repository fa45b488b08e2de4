"""Model fields that know their shape in the exchange format, so that a noun is declared in one place."""

from typing import Any

from django.db import models

from earlyspring.core.shapes import Shape


class Shaped:
    """A column with a shape; `key` is its name in the exchange format where that is not the attribute's own."""

    shape: Shape
    base = "django.db.models.CharField"

    def __init__(self, *args: Any, key: str = "", needed: bool = False, label: str = "", **options: Any) -> None:
        self.key, self.needed, self.label = key, needed, label
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        """Migrations see the plain Django field: shapes may be refined without a migration."""
        name, _, args, kwargs = super().deconstruct()  # type: ignore[misc]  # a part of a class: the field stands beside it
        return name, self.base, args, kwargs


class TextValue(Shaped, models.JSONField):
    shape = "text"
    base = "django.db.models.JSONField"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"default": dict, "blank": True, **options})


class Listing(Shaped, models.JSONField):
    """A list of values of one shape. `marked` names the parts of it that queries ask for (see derived.Mark)."""

    base = "django.db.models.JSONField"

    def __init__(self, shape: Shape = "str", *args: Any, marked: str = "", **options: Any) -> None:
        self.shape, self.marked = [shape], marked
        super().__init__(*args, **{"default": list, "blank": True, **options})


class Thing(Shaped, models.JSONField):
    """An object of named values."""

    base = "django.db.models.JSONField"

    def __init__(self, shape: dict[str, Shape] | None = None, *args: Any, **options: Any) -> None:
        self.shape = shape or {}
        super().__init__(*args, **{"default": dict, "blank": True, **options})


class _Word(Shaped, models.CharField):
    longest = 200

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": self.longest, "null": True, "blank": True, **options})


class Word(_Word):
    shape = "str"
    longest = 500


class Address(_Word):
    """The address of a page: https or http, nothing that a browser would run."""

    shape = "url"
    longest = 500


class Day(_Word):
    """A day as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. The order of the strings is the order of the days."""

    shape = "day"
    longest = 10


class Sha256(_Word):
    shape = "sha256"
    longest = 64


class Person(_Word):
    shape = "person"
    longest = 80


class Ref(_Word):
    longest = 80

    def __init__(self, kind: str = "*", *args: Any, **options: Any) -> None:
        self.shape, self.kind = f"ref:{kind}", kind
        super().__init__(*args, **options)


class Code(_Word):
    longest = 40

    def __init__(self, codes: str = "", *args: Any, **options: Any) -> None:
        self.codes = tuple(codes.split())
        self.shape = "code:" + "|".join(self.codes) if codes else "str"
        super().__init__(*args, **options)


class Whole(Shaped, models.IntegerField):
    shape = "int"
    base = "django.db.models.IntegerField"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, **options})


class Number(Shaped, models.DecimalField):
    shape = "number"
    base = "django.db.models.DecimalField"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, "max_digits": 24, "decimal_places": 6, **options})


class Flag(Shaped, models.BooleanField):
    shape = "bool"
    base = "django.db.models.BooleanField"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"null": True, "blank": True, **options})

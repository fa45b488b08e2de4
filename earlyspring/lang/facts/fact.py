"""What a text states in figures, days and numbers of things, with its place in the text as it was given."""

from dataclasses import dataclass

Value = int | float | str
KINDS = (
    "number",
    "ordinal",
    "fraction",
    "percent",
    "amount",
    "quantity",
    "date",
    "range",
    "period",
    "quarter",
    "half",
    "weekday",
    "time",
    "frequency",
    "copies",
    "docnumber",
    "reference",
)


@dataclass(frozen=True)
class Fact:
    """One fact: `value` a number or an ISO 8601 string, `unit` a code (`%`, ISO 4217, UCUM) or None.

    `start`, `end`: code points of the text as it was given, half-open. `soft`: a word that is hardly meant as a figure
    ("both", "một", 两国). `readings`: further values the same words allow ("1.234" in Vietnamese).
    """

    kind: str
    value: Value
    unit: str | None
    start: int
    end: int
    text: str
    soft: bool = False
    readings: tuple[Value, ...] = ()

    @property
    def values(self) -> tuple[Value, ...]:
        """Every value the words allow, the likeliest first."""
        return (self.value, *self.readings)

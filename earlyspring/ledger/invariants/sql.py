"""The two dialects of SQL that the refusals are written in, and the phrases they share.

A phrase takes the alias of a table and speaks of it beside NEW, the row that is being written.
"""

from dataclasses import dataclass
from typing import Literal

LIVE = "{row}.known_to IS NULL AND {row}.standing <> 'open'"
VOUCHED = "{row}.known_to IS NULL AND {row}.standing NOT IN ('open', 'reported')"


@dataclass(frozen=True)
class Dialect:
    vendor: Literal["sqlite", "postgresql"]

    def strings(self, column: str, alias: str) -> str:
        """A FROM item with one row per string of a JSON list, in `{alias}.value`."""
        if self.vendor == "sqlite":
            return f"json_each({column}) AS {alias}"
        return f"jsonb_array_elements_text({column}) AS {alias}(value)"

    def objects(self, column: str, alias: str) -> str:
        """A FROM item with one row per object of a JSON list; its parts are read with `part`."""
        if self.vendor == "sqlite":
            return f"json_each({column}) AS {alias}"
        return f"jsonb_array_elements({column}) AS {alias}(value)"

    def part(self, alias: str, key: str) -> str:
        return f"json_extract({alias}.value, '$.{key}')" if self.vendor == "sqlite" else f"{alias}.value->>'{key}'"

    def same(self, left: str, right: str) -> str:
        """Equal, or both unknown. A plain `=` with an unknown in it neither holds nor fails, and the row would pass."""
        return f"{left} {'IS' if self.vendor == 'sqlite' else 'IS NOT DISTINCT FROM'} {right}"

    def differ(self, left: str, right: str) -> str:
        return f"{left} {'IS NOT' if self.vendor == 'sqlite' else 'IS DISTINCT FROM'} {right}"


SQLITE = Dialect("sqlite")
POSTGRES = Dialect("postgresql")


def dialect(vendor: str) -> Dialect:
    return {"sqlite": SQLITE, "postgresql": POSTGRES}[vendor]


def now(alias: str) -> str:
    """What the register says now; an exercise sees the real register too, the real register sees no exercise."""
    seen = f"({alias}.exercise = NEW.exercise OR NOT {alias}.exercise)"
    return f"{alias}.mechanism_id = NEW.mechanism_id AND {LIVE.format(row=alias)} AND {seen}"


def beside(alias: str) -> str:
    """Another fact of the same world: real beside real, exercise beside exercise."""
    return (
        f"{alias}.mechanism_id = NEW.mechanism_id AND {LIVE.format(row=alias)} "
        f"AND {alias}.exercise = NEW.exercise AND {alias}.item <> NEW.item"
    )


def ever(alias: str) -> str:
    """What the register says now or said before; a version withdrawn at the moment it came was never said."""
    said = f"({alias}.known_to IS NULL OR {alias}.known_to > {alias}.known_from)"
    return (
        f"{alias}.mechanism_id = NEW.mechanism_id AND {alias}.standing <> 'open' "
        f"AND {alias}.exercise = NEW.exercise AND {said}"
    )


def overlap(left: str, right: str) -> str:
    """Two half-open periods share a day; an unknown end is open (the rule of core.periods.overlaps)."""
    return (
        f"coalesce({left}.from_day, '') < coalesce({right}.to_day, '9999-99') "
        f"AND coalesce({right}.from_day, '') < coalesce({left}.to_day, '9999-99')"
    )


def plain(column: str) -> str:
    """A column that is compared but not looked up by: SQLite has no statistics to choose the better index with."""
    return f"coalesce({column}, '')"


def by(day: str, other: str) -> str:
    """A day is not after another, as far as the other is known: 2025-07-17 is by 2025-07."""
    return f"substr({day}, 1, length({other})) <= {other}"


def empty(column: str) -> str:
    """A JSON column in which nothing is said."""
    return f"{column} IN ('{{}}', '[]', 'null')"

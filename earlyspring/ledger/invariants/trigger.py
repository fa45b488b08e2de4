"""One refusal of one table as triggers, in the words of either database."""

from dataclasses import dataclass

from earlyspring.ledger.invariants.sql import Dialect

PREFIX = "inv_"


@dataclass(frozen=True)
class Trigger:
    """What `name` on `table` consists of. On PostgreSQL `body` is the function's; on SQLite it is empty.

    `parts`: (name of a trigger, its CREATE TRIGGER): SQLite needs one for each of insert, update and delete.
    """

    name: str
    table: str
    parts: tuple[tuple[str, str], ...]
    body: str = ""

    @property
    def function(self) -> str:
        return f'CREATE FUNCTION "{self.name}"() RETURNS trigger LANGUAGE plpgsql AS $inv${self.body}$inv$'

    @property
    def statements(self) -> tuple[str, ...]:
        made = tuple(statement for _, statement in self.parts)
        return (self.function, *made) if self.body else made

    @classmethod
    def of_rank(cls, dialect: Dialect, name: str, words: str, table: str, rank: str, where: str) -> "Trigger":
        """Refuses a row that comes to be of a rank, entered so or raised to it, while `where` holds."""
        new, old = rank.format(row="NEW"), rank.format(row="OLD")
        if dialect.vendor == "sqlite":
            entered = _sqlite(name, "entered", words, table, "INSERT", f"{new} AND ({where})")
            raised = _sqlite(
                name, "raised", words, table, "UPDATE OF standing, known_to", f"{new} AND NOT ({old}) AND ({where})"
            )
            return cls(PREFIX + name, table, (entered, raised))
        condition = (
            f"IF ({new}) AND (TG_OP = 'INSERT' OR NOT ({old})) THEN\n  {LOCK}\n"
            f"  IF {where} THEN {_raise(name, words)} END IF;\nEND IF;\nRETURN NEW;"
        )
        return cls._postgres(name, table, "INSERT OR UPDATE OF standing, known_to", condition)

    @classmethod
    def of_change(cls, dialect: Dialect, name: str, words: str, table: str, where: str, short: str = "") -> "Trigger":
        """Refuses a change of a row for which `where` (of OLD and NEW) holds."""
        name_here = f"{name}_{short}" if short else name
        if dialect.vendor == "sqlite":
            part = _sqlite(name_here, "changed", words, table, "UPDATE", where, says=name)
            return cls(PREFIX + name_here, table, (part,))
        body = f"IF {where} THEN {_raise(name, words)} END IF;\nRETURN NEW;"
        return cls._postgres(name_here, table, "UPDATE", body)

    @classmethod
    def of_loss(cls, dialect: Dialect, name: str, words: str, table: str, where: str, short: str = "") -> "Trigger":
        """Refuses to delete a row for which `where` (of OLD) holds, and on PostgreSQL to empty the table."""
        name_here = f"{name}_{short}" if short else name
        if dialect.vendor == "sqlite":
            part = _sqlite(name_here, "deleted", words, table, "DELETE", where, says=name)
            return cls(PREFIX + name_here, table, (part,))
        body = (
            f"IF TG_OP = 'TRUNCATE' THEN {_raise(name, words)} END IF;\n"
            f"IF {where} THEN {_raise(name, words)} END IF;\nRETURN OLD;"
        )
        made = cls._postgres(name_here, table, "DELETE", body)
        emptied = f"{made.name}_all"
        statement = (
            f'CREATE TRIGGER "{emptied}" BEFORE TRUNCATE ON "{table}" '
            f'FOR EACH STATEMENT EXECUTE FUNCTION "{made.name}"()'
        )
        return cls(made.name, table, (*made.parts, (emptied, statement)), made.body)

    @classmethod
    def of_entry(cls, dialect: Dialect, name: str, words: str, table: str, where: str, short: str = "") -> "Trigger":
        """Refuses a new row for which `where` (of NEW) holds."""
        name_here = f"{name}_{short}" if short else name
        if dialect.vendor == "sqlite":
            part = _sqlite(name_here, "entered", words, table, "INSERT", where, says=name)
            return cls(PREFIX + name_here, table, (part,))
        body = f"{LOCK}\nIF {where} THEN {_raise(name, words)} END IF;\nRETURN NEW;"
        return cls._postgres(name_here, table, "INSERT", body)

    @classmethod
    def _postgres(cls, name: str, table: str, acts: str, body: str) -> "Trigger":
        full = PREFIX + name
        statement = f'CREATE TRIGGER "{full}" BEFORE {acts} ON "{table}" FOR EACH ROW EXECUTE FUNCTION "{full}"()'
        return cls(full, table, ((full, statement),), f"\nBEGIN\n{body}\nEND\n")


# Two writers at the same time must not each miss the other's row: on PostgreSQL the writers of a mechanism queue up.
LOCK = "PERFORM pg_advisory_xact_lock(hashtextextended('earlyspring.mechanism', NEW.mechanism_id));"


def quoted(name: str, words: str) -> str:
    return "'" + f"{name}: {words}".replace("'", "''") + "'"


def _raise(name: str, words: str) -> str:
    message = quoted(name, words).replace("%", "%%")
    return f"RAISE EXCEPTION {message} USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = '{name}';"


def _sqlite(name: str, act: str, words: str, table: str, on: str, where: str, says: str = "") -> tuple[str, str]:
    full = f"{PREFIX}{name}_{act}"
    return full, (
        f'CREATE TRIGGER "{full}" BEFORE {on} ON "{table}" WHEN {where}\n'
        f"BEGIN SELECT RAISE(ABORT, {quoted(says or name, words)}); END"
    )

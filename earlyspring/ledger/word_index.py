"""Indexes of words over folded columns of our own making, on both databases, and what they are asked."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections

from earlyspring.lang.across import Asked
from earlyspring.lang.fold import Query, fold, spans
from earlyspring.ledger.models import Mechanism

INDEXES: Mapping[str, str] = {"search_words": "earlyspring_searchdoc", "clause_words": "earlyspring_clause"}
"""Index → the table whose column `folded` it is of."""
SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5"
    "(folded, content='{table}', content_rowid='id', tokenize='unicode61')",
    "CREATE TRIGGER IF NOT EXISTS {index}_enter AFTER INSERT ON {table} BEGIN "
    "INSERT INTO {index}(rowid, folded) VALUES (NEW.id, NEW.folded); END",
    "CREATE TRIGGER IF NOT EXISTS {index}_leave AFTER DELETE ON {table} BEGIN "
    "INSERT INTO {index}({index}, rowid, folded) VALUES ('delete', OLD.id, OLD.folded); END",
)
MOST_INDEXED = 500_000
"""Bytes of the search form of one text. PostgreSQL refuses a text of which the words and their places take a megabyte, and
no word takes more than twice its own length."""
POSTGRES = ("CREATE INDEX IF NOT EXISTS {index} ON {table} USING gin (to_tsvector('simple'::regconfig, folded))",)


def make_indexes(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Make the indexes of words where they are missing; called after every migration, for the database that was migrated."""
    migrated = connections[using]
    there = migrated.introspection.table_names()
    with migrated.cursor() as cursor:
        for index, table in INDEXES.items():
            for statement in (SQLITE if migrated.vendor == "sqlite" else POSTGRES) if table in there else ():
                cursor.execute(statement.format(index=index, table=table))


def home_token(mechanism: Mechanism) -> str:
    """The word that every text of a mechanism has in the index: a search looks at nothing of the others."""
    return f"xqhome{mechanism.pk}"


def indexed(text: str) -> str:
    """The search form of a text as far as both databases index it."""
    form = fold(text).encode()
    return form.decode() if len(form) <= MOST_INDEXED else form[:MOST_INDEXED].rpartition(b" ")[0].decode()


def matching(mechanism: Mechanism, asked: Sequence[Asked]) -> str:
    """What is asked of an index of words in this database's own language: all that was asked, in one mechanism alone."""
    phrase, every, either = (_fts, " AND ", " OR ") if connection.vendor == "sqlite" else (_tsquery, " & ", " | ")

    def one(ways: Sequence[Query]) -> str:
        return "(" + either.join("(" + every.join(map(phrase, way)) + ")" for way in ways) + ")"

    return every.join([phrase([home_token(mechanism)]), *(one(each.ways) for each in asked)])


def _fts(tokens: list[str]) -> str:
    prefix = "*" if tokens[-1].endswith("*") else ""
    return '"' + " ".join(token.rstrip("*") for token in tokens) + '"' + prefix


def _tsquery(tokens: list[str]) -> str:
    inner = " <-> ".join(f"'{one.rstrip('*')}'" + (":*" if one.endswith("*") else "") for one in tokens)
    return f"({inner})"


def snippet(text: str, phrases: Query) -> str:
    """A line of a text around the first place where one of the phrases stands, from a whole word to a whole word."""
    marks = spans(text, phrases)
    first = marks[0][0] if marks else 0
    start = max(0, first - 40)
    if start:
        start = next((n for n in range(start, first) if text[n - 1].isspace()), start)
    end = start + 160
    if end < len(text):
        end = next((n for n in range(end, end - 30, -1) if text[n].isspace()), end)
    words = text[start:end].replace("\n", " · ")
    return ("… " if start else "") + words + (" …" if end < len(text) else "")

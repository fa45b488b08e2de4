"""One index over everything in all languages: a folded column of our own making on both databases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections

from earlyspring.core.groups import grouped
from earlyspring.lang.fold import fold, query, rank, spans
from earlyspring.ledger import fields
from earlyspring.ledger.derived import SearchDoc
from earlyspring.ledger.entering import enter_values
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record

CHUNK = 500
COLUMNS = ("mechanism", "kind", "item", "exercise", "lang", "title", "body", "folded")
Doc = tuple[str, bool, str, str, str, str]
LOOKED_AT = 200

SQLITE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_words USING fts5"
    "(folded, content='earlyspring_searchdoc', content_rowid='id', tokenize='unicode61')",
    "CREATE TRIGGER IF NOT EXISTS search_words_enter AFTER INSERT ON earlyspring_searchdoc BEGIN "
    "INSERT INTO search_words(rowid, folded) VALUES (NEW.id, NEW.folded); END",
    "CREATE TRIGGER IF NOT EXISTS search_words_leave AFTER DELETE ON earlyspring_searchdoc BEGIN "
    "INSERT INTO search_words(search_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded); END",
)
POSTGRES = (
    "CREATE INDEX IF NOT EXISTS search_words ON earlyspring_searchdoc "
    "USING gin (to_tsvector('simple'::regconfig, folded))",
)


def make_index(using: str = DEFAULT_DB_ALIAS, **_: Any) -> None:
    """Make the index of words where it is missing; called after every migration, for the database that was migrated."""
    migrated = connections[using]
    if SearchDoc._meta.db_table not in migrated.introspection.table_names():
        return
    with migrated.cursor() as cursor:
        for statement in SQLITE if migrated.vendor == "sqlite" else POSTGRES:
            cursor.execute(statement)


@dataclass(frozen=True)
class Hit:
    kind: str
    id: str
    title: str
    lang: str
    snippet: str
    score: float
    exercise: bool = False


@dataclass(frozen=True)
class Near:
    """A fact that was found, before anybody looks where in its text; `text`: what its snippet is taken from."""

    kind: str
    id: str
    title: str
    lang: str
    text: str
    score: float
    exercise: bool


@dataclass(frozen=True)
class Found:
    """The facts in which every word occurs, the nearest first; `more`: there are others beyond those looked at."""

    facts: list[Near]
    more: bool


def index(mechanism: Mechanism, kind: str, items: Iterable[str], current: Sequence[Record]) -> None:
    """Make the search say of these items of one kind what their current rows say."""
    keys = list(items)
    for start in range(0, len(keys), CHUNK):
        SearchDoc.objects.filter(mechanism=mechanism, kind=kind, item__in=keys[start : start + CHUNK]).delete()
    docs = (
        doc for start in range(0, len(current), CHUNK) for doc in docs_of(mechanism, current[start : start + CHUNK])
    )
    enter_values(SearchDoc, COLUMNS, [(mechanism.pk, kind, *doc) for doc in docs])


def docs_of(mechanism: Mechanism, rows: Sequence[Record]) -> Iterator[Doc]:
    """What the search knows of these current rows of one kind: item, exercise, language, title, body, folded words."""
    headings = type(rows[0]).headings(mechanism, rows) if rows else {}
    return (doc for row in rows for doc in _docs(row, headings[row.item], home_token(mechanism)))


def home_token(mechanism: Mechanism) -> str:
    """The word that every text of a mechanism has in the index: a search looks at nothing of the others."""
    return f"xqhome{mechanism.pk}"


def _docs(row: Record, heading: Mapping[str, str], home: str) -> Iterator[Doc]:
    said: dict[str, list[str]] = {}
    for lang, words in _texts(row, heading):
        if words not in said.setdefault(lang, []):
            said[lang].append(words)
    for lang, all_words in said.items():
        title = heading.get(lang) or all_words[0]
        body = "\n".join(words for words in all_words if words != title)
        code = getattr(row, "code", None) or ""
        folded = " ".join([home, *(fold(words) for words in (title, body, row.item, code) if words)])
        yield row.item, row.exercise, lang, title, body, folded


def _texts(row: Record, heading: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield from heading.items()
    for field in row.shape_fields().values():
        value = getattr(row, field.attname)
        if isinstance(field, fields.TextValue):
            yield from value.items()
        elif isinstance(field, fields.Listing | fields.Thing):
            yield from _inner(field.shape, value)


def _inner(shape: Any, value: Any) -> Iterator[tuple[str, str]]:
    """Texts inside lists and objects, by their declared shapes."""
    if isinstance(shape, list):
        for one in value or []:
            yield from _inner(shape[0], one)
    elif isinstance(shape, dict):
        for key, inner in shape.items():
            if isinstance(value, dict) and value.get(key):
                if key == "other":
                    yield from ((lang, words) for lang, many in value[key].items() for words in many)
                else:
                    yield from _inner(inner, value[key])
    elif shape == "text":
        yield from (value or {}).items()


def search(
    mechanism: Mechanism,
    words: str,
    *,
    kinds: Sequence[str] = (),
    langs: Sequence[str] = (),
    limit: int = 20,
    exercise: bool = False,
) -> list[Hit]:
    """Facts in which every word occurs, the nearest to the words as typed first; one hit a fact.

    `exercise`: also those that were tried out.
    """
    found = facts_with(mechanism, words, kinds=kinds, langs=langs, exercise=exercise)
    return hits_of(mechanism, found.facts[:limit], words)


def facts_with(
    mechanism: Mechanism,
    words: str,
    *,
    kinds: Sequence[str] = (),
    langs: Sequence[str] = (),
    exercise: bool = False,
) -> Found:
    """All facts in which every word occurs, each once, as far as the shortest texts that have the words are looked at."""
    phrases = query(words)
    if not phrases:
        return Found([], more=False)
    found = _look_up(mechanism, phrases, kinds, langs, exercise)
    ranked = sorted(
        (rank(title, words) * 10 + rank(f"{title} {body}", words), place, kind, item, tried, lang, title, body)
        for place, (kind, item, tried, lang, title, body) in enumerate(found[:LOOKED_AT])
    )
    nearest: dict[tuple[str, str], Near] = {}
    for nearness, place, kind, item, tried, lang, title, body in ranked:
        if (kind, item) not in nearest:
            score = _score(nearness, place)
            nearest[kind, item] = Near(kind, item, title, lang, body or title, score, bool(tried))
    return Found(list(nearest.values()), more=len(found) > LOOKED_AT)


def hits_of(mechanism: Mechanism, facts: Sequence[Near], words: str) -> list[Hit]:
    """These facts with the piece of their text in which the words stand, each under the title people know it by."""
    phrases = query(words)
    titles = {
        kind: KINDS[kind].found_as(mechanism, [one.id for one in of_kind])
        for kind, of_kind in grouped(facts, key=lambda one: one.kind).items()
    }
    return [
        Hit(
            kind=one.kind,
            id=one.id,
            title=titles[one.kind].get(one.id, {}).get(one.lang, one.title),
            lang=one.lang,
            snippet=_snippet(one.text, phrases),
            score=one.score,
            exercise=one.exercise,
        )
        for one in facts
    ]


def _score(nearness: float, place: int) -> float:
    return round(1 / (1 + nearness + place / 1000), 4)


def _look_up(
    mechanism: Mechanism, phrases: list[list[str]], kinds: Sequence[str], langs: Sequence[str], exercise: bool
) -> Any:
    """The shortest texts that have all words, without regard to marks: kind, item, exercise, lang, title, body.

    One more than are looked at, so that it is known whether there are others: counting all would read them all.

    Not in the database's own order of rank: it counts how often words occur in all mechanisms, at every search anew.
    """
    phrases = [[home_token(mechanism)], *phrases]
    where: list[str] = ["d.mechanism_id = %s"]
    values: list[Any] = [mechanism.pk]
    for column, wanted in (("kind", kinds), ("lang", langs), ("exercise", [] if exercise else [False])):
        if wanted:
            where.append(f"d.{column} IN ({', '.join(['%s'] * len(wanted))})")
            values += wanted
    if connection.vendor == "sqlite":
        sql = (
            "SELECT d.kind, d.item, d.exercise, d.lang, d.title, d.body FROM search_words w "  # noqa: S608  columns are ours
            "JOIN earlyspring_searchdoc d ON d.id = w.rowid "
            f"WHERE w.folded MATCH %s AND {' AND '.join(where)} ORDER BY length(d.folded), d.id LIMIT {LOOKED_AT + 1}"
        )
        values = [_fts(phrases), *values]
    else:
        sql = (
            "SELECT d.kind, d.item, d.exercise, d.lang, d.title, d.body FROM earlyspring_searchdoc d "  # noqa: S608  columns are ours
            "WHERE to_tsvector('simple'::regconfig, d.folded) @@ %s::tsquery "
            f"AND {' AND '.join(where)} ORDER BY length(d.folded), d.id LIMIT {LOOKED_AT + 1}"
        )
        values = [_tsquery(phrases), *values]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _fts(phrases: list[list[str]]) -> str:
    def one(tokens: list[str]) -> str:
        prefix = "*" if tokens[-1].endswith("*") else ""
        return '"' + " ".join(token.rstrip("*") for token in tokens) + '"' + prefix

    return " AND ".join(one(tokens) for tokens in phrases)


def _tsquery(phrases: list[list[str]]) -> str:
    def one(tokens: list[str]) -> str:
        return " <-> ".join(f"'{t.rstrip('*')}'" + (":*" if t.endswith("*") else "") for t in tokens)

    return " & ".join(f"({one(tokens)})" for tokens in phrases)


def _snippet(text: str, phrases: list[list[str]]) -> str:
    marks = spans(text, phrases)
    start = max(0, marks[0][0] - 40) if marks else 0
    words = text[start : start + 160].replace("\n", " · ")
    return ("… " if start else "") + words + (" …" if start + 160 < len(text) else "")

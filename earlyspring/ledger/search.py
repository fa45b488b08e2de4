"""One index over everything in all languages: a folded column of our own making on both databases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from earlyspring.core.groups import grouped
from earlyspring.lang.across import Asked, asked_of, phrases_of
from earlyspring.lang.fold import fold, rank
from earlyspring.ledger import fields
from earlyspring.ledger.derived import SearchDoc
from earlyspring.ledger.entering import enter_values
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.word_index import home_token, matching, snippet

CHUNK = 500
COLUMNS = ("mechanism", "kind", "item", "exercise", "lang", "title", "body", "folded")
Doc = tuple[str, bool, str, str, str, str]
LOOKED_AT = 200


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
    asked: Sequence[Asked] | None = None,
) -> list[Hit]:
    """Facts in which every word occurs, the nearest to the words as typed first; one hit a fact.

    `exercise`: also those that were tried out. `asked`: the same words, as they are looked for across languages.
    """
    asked = asked_of(words) if asked is None else asked
    found = facts_with(mechanism, words, kinds=kinds, langs=langs, exercise=exercise, asked=asked)
    return hits_of(mechanism, found.facts[:limit], asked)


def facts_with(
    mechanism: Mechanism,
    words: str,
    *,
    kinds: Sequence[str] = (),
    langs: Sequence[str] = (),
    exercise: bool = False,
    asked: Sequence[Asked] | None = None,
) -> Found:
    """All facts in which every word occurs, each once, as far as the shortest texts that have the words are looked at."""
    asked = asked_of(words) if asked is None else asked
    if not asked:
        return Found([], more=False)
    found = _look_up(mechanism, asked, kinds, langs, exercise)
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


def hits_of(mechanism: Mechanism, facts: Sequence[Near], asked: Sequence[Asked]) -> list[Hit]:
    """These facts with the piece of their text in which the words stand, each under the title people know it by."""
    phrases = phrases_of(asked)
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
            snippet=snippet(one.text, phrases),
            score=one.score,
            exercise=one.exercise,
        )
        for one in facts
    ]


def _score(nearness: float, place: int) -> float:
    return round(1 / (1 + nearness + place / 1000), 4)


def _look_up(
    mechanism: Mechanism, asked: Sequence[Asked], kinds: Sequence[str], langs: Sequence[str], exercise: bool
) -> Any:
    """The shortest texts that have all words, without regard to marks: kind, item, exercise, lang, title, body.

    One more than are looked at, so that it is known whether there are others: counting all would read them all.

    Not in the database's own order of rank: it counts how often words occur in all mechanisms, at every search anew.
    """
    wanted_words = matching(mechanism, asked)
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
        values = [wanted_words, *values]
    else:
        sql = (
            "SELECT d.kind, d.item, d.exercise, d.lang, d.title, d.body FROM earlyspring_searchdoc d "  # noqa: S608  columns are ours
            "WHERE to_tsvector('simple'::regconfig, d.folded) @@ %s::tsquery "
            f"AND {' AND '.join(where)} ORDER BY length(d.folded), d.id LIMIT {LOOKED_AT + 1}"
        )
        values = [wanted_words, *values]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()

"""What the record costs: entries loaded and checked in a second, words found in how many milliseconds."""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from django.db import connection
from django.utils import timezone

from earlyspring.cli.bench_large import MATTERS, PLACES, VERBS, Size, documents
from earlyspring.cli.bench_results import Figure, rates
from earlyspring.ledger import checking
from earlyspring.ledger.checking_record import entries
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.search import search
from earlyspring.record import dsse, keys

SEARCHES = 200
SAMPLE = 3000


def filled(size: Size) -> Iterator[Figure]:
    """Load the generated record, a mechanism at a time, as `load` does. The floor only signs and stores."""
    before = Entry.objects.count()
    found = rates("load", lambda: _load(size), _sign_and_store)
    yield Figure("load.entries", Entry.objects.count() - before, "entries")
    yield from found


def _load(size: Size) -> int:
    entries = 0
    for done, document in enumerate(documents(size)):
        entries += Entry.objects.filter(mechanism=load(document, at=timezone.now())).count()
        if done % 10 == 9:
            click.echo(f"loaded {done + 1} of {size.mechanisms} mechanisms", err=True)
    return entries


def _sign_and_store() -> int:
    key = keys.make_key()
    payloads = [dsse.peek(bytes(row)) for row in _sample()]
    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(Path(folder) / "floor.sqlite3") as database:
        database.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, envelope BLOB)")
        rows = ((dsse.seal(payload, key),) for payload in payloads)
        database.executemany("INSERT INTO entry (envelope) VALUES (?)", rows)
        database.commit()
    return len(payloads)


def _sample() -> list[Any]:
    return list(Entry.objects.order_by("-pk").values_list("envelope", flat=True)[:SAMPLE])


def checked() -> Iterator[Figure]:
    """The whole check and the record alone. The floor only opens the envelopes with the right key."""
    count = Entry.objects.count()
    yield from rates("check", lambda: _well(checking.check(), count), _verify)
    yield from rates("fsck", lambda: _well((f for m in Mechanism.objects.all() for f in entries(m)), count), _verify)


def _well(findings: Iterator[Any], count: int) -> int:
    hard = [one for one in findings if one.severity == "hard"]
    if hard:
        raise RuntimeError(f"the bench's own record is not well: {hard[0]}")
    return count


def _verify() -> int:
    from earlyspring.ledger.models import PartyKey

    public = [keys.read_key(text).public for text in PartyKey.objects.values_list("public", flat=True)]
    by_id = {keys.key_id(one): one for one in public}
    envelopes = [bytes(row) for row in _sample()]
    for envelope in envelopes:
        signer = dsse.read_json(envelope)["signatures"][0]["keyid"]
        dsse.open_envelope(envelope, [by_id[signer]])
    return len(envelopes)


def found(mechanisms: list[Any]) -> Iterator[Figure]:
    """Searches of two and three words in one mechanism among all. The floor asks the index for the first word alone."""
    draw = random.Random(7)  # noqa: S311  no secret
    taken, floor = [], []
    for _ in range(SEARCHES):
        lang = draw.randrange(3)
        words = [draw.choice(VERBS)[lang], draw.choice(MATTERS)[lang + 1]]
        if draw.random() < 0.3:
            words.append(draw.choice(PLACES)[lang])
        mechanism, asked = draw.choice(mechanisms), " ".join(words)
        started = time.perf_counter()
        search(mechanism, asked)
        taken.append((time.perf_counter() - started) * 1000)
        floor.append(_first_word(words[0]))
    yield Figure("search.median", round(statistics.median(taken), 2), "ms", round(statistics.median(floor), 2))
    yield Figure("search.p95", _p95(taken), "ms", _p95(floor))


def _p95(taken: list[float]) -> float:
    return round(sorted(taken)[int(len(taken) * 0.95)], 2)


def _first_word(word: str) -> float:
    from earlyspring.lang.fold import fold

    if connection.vendor == "sqlite":
        sql = "SELECT rowid FROM search_words WHERE folded MATCH %s LIMIT 20"
        values = [f'"{fold(word)}"']
    else:
        sql = (
            "SELECT id FROM earlyspring_searchdoc "
            "WHERE to_tsvector('simple'::regconfig, folded) @@ phraseto_tsquery('simple', %s) LIMIT 20"
        )
        values = [fold(word)]
    started = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        cursor.fetchall()
    return (time.perf_counter() - started) * 1000

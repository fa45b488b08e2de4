"""What a search over the clauses of deposited texts costs: 20,000 of them in three languages, of made-up agreements."""

import hashlib
import random
import statistics
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.utils import timezone

from earlyspring.agreements.comparing.clauses import keep_read
from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.comparing.searching import clauses_with
from earlyspring.agreements.reading import text_file
from earlyspring.cli import bench_pages
from earlyspring.cli.bench_large import MATTERS, PLACES, VERBS
from earlyspring.cli.bench_results import Figure
from earlyspring.lang.across import asked_of
from earlyspring.ledger.loading import load
from earlyspring.ledger.models import Blob, Mechanism
from earlyspring.members.terms.queries import searched

AGREEMENTS, ARTICLES = 20, 167
SEARCHES = 200
LANGS = ("vi", "zh", "en")
HEADS = {"vi": "Điều {no}. {matter}", "zh": "第{no}条 {matter}", "en": "Article {no}. {matter}"}
WORDS = "nam ninh"


def measured() -> Iterator[Figure]:
    """Clauses read in a second of CPU; the page of the search; searches of one and two words, across languages."""
    mechanism, read = _made()
    yield Figure("clauses.kept", Clause.objects.filter(mechanism=mechanism).count(), "clauses")
    yield Figure("clauses.read", round(read), "clauses/CPU s")
    client = bench_pages.officer(mechanism, "B-0")
    page = f"/{mechanism.key}/search/?q="
    addresses = {"page": f"{page}{quote(WORDS)}", "typed": f"{page}{quote(WORDS)}&as_typed=1"}
    yield from bench_pages.measure(client, addresses, "clauses", {})
    yield from _searches(mechanism)


def _made() -> tuple[Mechanism, float]:
    """A mechanism with agreements whose files are here, and how fast their clauses were read and kept."""
    draw = random.Random(11)  # noqa: S311  no secret
    texts = {f"D-{no}": {lang: _text(draw, lang).encode() for lang in LANGS} for no in range(AGREEMENTS)}
    document = {"format": "earlyspring/1", "mechanism": "clauses", "registrar": "B-0", "facts": list(_facts(texts))}
    mechanism = load(document, at=timezone.now())
    begun = time.process_time()
    for data, lang in ((data, lang) for own in texts.values() for lang, data in own.items()):
        sha256 = hashlib.sha256(data).hexdigest()
        told = {"name": lang, "media_type": "text/plain", "size": len(data), "handling": "open"}
        Blob.objects.create(mechanism=mechanism, sha256=sha256, party="B-0", **told)
        keep_read(mechanism, text_file(data), sha256=sha256, lang=lang)
    return mechanism, Clause.objects.filter(mechanism=mechanism).count() / (time.process_time() - begun)


def _facts(texts: dict[str, dict[str, bytes]]) -> Iterator[dict[str, Any]]:
    sourced = {"sources": ["SRC"]}
    yield {"kind": "source", "id": "SRC", "publisher": {"en": "Source"}, "lang": "en"}
    names = [{"official": {"vi": "Sông Lam", "zh": "蓝江", "en": "Blue River"}}]
    yield {"kind": "side", "id": "S-0", "names": names[0]["official"], "languages": ["vi"], "position": 1} | sourced
    yield {"kind": "body", "id": "B-0", "type": "province", "side": "S-0", "names": names} | sourced
    for item, own in texts.items():
        title = {lang: f"{item} {MATTERS[0][1 + LANGS.index(lang)]}" for lang in LANGS}
        yield {"kind": "instrument", "id": item, "type": "agreement", "title": title, "handling": "open"} | sourced
        for lang, data in own.items():
            said = {"instrument": item, "version": 1, "purpose": "agreed", "standing": "authentic", "lang": lang}
            sha256 = hashlib.sha256(data).hexdigest()
            yield {"kind": "text", "id": f"{item}-{lang}", "sha256": sha256} | said | sourced


def _text(draw: random.Random, lang: str) -> str:
    """An agreement of articles with one paragraph each; every fiftieth speaks of Nanning."""
    place = LANGS.index(lang)
    lines = []
    for no in range(1, ARTICLES + 1):
        matter = draw.choice(MATTERS)[place + 1]
        where = ("Nam Ninh", "南宁", "Nanning")[place] if no % 50 == 0 else draw.choice(PLACES)[place]
        gap = "" if lang == "zh" else " "
        lines.append(HEADS[lang].format(no=no, matter=matter))
        lines.append(f"1. {gap.join((draw.choice(VERBS)[place], matter, where))}.")
    return "\n".join(lines)


def _searches(mechanism: Mechanism) -> Iterator[Figure]:
    draw = random.Random(12)  # noqa: S311  no secret
    base = searched(mechanism)
    for name, across in (("across", base), ("typed", None)):
        taken = []
        for _ in range(SEARCHES):
            lang = draw.randrange(3)
            words = " ".join([draw.choice(MATTERS)[lang + 1], draw.choice(PLACES)[lang]][: 1 + draw.randrange(2)])
            started = time.process_time()
            clauses_with(mechanism, words, asked_of(words, across), set)
            taken.append((time.process_time() - started) * 1000)
        yield Figure(f"clauses.{name}.median", round(statistics.median(taken), 2), "CPU ms")
        yield Figure(f"clauses.{name}.p95", round(sorted(taken)[int(len(taken) * 0.95)], 2), "CPU ms")

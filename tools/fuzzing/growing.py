"""How much longer twice the text takes."""

import random
import time
from collections.abc import Callable
from typing import Any

from earlyspring.lang.concord.comparing import compare, text
from earlyspring.lang.facts import facts_in
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure import parts_of
from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.legal import BASE
from fuzzing.read import paragraphs, read_file
from fuzzing.spoiled import LETTERS, SCRAPS
from tests.lang.concord.agreements import LANGS
from tests.lang.concord.word_files import typed

GROWTH, WORTH, LENGTHS = 3.0, 0.1, (4_000, 8_000, 16_000)
"""Twice the text may take thrice the time, for a machine has other work; below `WORTH` seconds the clock tells little."""


def growing(chance: random.Random) -> tuple[str, str, float, float, int]:
    """One repeated scrap: what was tried, on what, seconds for a length and for its double, and the length."""
    scrap = "".join(chance.choices(SCRAPS, k=chance.choice((1, 2, 3, 6)))) or " "
    if chance.random() < 0.3:
        scrap = "".join(chance.choices(LETTERS, k=chance.choice((1, 2, 4))))
    lang, other = chance.sample(LANGS, 2)
    tried: dict[str, Callable[[str], Any]] = {
        f"facts {lang}": lambda said: facts_in(said, lang),
        f"structure {lang}": lambda said: parts_of(paragraphs(said), lang),
        f"sentences {lang}": lambda said: sentences(said, lang),
        f"terms {lang}": lambda said: hits_in(said, lang, BASE),
        f"compare {lang} {other}": lambda said: compare(
            {one: text(paragraphs(said), one, BASE) for one in (lang, other)}, BASE
        ),
        "terms csv": lambda said: read_file(_rows(said), "a.csv"),
        "document txt": lambda said: read_file(said.encode("utf-8", "replace"), "a.txt"),
        "document html": lambda said: read_file(f"<html><p>{said}".encode("utf-8", "replace"), "a.html"),
        "document docx": lambda said: read_file(typed(said.replace("\ufffe", "")), "a.docx"),
    }
    name = chance.choice(list(tried))
    once = twice = 0.0
    for length in LENGTHS:
        once, twice = (_seconds(tried[name], (scrap * size)[:size]) for size in (length, 2 * length))
        if twice > WORTH:
            if twice > GROWTH * once:
                # The first reading makes lists ready, and a machine has other work: what grows does so again.
                again = _seconds(tried[name], (scrap * 4 * length)[: 4 * length])
                once, twice = (once, twice) if again > GROWTH * twice else (twice, again)
            return name, scrap, once, twice, length
    return name, scrap, once, twice, LENGTHS[-1]


def _rows(said: str) -> bytes:
    """A table of terms with a row of one concept for every few characters."""
    cells = (said[at : at + 4].replace('"', "").replace("\n", " ") for at in range(0, len(said), 4))
    rows = (f'a,term,vi,"{number} {cell}"' for number, cell in enumerate(cells))
    return "\n".join(["key,kind,lang,term", *rows]).encode("utf-8", "replace")


def _seconds(function: Callable[[str], Any], said: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        function(said)
        best = min(best, time.process_time() - begun)
    return best

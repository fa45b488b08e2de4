"""How well sentences are aligned: pseudo-documents of lines in three languages, some deleted and some merged by chance.

The lines are read from the folder that EARLYSPRING_YARDSTICKS names (ntrex-dev, CC BY-SA 4.0); none is kept here.
"""

import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import click

from earlyspring.cli.bench_results import Figure
from earlyspring.lang.alignment import align

FOLDER, FILES = "ntrex-dev", {"en": "eng.txt", "vi": "vie.txt", "zh": "zho.txt"}
PAIRS = {("en", "vi"): 0.87, ("en", "zh"): 0.86, ("vi", "zh"): 0.85}
LINES, DELETED, MERGED = 15, 0.06, 0.10
Bead = tuple[tuple[int, ...], tuple[int, ...]]


def aligned(seed: int = 1) -> Iterator[Figure]:
    """The bead F1 of each pair beside what is asked of it, and the time for a line. Nothing, with a word, without the folder."""
    home = os.environ.get("EARLYSPRING_YARDSTICKS", "")
    folder = Path(home) / FOLDER
    if not home or not folder.is_dir():
        click.echo("alignment: left out; EARLYSPRING_YARDSTICKS names no folder with ntrex-dev", err=True)
        return
    said = {lang: (folder / name).read_text("utf-8").splitlines() for lang, name in FILES.items()}
    for (one, other), asked in PAIRS.items():
        begun = process_time()
        found = bead_f1(said[one], said[other], one, other, seed)
        spent = (process_time() - begun) * 1000 / len(said[one])
        yield Figure(f"alignment.{one}-{other}.f1", round(found, 3), "F1", asked)
        yield Figure(f"alignment.{one}-{other}.line", round(spent, 2), "ms")


def bead_f1(a: Sequence[str], b: Sequence[str], lang_a: str, lang_b: str, seed: int) -> float:
    """The share of beads with both sides exactly right, of those found and of those that are so (harmonic mean).

    Beads of one side alone count like all others.
    """
    chance = random.Random(f"{seed} {lang_a} {lang_b}")  # noqa: S311  a measurement that repeats
    right = found = there = 0
    for start in range(0, len(a) - LINES + 1, LINES):
        left, right_side = spoiled(LINES, chance), spoiled(LINES, chance)
        links = align(_said(a, start, left, lang_a), _said(b, start, right_side, lang_b), lang_a, lang_b)
        gold, got = beads(left, right_side), {(one.a, one.b) for one in links}
        right, found, there = right + len(gold & got), found + len(got), there + len(gold)
    return 2 * right / (found + there)


def spoiled(count: int, chance: random.Random) -> list[list[int]]:
    """The lines that are left of one side, each the numbers of those merged into it."""
    kept: list[list[int]] = []
    merge = False
    for line in range(count):
        if chance.random() < DELETED:
            merge = False
            continue
        if merge:
            kept[-1].append(line)
        else:
            kept.append([line])
        merge = chance.random() < MERGED
    return kept


def beads(a: list[list[int]], b: list[list[int]]) -> set[Bead]:
    """Which lines of the two sides truly belong together: those with a number in common, and what hangs on these."""
    owner = {number: place for place, those in enumerate(b) for number in those}
    found: list[tuple[set[int], set[int]]] = [(set(), {place}) for place in range(len(b))]
    for place, those in enumerate(a):
        mine = {owner[one] for one in those if one in owner}
        touched = [one for one in found if one[1] & mine]
        found = [one for one in found if not one[1] & mine]
        rows = {place}.union(*(one[0] for one in touched))
        found.append((rows, mine.union(*(one[1] for one in touched))))
    return {(tuple(sorted(rows)), tuple(sorted(columns))) for rows, columns in found}


def _said(lines: Sequence[str], start: int, kept: list[list[int]], lang: str) -> list[str]:
    return [("" if lang == "zh" else " ").join(lines[start + one] for one in those) for those in kept]

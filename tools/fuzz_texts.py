"""Feed what reads and compares texts with spoiled and random input: python tools/fuzz_texts.py SECONDS [SEED].

Every reader of files (Word, PDF, HTML, text; TBX, TMX, XLIFF, CSV of terms), then structure, sentences, facts, terms,
alignment and comparison, with files that were mutated and with texts put together at random. A reader may refuse a file
by its own fault; any other exception is a crash. Then short scraps are repeated to a length and to twice that length:
time that grows much more than twofold is told. Ends with 1 where anything was found. The input of a crash is written to
the folder that is told, for a test to be made of it.
"""

import faulthandler
import random
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from fuzzing.growing import GROWTH, WORTH, growing
from fuzzing.read import compared, read_file, read_text
from fuzzing.spoiled import files, mutated, random_text, turned

from tests.lang.concord.agreements import LANGS, NAMES, agreement

PATIENCE = 20
Case = tuple[str, Callable[[], Any], bytes]


class TooSlow(Exception):
    """A case that took longer than anybody would wait."""


@contextmanager
def patience(seconds: int) -> Iterator[None]:
    def stop(*_args: object) -> None:
        raise TooSlow

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def cases(chance: random.Random, real: dict[str, bytes]) -> Iterator[Case]:
    """One case after another without end: what it tries, how, and its input to be kept."""
    while True:
        name = chance.choice(list(real))
        data = mutated(real[name], chance)
        yield f"file {name}", lambda data=data, name=name: read_file(data, name), data
        name = f"random.{chance.choice(('txt', 'docx', 'html', 'pdf', 'tbx', 'csv'))}"
        data = chance.choice((b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe")) + chance.randbytes(
            chance.choice((0, 10, 5_000))
        )
        yield f"file {name}", lambda data=data, name=name: read_file(data, name), data
        for _ in range(3):
            said, lang = random_text(chance), chance.choice(LANGS)
            yield f"text {lang}", lambda said=said, lang=lang: read_text(said, lang), said.encode("utf-8", "replace")
        if chance.random() < 0.5:
            texts = {lang: random_text(chance) for lang in chance.sample(LANGS, chance.choice((2, 3)))}
        else:
            texts = agreement(chance.choice(NAMES))
            texts = {
                lang: "\n".join(turned(line, chance) if chance.random() < 0.1 else line for line in said.split("\n"))
                for lang, said in texts.items()
            }
        yield (
            "compare",
            lambda texts=texts: compared(texts),
            "\n=====\n".join(texts.values()).encode("utf-8", "replace"),
        )


def main() -> int:
    """Half of the time for cases, half for growth."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)  # noqa: S311 - nothing secret
    faulthandler.enable()
    warnings.simplefilter("ignore", UserWarning)
    kept = Path(tempfile.mkdtemp(prefix="fuzz-texts-"))
    chance, begun = random.Random(seed), time.monotonic()  # noqa: S311
    print(f"seed {seed}, inputs of crashes in {kept}", flush=True)
    found = _crashes(cases(chance, files()), begun + seconds / 2, kept) + _growth(chance, begun + seconds)
    print(f"{found} found" if found else "nothing found", flush=True)
    return 1 if found else 0


def _crashes(those: Iterator[Case], until: float, kept: Path) -> int:
    counts: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    slowest: tuple[float, str, int] = (0.0, "", 0)
    for number, (name, run, data) in enumerate(those):
        if time.monotonic() > until:
            break
        counts[name.partition(" ")[0]] += 1
        (kept / "last").write_bytes(data)
        begun = time.process_time()
        try:
            with patience(PATIENCE):
                run()
        except Exception as fault:
            frame = traceback.extract_tb(fault.__traceback__)[-1]
            place = f"{type(fault).__name__} at {Path(frame.filename).name}:{frame.lineno}"
            seen[place] += 1
            if seen[place] == 1:
                (kept / f"{number}").write_bytes(data)
                print(f"CRASH {name}: {place}: {str(fault)[:200]} (input {number}, {len(data)} bytes)", flush=True)
        slowest = max(slowest, (time.process_time() - begun, name, len(data)))
    print(f"cases: {dict(counts)}; slowest {slowest[0]:.2f} s for {slowest[1]} ({slowest[2]} bytes)", flush=True)
    return len(seen)


def _growth(chance: random.Random, until: float) -> int:
    worst: tuple[float, str] = (0.0, "")
    count = found = 0
    while time.monotonic() < until:
        try:
            with patience(4 * PATIENCE):
                name, scrap, once, twice, length = growing(chance)
        except TooSlow:
            print("SLOW: a scrap took longer than anybody would wait", flush=True)
            found += 1
            continue
        count += 1
        times = twice / once if twice > WORTH else 0.0
        if times > GROWTH:
            found += 1
            print(f"GROWS {times:.1f}-fold: {name} on {scrap!r}, {once:.2f} s for {length} characters", flush=True)
        worst = max(worst, (times, name))
    print(f"growth: {count} scraps; at most {worst[0]:.1f}-fold ({worst[1]})", flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main())

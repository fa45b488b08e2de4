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
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx import tbx
from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv, terms_csv
from earlyspring.formats.tmx import read_tmx
from earlyspring.formats.xliff import read_xliff
from earlyspring.intake.documents import Closed, read_document
from earlyspring.lang.alignment import align
from earlyspring.lang.concord.comparing import compare, compare_lines, text
from earlyspring.lang.facts import facts_in
from earlyspring.lang.sentences import sentences
from earlyspring.lang.structure import Paragraph, by_language, parts_of
from earlyspring.lang.terms.base import hits_in
from earlyspring.lang.terms.legal import BASE
from tests.lang.concord.agreements import LANGS, NAMES, agreement
from tests.lang.concord.word_files import annex_in_table, in_columns, numbered, typed

PATIENCE = 20
GROWTH, WORTH, LENGTHS = 3.0, 0.1, (4_000, 8_000, 16_000)
"""Twice the text may take thrice the time, for a machine has other work; below `WORTH` seconds the clock tells little."""
SCRAPS = (  # noqa: SIM905 - as a list they would fill a page
    "Điều 1. |khoản 2 |điểm đ) |第三条|第二款|（一）|一、|Article 4 |paragraphs 1, 2 and |(a) |1. |2.1 |I. |mục II |"
    "附件|1,5 tỷ |USD |15亿|万|元|人民币|RMB 300,000 |12.5% |百分之|三分之二|hai phần ba |ngày 06 tháng 02 năm 2026 |"
    "từ ngày 1 đến |2026年2月6日|二〇二六年|至|quý III |第三季度|thứ Sáu |星期五|Friday |07:00 |7时00分|giờ Hà Nội |"
    "北京时间|15 ngày làm việc |个工作日|mỗi quý một lần |每季度|次|once every |一式两份|thành hai bản |"
    "in duplicate |số 12/BB-UBLH |第12号|No. 12 |农历正月初六|mùng 6 tháng Giêng |không được |不得|shall not |phải |"
    "应|ít nhất |至少|at least |“|”|(|)|（|）|。|. |, |；|\n|\t| |-|–|/|0|9|a|đ|中|và |和|and "
).split("|")
LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyẮ0123456789０９〇一二三四五六七八九十百千万亿年月日第条款"
    ".,:;/-–—%()（）“”。、；\u0301\u0323\u200b\ufeff\U0001f600\ud7ff"
)
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


def files() -> dict[str, bytes]:
    """What real files look like, by the name of a file."""
    import typst

    found: dict[str, bytes] = {}
    for name in NAMES:
        for lang, said in agreement(name).items():
            found[f"{name}.{lang}.txt"] = said.encode()
            found[f"{name}.{lang}.docx"] = typed(said)
            found[f"{name}.{lang}.numbered.docx"] = numbered(said, lang)
            body = "".join(f"<p>{line}</p>" for line in said.split("\n"))
            found[f"{name}.{lang}.html"] = f"<!doctype html><html><body>{body}</body></html>".encode()
        if name != "minutes":
            found[f"{name}.columns.docx"] = in_columns(name)
    found["labour.table.docx"] = annex_in_table(agreement("labour")["vi"])
    found["hours.pdf"] = typst.compile(agreement("hours")["vi"].replace("#", "").encode())
    found["utf16.txt"] = agreement("hours")["zh"].encode("utf-16")
    found["gb.txt"] = agreement("hours")["zh"].encode("gb18030")
    found["terms.tbx"] = tbx(BASE.concepts[:40], "terms", "here")
    found["terms.csv"] = terms_csv(BASE.concepts[:40])
    found["memory.tmx"] = (
        b'<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="vi"><seg>a</seg></tuv></tu></body></tmx>'
    )
    found["texts.xlf"] = (
        b'<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="zh">'
        b'<file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file></xliff>'
    )
    return found


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few bytes turned, put in, taken out or said again; of an archive the parts within as often as the whole."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _repacked(data, chance)
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(len(made) + 1)
        far = min(len(made), at + chance.choice((1, 2, 8, 100, 2_000)))
        match chance.randrange(6):
            case 0 if made:
                made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                made[at:far] = b""
            case 2:
                made[at:at] = chance.randbytes(chance.choice((1, 4, 64)))
            case 3:
                made[at:at] = made[at:far] * chance.choice((1, 2, 50))
            case 4:
                made[at:at] = chance.choice(
                    (b"<", b">", b"&", b"&#0;", b"\x00", b"\xff\xfe", b"]]>", b"<!--", b"<w:p>", b"</w:tc>")
                )
            case _:
                made[at:at] = chance.choice(SCRAPS).encode()
        del made[400_000:]
    return bytes(made)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w", ZIP_DEFLATED) as made:
        names = archive.namelist()
        for name in names:
            part = archive.read(name)
            if chance.random() < 0.6:
                part = mutated(part, chance)
            if chance.random() < 0.97:
                made.writestr(chance.choice(names) if chance.random() < 0.03 else name, part)
    return out.getvalue()


def random_text(chance: random.Random) -> str:
    """Scraps of agreements, letters of three languages, or lines of agreements put together at random."""
    size = chance.choice((1, 5, 30, 300, 1_500))
    match chance.randrange(3):
        case 0:
            return "".join(chance.choices(SCRAPS, k=size))
        case 1:
            return "".join(chance.choices(LETTERS, k=size))
        case _:
            lines = agreement(chance.choice(NAMES))[chance.choice(LANGS)].split("\n")
            return "\n".join(_turned(one, chance) for one in chance.choices(lines, k=min(size, 60)))


def _turned(line: str, chance: random.Random) -> str:
    at, far = sorted((chance.randrange(len(line) + 1), chance.randrange(len(line) + 1)))
    return chance.choice(
        (line, line[:at] + line[far:], line[:at] + chance.choice(SCRAPS) + line[at:], line[far:] + line[:at])
    )


def read_file(data: bytes, name: str) -> None:
    """Read, and if it can be read, told apart by languages and made a tree."""
    readers = {"tbx": read_tbx, "tmx": read_tmx, "xlf": read_xliff, "csv": read_terms_csv}
    try:
        if reader := readers.get(name.rpartition(".")[2]):
            reader(data)
            return
        document = read_document(data, name)
    except (Closed, NotRead):
        return
    for lang, these in by_language(document.paragraphs).items():
        parts_of(these, lang)


def read_text(said: str, lang: str) -> None:
    """Everything that reads one text."""
    for fact in facts_in(said, lang):
        if said[fact.start : fact.end] != fact.text:
            raise AssertionError(f"{fact} is not at its place")
    hits_in(said, lang, BASE)
    sentences(said, lang)
    parts_of(_paragraphs(said), lang)


def _paragraphs(said: str) -> list[Paragraph]:
    return [Paragraph(line) for line in said.split("\n")]


def compared(texts: dict[str, str]) -> None:
    """Everything that reads several; the places of what is found lie within the texts."""
    read = {lang: text(_paragraphs(said), lang, BASE) for lang, said in texts.items()}
    for one in compare(read, BASE).findings:
        for lang, (start, end) in one.spans.items():
            if not 0 <= start <= end <= len(read[lang].whole):
                raise AssertionError(f"{one} stands nowhere")
    (a, said), (b, other) = list(texts.items())[:2]
    compare_lines(said, other, a, b, BASE)
    align(said.split("\n"), other.split("\n"), a, b)


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
                lang: "\n".join(_turned(line, chance) if chance.random() < 0.1 else line for line in said.split("\n"))
                for lang, said in texts.items()
            }
        yield (
            "compare",
            lambda texts=texts: compared(texts),
            "\n=====\n".join(texts.values()).encode("utf-8", "replace"),
        )


def growing(chance: random.Random) -> tuple[str, str, float, float, int]:
    """One repeated scrap: what was tried, on what, seconds for a length and for its double, and the length."""
    scrap = "".join(chance.choices(SCRAPS, k=chance.choice((1, 2, 3, 6)))) or " "
    if chance.random() < 0.3:
        scrap = "".join(chance.choices(LETTERS, k=chance.choice((1, 2, 4))))
    lang, other = chance.sample(LANGS, 2)
    tried: dict[str, Callable[[str], Any]] = {
        f"facts {lang}": lambda said: facts_in(said, lang),
        f"structure {lang}": lambda said: parts_of(_paragraphs(said), lang),
        f"sentences {lang}": lambda said: sentences(said, lang),
        f"terms {lang}": lambda said: hits_in(said, lang, BASE),
        f"compare {lang} {other}": lambda said: compare(
            {one: text(_paragraphs(said), one, BASE) for one in (lang, other)}, BASE
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

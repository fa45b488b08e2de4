"""The files that `concord` compares: which language each is in, and where in the file what was found stands."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from earlyspring.cli.concord_words import LANGUAGES
from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx_reading import read_tbx
from earlyspring.formats.terms_csv import read_terms_csv
from earlyspring.intake.documents import Closed, in_english, read_document
from earlyspring.intake.documents.given import places_in
from earlyspring.lang.concord.comparing import text
from earlyspring.lang.concord.finding import Span
from earlyspring.lang.concord.said import Text
from earlyspring.lang.structure import Paragraph, by_language
from earlyspring.lang.terms.base import TermBase
from earlyspring.lang.terms.faults import CODES
from earlyspring.lang.terms.legal import BASE

Parted = Mapping[str, Sequence[Paragraph]]


class Unreadable(ValueError):
    """Files that cannot be compared; says which, what is wrong, and what is expected."""


@dataclass(frozen=True)
class Read:
    """One language as it was read. `places`: of each character where it stood in a file of plain text; else nothing."""

    text: Text
    sha256: str
    places: Sequence[int] = ()

    def placed(self, span: Span) -> Span:
        """A span of the whole text as one of the file, where the file is plain text."""
        return (self.places[span[0]], self.places[span[1]]) if self.places else span


def texts_of(files: Sequence[Path], named: Sequence[str], base: TermBase) -> dict[str, Read]:
    """Each language of the files, in their order. Raises Unreadable for what is no text in two or three languages."""
    if unknown := [lang for lang in named if lang not in LANGUAGES]:
        raise Unreadable(f"--langs {','.join(named)}: {unknown[0]} is none of {', '.join(LANGUAGES)}")
    if len(files) > 1 and named and len(named) != len(files):
        raise Unreadable(f"--langs {','.join(named)}: {len(files)} languages are expected, one for each file")
    if len(set(named)) < len(named):
        raise Unreadable(f"--langs {','.join(named)}: each language once is expected")
    found: dict[str, Read] = {}
    for place, path in enumerate(files):
        data = path.read_bytes()
        asked = (named[place],) if named and len(files) > 1 else tuple(named)
        kind, parted = _parted(path, data, asked)
        for lang in _langs(path, parted, asked, alone=len(files) == 1):
            if lang in found:
                raise Unreadable(
                    f"{path}: a second text in {LANGUAGES[lang]}; another language is expected, or --langs"
                )
            places = places_in(data, parted[lang]) if kind == "text" else ()
            found[lang] = Read(text(parted[lang], lang, base), hashlib.sha256(data).hexdigest(), places)
    if len(found) < 2:
        raise Unreadable(f"{files[0]}: one text in {LANGUAGES[next(iter(found))]} alone; a second language is expected")
    return found


def base_with(path: Path | None) -> TermBase:
    """The terms that ship with the program, and those of a file. Raises Unreadable for what no term base can hold."""
    if path is None:
        return BASE
    try:
        read = (read_terms_csv if path.suffix.lower() == ".csv" else read_tbx)(path.read_bytes())
    except NotRead as fault:
        raise Unreadable(f"{path}: {fault}") from fault
    for one in read.faults:
        raise Unreadable(f"{path}: {f'row {one.row}: ' if one.row else ''}{one.key}: {CODES[one.code]}")
    return BASE.with_others(read.concepts)


def _parted(path: Path, data: bytes, asked: Sequence[str]) -> tuple[str, Parted]:
    """The kind of a file and its paragraphs by language; where its letters tell none, all are in the one that is asked for."""
    try:
        read = read_document(data, path.name)
    except Closed as closed:
        raise Unreadable(f"{path}: {in_english(closed.fault)}") from closed
    parted = by_language(read.paragraphs)
    if not parted and len(asked) == 1 and any(map(str.isalpha, "".join(one.text for one in read.paragraphs))):
        return read.kind, {asked[0]: read.paragraphs}
    if not parted:
        raise Unreadable(f"{path}: no words that tell {_either()}; --langs says the languages of the files, as vi,zh")
    return read.kind, parted


def _langs(path: Path, parted: Parted, asked: Sequence[str], alone: bool) -> Sequence[str]:
    """The languages that are taken of a file: those asked for, all of one that stands alone, else the one most is in."""
    if lacking := [lang for lang in asked if lang not in parted]:
        there = " and ".join(LANGUAGES[lang] for lang in parted)
        raise Unreadable(f"{path}: a text in {LANGUAGES[lacking[0]]} is expected, this one is in {there}")
    if asked or alone:
        return asked or list(parted)
    return [most_in(parted)]


def most_in(parted: Parted) -> str:
    """The language that most of a file is in; a Chinese character says about as much as three letters."""
    return max(parted, key=lambda lang: sum(len(one.text) for one in parted[lang]) * (3 if lang == "zh" else 1))


def _either() -> str:
    *first, last = LANGUAGES.values()
    return f"{', '.join(first)} or {last}"


def lines_of(path: Path) -> list[str]:
    """The lines of a file in UTF-8, without their ends. Raises Unreadable for another code."""
    try:
        words = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(f"{path}: no UTF-8 at byte {fault.start + 1}; UTF-8 is expected") from fault
    return [line.removesuffix("\r") for line in words.removesuffix("\n").split("\n")]

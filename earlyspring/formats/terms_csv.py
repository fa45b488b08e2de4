"""Terms as CSV (RFC 4180): a row for each term, in a file that a spreadsheet opens and gives back.

A cell that a spreadsheet would take for a formula has an apostrophe before it, and so has one that begins with an
apostrophe; reading takes one away.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import StringIO

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import TermFault, faults_of
from earlyspring.lang.terms.joining import words_of
from earlyspring.lang.tongues import code_of, tag_of

from .taken import NotRead
from .tbx_reading import TermsRead

COLUMNS = ("key", "kind", "lang", "term", "status", "since", "until", "source", "note", "concept_note")
NEEDED = COLUMNS[:4]
LARGEST, MOST_ROWS = 16 * 1024**2, 100_000
FORMULA = tuple("=+-@|%\t\r\n＝＋－＠'")


def terms_csv(concepts: Iterable[Concept]) -> bytes:
    """The terms of the concepts, with their headings; the note of a concept stands in its first row."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for concept in concepts:
        about = concept.note
        for lang, terms in concept.terms.items():
            for term in terms:
                said = (term.text, term.status, term.since, term.until, term.source, term.note)
                writer.writerow([_safe(cell) for cell in (concept.key, concept.kind, tag_of(lang), *said, about)])
                about = ""
    return b"\xef\xbb\xbf" + sheet.getvalue().encode()


def read_terms_csv(data: bytes) -> TermsRead:
    """The concepts of a CSV file in their order; comma, semicolon or tab between the cells. Raises NotRead.

    `key kind lang term` are needed, the other columns may be missing and columns of other names are passed over.
    `faults` name the row of the file, the first under the headings is 2.
    """
    first: dict[str, Concept] = {}
    terms: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    notes: dict[str, str] = {}
    faults: list[TermFault] = []
    said: set[tuple[object, ...]] = set()
    for row, cells in _rows(data):
        one = _concept(cells)
        faults += [TermFault(fault.code, fault.found, row, fault.key) for fault in faults_of(one)]
        if first.setdefault(one.key, one).kind != one.kind:
            faults.append(TermFault("kind_differs", one.kind, row, one.key))
        notes[one.key] = notes.get(one.key) or one.note
        for lang, term in ((lang, term) for lang, those in one.terms.items() for term in those):
            told = (one.key, lang, words_of(term, lang), term.since, term.until)
            if term.text and told in said:
                faults.append(TermFault("said_twice", term.text[:80], row, one.key[:80]))
            said.add(told)
            terms[one.key][lang].append(term)
    if not first:
        raise NotRead("nothing")
    return TermsRead(tuple(_whole(one, terms[key], notes[key]) for key, one in first.items()), tuple(faults))


def _whole(first: Concept, terms: Mapping[str, list[Term]], note: str) -> Concept:
    return replace(first, terms={lang: tuple(those) for lang, those in terms.items()}, note=note)


def _rows(data: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    if len(data) > LARGEST:
        raise NotRead("too_large", str(len(data)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NotRead("not_text", f"byte {fault.start + 1}") from None
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [cell.strip().lower() for cell in next(lines, [])]
        if missing := [name for name in NEEDED if name not in columns]:
            raise NotRead("columns_missing", ", ".join(missing))
        for row, cells in enumerate(lines, start=2):
            if row > MOST_ROWS + 1:
                raise NotRead("too_many", str(MOST_ROWS))
            if any(cells):
                yield row, {name: _plain(cell) for name, cell in zip(columns, cells, strict=False)}
    except csv.Error as fault:
        raise NotRead("not_the_format", f"{fault} (line {lines.line_num})") from None


def _concept(cells: dict[str, str]) -> Concept:
    term = Term(
        cells.get("term", ""),
        cells.get("status", "") or "preferred",
        cells.get("since", ""),
        cells.get("until", ""),
        cells.get("source", ""),
        cells.get("note", ""),
    )
    lang = code_of(cells.get("lang", ""))
    return Concept(cells.get("key", ""), cells.get("kind", ""), {lang: (term,)}, cells.get("concept_note", ""))


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _plain(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell

"""The clauses of a comparison as a page shows them: columns with marks, and each finding in words with its neighbours."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString

from earlyspring.agreements.comparing.view import Compared, Found, Row
from earlyspring.desk.comparing.marked import marked, quoted
from earlyspring.desk.comparing.words import CLASSES, SEVERITY, part_words, sentence
from earlyspring.lang.names import own_first


@dataclass(frozen=True)
class Quote:
    """What one language says where a finding stands; no `words`: nothing stands there. `odd`: it differs from the others."""

    lang: str
    words: str
    odd: bool


@dataclass(frozen=True)
class Told:
    """A finding in words. `before`, `after`: where the neighbouring findings are told, as the rest of an address."""

    found: Found
    name: Any
    severity: Any
    words: str
    quotes: tuple[Quote, ...]
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Column:
    """A clause in one language. `there`: whether the language has it."""

    lang: str
    said: SafeString
    there: bool


@dataclass(frozen=True)
class Line:
    """A clause with its columns and what was found in it."""

    row: Row
    name: str
    heading: str
    columns: tuple[Column, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True)
class Lines:
    """Rows of a comparison with those of its findings that are asked for.

    `pages`: row → the page it stands on, where there are several; `page`: the one that is shown; `kept`: what every
    address hands on.
    """

    compared: Compared
    findings: Sequence[Found]
    language: str
    pages: Mapping[str, int] = field(default_factory=dict)
    page: int = 1
    kept: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def langs(self) -> tuple[str, ...]:
        """The reader's own first."""
        return own_first(self.compared.langs, self.language)

    @cached_property
    def by_row(self) -> Mapping[str, list[Found]]:
        """The findings of each clause that has one."""
        found: dict[str, list[Found]] = {}
        for one in self.findings:
            for eid in one.rows:
                found.setdefault(eid, []).append(one)
        return found

    @cached_property
    def _rows(self) -> Mapping[str, Row]:
        return {one.eid: one for one in self.compared.rows}

    @cached_property
    def _places(self) -> Mapping[int, int]:
        return {one.number: at for at, one in enumerate(self.findings)}

    def of(self, rows: Iterable[Row]) -> Iterator[Line]:
        """Each of these clauses as it is shown; a finding of several clauses is told in its first."""
        for row in rows:
            here = self.by_row.get(row.eid, [])
            columns = tuple(Column(lang, marked(row, lang, here), lang in row.texts) for lang in self.langs)
            heading = next((row.heading[lang] for lang in own_first(list(row.heading), self.language)), "")
            told = tuple(self.told(one) for one in here if one.rows[0] == row.eid)
            yield Line(row, part_words(row.eid), heading, columns, told)

    def told(self, one: Found) -> Told:
        """A finding in words."""
        finding, at = one.finding, self._places[one.number]
        quotes = ((lang, self._quote(one, lang)) for lang in self.langs)
        return Told(
            one,
            CLASSES.get(finding.code, finding.code),
            SEVERITY[finding.severity],
            sentence(finding),
            tuple(Quote(lang, words, lang == finding.odd) for lang, words in quotes if words is not None),
            self.place(self.findings[at - 1]) if at else "",
            self.place(self.findings[at + 1]) if at + 1 < len(self.findings) else "",
        )

    def place(self, found: Found) -> str:
        """The rest of the address of a finding: on this page its mark alone."""
        page = self.pages.get(found.rows[0], 1)
        asked = "" if page == self.page else f"?{urlencode({**self.kept, 'page': page})}"
        return f"{asked}#f{found.number}"

    def _quote(self, one: Found, lang: str) -> str | None:
        """What a language says in the stretch of a finding; "" where nothing stands, None where it is not concerned."""
        span = one.finding.spans.get(lang)
        if span is None:
            return "" if one.finding.values.get(lang) == "" else None
        rows = (self._rows[eid] for eid in one.rows if lang in self._rows[eid].starts)
        for row in rows:
            if row.starts[lang] <= span[0] <= row.starts[lang] + len(row.texts[lang]):
                return quoted(row, lang, span)
        return None

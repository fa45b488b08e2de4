"""Texts compared: from files to clauses and findings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from earlyspring.agreements.comparing.laying import Places, clauses_of, rows_of
from earlyspring.agreements.comparing.models import Clause
from earlyspring.agreements.comparing.view import MOST_FOUND, Compared, Found, in_order
from earlyspring.agreements.models import LanguageText
from earlyspring.agreements.reading import text_file
from earlyspring.intake.documents import Closed, Paragraph
from earlyspring.lang.alignment import KeptLink
from earlyspring.lang.concord.comparing import compare, text
from earlyspring.lang.concord.finding import HARD, Finding, Report
from earlyspring.lang.terms.base import TermBase
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob, Mechanism

Links = Mapping[tuple[str, str], Sequence[KeptLink]]
"""What people linked, by the two languages in their order (`view.in_order`)."""
NOT_HERE = "not_here"
LONGEST = 300_000
"""Characters of one text: five times those of an agreement of two hundred clauses. What is longer is not compared."""


@dataclass(frozen=True)
class Run:
    """A comparison that was made, and not kept. `clauses`: those of each language."""

    report: Report
    clauses: Mapping[str, Sequence[Clause]]


def run(texts: Mapping[str, Sequence[Paragraph]], base: TermBase, links: Links | None = None) -> Run:
    """Compare texts, given as their paragraphs by language; with one language alone, that by itself."""
    ready = {lang: text(texts[lang], lang, base) for lang in in_order(texts)}
    clauses = {lang: clauses_of(one.tree, one.whole, lang) for lang, one in ready.items()}
    report = compare(ready, base, links)
    return Run(replace(report, findings=_first(report.findings)), clauses)


def _first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """So many as are told, in their order."""
    if len(findings) <= MOST_FOUND:
        return tuple(findings)
    told = sorted(range(len(findings)), key=lambda at: (findings[at].severity != HARD, at))[:MOST_FOUND]
    return tuple(findings[at] for at in sorted(told))


def beside(made: Run, digests: Mapping[str, str]) -> Compared:
    """A comparison that nobody keeps, in the shape in which pages show it. `digests`: of each file."""
    places = Places(made.clauses)
    found = enumerate(made.report.findings, 1)
    return Compared(
        ruleset=made.report.ruleset,
        langs=in_order(made.clauses),
        digests=digests,
        rows=rows_of(made.clauses),
        findings=tuple(Found(number, one, places.of(one)) for number, one in found),
        terms=made.report.terms,
    )


def too_long(paragraphs: Iterable[Paragraph]) -> bool:
    """Whether a text is longer than what is compared while somebody waits."""
    return sum(len(one.whole) for one in paragraphs) > LONGEST


def files_of(
    mechanism: Mechanism, texts: Iterable[LanguageText]
) -> tuple[dict[str, tuple[Paragraph, ...]], dict[str, str]]:
    """The paragraphs of deposited texts by language, and why the words of others are not read.

    Only files that are open to all parties are read: what is found in them is shown to all.
    """
    wanted = {one.sha256 or "": one.lang or "" for one in texts}
    held = Blob.objects.filter(mechanism=mechanism, sha256__in=wanted, handling="open").select_related("mechanism")
    files = {one.sha256: one for one in held if path_of(one).exists()}
    found: dict[str, tuple[Paragraph, ...]] = {}
    unread: dict[str, str] = {}
    for sha256, lang in wanted.items():
        if sha256 not in files:
            unread[lang] = NOT_HERE
            continue
        try:
            read = text_file(path_of(files[sha256]).read_bytes(), files[sha256].name)
        except Closed as closed:  # what was taken in before is refused now
            unread[lang] = closed.fault.code
            continue
        paragraphs = read.in_language(lang)
        if why := read.unread or ("too_many_characters" if too_long(paragraphs) else ""):
            unread[lang] = why
        else:
            found[lang] = paragraphs
    return found, unread

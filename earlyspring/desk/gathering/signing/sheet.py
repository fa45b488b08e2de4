"""The run-sheet of signing as a paper: who sits where in which batch, who stands behind, who hands the folders."""

from collections.abc import Mapping
from typing import Any

from earlyspring.delegations.models import Delegate
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.signing.facts import CeremonyFacts, DocumentFacts, SideFacts
from earlyspring.lang.tongues import comma
from earlyspring.papers.gathering.facts import Batch, Folder, Signing
from earlyspring.papers.gathering.labels import labels
from earlyspring.papers.gathering.sheets import signing_sheet

LANGS = ("vi", "zh")
PLACE = {"vi": "Đợt {batch}, bàn {table}", "zh": "第{batch}批，{table}号桌"}
Words = Mapping[str, str]


def folder_labels(facts: CeremonyFacts) -> bytes:
    """A label for each folder that is still to be signed: number, title, whose it is, batch and table."""
    found = []
    for row in facts.rows:
        if row.document.withdrawn_at is None:
            batch, table = row.place or (0, 0)
            note = {lang: filled.format(batch=batch, table=table) for lang, filled in PLACE.items()} if batch else {}
            names = [facts.frame.directory.text(one.keeper) for one in row.originals]
            found += [Folder(number=row.document.code, title=row.title, keeper=name, note=note) for name in names]
    return labels(occasion_of(facts.gathering), found, LANGS)


def run_sheet(facts: CeremonyFacts, batches: list[dict[str, Any]]) -> bytes:
    """The PDF of an order, as one reader may see it."""
    return signing_sheet(
        occasion_of(facts.gathering),
        [
            Batch(
                number=one["number"],
                at=one["at"],
                documents=tuple(_signing(facts, row, table) for table, row in one["documents"]),
            )
            for one in batches
        ],
        LANGS,
    )


def _signing(facts: CeremonyFacts, row: DocumentFacts, table: int) -> Signing:
    return Signing(
        table=str(table),
        number=row.document.code,
        title=row.title,
        signatories=tuple(_signatory(facts, one) for one in row.sides),
        behind=tuple(_person(person) for one in row.sides for person in one.witnesses),
        assistants=tuple(_person(one.assistant) for one in row.sides if one.assistant),
    )


def _signatory(facts: CeremonyFacts, one: SideFacts) -> Words:
    """The body, and the person where the reader may know who it is; each language by itself, none from another."""
    body = facts.frame.directory.text(one.side.body)
    if one.signatory is None:
        return body
    person = _person(one.signatory)
    return {
        lang: comma(lang).join(part for part in (person.get(lang), body.get(lang)) if part)
        for lang in LANGS
        if person.get(lang) or body.get(lang)
    }


def _person(delegate: Delegate) -> Words:
    """Name and office in each language in which they were given; beside Latin letters the name as the passport has it."""
    names = {"vi": delegate.latin, **delegate.names_in()}
    said = {lang: (names.get(lang), delegate.office.get(lang)) for lang in LANGS}
    return {lang: " · ".join(part for part in both if part) for lang, both in said.items() if any(both)}

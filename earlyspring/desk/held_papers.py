"""The papers by which a fact is held: number, date, who signed, who registered them, and the scan for whom may open it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from earlyspring.desk.files import opened_by
from earlyspring.desk.frame import Frame
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.entries import notices_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.rows import instant
from earlyspring.record.entries import Notice, Paper


@dataclass(frozen=True)
class HeldPaper:
    """A paper as its notice tells of it; `opens`: whether this reader may open the scan."""

    paper: Paper
    opens: bool


def held_papers(frame: Frame, versions: Iterable[Record]) -> dict[str, list[HeldPaper]]:
    """version → the papers that hold it, by their date; nothing for a version that rests on no paper."""
    on_paper = [row for row in versions if row.standing == "paper"]
    if not on_paper:
        return {}
    notices = _notices(frame.mechanism, on_paper)
    found = {row.version: sorted(_papers_of(row, notices), key=lambda one: (one.date, one.number)) for row in on_paper}
    scans = {one.scan_sha256 for papers in found.values() for one in papers}
    opens = {sha256 for sha256 in scans if opened_by(frame.posting, frame.mechanism, sha256)}
    return {version: [HeldPaper(one, one.scan_sha256 in opens) for one in papers] for version, papers in found.items()}


def _notices(mechanism: Mechanism, rows: Iterable[Record]) -> dict[str, Notice]:
    """The notices of papers, by their digests. One that answers a batch stands under the first fact of the batch."""
    put = Motion.objects.filter(mechanism=mechanism, digest__in=[row.version for row in rows])
    items = {row.item for row in rows} | {one.changes[0]["item"] for one in put if one.changes}
    said = (one for _item, one in notices_of(mechanism, items))
    return {one.id: one for one in said if isinstance(one, Notice) and one.paper}


def _papers_of(row: Record, notices: Mapping[str, Notice]) -> Iterator[Paper]:
    own = notices.get(row.version)
    for one in notices.values():
        if one.paper and (one.paper.proposal == row.version or one is own or (own and _says_again(one, own, row))):
            yield one.paper


def _says_again(one: Notice, own: Notice, row: Record) -> bool:
    """Whether a later paper says the same of the fact while its version stood: the register makes none of it anew."""
    paper = one.paper
    if paper is None or paper.proposal or (one.item, one.content) != (own.item, own.content):
        return False
    since = instant(one.known_from or paper.date)
    return row.known_from <= since and (row.known_to is None or since < row.known_to)

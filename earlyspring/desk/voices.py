"""What each party says of a commitment: its reports, its opinion, its statement, and its word on the reports of others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from earlyspring.desk.frame import Frame
from earlyspring.review.models import Assessment, LineStatement, Report, ReportView


@dataclass(frozen=True)
class SeenReport:
    """A report, and what the counterparts say of it as it stands, one of core.opinions.CONFIRMATIONS."""

    report: Report
    seen: str

    @property
    def obstacles(self) -> list[str]:
        """The codes of what stands in the way, each once."""
        return list(dict.fromkeys(one.get("code", "") for one in self.report.obstacles or ()))


@dataclass(frozen=True)
class Reply:
    """A party's view of the report of another, as that report stands."""

    view: ReportView
    report: Report


@dataclass(frozen=True)
class Voice:
    """What one party says. `side`: beside which others it stands."""

    party: str
    reports: tuple[SeenReport, ...]
    opinion: Assessment | None
    statement: LineStatement | None
    side: str = ""
    replies: tuple[Reply, ...] = ()

    @property
    def speaks(self) -> bool:
        return bool(self.reports or self.opinion or self.replies or (self.statement and self.statement.text))


def voices(
    frame: Frame,
    parties: Iterable[str],
    reports: Sequence[Report],
    views: Iterable[ReportView],
    confirmed: Callable[[Report], str],
    opinions: Mapping[str, Assessment],
    statements: Mapping[str, LineStatement] | None = None,
) -> tuple[Voice, ...]:
    """One for each of these parties, in the order in which its reader meets them; what is said of an earlier version of
    a report is left out."""
    by_item = {one.item: one for one in reports}
    replies = [
        Reply(view, by_item[view.report or ""])
        for view in sorted(views, key=lambda one: one.item)
        if view.report in by_item and view.of == by_item[view.report or ""].version
    ]
    return tuple(
        Voice(
            party,
            tuple(SeenReport(one, confirmed(one)) for one in reports if one.party == party),
            opinions.get(party),
            (statements or {}).get(party),
            frame.directory.side_of(party),
            tuple(one for one in replies if one.view.party == party),
        )
        for party in own_first(frame, parties)
    )


def own_first(frame: Frame, parties: Iterable[str]) -> list[str]:
    """The reader's own party, then the others of its side, then the other sides."""
    return sorted(frame.directory.ordered(parties), key=lambda party: party != frame.posting.party)

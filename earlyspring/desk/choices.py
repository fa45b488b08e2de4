"""What a form offers to choose from: the facts of a kind by the names people use for them."""

from functools import cache, cached_property

from earlyspring.desk.body_names import told_apart
from earlyspring.desk.frame import Frame
from earlyspring.desk.rounds import round_titles
from earlyspring.ledger.circles import ever_parties_of
from earlyspring.ledger.moments import rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.meetings.naming import session_name
from earlyspring.members.permits import may_read
from earlyspring.review.models import Round


class Choices:
    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.of_kind = cache(self._of_kind)

    def _of_kind(self, kind: str) -> list[tuple[str, str]]:
        if kind == "body":
            return self.bodies
        if kind == "session":
            frame = self.frame
            return [(k, session_name(one, frame.organs, frame.language)) for k, one in frame.sessions.items()]
        if kind == "round":
            rounds = rows(Round, self.frame.mechanism, self.frame.moment).order_by("-cutoff_on", "item")
            return list(round_titles(rounds, self.frame.language).items())
        if kind not in KINDS:
            return []
        found = rows(KINDS[kind], self.frame.mechanism, self.frame.moment).order_by("item")
        if kind == "source":
            found = found.order_by("-published", "item")
        return [(row.item, self._named(row)) for row in found if may_read(self.frame.posting, row)]

    def _named(self, row: Record) -> str:
        words = row.heading() or getattr(row, "publisher", None) or {}
        name = words.get(self.frame.language, "")
        more = getattr(row, "published", None) or getattr(row, "code", None) or row.item
        return f"{name[:90]} ({more})" if name else str(more)

    @cached_property
    def bodies(self) -> list[tuple[str, str]]:
        directory, parties = self.frame.directory, self.ever_parties
        ordered = sorted(directory.ordered(directory.bodies), key=lambda one: one not in parties)
        return told_apart(directory, ordered, self.frame.language)

    def parties(self) -> list[tuple[str, str]]:
        """All who are or were parties: a paper may be from the days of one whose part has ended."""
        return [(item, name) for item, name in self.bodies if item in self.ever_parties]

    @cached_property
    def ever_parties(self) -> frozenset[str]:
        return ever_parties_of(self.frame.mechanism)

    def listed(self, name: str) -> list[tuple[str, str]]:
        lang = self.frame.language
        return [(code, names.get(lang, code)) for code, names in self.frame.directory.field_names.items()]

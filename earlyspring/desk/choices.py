"""What a form offers to choose from: the facts of a kind by the names people use for them."""

from functools import cache, cached_property
from html import unescape

from django.db.models import Q
from django.utils.html import strip_tags
from django.utils.text import Truncator

from earlyspring.commitments.models import Commitment
from earlyspring.desk.body_names import told_apart
from earlyspring.desk.fact_names import told
from earlyspring.desk.frame import Frame
from earlyspring.desk.looked_up import Names, names_of
from earlyspring.desk.rounds import round_titles
from earlyspring.desk.title_words import title_in
from earlyspring.lang.names import apart
from earlyspring.ledger.circles import ever_parties_of
from earlyspring.ledger.moments import rows
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.meetings.naming import session_name
from earlyspring.members.models import Tenure
from earlyspring.members.permits import may_read
from earlyspring.review.models import Round

LONGEST = 90


class Choices:
    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.of_kind = cache(self._of_kind)

    def _of_kind(self, kind: str) -> list[tuple[str, str]]:
        if kind == "body":
            return self.bodies
        if kind == "class":
            named = self.frame.directory.class_names
            return [(code, title_in(names, self.frame.language) if names else code) for code, names in named.items()]
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
        readable = [row for row in found if may_read(self.frame.posting, row)]
        names = names_of(self.frame, readable, headings=True)
        return apart([(row.item, self._named(row, names)) for row in readable])

    def tenures_of(self, office: str, *, without: str, chosen: str = "") -> list[tuple[str, str]]:
        """The tenures of one office, or of all where none is named, but for one of them; what is chosen already stays."""
        found = rows(Tenure, self.frame.mechanism, self.frame.moment).exclude(item=without)
        if office:
            found = found.filter(Q(office=office) | Q(item=chosen))
        offered = set(found.values_list("item", flat=True))
        return [one for one in self.of_kind("tenure") if one[0] in offered]

    def _named(self, row: Record, names: Names) -> str:
        """A fact by its words, a commitment with its code, a source with its day; without words by what it is about."""
        words = row.heading() or getattr(row, "publisher", None) or {}
        more = getattr(row, "published", None) or (row.code if isinstance(row, Commitment) else None)
        name = words.get(self.frame.language, "")
        if not name and not words:
            name = unescape(strip_tags(told(self.frame, row, names, alone=False)))
        name = Truncator(name).chars(LONGEST)
        return f"{name} ({more})" if name and more else str(name or more or row.item)

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

"""The leader's page: five numbers, the days as one line of time, progress by field, what is late; the same on one sheet of A4."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from earlyspring.commitments.queries import Line
from earlyspring.core.programme import part_for
from earlyspring.delegations.accrediting.queries import issued_and_printed
from earlyspring.delegations.arranging.queries import Arranged, arranged
from earlyspring.desk.access import LEADERS, posted
from earlyspring.desk.commitments import lines_on
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.one_page.by_field import by_field
from earlyspring.desk.gathering.one_page.parts import Part, Step, as_pdf, days_of, plain, runs_of
from earlyspring.desk.gathering.place import gathering_at, placed
from earlyspring.desk.gathering.signing.facts import CeremonyFacts, DocumentFacts
from earlyspring.desk.not_written import or_told
from earlyspring.lang.days import written_day
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.queries import Standing, standings, tasks_seen_by
from earlyspring.meetings.programme.permits import reader_of
from earlyspring.meetings.programme.queries import last_release, released
from earlyspring.papers.gathering.one_page import Figure, OnePage, Row, leader_page

SHOWN = 8
"""Lines of one kind that are late; how many more there are is said below them."""


@posted(*LEADERS, post=())
@require_safe
def leading(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, gathering_at(mechanism, key)
    page = LeaderPage(frame, gathering)
    context = {
        "figures": page.figures,
        "days": page.days,
        "parts": [page.fields, *page.late],
        "pdf": reverse("leader_paper", args=[mechanism.key, key]),
        "heading": _("Leader's page"),
    }
    place = placed(frame, gathering, "gathering", (_("Leader's page"), ""))
    return render(request, "desk/gathering/one_page/leader.html", context | place)


@posted(*LEADERS, post=())
@require_safe
@or_told
def leader_paper(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """The same page as PDF."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    page = LeaderPage(frame, gathering)
    paper = OnePage(
        lang=frame.language,
        figures=[figure for figure, _url in page.figures],
        days=[one.on_paper() for one in page.days],
        sections=[one.on_paper() for one in (page.fields, *page.late) if one.steps],
    )
    return as_pdf(leader_page(occasion_of(gathering), paper), f"{mechanism.key}-{key}-leader")


class LeaderPage:
    """What one reader sees of a gathering: the host's officers all of it, everybody else his own party's part."""

    def __init__(self, frame: Frame, gathering: Gathering) -> None:
        self.frame, self.gathering = frame, gathering
        self.party = "" if may_host(frame.posting, gathering) else frame.posting.party
        self.today = timezone.localdate()
        self.tasks = self._tasks()
        self.talks: Arranged = arranged(gathering, self.today, self.party)
        self.documents = self._documents()
        lines = lines_on(frame)
        self.owed = [one for one in lines if one.late and frame.posting.party in one.bound]
        self.fields = by_field(frame, lines, SHOWN)
        self.figures = self._figures()
        self.days = self._days()
        self.late = self._late()

    def _tasks(self) -> list[Standing]:
        seen = tasks_seen_by(self.gathering, self.frame.posting.party)
        own = seen.filter(party=self.party) if self.party else seen
        return [one for one in standings(self.gathering, own, self.today) if one.state == "overdue"]

    def _documents(self) -> list[DocumentFacts]:
        live = [one for one in CeremonyFacts(self.frame, self.gathering).rows if one.document.withdrawn_at is None]
        return [one for one in live if not self.party or any(side.side.party == self.party for side in one.sides)]

    def _at(self, name: str, *more: Any, **asked: str) -> str:
        at = reverse(name, args=[self.frame.mechanism.key, self.gathering.key, *more])
        return f"{at}?{urlencode(asked)}" if asked else at

    @property
    def _commitments(self) -> str:
        asked = urlencode({"party": self.frame.posting.party, "sort": "due"})
        return f"{reverse('commitments', args=[self.frame.mechanism.key])}?{asked}"

    def _figures(self) -> list[tuple[Figure, str]]:
        people = issued_and_printed(self.gathering, self.party)["people"]
        ready = sum(not one.lacks for one in self.documents)
        whose = {"party": self.party} if self.party else {}
        return [
            (Figure(words=_("people who come"), number=people), self._at("delegates")),
            (Figure(words=_("talks agreed"), number=self.talks.talks), self._at("talks")),
            (
                Figure(words=_("documents that lack nothing"), number=ready, of=len(self.documents)),
                self._at("signing"),
            ),
            (
                Figure(words=_("tasks overdue"), number=len(self.tasks)),
                self._at("preparing", state="overdue", **whose),
            ),
            (Figure(words=_("own commitments overdue"), number=len(self.owed)), self._commitments),
        ]

    def _days(self) -> list[Part]:
        shown = released(last_release(self.gathering), self.gathering)
        items = part_for(shown, reader_of(self.frame.posting, self.gathering))
        return days_of(shown, items, self.frame.language, url=self._at("programme_item", "CODE"))

    def _late(self) -> list[Part]:
        tasks, owed = self._at("preparing", state="overdue"), self._commitments
        lacking = [one for one in self.documents if one.lacks]
        waiting = [Step(self._waiting(), self._at("talks"))] if self.talks.waiting else []
        return [
            self._part(_("Tasks overdue"), [self._task(one) for one in self.tasks], tasks),
            self._part(
                _("Documents that lack something"), [self._lacking(one) for one in lacking], self._at("signing")
            ),
            self._part(_("Requests for talks without an answer"), waiting, self._at("talks")),
            self._part(_("Own commitments overdue"), [self._owed(one) for one in self.owed], owed),
        ]

    def _part(self, title: str, steps: list[Step], url: str) -> Part:
        """The first lines; of more the number alone, so that all stands on one sheet."""
        rest = len(steps) - SHOWN
        if rest > 0:
            more = plain(_("%(n)s more") % {"n": rest}, self.frame.language)
            steps = [*steps[:SHOWN], Step(Row(words=more, red=True), url)]
        return Part(title, steps, url=url)

    def _waiting(self) -> Row:
        words = _("%(n)s waiting") % {"n": self.talks.waiting}
        return Row(words=plain(words, self.frame.language), red=True)

    def _task(self, one: Standing) -> Step:
        language = self.frame.language
        row = Row(
            words=runs_of(one.task.names, language),
            mark=written_day(one.due.isoformat(), language) if one.due else "",
            note=runs_of(self.frame.directory.text(one.task.party), language),
            red=True,
        )
        return Step(row, self._at("task", one.task.pk))

    def _lacking(self, one: DocumentFacts) -> Step:
        language = self.frame.language
        row = Row(
            words=runs_of(one.title, language),
            mark=f"{one.document.number}",
            note=plain(" ".join(one.lacks[:2]), language),
            red=True,
        )
        return Step(row, self._at("signing_document", one.document.number))

    def _owed(self, one: Line) -> Step:
        return Step(
            owed_row(one, self.frame), reverse("commitment", args=[self.frame.mechanism.key, one.commitment.item])
        )


def owed_row(one: Line, frame: Frame) -> Row:
    """A commitment with its day, as both pages name it."""
    words = runs_of(one.commitment.heading(), frame.language)
    return Row(words=words, mark=written_day(one.due, frame.language) if one.due else "", red=True)

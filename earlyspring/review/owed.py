"""Who owes which report, and how far it is; the rounds in which it is asked."""

from dataclasses import dataclass

from django.utils import timezone

from earlyspring.core.deadlines import days_left
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, in_effect
from earlyspring.ledger.present import now
from earlyspring.members.accounts import Posting, User
from earlyspring.review.models import Draft, Obligation, Report, Round
from earlyspring.review.spoken import SPOKEN
from earlyspring.review.zones import ELSEWHERE, zones


@dataclass(frozen=True)
class Owed:
    """One report that is owed. `draft`: the latest revision, for the party's own people alone; `left`: days until it is
    due in the party's own zone, negative when overdue."""

    obligation: Obligation
    report: Report | None = None
    draft: Draft | None = None
    left: int = 0

    @property
    def state(self) -> str:
        """asked, draft, submitted, returned, received; for others than the party only asked and received."""
        if self.draft is not None and (self.draft.state != "received" or self.report is None):
            return self.draft.state
        return "received" if self.report is not None else "asked"

    @property
    def overdue(self) -> bool:
        return self.left < 0 and self.report is None


def owed(
    mechanism: Mechanism,
    *,
    reader: str = "",
    round_: str = "",
    party: str = "",
    body: str = "",
    commitment: str = "",
) -> list[Owed]:
    """The obligations asked for, by commitment and body. `reader`: the party whose people read; others see no drafts."""
    wanted = {"round": round_, "party": party, "body": body, "commitment": commitment}
    asked = Obligation.objects.filter(mechanism=mechanism, **{key: value for key, value in wanted.items() if value})
    asked = asked.select_related("mechanism")
    return _with_reports(mechanism, list(asked.order_by("commitment", "body")), reader)


def _with_reports(mechanism: Mechanism, asked: list[Obligation], reader: str) -> list[Owed]:
    found = now(Report, mechanism, True).filter(SPOKEN, round__in={one.round for one in asked})
    reports = {(one.round, one.commitment, one.body, one.party): one for one in found}
    own = [one.pk for one in asked if one.party == reader]
    mine = Draft.objects.filter(mechanism=mechanism, obligation__in=own).order_by("rev")
    drafts = {one.obligation_id: one for one in mine}
    zone, at = zones(mechanism, True), timezone.now()
    return [
        Owed(
            obligation=one,
            report=reports.get((one.round, one.commitment, one.body, one.party)),
            draft=drafts.get(one.pk),
            left=days_left([(0, one.due_on)], at, zone.get(one.party, ELSEWHERE)) or 0,
        )
        for one in asked
    ]


def asked_of(user: User) -> list[Owed]:
    """Everything that an agency's focal point is asked for, in all mechanisms of this node: it is asked once."""
    postings = (
        Posting.objects.on(timezone.localdate()).filter(user=user, role="focal_point").select_related("mechanism")
    )
    found: list[Owed] = []
    for one in postings.order_by("mechanism__key"):
        found += owed(one.mechanism, reader=one.party, party=one.party, body=one.agency)
    return found


def rounds(mechanism: Mechanism, moment: Moment) -> list[Round]:
    """All rounds on a page of the moment, the latest first."""
    found = in_effect(Round, mechanism, moment)
    return [one for one in found.order_by("-year", "-cutoff_on", "item") if come_by(one, moment)]


def come_by(round_: Round, moment: Moment) -> bool:
    """Whether a round is on a page of the moment's day: a past day knows of none whose cut-off was still to come."""
    return moment.as_of >= moment.today or (round_.cutoff_on or "") <= moment.as_of

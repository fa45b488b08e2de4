"""The first page: the mechanism whole, and what is next."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Proposal, Result, Statement
from earlyspring.desk.access import posted, signed_in
from earlyspring.desk.account import names_at
from earlyspring.desk.frame import DeskRequest
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Contradiction, Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.ledger.queries import counts
from earlyspring.meetings.models import Activity, Decision
from earlyspring.meetings.queries import session_years
from earlyspring.members.accounts import Posting
from earlyspring.members.queries import members_on


@signed_in
@require_safe
def home(request: DeskRequest) -> HttpResponse:
    """To the one mechanism a person is posted to, or the choice between several."""
    today = timezone.localdate()
    postings = list(
        Posting.objects.select_related("mechanism")
        .filter(user=request.user, from_day__lte=today)
        .exclude(to_day__lte=today)
    )
    if len(postings) == 1:
        return redirect("overview", postings[0].mechanism.key)
    return render(request, "desk/home.html", {"postings": [{"posting": one} | names_at(one) for one in postings]})


@posted()
def overview(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    moment = frame.moment

    def current(noun):
        return rows(noun, mechanism, moment)

    figures = counts(
        mechanism,
        {
            "instruments": current(Instrument),
            "commitments": current(Commitment).exclude(state="closed"),
            "statements": current(Statement),
            "proposals": current(Proposal).filter(state="tabled"),
            "results": current(Result),
            "activities": current(Activity),
            "contradictions": current(Contradiction),
            "motions": Motion.objects.filter(mechanism=mechanism, state="open"),
        },
    )
    years = session_years(frame.sessions.values(), frame.known.cycles)
    latest = next((year for year in years if year.held), None)
    members = members_on(mechanism, moment)
    order = frame.directory.ordered(one.body for one in members)
    return render(
        request,
        "desk/overview.html",
        {
            "figures": figures,
            "members": sorted(members, key=lambda one: order.index(one.body)),
            "latest": latest,
            "next": next((year for year in reversed(years) if latest and year.year > latest.year), None),
            "decisions": current(Decision).order_by("-session", "no")[:6],
        },
    )

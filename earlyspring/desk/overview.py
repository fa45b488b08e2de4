"""The first page: the mechanism whole, and what is next."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from earlyspring.core.groups import grouped
from earlyspring.core.scopes import taking_part
from earlyspring.desk.access import posted, signed_in
from earlyspring.desk.account import names_at
from earlyspring.desk.answering import session_days
from earlyspring.desk.first_places import unpeopled_places
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.overview_figures import figures_on
from earlyspring.ledger.by_day import come
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import PROPOSED, in_force_on, rows
from earlyspring.ledger.together import together
from earlyspring.meetings.models import Decision, Session
from earlyspring.meetings.queries import seen_on, session_years, undecided, when
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Membership


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
    named = [{"posting": one} | names_at(one) for one in postings]
    return render(request, "desk/home.html", {"postings": named, "kept": unpeopled_places(request.user)})


@posted()
def overview(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    moment = frame.moment
    days = session_days(frame)
    found = together(
        members=rows(Membership, mechanism, moment).filter(in_force_on(moment.as_of)),
        decisions=come(Decision, mechanism, moment, days),
    )
    agreed = [one for one in found["members"] if one.standing != PROPOSED]
    whole = {one.body for one in taking_part(agreed)}
    proposed = {one.body for one in taking_part(found["members"])} - whole
    decisions = sorted(found["decisions"], key=lambda one: (one.no or 0, one.item))
    decisions.sort(key=lambda one: days.get(one.session, ""), reverse=True)
    latest, coming, meetings, unplaced = meetings_of(frame, decisions)
    return render(
        request,
        "desk/overview.html",
        {
            "figures": figures_on(frame),
            "past": moment.as_of < moment.today,
            "members": by_body(frame, found["members"]),
            "taking_part": len(whole),
            "proposed": len(proposed),
            "latest": latest,
            "coming": coming,
            "meetings": meetings,
            "unplaced": unplaced,
            "decisions": decisions[:6],
        },
    )


def by_body(frame: Frame, memberships: list[Membership]) -> list[tuple[str, list[Membership]]]:
    """Each body with its memberships, that of the mechanism as a whole first; last those of single organs only."""
    in_order = sorted(memberships, key=lambda one: (one.organ or "", one.item))
    held = grouped(in_order, key=lambda one: one.body or "")
    every = frame.directory.ordered(sorted(held))
    return [(body, held[body]) for body in sorted(every, key=lambda body: bool(held[body][0].organ))]


def meetings_of(frame: Frame, decisions: list[Decision]) -> tuple[int, int, list[tuple[Session, str]], list[Session]]:
    """The last year in which a session had been held by the day and the next one (0: none), and their sessions.

    Each with its day, in the order of the days, what is known to the year only after the other days of it; then those
    of which neither a day nor a later number tells whether they had been held.
    """
    cycles, every = frame.known.cycles, frame.sessions.values()
    agreed = [one for one in decisions if one.standing != PROPOSED]
    there = seen_on(every, cycles, frame.moment, agreed)
    years = [year for year in session_years(there, cycles) if year.year]
    latest = next((year.year for year in years if year.held), 0)
    coming = min((year.year for year in years if year.year > latest), default=0)
    shown = [one for wanted in (latest, coming) for year in years if year.year == wanted for one in year.sessions]
    unplaced = undecided(there, cycles, frame.moment, every)
    unplaced.sort(key=lambda one: (one.organ or "", one.ordinal or 0, one.item))
    if not latest and frame.moment.as_of < frame.moment.today:
        return 0, 0, [], unplaced
    dated = [(one, when(one, cycles)) for one in shown]
    dated.sort(key=lambda one: (one[1][:4], len(one[1]) == 4, one[1], one[0].organ or "", one[0].ordinal or 0))
    return latest, coming, dated, unplaced

"""What comes round in the review: who is asked at the cut-off, who is reminded, and what a crash left half done."""

from django.utils import timezone

from earlyspring.ledger.jobs import every
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.ledger.refused import Refused
from earlyspring.review.concluding import settle
from earlyspring.review.letters import send_reminders
from earlyspring.review.models import Round, Worksheet
from earlyspring.review.rounds import begun, make_obligations


@every(hours=1)
def ask_at_the_cut_off() -> dict[str, int]:
    """Make the obligations of every round whose cut-off is over and which is not closed yet."""
    at, made = timezone.now(), 0
    for mechanism in Mechanism.objects.order_by("key"):
        for round_ in now(Round, mechanism, exercise=True):
            if begun(round_) and (round_.freeze_on or "9999") >= at.date().isoformat():
                made += len(make_obligations(round_))
    return {"obligations": made}


@every(hours=1)
def remind() -> dict[str, int]:
    """Send the reminders that are due, each once."""
    return send_reminders(timezone.now())


@every(minutes=5)
def finish_reviews() -> dict[str, int]:
    """Draw the consequence of what the parties answered, where nobody was there to do it or a crash came between."""
    told = {"concluded": 0, "waiting": 0}
    put = Worksheet.objects.filter(state="frozen") | Worksheet.objects.filter(state="concluded", lines__motion="")
    for sheet in put.distinct().order_by("pk"):
        try:
            settled = settle(sheet)
        except Refused:  # whoever froze it cannot write here now; it stays as it is, and is tried again
            told["waiting"] += 1
        else:
            told["concluded"] += sheet.state == "frozen" and settled.state == "concluded"
    return told

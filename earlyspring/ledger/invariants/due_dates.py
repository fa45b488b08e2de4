"""What must never be said of when something is due."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import empty, ever
from earlyspring.ledger.invariants.story import Story


@demanded("due_date_once", _("A commitment has one due date of each number."))
def two_original_due_dates(story: Story) -> None:
    """A second original due date of the active commitment is entered."""
    story.enter("due_date", "d-new", commitment="c-01", no=0, on="2025-12-31")


@refused(
    "due_date_never_moves",
    _("A due date is never moved; a later one is entered beside it, with its session and reason."),
    on="earlyspring_duedate",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_duedate w
        WHERE {ever("w")} AND w.standing <> 'reported'
        AND w.item = NEW.item
        AND ({d.differ('w."on"', 'NEW."on"')} OR {d.differ("w.commitment", "NEW.commitment")}
            OR {d.differ("w.no", "NEW.no")}))"""
    ),
)
def move_a_due_date(story: Story) -> None:
    """The original due date of the active commitment is retired, and a later day is entered in its place."""
    story.amend("due_date", "d-01-0", on="2026-03-31")


@refused(
    "due_date_decided",
    _("A new due date names the session that decided it and the reason."),
    on="earlyspring_duedate",
    of=VOUCHED,
    where=lambda d: f"""NEW.no > 0 AND (NEW.decided_in IS NULL OR {empty("NEW.reason")})""",
)
def new_due_date_without_reason(story: Story) -> None:
    """A third due date of the active commitment is entered without a reason."""
    story.enter("due_date", "d-new", commitment="c-01", no=2, on="2027-06-30", decided_in="s-17")


@demanded("due_date_number_from_zero", _("The due dates of a commitment are numbered from 0, the original."))
def below_zero(story: Story) -> None:
    """A due date number -1 of the active commitment is entered."""
    story.enter("due_date", "d-new", commitment="c-01", no=-1, on="2025-12-31")

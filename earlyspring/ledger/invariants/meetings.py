"""What must never be said of cycles and sessions."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import demanded
from earlyspring.ledger.invariants.story import Story


@demanded("cycle_once_a_year", _("A year has one cycle."))
def two_cycles(story: Story) -> None:
    """A second cycle of the year 2025 is entered."""
    story.enter("cycle", "y-2025-again", year=2025)


@demanded("decision_number_once", _("Two decisions of one session never bear the same number."))
def two_decisions_with_one_number(story: Story) -> None:
    """Another decision number 1 of the sixteenth session is entered."""
    story.enter("decision", "k-new", session="s-16", no=1, type="procedure", text={"en": "To meet in spring."})


@demanded("session_number_once", _("Two sessions of one organ never bear the same number."))
def two_sessions_with_one_number(story: Story) -> None:
    """Another sixteenth session of the Joint Working Committee is entered."""
    story.enter("session", "s-16-again", organ="o-jwc", ordinal=16, year=2025, status="planned")

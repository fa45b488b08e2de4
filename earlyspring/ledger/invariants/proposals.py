"""What must never be said of priorities and proposals."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import empty
from earlyspring.ledger.invariants.story import Story


@demanded("priority_number_once", _("Two priorities from one year on never bear the same number."))
def two_priorities_with_one_number(story: Story) -> None:
    """Another first priority from 2026 on is entered."""
    story.enter("priority", "q-new", no=1, from_year=2026, title={"en": "Rivers"})


@demanded(
    "proposal_accepted_as_something",
    _("A proposal that was accepted, and only such a one, names the priority or commitment that it became."),
)
def accepted_into_nothing(story: Story) -> None:
    """The proposal of Lạng Sơn is accepted, and becomes nothing."""
    story.amend("proposal", "p-3", state="accepted")


@demanded(
    "proposal_merged_into_another",
    _("A proposal that was merged, and only such a one, names the other proposal that it was merged into."),
)
def merged_into_nothing(story: Story) -> None:
    """The proposal of Lạng Sơn is merged, and not into which."""
    story.amend("proposal", "p-3", state="merged")


@refused(
    "proposal_turned_down_with_reason",
    _("A proposal is deferred or declined with a reason."),
    on="earlyspring_proposal",
    of=VOUCHED,
    where=lambda d: f"""NEW.state IN ('deferred', 'declined') AND {empty("NEW.reason")}""",
)
def declined_without_reason(story: Story) -> None:
    """The proposal of Lạng Sơn is declined without a reason."""
    story.amend("proposal", "p-3", state="declined")

"""What must never be said of a review and of what it found"""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import now
from earlyspring.ledger.invariants.story import Story

FINDING = "earlyspring_finding"


@demanded("review_once", _("A session has one review."))
def two_reviews(story: Story) -> None:
    """A second review of the sixteenth session is entered."""
    story.enter("review", "rv-new", session="s-16", round="o-0")


@demanded("finding_once", _("A review finds once on a commitment."))
def two_findings(story: Story) -> None:
    """The review of the sixteenth session finds a second time on the active commitment."""
    story.found("fd-new", "c-01", finding="not_reviewable", outcome="continue")


@refused(
    "finding_of_a_concluded_review",
    _("A finding stands in a review that the parties have concluded."),
    on=FINDING,
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.review IS NOT NULL AND NOT EXISTS (SELECT 1 FROM earlyspring_review r
        WHERE {now("r")} AND r.item = NEW.review AND r.standing <> 'reported')"""
    ),
)
def found_by_nobody(story: Story) -> None:
    """A finding is entered of a review that nobody has concluded."""
    story.found("fd-new", "c-01", review="rv.s-17", finding="not_reviewable", outcome="continue")


@demanded("finding_rated_when_agreed", _("A finding has a rating where the parties agree, and nowhere else."))
def a_rating_while_views_differ(story: Story) -> None:
    """Views differ on a commitment, and the finding rates it."""
    story.found("fd-new", "c-02", finding="views_differ", completion="limited", outcome="continue")


@demanded(
    "finding_closed_when_complete", _("A finding closes a commitment as complete only where all agree that it is.")
)
def closed_and_not_complete(story: Story) -> None:
    """A commitment that all find to be limited is closed as complete."""
    story.found("fd-new", "c-02", finding="agreed", completion="limited", outcome="close_complete")


@demanded(
    "finding_carried_to_a_day", _("A finding that carries a commitment over names the new day, and no other does.")
)
def carried_over_to_no_day(story: Story) -> None:
    """A commitment is carried over, and not until when."""
    story.found("fd-new", "c-02", finding="not_reviewable", outcome="carry_over")


@demanded(
    "finding_merged_into_another", _("A finding that merges or supersedes names another commitment, and no other does.")
)
def merged_into_no_other(story: Story) -> None:
    """A commitment is superseded by itself."""
    story.found("fd-new", "c-02", finding="not_reviewable", outcome="supersede", successor="c-02")


@demanded(
    "finding_left_open_when_views_differ", _("Where views differ, a finding lets the matter continue, rest or go up.")
)
def no_longer_pursued_while_views_differ(story: Story) -> None:
    """A commitment on which views differ is no longer pursued."""
    story.found("fd-new", "c-02", finding="views_differ", outcome="not_pursued")


@refused(
    "finding_of_what_can_be_verified",
    _("A finding never rates what was judged not to be verifiable."),
    on=FINDING,
    of=LIVE,
    where=lambda d: (
        f"""NEW.completion IS NOT NULL AND EXISTS (SELECT 1 FROM earlyspring_commitment c
        WHERE {now("c")} AND c.item = NEW.commitment AND NOT c.verifiable)"""
    ),
)
def rate_good_neighbours(story: Story) -> None:
    """The review finds that being good neighbours is complete."""
    story.found("fd-new", "c-06", finding="agreed", completion="complete", outcome="continue")

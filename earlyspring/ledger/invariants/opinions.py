"""What must never be done to evidence, to the opinions of parties, and to what waits for the centre"""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import empty, ever, now
from earlyspring.ledger.invariants.story import Story

EVIDENCE, ASSESSMENT, VIEW = "earlyspring_evidence", "earlyspring_assessment", "earlyspring_reportview"
WIDTH = "CASE {row}.visibility WHEN 'party' THEN 0 WHEN 'mechanism' THEN 1 ELSE 2 END"


@refused(
    "evidence_is_not_replaced",
    _("A piece of evidence stays the file and the party's that it was."),
    on=EVIDENCE,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM {EVIDENCE} e WHERE {ever("e")} AND e.item = NEW.item
        AND (e.sha256 <> NEW.sha256 OR e.party <> NEW.party))"""
    ),
)
def another_file(story: Story) -> None:
    """Another photograph is put in the place of the one that Quảng Ninh has shown."""
    story.amend("evidence", "ev-1", sha256=story.digest("another photograph"))


@refused(
    "evidence_only_opens",
    _("Who may open a piece of evidence is only ever widened."),
    on=EVIDENCE,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM {EVIDENCE} e WHERE {ever("e")} AND e.item = NEW.item
        AND {WIDTH.format(row="e")} > {WIDTH.format(row="NEW")})"""
    ),
)
def shown_and_hidden_again(story: Story) -> None:
    """What Quảng Ninh has opened to the mechanism is kept for Quảng Ninh again."""
    story.amend("evidence", "ev-1", visibility="party")


@demanded("report_view_once", _("A party has one view of a report, which may change."))
def two_views(story: Story) -> None:
    """A second view of Guangxi on the same report is entered."""
    story.enter("report_view", "v-new", report="rp-1", of=story.digest("1"), party="b-gx", view="confirmed")


@refused(
    "dispute_says_why",
    _("Who disputes a report says why."),
    on=VIEW,
    of=VOUCHED,
    where=lambda d: f"NEW.view = 'disputed' AND {empty('NEW.reason')}",
)
def disputed_without_a_reason(story: Story) -> None:
    """Guangxi disputes the report of Quảng Ninh and says not why."""
    story.amend("report_view", "v-1", view="disputed")


@refused(
    "report_view_of_another",
    _("No party confirms or disputes its own report."),
    on=VIEW,
    of=VOUCHED,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_report r
        WHERE {now("r")} AND r.item = NEW.report AND r.party = NEW.party)"""
    ),
)
def confirm_oneself(story: Story) -> None:
    """Quảng Ninh confirms what its own department reports."""
    story.enter("report_view", "v-new", report="rp-1", of=story.digest("1"), party="b-qn", view="confirmed")


@demanded("assessment_once", _("A party has one opinion on a commitment in a round; a later one supersedes it."))
def second_first_opinion(story: Story) -> None:
    """A second opinion of Quảng Ninh on the same commitment is entered beside the first."""
    story.opinion("as-new", "b-qn", "limited")


@refused(
    "assessment_stays_its_partys",
    _("A party supersedes no opinion but its own."),
    on=ASSESSMENT,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM {ASSESSMENT} a WHERE {ever("a")} AND a.item = NEW.item
        AND (a.party <> NEW.party OR a.round <> NEW.round OR a.commitment <> NEW.commitment))"""
    ),
)
def supersede_the_opinion_of_another(story: Story) -> None:
    """An opinion of Guangxi is entered in the place of the one of Quảng Ninh."""
    story.retire("assessment", "as-gx")
    story.amend("assessment", "as-qn", party="b-gx")


@refused(
    "assessment_of_what_can_be_verified",
    _("What was judged not to be verifiable is not rated."),
    on=ASSESSMENT,
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_commitment c
        WHERE {now("c")} AND c.item = NEW.commitment AND NOT c.verifiable)"""
    ),
)
def rate_what_cannot_be_verified(story: Story) -> None:
    """Guangxi rates a commitment to be good neighbours."""
    story.opinion("as-new", "b-gx", "complete", commitment="c-06")


@refused(
    "assessment_says_why",
    _("A party that rates a commitment says why."),
    on=ASSESSMENT,
    of=VOUCHED,
    where=lambda d: f"NEW.completion IS NOT NULL AND {empty('NEW.rationale')}",
)
def rate_without_a_word(story: Story) -> None:
    """Quảng Ninh rates the commitment anew and says nothing."""
    story.amend("assessment", "as-qn", rationale={})

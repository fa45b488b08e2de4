"""What must never stand in a line of a worksheet"""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import demanded, refused_by
from earlyspring.ledger.invariants.sql import LIVE, Dialect
from earlyspring.ledger.invariants.story import Story
from earlyspring.ledger.invariants.trigger import Trigger
from earlyspring.ledger.invariants.worksheets import LINE, SHEET, STATED

COLUMNS = (
    *("worksheet_id", "commitment", "instrument", "parties", "track", "finding", "completion", "outcome"),
    *("new_due_on", "successor", "remark", "revision", "typed_by", "typed_at"),
)


@demanded("line_once", _("A commitment has one line on a worksheet."))
def two_lines(story: Story) -> None:
    """A second line of the active commitment is added."""
    story.line("c-01")


@demanded("line_track_in_list", _("A line is taken without debate or discussed."))
def third_track(story: Story) -> None:
    """A line is put on a track of its own."""
    story.lines().filter(commitment="c-01").update(track="later")


@demanded("line_finding_in_list", _("The parties agree on a line, differ, or do not review it."))
def third_finding(story: Story) -> None:
    """A line is found to be fine."""
    story.lines().filter(commitment="c-02").update(finding="fine")


@demanded("line_completion_in_list", _("How far a commitment is, is said in a word of the list."))
def word_of_its_own(story: Story) -> None:
    """A commitment is found to be nearly done."""
    story.lines().filter(commitment="c-02").update(finding="agreed", completion="nearly")


@demanded("line_outcome_in_list", _("What becomes of a commitment is one of the outcomes of the list."))
def outcome_of_its_own(story: Story) -> None:
    """A commitment is to be forgotten."""
    story.lines().filter(commitment="c-02").update(outcome="forget")


@demanded("line_rated_when_agreed", _("A line is rated where the parties agree, and nowhere else."))
def rated_without_a_finding(story: Story) -> None:
    """A line says that the work is complete, and not that the parties agree."""
    story.lines().filter(commitment="c-02").update(completion="complete")


@demanded("line_closed_when_complete", _("A commitment is closed as complete only where all agree that it is."))
def closed_while_views_differ(story: Story) -> None:
    """A line on which views differ closes its commitment as complete."""
    story.lines().filter(commitment="c-02").update(finding="views_differ", outcome="close_complete")


@demanded("line_carried_to_a_day", _("What is carried over has its new day, and nothing else has one."))
def carried_to_no_day(story: Story) -> None:
    """A commitment is carried over to no day."""
    story.lines().filter(commitment="c-02").update(outcome="carry_over")


@demanded("line_merged_into_another", _("What is merged or superseded names its successor, which is another."))
def merged_into_itself(story: Story) -> None:
    """A commitment is merged into itself."""
    story.lines().filter(commitment="c-02").update(outcome="merge", successor="c-02")


@demanded("line_left_open_when_views_differ", _("Where views differ a matter continues, rests, or goes up."))
def dropped_while_views_differ(story: Story) -> None:
    """A commitment on which views differ is no longer pursued."""
    story.lines().filter(commitment="c-02").update(finding="views_differ", outcome="not_pursued")


@demanded("line_statement_once_a_party", _("A party states its view once on a line, and may change it."))
def two_statements(story: Story) -> None:
    """A second statement of Guangxi is added to the line of the active commitment."""
    line = story.lines().get(commitment="c-01")
    story.keep("linestatement", line=line, party="b-gx", text={"en": "Again."}, typed_at=story.moment())


LATER = _("The new day of what is carried over is later than every day before it.")


def _both(dialect: Dialect, name: str, words: str, where: str) -> Iterator[Trigger]:
    yield Trigger.of_entry(dialect, name, words, LINE, where)
    yield Trigger.of_change(dialect, name, words, LINE, where, "changed")


def _later(dialect: Dialect) -> Iterator[Trigger]:
    dates = (
        f"SELECT 1 FROM earlyspring_duedate w WHERE {LIVE.format(row='w')} AND w.mechanism_id = NEW.mechanism_id "
        'AND w.commitment = NEW.commitment AND w."on" >= NEW.new_due_on'
    )
    sheet = f"SELECT 1 FROM {SHEET} s WHERE s.id = NEW.worksheet_id AND s.state = 'drafting'"
    where = f"NEW.outcome = 'carry_over' AND EXISTS ({sheet}) AND EXISTS ({dates})"
    yield from _both(dialect, "line_carried_forward", LATER, where)


@refused_by("line_carried_forward", LATER, _later)
def carried_backwards(story: Story) -> None:
    """The active commitment is carried over to a day before the one it has."""
    story.lines().filter(commitment="c-01").update(outcome="carry_over", new_due_on="2026-06-30")


UNRATED = _("What was judged not to be verifiable is not reviewable, and never rated.")


def _unrated(dialect: Dialect) -> Iterator[Trigger]:
    judged = (
        f"SELECT 1 FROM earlyspring_commitment c WHERE {LIVE.format(row='c')} AND c.mechanism_id = NEW.mechanism_id "
        "AND c.item = NEW.commitment AND NOT c.verifiable"
    )
    where = f"NEW.finding IS NOT NULL AND NEW.finding <> 'not_reviewable' AND EXISTS ({judged})"
    yield from _both(dialect, "line_of_what_can_be_verified", UNRATED, where)


@refused_by("line_of_what_can_be_verified", UNRATED, _unrated)
def find_on_what_cannot_be_verified(story: Story) -> None:
    """The parties find that being good neighbours is complete."""
    story.lines().filter(commitment="c-06").update(finding="agreed", completion="complete")


CONSENT = _("Only what every party concerned has rated alike is taken without debate.")


def _consent(dialect: Dialect) -> Iterator[Trigger]:
    opinion = (
        f"FROM earlyspring_assessment a, {SHEET} s WHERE s.id = NEW.worksheet_id AND {LIVE.format(row='a')} "
        "AND a.mechanism_id = NEW.mechanism_id AND a.exercise = s.exercise AND a.round = s.round "
        "AND a.commitment = NEW.commitment"
    )
    silent = f"SELECT 1 FROM {dialect.strings('NEW.parties', 'p')} WHERE NOT EXISTS (SELECT 1 {opinion} AND a.party = p.value)"
    among = f"EXISTS (SELECT 1 FROM {dialect.strings('NEW.parties', 'q')} WHERE q.value = a.party)"
    alike = f"(SELECT count(DISTINCT a.completion) {opinion} AND {among}) <> 1"
    yield from _both(
        dialect, "line_taken_where_alike", CONSENT, f"NEW.track = 'consent' AND (EXISTS ({silent}) OR {alike})"
    )


@refused_by("line_taken_where_alike", CONSENT, _consent)
def taken_while_views_differ(story: Story) -> None:
    """The line of the active commitment, which Guangxi and Quảng Ninh rate differently, is taken without debate."""
    story.lines().filter(commitment="c-01").update(track="consent")


FROZEN = _("After the freeze no line is added, taken away or changed, and nothing more is stated.")


def _frozen(dialect: Dialect) -> Iterator[Trigger]:
    closed = f"EXISTS (SELECT 1 FROM {SHEET} s WHERE s.id = {{row}}.worksheet_id AND s.state <> 'drafting')"
    differs = " OR ".join(dialect.differ(f"NEW.{column}", f"OLD.{column}") for column in COLUMNS)
    name = "worksheet_frozen"
    yield Trigger.of_entry(dialect, name, FROZEN, LINE, closed.format(row="NEW"))
    where = f"{closed.format(row='OLD')} AND ({differs})"
    yield Trigger.of_change(dialect, name, FROZEN, LINE, where, "changed")
    yield Trigger.of_loss(dialect, name, FROZEN, LINE, closed.format(row="OLD"), "lost")
    stated = (
        f"EXISTS (SELECT 1 FROM {SHEET} s, {LINE} l "
        "WHERE l.id = {row}.line_id AND s.id = l.worksheet_id AND s.state <> 'drafting')"
    )
    yield Trigger.of_entry(dialect, name, FROZEN, STATED, stated.format(row="NEW"), "stated")
    yield Trigger.of_change(dialect, name, FROZEN, STATED, stated.format(row="OLD"), "restated")
    yield Trigger.of_loss(dialect, name, FROZEN, STATED, stated.format(row="OLD"), "unstated")


@refused_by("worksheet_frozen", FROZEN, _frozen)
def add_a_line_after_the_freeze(story: Story) -> None:
    """A line is added to the frozen worksheet."""
    story.freeze()
    story.line("c-03")

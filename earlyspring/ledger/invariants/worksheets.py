"""What must never happen on the worksheet of a review"""

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import demanded, refused_by
from earlyspring.ledger.invariants.sql import LIVE, Dialect, empty
from earlyspring.ledger.invariants.story import Story
from earlyspring.ledger.invariants.trigger import Trigger

SHEET, LINE, STATED = "earlyspring_worksheet", "earlyspring_line", "earlyspring_linestatement"
OPEN = "('recorded', 'registered', 'active', 'suspended')"
FREEZES = "OLD.state = 'drafting' AND NEW.state = 'frozen'"
CONCLUDES = "OLD.state <> 'concluded' AND NEW.state = 'concluded'"


@demanded("worksheet_once", _("A session has one worksheet."))
def two_worksheets(story: Story) -> None:
    """A second worksheet of the seventeenth session is opened."""
    story.keep("worksheet", **story.sheet_of("s-17"))


@demanded("worksheet_state_in_list", _("A worksheet is being drafted, frozen or concluded."))
def worksheet_approved(story: Story) -> None:
    """A worksheet is opened as approved."""
    story.keep(
        "worksheet", **story.sheet_of("s-16", state="approved", frozen_at=story.moment(), sha256="1", motion="1")
    )


@demanded(
    "worksheet_frozen_by_digest", _("A frozen worksheet has its moment, its digest and the motion that carries it.")
)
def frozen_without_a_digest(story: Story) -> None:
    """The worksheet of the seventeenth session is frozen under no digest."""
    story.fill()
    story.sheets().update(state="frozen", frozen_at=story.moment())


@demanded(
    "worksheet_concluded_dated", _("A concluded worksheet, and only such a one, has the moment of its conclusion.")
)
def concluded_at_no_moment(story: Story) -> None:
    """A worksheet that is being drafted has a moment of conclusion."""
    story.sheets().update(concluded_at=story.moment())


FLOW = _("A worksheet is frozen before it is concluded, and what is concluded is never touched again.")


def _flow(dialect: Dialect) -> Iterator[Trigger]:
    passes = "('drafting>drafting', 'drafting>frozen', 'frozen>drafting', 'frozen>concluded')"
    where = f"OLD.state = 'concluded' OR OLD.state || '>' || NEW.state NOT IN {passes}"
    yield Trigger.of_change(dialect, "worksheet_goes_its_way", FLOW, SHEET, where)
    yield Trigger.of_loss(dialect, "worksheet_goes_its_way", FLOW, SHEET, "OLD.state <> 'drafting'", "lost")


@refused_by("worksheet_goes_its_way", FLOW, _flow)
def edit_a_concluded_review(story: Story) -> None:
    """The worksheet that all have accepted is opened again."""
    story.freeze()
    story.accepted()
    story.sheets().update(state="concluded", concluded_at=story.moment())
    story.sheets().update(state="drafting", sha256="", motion="", frozen_at=None, concluded_at=None)


FORGETS = _("A worksheet is frozen only when every open commitment has its line: nothing falls off.")


def _forgets(dialect: Dialect) -> Iterator[Trigger]:
    named = f"SELECT 1 FROM {dialect.strings('NEW.instruments', 'i')} WHERE i.value = c.instrument"
    where = (
        f"{FREEZES} AND EXISTS (SELECT 1 FROM earlyspring_commitment c WHERE {LIVE.format(row='c')} "
        f"AND c.mechanism_id = NEW.mechanism_id AND c.exercise = NEW.exercise AND c.state IN {OPEN} "
        f"AND ({empty('NEW.instruments')} OR EXISTS ({named})) "
        f"AND NOT EXISTS (SELECT 1 FROM {LINE} l WHERE l.worksheet_id = NEW.id AND l.commitment = c.item))"
    )
    yield Trigger.of_change(dialect, "worksheet_forgets_nothing", FORGETS, SHEET, where)


@refused_by("worksheet_forgets_nothing", FORGETS, _forgets)
def freeze_and_forget(story: Story) -> None:
    """The worksheet is frozen while a commitment that is only recorded has no line."""
    story.fill()
    story.lines().filter(commitment="c-05").delete()
    story.freeze(fill=False)


WHOLE = _("A worksheet is frozen and concluded only when every line has its finding and its outcome.")


def _whole(dialect: Dialect) -> Iterator[Trigger]:
    bare = f"SELECT 1 FROM {LINE} l WHERE l.worksheet_id = NEW.id AND (l.finding IS NULL OR l.outcome IS NULL)"
    where = f"({FREEZES} OR {CONCLUDES}) AND EXISTS ({bare})"
    yield Trigger.of_change(dialect, "worksheet_lines_are_whole", WHOLE, SHEET, where)


@refused_by("worksheet_lines_are_whole", WHOLE, _whole)
def freeze_open_lines(story: Story) -> None:
    """The worksheet is frozen as it is, with lines on which nothing was found."""
    story.freeze(fill=False)


BOTH = _("Where views differ, more than one party has stated its own.")


def _both(dialect: Dialect) -> Iterator[Trigger]:
    stated = f"SELECT count(*) FROM {STATED} s WHERE s.line_id = l.id AND NOT ({empty('s.text')})"
    lone = f"SELECT 1 FROM {LINE} l WHERE l.worksheet_id = NEW.id AND l.finding = 'views_differ' AND ({stated}) < 2"
    where = f"{FREEZES} AND EXISTS ({lone})"
    yield Trigger.of_change(dialect, "worksheet_has_both_statements", BOTH, SHEET, where)


@refused_by("worksheet_has_both_statements", BOTH, _both)
def views_differ_from_nothing(story: Story) -> None:
    """Views differ on a line on which one party alone has stated anything."""
    story.fill()
    story.lines().filter(commitment="c-01").update(finding="views_differ", completion=None, outcome="continue")
    story.freeze(fill=False)


ACCEPTED = _("A review is concluded only when every party asked has accepted it, by key or on paper.")


def _accepted(dialect: Dialect, name: str, words: str, more: str) -> Iterator[Trigger]:
    found = (
        f"SELECT 1 FROM earlyspring_review r WHERE {LIVE.format(row='r')} AND r.mechanism_id = NEW.mechanism_id "
        f"AND r.exercise = NEW.exercise AND r.item = NEW.review AND r.standing IN ('joint', 'sealed', 'paper') "
    )
    yield Trigger.of_change(dialect, name, words, SHEET, f"{CONCLUDES} AND {more.format(found=found)}")


@refused_by(
    "worksheet_concluded_when_accepted",
    ACCEPTED,
    lambda d: _accepted(d, "worksheet_concluded_when_accepted", ACCEPTED, "NOT EXISTS ({found})"),
)
def conclude_alone(story: Story) -> None:
    """The frozen worksheet is concluded while the other parties have not answered."""
    story.freeze()
    story.sheets().update(state="concluded", concluded_at=story.moment())


SAME = _("What is concluded is the very worksheet that was accepted.")


@refused_by(
    "worksheet_concluded_as_accepted",
    SAME,
    lambda d: _accepted(
        d,
        "worksheet_concluded_as_accepted",
        SAME,
        "EXISTS ({found}) AND NOT EXISTS ({found} AND r.worksheet_sha256 = NEW.sha256)",
    ),
)
def conclude_another_worksheet(story: Story) -> None:
    """The parties accepted another worksheet than the one that is concluded."""
    story.freeze()
    story.accepted(worksheet_sha256=story.digest("another worksheet"))
    story.sheets().update(state="concluded", concluded_at=story.moment())

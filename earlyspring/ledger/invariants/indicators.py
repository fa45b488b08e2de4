"""What must never be said of indicators, targets and rounds."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, demanded, refused
from earlyspring.ledger.invariants.sql import now
from earlyspring.ledger.invariants.story import Story


@demanded("indicator_percentage_not_summed", _("Percentages are never summed."))
def sum_percentages(story: Story) -> None:
    """A share of permits is to be summed over the periods."""
    story.indicator("x-new", measure="percentage", aggregation="sum")


@demanded(
    "indicator_baseline_dated", _("A value to start from has the day on which it stood, and no day is without it.")
)
def baseline_without_its_day(story: Story) -> None:
    """Four hours of waiting are given as what an indicator starts from, and not since when."""
    story.indicator("x-new", measure="number", aggregation="latest", unit="hours", baseline_value=4)


@demanded("indicator_in_words_has_no_unit", _("What is described in words has neither unit nor value to start from."))
def words_with_a_unit(story: Story) -> None:
    """How well two hotlines work is described in words, in hours."""
    story.indicator("x-new", measure="qualitative", aggregation="none", unit="hours")


@demanded("indicator_number_has_unit", _("A number that is measured has its unit."))
def number_without_a_unit(story: Story) -> None:
    """Something is to be counted, and not said what."""
    story.indicator("x-new", measure="number", aggregation="sum")


@demanded("target_once", _("A party has one target of an indicator for a period."))
def two_targets_of_a_party(story: Story) -> None:
    """Quảng Ninh has a second target for the end of 2026."""
    story.enter("target", "w-new", indicator="x-01", party="b-qn", period_end="2026-12-31", value=70)


@demanded("target_once_for_all", _("All together have one target of an indicator for a period."))
def two_targets_of_all(story: Story) -> None:
    """A second target of all parties for the end of 2026 is entered."""
    story.enter("target", "w-new", indicator="x-01", period_end="2026-12-31", value=200)


@refused(
    "target_of_a_quantity",
    _("A target is set for what is measured in figures."),
    on="earlyspring_target",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_indicator i
        WHERE {now("i")} AND i.item = NEW.indicator AND i.measure = 'qualitative')"""
    ),
)
def target_of_words(story: Story) -> None:
    """A figure is to be reached of what is described in words."""
    story.enter("target", "w-new", indicator="x-02", period_end="2026-12-31", value=3)


@demanded("round_once", _("A year has one round of each class that leads to a session."))
def two_rounds_to_a_session(story: Story) -> None:
    """A second annual round of 2026 that leads to the seventeenth session is entered."""
    days = {"cutoff_on": "2026-01-15", "due_on": "2026-01-31"}
    story.enter("round", "o-new", year=2026, class_code="annual", session="s-17", **days)


@demanded("round_once_a_year", _("A year has one round of each class that leads to no session."))
def two_rounds_of_a_year(story: Story) -> None:
    """A second mid-term round of 2026 is entered."""
    story.enter("round", "o-new", year=2026, class_code="midterm", cutoff_on="2026-07-01", due_on="2026-07-15")


@demanded("round_days_in_order", _("A round's reports are due after its cut-off, and it closes after they are due."))
def due_before_the_cut_off(story: Story) -> None:
    """The reports of a final round are due before the day as of which they speak."""
    story.enter("round", "o-new", year=2026, class_code="final", cutoff_on="2026-11-30", due_on="2026-10-31")

"""What is measured of a promise: its milestones, its indicators and what they are to reach."""

from django.db.models import Q

from earlyspring.ledger import fields
from earlyspring.ledger.demands import OPEN_OR_REPORTED, demand, once
from earlyspring.ledger.nouns import Record, kind


@kind("milestone")
class Milestone(Record):
    commitment = fields.Ref("commitment", needed=True)
    no = fields.Whole()
    title = fields.TextValue(needed=True)
    on = fields.Day(needed=True)
    reached_on = fields.Day()
    party = fields.Ref("body")


@kind("indicator")
class Indicator(Record):
    """What is measured, and how figures of several periods make one: totals are computed, never stored."""

    commitment = fields.Ref("commitment", needed=True)
    title = fields.TextValue(needed=True)
    measure = fields.Code("number percentage ordinal qualitative", needed=True)
    unit = fields.Word()
    direction = fields.Code("increase decrease maintain")
    aggregation = fields.Code("sum latest mean none", needed=True)
    baseline_value = fields.Number()
    baseline_on = fields.Day()
    baseline_source = fields.TextValue()
    verification = fields.TextValue()

    class Meta:
        constraints = [
            demand("indicator_percentage_not_summed", ~Q(measure="percentage") | ~Q(aggregation="sum")),
            demand(
                "indicator_baseline_dated",
                Q(baseline_value__isnull=True, baseline_on__isnull=True)
                | Q(baseline_value__isnull=False, baseline_on__isnull=False),
                OPEN_OR_REPORTED,
            ),
            demand(
                "indicator_in_words_has_no_unit",
                ~Q(measure="qualitative") | Q(unit__isnull=True, baseline_value__isnull=True),
            ),
            demand("indicator_number_has_unit", ~Q(measure="number") | Q(unit__isnull=False), OPEN_OR_REPORTED),
        ]


@kind("target", clashes_by=("indicator",))
class Target(Record):
    """What is to be reached by the end of a period, by one party or (none named) by all together."""

    indicator = fields.Ref("indicator", needed=True)
    party = fields.Ref("body")
    period_end = fields.Day(needed=True)
    value = fields.Number(needed=True)

    class Meta:
        constraints = [
            once("target_once", "indicator", "party", "period_end"),
            once("target_once_for_all", "indicator", "period_end", when=Q(party__isnull=True)),
        ]

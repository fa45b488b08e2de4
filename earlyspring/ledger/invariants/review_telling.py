"""The story goes on: what is measured, two rounds of reports, two opinions, a review that ended and one that is open."""

from typing import Any

from earlyspring.ledger.invariants.review_story import AGENCIES
from earlyspring.ledger.invariants.story import Story


def tell_of_reviews(story: Story) -> None:
    for chapter in (_measures, _rounds, _reports, _opinions, _concluded, _worksheet):
        chapter(story)


def _measures(story: Story) -> None:
    words = {"en": "To be good neighbours."}
    story.enter("commitment", "c-06", state="registered", nature="continuous", verifiable=False, text=words)
    story.indicator(
        "x-01", measure="number", aggregation="sum", unit="calls", baseline_value=0, baseline_on="2025-02-20"
    )
    story.indicator("x-02", measure="qualitative", aggregation="none")
    story.indicator("x-03", commitment="c-02", measure="number", aggregation="latest", unit="hours")
    story.enter("target", "w-1", indicator="x-01", party="b-qn", period_end="2026-12-31", value=60)
    story.enter("target", "w-2", indicator="x-01", period_end="2026-12-31", value=150)


def _rounds(story: Story) -> None:
    story.enter(
        "round", "o-0", year=2025, class_code="annual", session="s-16", cutoff_on="2025-01-10", due_on="2025-01-31"
    )
    days = {"cutoff_on": "2026-01-10", "due_on": "2026-01-31", "freeze_on": "2026-02-10"}
    story.enter("round", "o-1", year=2026, class_code="annual", session="s-17", **days)
    story.enter("round", "o-2", year=2026, class_code="midterm", cutoff_on="2026-06-30", due_on="2026-07-10")


def _reports(story: Story) -> None:
    """Quảng Ninh's department is asked, reports, is asked for more, and reports again; it was reminded once."""
    for party, agency in AGENCIES.items():
        asked = {"round": "o-1", "commitment": "c-01", "body": agency, "party": party, "due_on": "2026-01-31"}
        story.keep("obligation", **asked)
    told: dict[str, Any] = {"completion": "substantial", "evidence": ["ev-1"], "submitted_at": story.moment()}
    story.draft(rev=1, state="returned", reason="Which figure is this?", **told)
    story.draft(rev=2, state="submitted", **told)
    story.remind()
    story.keep("planline", party="b-qn", plan="i-plan", no=1, text={"en": "The line."})
    story.sent_form()
    story.agency_address()
    said = {"sha256": story.digest("photograph"), "party": "b-qn", "visibility": "mechanism"}
    story.enter("evidence", "ev-1", standing="own", **said)
    story.report("rp-1")


def _opinions(story: Story) -> None:
    story.enter("report_view", "v-1", report="rp-1", of=story.digest("rp-1"), party="b-gx", view="confirmed")
    story.opinion("as-gx", "b-gx", "complete")
    story.opinion("as-qn", "b-qn", "substantial")


def _concluded(story: Story) -> None:
    """The sixteenth session found that the first commitment is limited, and carried it over."""
    said: dict[str, Any] = {
        "session": "s-16",
        "round": "o-0",
        "lines": 1,
        "worksheet_sha256": story.digest("worksheet of the 16th"),
    }
    story.enter("review", "rv.s-16", frozen_at="2025-02-19T00:00:00Z", **said)
    carried = {"outcome": "carry_over", "new_due_on": "2026-12-31"}
    story.found("fd-1", "c-01", finding="agreed", completion="limited", **carried)


def _worksheet(story: Story) -> None:
    story.keep("worksheet", **story.sheet_of("s-17"))
    for commitment in ("c-01", "c-02", "c-05", "c-06"):
        story.line(commitment)
    line = story.lines().get(commitment="c-01")
    story.keep("linestatement", line=line, party="b-gx", text={"en": "It rings."}, typed_at=story.moment())

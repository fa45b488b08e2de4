"""What must never happen to reports, from the asking to the receipt"""

from collections.abc import Iterator
from functools import partial

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused, refused_by
from earlyspring.ledger.invariants.sql import Dialect, empty, now
from earlyspring.ledger.invariants.story import Story
from earlyspring.ledger.invariants.trigger import Trigger

REPORT, DRAFT = "earlyspring_report", "earlyspring_draft"
WITHOUT_EVIDENCE = (
    "NEW.completion IN ('limited', 'substantial', 'complete') "
    f"AND {empty('NEW.evidence')} AND {empty('NEW.no_evidence_reason')}"
)
KEPT = ("completion", "narrative", "no_evidence_reason", "obstacles", "figures", "evidence", "help", "from_form")


HELD = f"i.mechanism_id = NEW.mechanism_id AND {LIVE.format(row='i')}"


def misfit(dialect: Dialect, commitment: str, seen: str) -> str:
    """A figure of an indicator of another commitment, in words where a number is due, or the other way round."""
    part = partial(dialect.part, "f")
    in_words = f"({part('value')} IS NULL AND coalesce({part('text')}, '{{}}') <> '{{}}')"
    return (
        f"EXISTS (SELECT 1 FROM {dialect.objects('NEW.figures', 'f')}, earlyspring_indicator i "
        f"WHERE {seen} AND i.item = {part('indicator')} AND (i.commitment <> {commitment} "
        f"OR (i.measure = 'qualitative') <> {in_words}))"
    )


@demanded("obligation_once", _("An agency is asked once in a round for a commitment."))
def asked_twice(story: Story) -> None:
    """The foreign affairs department of Quảng Ninh is asked a second time in the round."""
    story.keep("obligation", **OBLIGED)


OBLIGED = {"round": "o-1", "commitment": "c-01", "body": "a-qn-dfa", "party": "b-qn", "due_on": "2026-01-31"}


@demanded("draft_one_open", _("An agency writes at one report for an obligation at a time."))
def second_open_draft(story: Story) -> None:
    """A second draft is begun while the first waits to be received."""
    story.draft(rev=3)


@demanded("draft_rev_once", _("The revisions of a report have numbers of their own."))
def two_first_revisions(story: Story) -> None:
    """Another first revision, returned like the first, is entered."""
    story.draft(rev=1, state="returned", reason="Again.", completion="not_started", submitted_at=story.moment())


@demanded("draft_state_in_list", _("A draft is being written, handed in, returned or received."))
def draft_approved(story: Story) -> None:
    """A draft is marked as approved by nobody knows whom."""
    told = {"completion": "not_started", "submitted_at": story.moment()}
    story.draft(rev=9, obligation="b-gx", state="approved", **told)


@demanded("draft_completion_in_list", _("An agency says how far it is in a word of the list."))
def nearly_done(story: Story) -> None:
    """A draft says that the work is nearly done."""
    story.draft(rev=9, obligation="b-gx", completion="nearly")


@demanded("draft_handed_in_whole", _("A report is handed in with how far it is, at a moment."))
def handed_in_without_a_word(story: Story) -> None:
    """A draft is handed in that does not say how far the work is."""
    story.draft(rev=9, obligation="b-gx", state="submitted", submitted_at=story.moment())


@demanded("draft_returned_with_reason", _("A report is returned with a reason, and no other has one."))
def returned_without_a_reason(story: Story) -> None:
    """The report of Quảng Ninh is returned, and not why."""
    story.drafts().filter(rev=2).update(state="returned")


FLOW = _("A draft is handed in, then returned or received; it never goes back.")


def _flow(dialect: Dialect) -> Iterator[Trigger]:
    passes = "('draft>draft', 'draft>submitted', 'submitted>returned', 'submitted>received')"
    moved = f"{dialect.differ('OLD.state', 'NEW.state')} AND OLD.state || '>' || NEW.state NOT IN {passes}"
    yield Trigger.of_change(dialect, "draft_never_goes_back", FLOW, DRAFT, moved)


@refused_by("draft_never_goes_back", FLOW, _flow)
def back_to_draft(story: Story) -> None:
    """A report that was handed in is made a draft again."""
    story.drafts().filter(rev=2).update(state="draft")


SUBMITTED = _("What was handed in is not changed, and nothing is added to it; a new revision follows.")


def _submitted(dialect: Dialect) -> Iterator[Trigger]:
    differs = " OR ".join(dialect.differ(f"NEW.{column}", f"OLD.{column}") for column in KEPT)
    yield Trigger.of_change(
        dialect, "draft_handed_in_is_kept", SUBMITTED, DRAFT, f"OLD.state <> 'draft' AND ({differs})"
    )
    yield Trigger.of_loss(dialect, "draft_handed_in_is_kept", SUBMITTED, DRAFT, "OLD.state <> 'draft'", "lost")


@refused_by("draft_handed_in_is_kept", SUBMITTED, _submitted)
def a_figure_after_the_report_was_handed_in(story: Story) -> None:
    """A figure is added to the report that waits to be received."""
    story.drafts().filter(rev=2).update(figures=[{"indicator": "x-01", "period_end": "2025-12-31", "value": 9}])


PROGRESS = _("Who claims progress shows evidence or says why there is none.")


def _claims(dialect: Dialect) -> Iterator[Trigger]:
    where = f"NEW.state <> 'draft' AND {WITHOUT_EVIDENCE}"
    name = "draft_shows_progress"
    yield Trigger.of_change(dialect, name, PROGRESS, DRAFT, f"OLD.state = 'draft' AND {where}", "changed")
    yield Trigger.of_entry(dialect, name, PROGRESS, DRAFT, where)


@refused_by("draft_shows_progress", PROGRESS, _claims)
def handed_in_without_evidence(story: Story) -> None:
    """Guangxi's office hands in that all is done, shows nothing and says not why."""
    story.draft(rev=9, obligation="b-gx", state="submitted", completion="complete", submitted_at=story.moment())


FITTING = _("A figure belongs to an indicator of its commitment: a number where one is due, words where words are.")


def _fits(dialect: Dialect) -> Iterator[Trigger]:
    asked = "(SELECT o.commitment FROM earlyspring_obligation o WHERE o.id = NEW.obligation_id)"
    where = f"NEW.state = 'submitted' AND {misfit(dialect, asked, HELD)}"
    yield Trigger.of_change(dialect, "draft_figures_fit", FITTING, DRAFT, f"OLD.state = 'draft' AND {where}")


@refused_by("draft_figures_fit", FITTING, _fits)
def words_where_a_number_is_due(story: Story) -> None:
    """Guangxi's office reports the number of calls as "many"."""
    figures = [{"indicator": "x-01", "period_end": "2025-12-31", "text": {"en": "many"}}]
    story.draft(rev=9, obligation="b-gx", completion="not_started", figures=figures)
    story.drafts().filter(rev=9).update(state="submitted", submitted_at=story.moment())


@demanded("report_once", _("An agency has one report on a commitment in a round, which has revisions."))
def two_reports(story: Story) -> None:
    """A second report of Quảng Ninh's department on the same commitment is entered."""
    story.report("rp-new")


@refused("report_shows_progress", PROGRESS, on=REPORT, of=VOUCHED, where=lambda d: WITHOUT_EVIDENCE)
def reported_without_evidence(story: Story) -> None:
    """The report of Quảng Ninh is entered anew without its evidence."""
    story.amend("report", "rp-1", evidence=[])


@refused("report_figures_fit", FITTING, on=REPORT, of=VOUCHED, where=lambda d: misfit(d, "NEW.commitment", now("i")))
def figure_of_another_commitment(story: Story) -> None:
    """The report of Quảng Ninh gives a figure of an indicator of another commitment."""
    story.amend("report", "rp-1", figures=[{"indicator": "x-03", "period_end": "2025-12-31", "value": 4}])


@demanded("reminder_once", _("The same reminder is never sent twice to one address."))
def reminded_twice(story: Story) -> None:
    """The department of Quảng Ninh is reminded a second time on the same day before the report is due."""
    story.remind()


@demanded("reminder_step_in_list", _("Reminders are sent on the steps of the ladder."))
def reminded_at_night(story: Story) -> None:
    """A reminder goes out a year after the report was due."""
    story.remind(step="T+99")


@demanded("plan_line_once", _("The lines of a plan have numbers of their own."))
def two_lines_of_one_number(story: Story) -> None:
    """A second first line of the plan of Quảng Ninh is entered."""
    story.keep("planline", party="b-qn", plan="i-plan", no=1, text={"en": "Again."})


@demanded("agency_address_once", _("A party keeps one mail address for each of its agencies."))
def two_addresses_of_one_agency(story: Story) -> None:
    """A second address is entered for the department of Quảng Ninh."""
    story.agency_address()


@demanded("sent_form_once", _("The forms made for an agency are numbered, each once."))
def two_forms_of_one_number(story: Story) -> None:
    """A second form with the number of the first is made for the department of Quảng Ninh."""
    story.sent_form()

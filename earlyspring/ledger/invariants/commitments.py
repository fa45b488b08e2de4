"""What must never be said of commitments. What rests on a report alone is `recorded` and asks for nothing."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, demanded, refused
from earlyspring.ledger.invariants.sql import empty, ever, now, plain
from earlyspring.ledger.invariants.story import Story

ACTIVE = "NEW.state IN ('active', 'suspended')"
COMMITMENT = "earlyspring_commitment"


@refused(
    "commitment_names_its_parties",
    _("A commitment that is active, or binds one side alone, says which parties are responsible for it."),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: (
        f"""({ACTIVE} OR (NEW.state = 'registered' AND NEW.reciprocity = 'unilateral')) AND {empty("NEW.parties")}"""
    ),
)
def nobody_is_responsible(story: Story) -> None:
    """A commitment of one side alone is registered, and not whose it is."""
    story.enter("commitment", "c-new", state="registered", reciprocity="unilateral", text={"en": "To open a desk."})


@refused(
    "commitment_has_leads",
    _("An active commitment has a lead agency for every party that is responsible for it."),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: (
        f"""{ACTIVE} AND EXISTS (SELECT 1 FROM {d.strings("NEW.parties", "p")}
        WHERE NOT EXISTS (SELECT 1 FROM earlyspring_responsibility r
            WHERE {now("r")} AND r.commitment = NEW.item AND {plain("r.party")} = p.value AND r.role = 'lead'))"""
    ),
)
def activate_without_a_lead(story: Story) -> None:
    """A commitment of Guangxi and Quảng Ninh is activated when only Guangxi has named a lead."""
    story.lead("r-new", "c-02", "b-gx", "a-gx-fao", from_day="2025-02-20")
    story.enter("due_date", "d-new", commitment="c-02", no=0, on="2026-06-30")
    story.amend("commitment", "c-02", state="active", verifiable=True)


@demanded(
    "commitment_verifiability_judged", _("Before a commitment is active it is judged whether it can be verified.")
)
def activate_unjudged(story: Story) -> None:
    """The active commitment is entered anew without saying whether it can be verified."""
    story.amend("commitment", "c-01", verifiable=None)


@refused(
    "commitment_says_what",
    _("An active commitment says in words what was agreed."),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: f"""{ACTIVE} AND {empty("NEW.text")} AND {empty("NEW.title")}""",
)
def activate_without_words(story: Story) -> None:
    """The active commitment is entered anew without its text."""
    story.amend("commitment", "c-01", text={})


@refused(
    "commitment_rests_on_agreement",
    _(
        "An active commitment rests on an instrument that is in force or provisionally applied, or on a statement "
        "that the parties themselves agreed to; one that rests on a report is recorded."
    ),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: (
        f"""{ACTIVE} AND NOT (
        CASE WHEN NEW.instrument IS NOT NULL THEN EXISTS (SELECT 1 FROM earlyspring_event e
            WHERE {now("e")} AND e.instrument = NEW.instrument
            AND e.type IN ('entry_into_force', 'provisional_application'))
        ELSE EXISTS (SELECT 1 FROM earlyspring_statement s
            WHERE {now("s")} AND s.item = NEW.statement AND s.force = 'agreed' AND s.standing <> 'reported')
        END)"""
    ),
)
def activate_from_a_draft(story: Story) -> None:
    """The active commitment is said to rest on the draft for the seventeenth session, which is not in force."""
    story.amend("commitment", "c-01", instrument="i-17")


@refused(
    "deliverable_has_due_date",
    _("An active commitment to deliver something has a due date."),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: (
        f"""{ACTIVE} AND NEW.nature = 'deliverable' AND NOT EXISTS (
        SELECT 1 FROM earlyspring_duedate w WHERE {now("w")} AND w.commitment = NEW.item)"""
    ),
)
def activate_without_a_due_date(story: Story) -> None:
    """A commitment to deliver something is activated with both leads and no due date."""
    story.lead("r-new-1", "c-02", "b-gx", "a-gx-fao", from_day="2025-02-20")
    story.lead("r-new-2", "c-02", "b-qn", "a-qn-dfa", from_day="2025-02-20")
    story.amend("commitment", "c-02", state="active", verifiable=True)


@demanded("commitment_code_once", _("Two commitments never have the same code."))
def the_same_code_twice(story: Story) -> None:
    """Another commitment with the code JWC16-01 is entered."""
    story.enter("commitment", "c-new", code="JWC16-01", state="registered", text={"en": "To open a desk."})


@demanded(
    "commitment_closed_as_something", _("A closed commitment, and only a closed one, says as what it was closed.")
)
def close_without_saying_as_what(story: Story) -> None:
    """The active commitment is closed, and not as what."""
    story.amend("commitment", "c-01", state="closed")


@demanded(
    "commitment_closed_into_another",
    _("A commitment that was superseded or merged, and only such a one, names its successor, which is another."),
)
def merge_into_nothing(story: Story) -> None:
    """The active commitment is closed as merged, and not into which."""
    story.amend("commitment", "c-01", state="closed", closed_as="merged")


@refused(
    "commitment_closed_for_good",
    _("A closed commitment is not reopened; a revived matter is a new commitment."),
    on=COMMITMENT,
    of=LIVE,
    where=lambda d: (
        f"""{d.differ("NEW.state", "'closed'")} AND EXISTS (SELECT 1 FROM {COMMITMENT} c
        WHERE {ever("c")} AND c.standing <> 'reported' AND c.item = NEW.item AND c.state = 'closed')"""
    ),
)
def reopen(story: Story) -> None:
    """A commitment that was closed as complete is registered again."""
    story.amend("commitment", "c-03", state="registered", closed_as=None)

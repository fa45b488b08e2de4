"""What must never be said of what happens to an instrument: its beginning, its changes, its end."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import beside, by, now, plain
from earlyspring.ledger.invariants.story import Story


@demanded(
    "event_says_what_it_needs",
    _("An amendment or replacement names the other instrument, a withdrawal the body, an extension the new end."),
)
def superseded_by_nothing(story: Story) -> None:
    """The memorandum is said to be superseded, and not by what."""
    story.event("e-new", "i-16", "superseded", "2026-03-10")


@demanded("event_one_entry_into_force", _("An instrument enters into force once."))
def second_entry_into_force(story: Story) -> None:
    """A second entry into force of the memorandum is entered."""
    story.event("e-new", "i-16", "entry_into_force", "2025-03-01")


@demanded("event_one_end", _("An instrument ends once."))
def two_ends(story: Story) -> None:
    """The memorandum of the fifteenth session, which has expired, is said to be terminated on the same day."""
    story.event("e-new", "i-15", "terminated", "2025-02-20")


@refused(
    "in_force_when_all_signed",
    _("An instrument enters into force only when every contracting party has signed one and the same version of it."),
    on="earlyspring_event",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.type = 'entry_into_force' AND NOT EXISTS (
        SELECT 1 FROM earlyspring_signature v
        WHERE {now("v")} AND v.instrument = NEW.instrument AND v.type = 'definitive' AND NOT EXISTS (
            SELECT 1 FROM earlyspring_instrument i, {d.objects("i.parties", "p")}
            WHERE {now("i")} AND i.item = NEW.instrument
            AND coalesce({d.part("p", "role")}, 'contracting') = 'contracting' AND NOT EXISTS (
                SELECT 1 FROM earlyspring_signature s
                WHERE {now("s")} AND s.instrument = NEW.instrument AND s.type = 'definitive'
                AND {d.same("s.version_no", "v.version_no")} AND {plain("s.body")} = {d.part("p", "body")}
                AND {by("s.signed_on", "NEW.effective_on")})))"""
    ),
)
def in_force_before_all_signed(story: Story) -> None:
    """The draft is authenticated and signed by Guangxi alone, and is said to be in force."""
    story.amend("text", "t-17-vi", authenticated_on="2026-03-01")
    story.amend("text", "t-17-zh", authenticated_on="2026-03-01")
    story.sign("g-new", "i-17", "b-gx", "2026-03-10")
    story.event("e-new", "i-17", "entry_into_force", "2026-03-10")


@refused(
    "event_after_entry_into_force",
    _("Only what has entered into force, or is provisionally applied, can be changed, suspended or ended."),
    on="earlyspring_event",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.type NOT IN ('entry_into_force', 'provisional_application', 'abandoned')
        AND NOT EXISTS (SELECT 1 FROM earlyspring_event e
            WHERE {now("e")} AND e.instrument = NEW.instrument
            AND e.type IN ('entry_into_force', 'provisional_application')
            AND {by("e.effective_on", "NEW.effective_on")})"""
    ),
)
def end_what_never_began(story: Story) -> None:
    """The draft for the seventeenth session, never in force, is said to be terminated."""
    story.event("e-new", "i-17", "terminated", "2026-03-10")


ENDS = "('terminated', 'expired', 'superseded', 'abandoned')"


@refused(
    "event_none_after_the_end",
    _("Nothing happens to an instrument after its end."),
    on="earlyspring_event",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_event e
        WHERE {beside("e")} AND e.instrument = NEW.instrument
        AND ((e.type IN {ENDS} AND NOT {by("NEW.effective_on", "e.effective_on")})
            OR (NEW.type IN {ENDS} AND NOT {by("e.effective_on", "NEW.effective_on")})))"""
    ),
)
def extend_after_the_end(story: Story) -> None:
    """The memorandum of the fifteenth session expired in February 2025 and is said to be extended in May."""
    story.event("e-new", "i-15", "extended", "2025-05-01", extends_to="2026-05-01")

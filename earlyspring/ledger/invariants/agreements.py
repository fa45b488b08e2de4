"""What must never be said of instruments and links between them."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, demanded, refused
from earlyspring.ledger.invariants.sql import ever, now
from earlyspring.ledger.invariants.story import Story


@demanded("instrument_fixed_term_has_end", _("An instrument with a fixed term says when it expires."))
def fixed_term_without_end(story: Story) -> None:
    """An agreement with a fixed term is entered without the day on which it expires."""
    story.enter("instrument", "i-new", type="agreement", title={"en": "On labour"}, term="fixed")


@demanded("instrument_end_has_fixed_term", _("Only an instrument with a fixed term has a day on which it expires."))
def end_without_fixed_term(story: Story) -> None:
    """An agreement for an indefinite term is entered with a day on which it expires."""
    story.enter(
        "instrument", "i-new", type="agreement", title={"en": "On labour"}, term="indefinite", expires_on="2027"
    )


@demanded(
    "instrument_tacit_renewal_has_notice",
    _("An instrument that renews itself has a fixed term and says how long before its end notice may be given."),
)
def tacit_renewal_without_notice(story: Story) -> None:
    """An agreement that renews itself is entered without a period of notice."""
    story.enter(
        "instrument",
        "i-new",
        type="agreement",
        title={"en": "On labour"},
        term="fixed",
        expires_on="2027-12-31",
        renewal="tacit",
    )


@refused(
    "instrument_no_later_language",
    _("Once an instrument is signed, no authentic language is added to it."),
    on="earlyspring_instrument",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_signature s, {d.strings("NEW.languages", "l")}
        WHERE {now("s")} AND s.instrument = NEW.item AND s.type = 'definitive' AND NOT EXISTS (
            SELECT 1 FROM earlyspring_languagetext t WHERE {ever("t")} AND t.instrument = NEW.item
            AND {d.same("t.version_no", "s.version_no")} AND t.lang = l.value
            AND t.authenticity = 'authentic' AND t.authenticated_on IS NOT NULL))"""
    ),
)
def add_a_language(story: Story) -> None:
    """English is named as a third authentic language of the memorandum that was signed in Vietnamese and Chinese."""
    story.amend("instrument", "i-16", languages=["vi", "zh", "en"])


@demanded("link_to_another", _("An instrument is never linked to itself."))
def link_to_itself(story: Story) -> None:
    """The memorandum of the sixteenth session is said to amend itself."""
    story.enter("link", "l-new", instrument="i-16", other="i-16", type="amends")


@demanded("link_once", _("The same link between two instruments is entered once."))
def the_same_link_twice(story: Story) -> None:
    """It is entered again that the memorandum of the sixteenth session renews that of the fifteenth."""
    story.enter("link", "l-new", instrument="i-16", other="i-15", type="renews")


@refused(
    "links_never_circle",
    _("Instruments that amend, renew or replace one another never go round in a circle."),
    on="earlyspring_instrumentlink",
    of=LIVE,
    where=lambda d: (
        f"""NEW.type <> 'refers_to' AND NEW.instrument <> NEW.other AND EXISTS (
        WITH RECURSIVE reached(item) AS (
            SELECT CAST(NEW.other AS text)
            UNION SELECT CAST(l.other AS text)
            FROM earlyspring_instrumentlink l JOIN reached ON l.instrument = reached.item
            WHERE {now("l")} AND l.type = NEW.type)
        SELECT 1 FROM reached WHERE reached.item = NEW.instrument)"""
    ),
)
def circle_of_supersession(story: Story) -> None:
    """The memorandum of the fifteenth session is said to renew that of the sixteenth, which renews it."""
    story.enter("link", "l-new", instrument="i-15", other="i-16", type="renews")


@demanded("characterisation_once_a_party", _("Each party says once what an instrument is in its eyes."))
def two_characterisations(story: Story) -> None:
    """A second statement of Guangxi on the nature of the memorandum is entered beside its first."""
    story.enter("characterisation", "n-new", instrument="i-16", party="b-gx", nature="treaty")

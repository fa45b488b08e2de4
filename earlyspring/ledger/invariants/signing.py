"""What must never be said of signatures."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import by, now
from earlyspring.ledger.invariants.story import Story

AUTHENTIC_TEXT = f"""{now("t")} AND t.instrument = NEW.instrument AND t.version_no = NEW.version_no
    AND t.authenticity = 'authentic' AND {by("t.authenticated_on", "NEW.signed_on")}"""


@demanded("signature_once", _("A body signs a version of an instrument once in each way."))
def sign_twice(story: Story) -> None:
    """A second definitive signature of Guangxi under the same version of the memorandum is entered."""
    story.sign("g-new", "i-16", "b-gx", "2025-02-21")


@refused(
    "signature_of_an_authenticated_text",
    _("A definitive signature stands under a text that has been authenticated."),
    on="earlyspring_signature",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.type = 'definitive'
        AND NOT EXISTS (SELECT 1 FROM earlyspring_languagetext t WHERE {AUTHENTIC_TEXT})"""
    ),
)
def sign_a_draft(story: Story) -> None:
    """Guangxi signs an agreement of which no text has been authenticated."""
    story.sign("g-new", "i-18", "b-gx", "2026-03-10")


@refused(
    "signature_of_every_language",
    _("A definitive signature stands under authenticated texts in all languages of the instrument."),
    on="earlyspring_signature",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.type = 'definitive' AND EXISTS (
        SELECT 1 FROM earlyspring_instrument i, {d.strings("i.languages", "l")}
        WHERE {now("i")} AND i.item = NEW.instrument AND NOT EXISTS (
            SELECT 1 FROM earlyspring_languagetext t WHERE {AUTHENTIC_TEXT} AND t.lang = l.value))"""
    ),
)
def sign_with_a_language_missing(story: Story) -> None:
    """The draft is authenticated in Chinese alone, and Quảng Ninh signs it."""
    story.amend("text", "t-17-zh", authenticated_on="2026-03-01")
    story.sign("g-new", "i-17", "b-qn", "2026-03-10")


@refused(
    "signature_of_the_approved_draft",
    _("A definitive signature stands under the draft that each party approved."),
    on="earlyspring_signature",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.type = 'definitive' AND EXISTS (
        SELECT 1 FROM earlyspring_characterisation c
        WHERE {now("c")} AND c.instrument = NEW.instrument AND c.approved_draft IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM earlyspring_languagetext t
            WHERE {AUTHENTIC_TEXT} AND t.sha256 = c.approved_draft))"""
    ),
)
def sign_what_was_not_approved(story: Story) -> None:
    """Both texts of the draft are authenticated; Lạng Sơn approved words that are in neither, and Quảng Ninh signs."""
    story.enter(
        "characterisation",
        "n-17-ls",
        instrument="i-17",
        party="b-ls",
        nature="political_document",
        approved_draft=story.digest("words of an earlier draft"),
    )
    story.amend("text", "t-17-vi", authenticated_on="2026-03-01")
    story.amend("text", "t-17-zh", authenticated_on="2026-03-01")
    story.sign("g-new", "i-17", "b-qn", "2026-03-10")


@refused(
    "signature_of_a_party",
    _("Only a party of the instrument signs it."),
    on="earlyspring_signature",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.body IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM earlyspring_instrument i, {d.objects("i.parties", "p")}
        WHERE {now("i")} AND i.item = NEW.instrument AND {d.part("p", "body")} = NEW.body)"""
    ),
)
def sign_without_being_a_party(story: Story) -> None:
    """Lạng Sơn, which is no party of the memorandum, signs it."""
    story.sign("g-new", "i-16", "b-ls", "2025-02-20")


@refused(
    "signature_of_a_living_body",
    _("A body signs only while it exists."),
    on="earlyspring_signature",
    of=LIVE,
    where=lambda d: (
        f"""EXISTS (SELECT 1 FROM earlyspring_body b WHERE {now("b")} AND b.item = NEW.body
        AND NOT (coalesce({by("b.from_day", "NEW.signed_on")}, TRUE)
            AND NEW.signed_on < coalesce(b.to_day, '9999-99')))"""
    ),
)
def sign_after_the_merger(story: Story) -> None:
    """Hà Giang, merged into Tuyên Quang on 1 July 2025, signs on 17 July."""
    story.sign("g-new", "i-16", "b-hg", "2025-07-17", type="ad_referendum")

"""What must never be said of the texts of instruments, each in one language."""

from django.utils.translation import gettext_noop as _

from earlyspring.ledger.invariants.registry import LIVE, VOUCHED, demanded, refused
from earlyspring.ledger.invariants.sql import Dialect, empty, ever, now
from earlyspring.ledger.invariants.story import Story


@demanded("text_once", _("Each version of an instrument has one text in each language."))
def two_texts_in_one_language(story: Story) -> None:
    """A second Vietnamese text of the same draft is entered beside the first."""
    story.text("t-new", "i-17", 1, "vi", "other words")


@demanded("text_one_prevails", _("At most one language of a text prevails."))
def two_prevailing_languages(story: Story) -> None:
    """The Vietnamese text of the draft prevails, and the Chinese text is entered as prevailing too."""
    story.amend("text", "t-17-vi", prevails=True)
    story.amend("text", "t-17-zh", prevails=True)


@refused(
    "text_in_an_authentic_language",
    _("A text is authentic only in a language that the instrument names as authentic."),
    on="earlyspring_languagetext",
    of=LIVE,
    where=lambda d: (
        f"""NEW.authenticity = 'authentic' AND EXISTS (SELECT 1 FROM earlyspring_instrument i
        WHERE {now("i")} AND i.item = NEW.instrument AND NOT {empty("i.languages")}
        AND NOT EXISTS (SELECT 1 FROM {d.strings("i.languages", "l")} WHERE l.value = NEW.lang))"""
    ),
)
def authentic_in_another_language(story: Story) -> None:
    """An English text of the memorandum is entered as authentic; its languages are Vietnamese and Chinese."""
    story.text("t-new", "i-16", 1, "en", "words in English")


@refused(
    "text_is_the_approved_draft",
    _("A text is authenticated only if it is the draft that each party approved."),
    on="earlyspring_languagetext",
    of=VOUCHED,
    where=lambda d: (
        f"""NEW.authenticity = 'authentic' AND NEW.authenticated_on IS NOT NULL AND EXISTS (
        SELECT 1 FROM earlyspring_characterisation c
        WHERE {now("c")} AND c.instrument = NEW.instrument AND c.approved_draft <> NEW.sha256 AND EXISTS (
            SELECT 1 FROM earlyspring_languagetext t WHERE {ever("t")}
            AND t.instrument = NEW.instrument AND t.lang = NEW.lang AND t.sha256 = c.approved_draft))"""
    ),
)
def authenticate_another_text(story: Story) -> None:
    """Guangxi approved the first Chinese draft, and a second one is authenticated."""
    story.text("t-17-zh-2", "i-17", 2, "zh", "words that Guangxi has not approved", authenticated_on="2026-03-01")


def _authenticated(d: Dialect, which: str) -> str:
    """An authenticated text among these says other than NEW."""
    return f"""EXISTS (SELECT 1 FROM earlyspring_languagetext t WHERE {which}
        AND {ever("t")} AND t.standing <> 'reported'
        AND t.authenticity = 'authentic' AND t.authenticated_on IS NOT NULL
        AND ({d.differ("t.sha256", "NEW.sha256")} OR {d.differ("NEW.authenticity", "'authentic'")}
            OR {d.differ("t.authenticated_on", "NEW.authenticated_on")}
            OR {d.differ("t.instrument", "NEW.instrument")}))"""


@refused(
    "authenticated_text_never_changes",
    _("An authenticated text is never changed or replaced."),
    on="earlyspring_languagetext",
    of=LIVE,
    where=lambda d: (
        _authenticated(d, "t.item = NEW.item")
        + " OR "
        + _authenticated(d, "t.instrument = NEW.instrument AND t.lang = NEW.lang AND t.version_no = NEW.version_no")
    ),
)
def change_an_authenticated_text(story: Story) -> None:
    """The Vietnamese text of the signed memorandum is retired, and another is entered in its place."""
    story.amend("text", "t-16-vi", sha256=story.digest("other words"))

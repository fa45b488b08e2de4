"""Letters of an outbox as they are laid before whom they reach: one page or more each, in the receiver's language."""

from dataclasses import dataclass

from earlyspring.lang.days import written_day
from earlyspring.papers.facts import Day

from .facts import Occasion
from .setting import set_as_pdf, words


@dataclass(frozen=True, kw_only=True)
class LetterOut:
    """`sender`: the body that writes, in the letter's language; `on`: the day it bears, "" while it is a draft."""

    lang: str
    sender: str
    subject: str
    body: str
    addressee: str = ""
    number: str = ""
    on: Day = ""
    draft: bool = False


def letter(occasion: Occasion, one: LetterOut) -> bytes:
    """One letter as PDF; a draft says on its face that it is one. Whom it reaches stands once, where its words name him.

    Raises GlyphMissing and WordMissing as all papers do.
    """
    lang = one.lang
    said = {
        name: [{"lang": lang, "t": words, "k": "run"}] if words else []
        for name, words in (
            ("sender", one.sender),
            ("number", one.number),
            ("on", written_day(one.on, lang) if one.on else ""),
            ("subject", one.subject),
            ("addressee", "" if one.addressee in one.body else one.addressee),
        )
    }
    paragraphs = [[{"lang": lang, "t": line, "k": "text"}] for line in one.body.splitlines() if line.strip()]
    draft = words("draft", (lang,)) if one.draft else []
    return set_as_pdf("letter", occasion, (lang,), said | {"paragraphs": paragraphs, "draft": draft})

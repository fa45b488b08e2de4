"""Letters of an outbox as they are laid before whom they reach: one page or more each, in the receiver's language."""

from dataclasses import dataclass

from earlyspring.lang.days import written_day
from earlyspring.papers.facts import Day

from .facts import Occasion
from .setting import set_as_pdf, words

# The first line is set in by two characters, the second stands at the edge.
GREETING = ("此致", "敬礼")


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
    paragraphs, closing = (
        [[{"lang": lang, "t": line, "k": "text"}] for line in lines] for lines in parted(one.body, lang)
    )
    draft = words("draft", (lang,)) if one.draft else []
    more = {"paragraphs": paragraphs, "closing": closing, "draft": draft, "day_last": lang == "zh"}
    more["set_in"] = set_in(parted(one.body, lang)[0], lang)
    return set_as_pdf("letter", occasion, (lang,), said | more)


def set_in(lines: list[str], lang: str) -> list[bool]:
    """Which lines begin two characters in: in Chinese every paragraph but whom the letter greets."""
    return [lang == "zh" and not (n == 0 and line.rstrip().endswith(("：", ":"))) for n, line in enumerate(lines)]


def parted(body: str, lang: str) -> tuple[list[str], list[str]]:
    """The lines of a letter, and apart from them the greeting in two lines with which a Chinese one may end."""
    lines = [line for line in body.splitlines() if line.strip()]
    ends = [line.strip().rstrip("！!。") for line in lines[-2:]] == list(GREETING)
    return (lines[:-2], [line.strip() for line in lines[-2:]]) if lang == "zh" and ends else (lines, [])

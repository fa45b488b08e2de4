"""The agreements as Word files: as typed, with numbers that Word sets by itself, and in the columns of one table."""

import re
from xml.sax.saxutils import escape

from tests.intake.documents.made import level, lists, para, word
from tests.lang.concord.agreements import LANGS, agreement

MARKS = {
    "vi": (r"Điều \d+\.? ?", r"\d+\. ", r"[a-zđ]\) "),
    "zh": (r"第[一二三四五六七八九十]+条 ?", r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）"),
    "en": (r"Article \d+\.? ?", r"\d+\. ", r"\([a-z]\) "),
}
COUNTED = {
    "vi": lists(level(0, "decimal", "Điều %1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")),
    "zh": lists(
        level(0, "chineseCountingThousand", "第%1条"),
        level(1, "chineseCountingThousand", "%2、"),
        level(2, "chineseCountingThousand", "（%3）"),
    ),
    "en": lists(level(0, "decimal", "Article %1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "(%3)")),
}


def typed(text: str) -> bytes:
    """A paragraph a line, as it is."""
    return word(_lines(text))


def numbered(text: str, lang: str) -> bytes:
    """The marks of articles, clauses and points taken away and left to Word to set."""
    return word("".join(_counted(line, lang) for line in text.split("\n")), COUNTED[lang])


def _counted(line: str, lang: str) -> str:
    for depth, mark in enumerate(MARKS[lang]):
        if found := re.match(mark, line):
            return para(escape(line[found.end() :]), f"1.{depth}")
    return para(escape(line))


def in_columns(name: str) -> bytes:
    """One table of three columns: title and preamble a row, then each paragraph of the agreement."""
    rows = zip(*(_rows(agreement(name)[lang], lang) for lang in LANGS), strict=True)
    cells = ("".join(f"<w:tc>{_lines(said)}</w:tc>" for said in row) for row in rows)
    return word(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")


def _lines(text: str) -> str:
    return "".join(para(escape(line)) for line in text.split("\n"))


def _rows(text: str, lang: str) -> list[str]:
    head, first, rest = re.split(f"^({MARKS[lang][0]})", text, maxsplit=1, flags=re.MULTILINE)
    return [head.strip(), *(first + rest).split("\n")]


def annex_in_table(text: str) -> bytes:
    """As typed, but the counted lines of the annex, `1. Transport: 240`, are the rows of a table."""
    body, rows = "", ""
    annex = False
    for line in text.split("\n"):
        annex = annex or re.match("Phụ lục|附件|Annex", line) is not None
        if annex and (found := re.match(r"(?:(\d+)\. |([一二三四五])、|())(.+)[:：] ?([\d.,]+)$", line)):
            cells = [found[1] or found[2] or "", found[4], found[5]]
            rows += f"<w:tr>{''.join(f'<w:tc>{para(escape(one))}</w:tc>' for one in cells)}</w:tr>"
        else:
            body += para(escape(line))
    return word(f"{body}<w:tbl>{rows}</w:tbl>")

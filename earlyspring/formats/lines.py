"""The articles of a text of which nothing but its lines is known: told by the heads that articles have in each language."""

import re
from collections.abc import Iterable

from .texts import Clause

# "Điều 3.", "Điều 3: Nguyên tắc"; "第三条 原则"; "Article 3 – Principles". Nothing else is guessed from lines.
HEADS = {
    "vi": re.compile(r"(Điều \d{1,4})\s*[.:–-]?\s*(.{0,160})"),
    "zh": re.compile(r"(第[一二三四五六七八九十百零〇\d]{1,7}条)\s*[:：]?\s*(.{0,160})"),
    "en": re.compile(r"(Article (?:\d{1,4}|[IVXLC]{1,8}))\b\s*[.:–-]?\s*(.{0,160})", re.IGNORECASE),
}
SENTENCE = re.compile(r"[.。；;:：]$")


def clauses_of(lines: Iterable[str], language: str) -> tuple[Clause, ...]:
    """The lines as a preamble and articles; without any head of an article, all are paragraphs of the body.

    A head is a whole line that begins as articles do in the language. What stands behind the number is its heading unless
    it ends as a sentence does: then it is the first line of the article. Nothing is left out and nothing added.
    """
    before: list[str] = []
    articles: list[tuple[str, str, list[str]]] = []
    for line in lines:
        head = HEADS[language].fullmatch(line) if language in HEADS else None
        if head:
            num, rest = head.groups()
            sentence = bool(SENTENCE.search(rest))
            articles.append((num, "" if sentence else rest, [rest] if sentence else []))
        elif articles:
            articles[-1][2].append(line)
        else:
            before.append(line)
    if not articles:
        return tuple(Clause("paragraph", lines=(line,)) for line in before)
    preamble = (Clause("preamble", lines=tuple(before)),) if before else ()
    return (
        *preamble,
        *(Clause("article", num=num, heading=heading, lines=tuple(own)) for num, heading, own in articles),
    )

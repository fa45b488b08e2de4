"""The words of a clause with what was found in them marked in place: safe mark-up, told by number and line as well."""

from collections.abc import Collection, Iterable
from itertools import pairwise

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from earlyspring.agreements.comparing.view import Found, Row


def marked(row: Row, lang: str, findings: Iterable[Found]) -> SafeString:
    """What a clause says in one language. Each finding's stretch is a `mark` that ends in its number, a link to it.

    A finding that stands where nothing is (words lacking) leaves its number alone there.
    """
    words, begins = row.texts.get(lang, ""), row.starts.get(lang, 0)
    spans = [
        (one, max(0, span[0] - begins), min(len(words), span[1] - begins))
        for one in findings
        if (span := one.finding.spans.get(lang)) and span[0] <= begins + len(words) and span[1] >= begins
    ]
    begun: dict[int, list[Found]] = {}
    ended: dict[int, list[Found]] = {}
    for one, start, end in spans:
        begun.setdefault(start, []).append(one)
        ended.setdefault(end, []).append(one)
    over: dict[int, Found] = {}
    parts: list[str] = []
    for start, end in pairwise([*sorted({0, len(words), *begun, *ended}), len(words)]):
        for one in ended.get(start, ()):
            over.pop(one.number, None)
        here = {one.number for one in ended.get(start, ())}
        over |= {one.number: one for one in begun.get(start, ()) if one.number not in here}
        parts += [_number(one) for one in ended.get(start, ())]
        said = escape(words[start:end])
        parts.append(format_html('<mark class="{}">{}</mark>', _class(over.values()), said) if over and said else said)
    return mark_safe("".join(parts))  # noqa: S308  # every part is escaped above


def _class(over: Collection[Found]) -> str:
    if all(one.settled for one in over):
        return "settled"
    return "hard" if any(one.blocks for one in over) else "soft"


def _number(one: Found) -> SafeString:
    """The number of a finding, where its stretch ends."""
    return format_html('<a class="of-finding {0}" href="#f{1}">{1}</a>', _class([one]), one.number)


def quoted(row: Row, lang: str, span: tuple[int, int], longest: int = 120) -> str:
    """What a clause says in a stretch of the whole text, shortened in the middle where it is long."""
    begins = row.starts[lang]
    said = row.texts[lang][max(0, span[0] - begins) : max(0, span[1] - begins)]
    return said if len(said) <= longest else f"{said[: longest // 2]} … {said[-longest // 2 :]}"

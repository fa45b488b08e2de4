"""A printed thing of a gathering as PDF: proven words, set by its template in the fonts of papers.

PDF/A-2a and PDF/UA-1 as all papers; the same values are the same bytes, for the file bears the day of the list.
"""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import typst

from earlyspring.papers import figures
from earlyspring.papers.checked import proven
from earlyspring.papers.facts import Text
from earlyspring.papers.fonts import shelf
from earlyspring.papers.pdf import STANDARDS, TEMPLATES

from .facts import HEAD_TABLE, Occasion, Person
from .words import word

LANGS = ("vi", "zh")
Said = list[dict[str, str]]


def set_as_pdf(kind: str, occasion: Occasion, langs: tuple[str, ...], what: Any) -> bytes:
    """The PDF of `templates/gathering/KIND.typ` over `what`, its words proven first.

    Raises GlyphMissing for a character no font of papers has, WordMissing for a language without words.
    """
    written = _compiler(kind, occasion, langs, what).compile(
        format="pdf", pdf_standards=STANDARDS, timestamp=_read_on(occasion)
    )
    if not isinstance(written, bytes):
        raise TypeError("typst gave no single document")
    return written


def pages(kind: str, occasion: Occasion, langs: tuple[str, ...], what: Any) -> int:
    """How many pages that PDF would have, by the word of its template. Raises as `set_as_pdf`."""
    return int(*json.loads(_compiler(kind, occasion, langs, what).query("<pages>", field="value")))


def _read_on(occasion: Occasion) -> datetime:
    return datetime.combine(date.fromisoformat(occasion.as_of), time(0), UTC)


def _compiler(kind: str, occasion: Occasion, langs: tuple[str, ...], what: Any) -> typst.Compiler:
    heads = head(kind, occasion, langs)
    data = proven({**heads, "what": what}, " / ".join(one["t"] for one in heads["kind"]))
    return typst.Compiler(
        TEMPLATES / "gathering" / f"{kind.replace('_', '-')}.typ",
        root=TEMPLATES,
        font_paths=shelf(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )


def head(kind: str, occasion: Occasion, langs: tuple[str, ...]) -> dict[str, Any]:
    """What stands at the head of everything of the gathering: which one, where, when, what this is."""
    names = said(occasion.names, langs)
    kinds = words(kind, langs)
    return {
        "title": " / ".join(f"{one['t']} – {whose['t']}" for one, whose in zip(kinds, names or kinds, strict=False)),
        "langs": list(langs),
        "kind": kinds,
        "occasion": names,
        "place": said(occasion.place, langs),
        "days": [
            {"lang": lang, "t": figures.span(occasion.first_day, occasion.last_day, lang), "k": "run"} for lang in langs
        ],
        "exercise": words("exercise", langs) if occasion.exercise else [],
    }


def words(label: str, langs: tuple[str, ...], **filled: str | int) -> Said:
    """A word of the house in each language."""
    return [{"lang": lang, "t": word(label, lang).format(**filled), "k": "run"} for lang in langs]


def short_of_table(name: str, langs: tuple[str, ...]) -> str | Said:
    """How a table is called beside others: its number or name as it is, the head table in each language."""
    return words("head_table", langs) if name == HEAD_TABLE else name


def said(text: Text, langs: tuple[str, ...]) -> Said:
    """The words in those of the languages in which they were given."""
    return [{"lang": lang, "t": text[lang].strip(), "k": "run"} for lang in langs if text.get(lang, "").strip()]


def names_of(person: Person, langs: tuple[str, ...]) -> Said:
    """The own name first, then those in the other languages of the sheet; the own one also where it is in none of them."""
    others = tuple(lang for lang in langs if lang != person.lang)
    return said(person.names, (person.lang, *others)) or [
        {"lang": lang, "t": name.strip(), "k": "run"} for lang, name in person.names.items() if name.strip()
    ]


def lines_of(person: Person, text: Text, langs: tuple[str, ...]) -> Said:
    """Words about a person, those in the person's own language first."""
    return said(
        text, (*(lang for lang in langs if lang == person.lang), *(lang for lang in langs if lang != person.lang))
    )

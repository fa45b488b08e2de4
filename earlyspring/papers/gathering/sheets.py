"""Run-sheets on A4 across: the signing batch by batch, and the programme of a day."""

from collections.abc import Iterable
from typing import Any

from earlyspring.papers import figures

from .facts import Batch, DayOfItems, Item, Occasion, Signing
from .setting import LANGS, Said, said, set_as_pdf, words

SIGNING = (("table_head", 1), ("document", 7), ("signatories", 5), ("behind", 4), ("assistants", 4), ("done", 1))
PROGRAMME = (("hour", 2), ("what", 7), ("where", 4), ("who", 5), ("note", 4))


def signing_sheet(occasion: Occasion, batches: Iterable[Batch], langs: tuple[str, ...] = LANGS) -> bytes:
    """Who signs what, where and when, with a box to tick. Raises GlyphMissing and WordMissing as all papers do."""
    groups = [
        {
            "heading": " / ".join(one["t"] for one in words("batch", langs, n=batch.number)),
            "words": [{"lang": "", "t": batch.at, "k": "run"}, *words("batch", langs, n=batch.number)],
            "rows": [_signed(one, langs) for one in batch.documents],
        }
        for batch in batches
    ]
    return set_as_pdf("signing", occasion, langs, {"columns": _columns(SIGNING, langs), "groups": groups})


def day_sheets(occasion: Occasion, days: Iterable[DayOfItems], langs: tuple[str, ...] = LANGS) -> bytes:
    """The programme, each day under its date. Raises as `signing_sheet`."""
    groups = [
        {
            "heading": one.day,
            "words": day_of(one, langs),
            "rows": [_planned(item, langs) for item in one.items],
        }
        for one in days
    ]
    return set_as_pdf("programme", occasion, langs, {"columns": _columns(PROGRAMME, langs), "groups": groups})


def day_of(one: DayOfItems, langs: tuple[str, ...]) -> Said:
    """The date in each language."""
    return [{"lang": lang, "t": figures.day(one.day, lang), "k": "run"} for lang in langs]


def hours_of(item: Item) -> str:
    return f"{item.begins}–{item.ends}" if item.ends else item.begins


def _columns(columns: tuple[tuple[str, int], ...], langs: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"share": share, "words": words(label, langs)} for label, share in columns]


def _signed(one: Signing, langs: tuple[str, ...]) -> list[Any]:
    people = [[said(person, langs) for person in every] for every in (one.signatories, one.behind, one.assistants)]
    return [[_bare(one.table)], [_bare(one.number), *said(one.title, langs)], *people, "box"]


def _planned(one: Item, langs: tuple[str, ...]) -> list[Any]:
    return [[_bare(hours_of(one))], *(said(text, langs) for text in (one.title, one.place, one.who, one.note))]


def _bare(words: str) -> dict[str, str]:
    return {"lang": "", "t": words, "k": "run"}

"""Lists in which people find their seats: Vietnamese names by the given name, Chinese ones by the pinyin they gave."""

from collections.abc import Iterable
from typing import Any

from earlyspring.lang.persons import order_of_pinyin, order_of_vietnamese

from .facts import Occasion, Seat
from .setting import LANGS, Said, lines_of, names_of, set_as_pdf, short_of_table, words


def finding_lists(occasion: Occasion, seats: Iterable[Seat], langs: tuple[str, ...] = LANGS) -> bytes:
    """The lists on A3. Everybody stands in one of them at least. Raises GlyphMissing and WordMissing as all papers do."""
    return set_as_pdf("finding", occasion, langs, {"lists": lists(tuple(seats), langs)})


def lists(seats: tuple[Seat, ...], langs: tuple[str, ...]) -> list[dict[str, Any]]:
    """The lists as templates read them: by given name, by pinyin, and those apart whose pinyin nobody gave."""
    parted = by_given(seats), by_pinyin(seats), without_pinyin(seats)
    return [
        {
            "heading": " / ".join(one["t"] for one in words(label, langs)),
            "words": words(label, langs),
            "heads": heads(langs),
            "rows": [_row(seat, langs, label != "by_given") for seat in found],
        }
        for label, found in zip(("by_given", "by_pinyin", "no_pinyin"), parted, strict=True)
        if found
    ]


def by_given(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Everybody with a name that is no Chinese one, in the order of Vietnamese lists: given name, then the whole name."""
    named = [(one, _latin_name(one)) for one in seats]
    ordered = sorted(
        (order_of_vietnamese(name, _given(one)), one.person.code, one.number) for one, name in named if name
    )
    return _in_order(seats, ordered)


def by_pinyin(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Those with a Chinese name who gave its pinyin, by that pinyin."""
    ordered = sorted(
        (order_of_pinyin(one.person.pinyin), one.person.code, one.number)
        for one in seats
        if one.person.names.get("zh", "").strip() and one.person.pinyin.strip()
    )
    return _in_order(seats, ordered)


def without_pinyin(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Those whose own name is Chinese and who gave no pinyin, by code: nobody guesses how 覃 is read."""
    ordered = sorted(
        ("", one.person.code, one.number) for one in seats if one.person.lang == "zh" and not one.person.pinyin.strip()
    )
    return _in_order(seats, ordered)


def heads(langs: tuple[str, ...]) -> list[Said]:
    """What stands above the columns."""
    return [words(label, langs) for label in ("name", "table_head", "seat")]


def _in_order(seats: Iterable[Seat], ordered: list[tuple[str, str, int]]) -> tuple[Seat, ...]:
    found = {(one.person.code, one.number): one for one in seats}
    return tuple(found[code, number] for _key, code, number in ordered)


def _latin_name(seat: Seat) -> str:
    """The name by which a Vietnamese list has somebody; empty for one who has a Chinese name alone."""
    names = seat.person.names
    own = names.get(seat.person.lang, "") if seat.person.lang != "zh" else ""
    said = (names.get("vi", ""), own, names.get("en", ""))
    return next((name.strip() for name in said if name.strip()), "")


def _given(seat: Seat) -> str:
    return seat.person.given if seat.person.lang == "vi" else ""


def _row(seat: Seat, langs: tuple[str, ...], chinese: bool) -> dict[str, Any]:
    # Who reads the list of Chinese names needs no other word for the table, and there is no room for one.
    readers = tuple(lang for lang in langs if (lang == "zh") == chinese) or langs
    return {
        "names": sorted(names_of(seat.person, langs), key=lambda one: (one["lang"] == "zh") != chinese),
        "bodies": lines_of(seat.person, seat.person.body, langs)[:1],
        "table": short_of_table(seat.table, readers),
        "seat": f"{seat.number}",
    }

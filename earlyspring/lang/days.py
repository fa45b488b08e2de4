"""Days and spans of days in the reader's manner.

A language without a manner of its own here gets ISO 8601, which belongs to none.
"""

from collections.abc import Callable

from earlyspring.lang.iso import Parts, parts
from earlyspring.lang.tongues import code_of

MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June", "July")
MONTHS += ("August", "September", "October", "November", "December")
FROM = {"vi": "từ {}", "zh": "{}起", "en": "from {}"}
BOTH = {"vi": "{} – {}", "zh": "{}至{}", "en": "{} – {}"}
UNTIL = {"vi": "đến hết {}", "zh": "至{}", "en": "until {}"}


def written_day(day: str, lang: str) -> str:
    """A day as its readers write it: ngày 11/2/2026, 2026年2月11日, 11 February 2026; shorter where less is known.

    Raises ValueError where `day` is no partial ISO day.
    """
    return DAY.get(code_of(lang), _iso)(parts(day))


def written_span(first: str | None, last: str | None, lang: str) -> str | None:
    """The days from the first to the last, both included: 19–22/2/2025, 2025年2月19日至22日, 19–22 February 2025.

    An open end is said (`from`, `until`); with both open there is nothing to say: None. For a half-open period take
    `core.periods.before` of its end. A log may hold a span whose last day is the earlier: both days are then written in
    full, as stated. Raises ValueError where an end is no partial ISO day.
    """
    lang = code_of(lang)
    if first is None or last is None:
        open_words, known = (FROM, first) if last is None else (UNTIL, last)
        return (
            None
            if known is None
            else open_words.get(lang, "{}/.." if last is None else "../{}").format(written_day(known, lang))
        )
    if first == last:
        return written_day(first, lang)
    if last < first and not first.startswith(last):
        return BOTH.get(lang, "{}/{}").format(written_day(first, lang), written_day(last, lang))
    return SPAN.get(lang, _iso_span)(parts(first), parts(last))


def _iso(day: Parts) -> str:
    return "-".join(f"{number:0{width}d}" for number, width in zip(day, (4, 2, 2), strict=True) if number is not None)


def _iso_span(first: Parts, last: Parts) -> str:
    return f"{_iso(first)}/{_iso(last)}"


def _vi(day: Parts) -> str:
    if day.month is None:
        return f"năm {day.year}"
    return f"ngày {_vi_short(day)}" if day.day else f"tháng {_vi_short(day)}"


def _vi_short(day: Parts) -> str:
    return "/".join(str(number) for number in reversed(day) if number is not None)


def _vi_span(first: Parts, last: Parts) -> str:
    if _exactness(first) != _exactness(last):
        return f"{_vi(first)} – {_vi(last)}"
    word = "" if last.day else f"{_vi(last).split()[0]} "
    if first[:2] == last[:2]:
        return f"{word}{first.day}–{_vi_short(last)}"
    if first.month and first.year == last.year:
        return f"{word}{_vi_short(first).rsplit('/', 1)[0]}–{_vi_short(last)}"
    return f"{word}{_vi_short(first)}–{_vi_short(last)}"


def _zh(day: Parts) -> str:
    return "".join(f"{number}{unit}" for number, unit in zip(day, "年月日", strict=True) if number is not None)


def _zh_span(first: Parts, last: Parts) -> str:
    ending = _zh(last)
    if _exactness(first) == _exactness(last) and first.month and first.year == last.year:
        ending = f"{last.day}日" if first.month == last.month else ending.split("年")[1]
    return f"{_zh(first)}至{ending}"


def _en(day: Parts) -> str:
    month = MONTHS[day.month - 1] if day.month else None
    return " ".join(str(word) for word in (day.day, month, day.year) if word is not None)


def _en_span(first: Parts, last: Parts) -> str:
    if _exactness(first) != _exactness(last):
        return f"{_en(first)} – {_en(last)}"
    if last.month is None:
        return f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_en(first)} – {_en(last)}"
    if first.month == last.month:
        return f"{first.day}–{_en(last)}"
    beginning = _en(first).rsplit(" ", 1)[0]
    return f"{beginning} – {_en(last)}" if first.day else f"{beginning}–{_en(last)}"


def _exactness(day: Parts) -> int:
    return sum(number is not None for number in day)


DAY: dict[str, Callable[[Parts], str]] = {"vi": _vi, "zh": _zh, "en": _en}
SPAN: dict[str, Callable[[Parts, Parts], str]] = {"vi": _vi_span, "zh": _zh_span, "en": _en_span}

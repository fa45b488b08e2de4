"""What lies behind a session: since when its organs meet, and how often its host has hosted."""

from collections.abc import Sequence

from earlyspring.lang.days import written_day
from earlyspring.lang.news.words import Text, listed, nth, words


def since(organs: Sequence[tuple[Text, str]], lang: str) -> str:
    """Since which day each organ is there. `organs`: name and day, as exact as it is known."""
    parts = []
    for organ, day in organs:
        name, on = words(organ, lang), written_day(day, lang)
        parts.append({"vi": f"{name} có từ {on}", "zh": f"{name}始于{on}"}.get(lang, f"the {name} dates from {on}"))
    return "，".join(parts) if lang == "zh" else listed(parts, lang)


def hosted(host: Text, organ: Text, time: int, lang: str) -> str:
    """Which time it is that a body hosts."""
    who, what = words(host, lang), words(organ, lang)
    if lang == "vi":
        return f"đây là {'lần đầu tiên' if time == 1 else nth(time, lang)} {who} đăng cai {what}"
    if lang == "zh":
        return f"这是{who}{'首次' if time == 1 else nth(time, lang)}承办{what}"
    return f"it is the {nth(time, lang)} time that {who} hosts the {what}"

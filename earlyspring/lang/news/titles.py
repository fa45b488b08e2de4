"""Headlines of news."""

from collections.abc import Sequence

from earlyspring.lang.news.words import listed


def headline(kind: str, sessions: Sequence[str], lang: str) -> str:
    """The headline of an announcement or a report; `sessions`: how they are called, in that language."""
    what = listed(sessions, lang)
    if lang == "vi":
        said = f"Thông báo về {what}" if kind == "announcement" else f"Kết quả {what}"
    elif lang == "zh":
        said = f"{what}即将举行" if kind == "announcement" else f"{what}举行"
    else:
        said = f"{what} announced" if kind == "announcement" else f"what came of {what}"
    return said[:1].upper() + said[1:]


def of_correction(title: str, lang: str) -> str:
    """The headline of a correction of a piece with this headline."""
    return {"vi": f"Đính chính: {title}", "zh": f"更正：{title}"}.get(lang, f"Correction: {title}")

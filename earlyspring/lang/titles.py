"""How a session is called: its organ with its own ordinal and the year, in the manner of each language."""

from earlyspring.lang.figures import written_ordinal


def session_title(organ: str, ordinal: int | None, year: int | None, lang: str) -> str:
    """`Hội nghị … lần thứ 17 (năm 2026)`, `联合工作委员会第十七次（2026年）`, `17th Joint Working Committee (2026)`.

    `organ`: the organ's name in that language; an ordinal or year that is not known is left out.
    """
    count = written_ordinal(ordinal, lang) if ordinal else ""
    if lang == "vi":
        return f"{organ} {count}".rstrip() + (f" (năm {year})" if year else "")
    if lang == "zh":
        return f"{organ}{count}" + (f"（{year}年）" if year else "")
    return f"{count} {organ}".lstrip() + (f" ({year})" if year else "")

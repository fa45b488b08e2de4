"""How a session is called: the organ's name with its own ordinal and the year, in the manner of each language."""

from collections.abc import Mapping

from earlyspring.lang.figures import written_ordinal
from earlyspring.meetings.models import Organ, Session


def session_name(session: Session, organs: Mapping[str, Organ], lang: str) -> str:
    organ = organs.get(session.organ or "")
    name = organ.names.get(lang, "") if organ else ""
    return title(name, session.ordinal, session.year, lang) if name else session.item


def title(organ: str, ordinal: int | None, year: int | None, lang: str) -> str:
    if lang == "vi":
        count = f" {written_ordinal(ordinal, 'vi')}" if ordinal else ""
        return f"{organ}{count}" + (f" (năm {year})" if year else "")
    if lang == "zh":
        count = written_ordinal(ordinal, "zh") if ordinal else ""
        return f"{organ}{count}" + (f"（{year}年）" if year else "")
    count = f"{written_ordinal(ordinal, 'en')} " if ordinal else ""
    return f"{count}{organ}" + (f" ({year})" if year else "")

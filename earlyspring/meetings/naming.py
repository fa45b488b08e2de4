"""How a session is called in the reader's language."""

from collections.abc import Mapping

from earlyspring.lang.titles import session_title
from earlyspring.meetings.models import Organ, Session


def session_name(session: Session, organs: Mapping[str, Organ], lang: str) -> str:
    organ = organs.get(session.organ or "")
    name = organ.names.get(lang, "") if organ else ""
    return session_title(name, session.ordinal, session.year, lang) if name else session.item

"""Whom letters reach: each body in the language of its side, with what fills the blanks in that language."""

from collections.abc import Iterable, Iterator

from earlyspring.desk.frame import Frame
from earlyspring.lang.days import written_span
from earlyspring.lang.tongues import code_of
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.preparing.models import OrganInvitation


def receivers_of(
    frame: Frame, gathering: Gathering, invitations: Iterable[OrganInvitation], bodies: Iterable[str]
) -> Iterator[Receiver]:
    """One receiver for each invitation, addressed at its office, and one for each body."""
    for one in invitations:
        lang = tongue_of(frame, one.party)
        organ = frame.organs[one.organ].names.get(lang, "") if one.organ in frame.organs else ""
        values = blanks_of(frame, gathering, one.party, lang) | {"organ": organ}
        yield Receiver(one.party, lang, one.to_office.get(lang, ""), invitation=one, values=values)
    for body in bodies:
        lang = tongue_of(frame, body)
        values = blanks_of(frame, gathering, body, lang)
        yield Receiver(body, lang, values["body"], values=values)


def tongue_of(frame: Frame, body: str) -> str:
    """The first language of a body's side; of a body without a side the reader's own."""
    side = frame.directory.sides.get(frame.directory.side_of(body))
    return code_of(side.languages[0]) if side and side.languages else frame.language


def blanks_of(frame: Frame, gathering: Gathering, body: str, lang: str) -> dict[str, str]:
    """What fills the blanks of a letter in one language; what is not known in it stays empty, so that it is noticed."""
    days = written_span(gathering.first_day.isoformat(), gathering.last_day.isoformat(), lang)
    return {
        "body": frame.directory.text(body, short=False).get(lang, ""),
        "days": days or "",
        "gathering": gathering.names.get(lang, ""),
        "host": frame.directory.text(gathering.host, short=False).get(lang, ""),
        "place": gathering.place.get(lang, ""),
        "sender": frame.directory.text(frame.posting.party, short=False).get(lang, ""),
    }

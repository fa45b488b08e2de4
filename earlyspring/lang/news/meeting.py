"""That a session is to be held or was held: which one, of whom, when, where, and by whom it is hosted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from earlyspring.lang.days import written_day, written_span
from earlyspring.lang.figures import written_ordinal
from earlyspring.lang.news.words import Text, Untold, listed, small, words


@dataclass(frozen=True)
class Called:
    """A session as news name it. `committee`: its organ sits in sessions; another organ is the meeting itself."""

    organ: Text
    ordinal: int | None = None
    committee: bool = False


@dataclass(frozen=True)
class When:
    """The days of a session, the last one included; "" where nothing is known."""

    first: str = ""
    last: str = ""


@dataclass(frozen=True)
class Where:
    place: Text = field(default_factory=dict)
    host: Text = field(default_factory=dict)


def called(one: Called, lang: str) -> str:
    """`the 10th Spring Meeting`, `the 16th session of the Joint Working Committee`; without an ordinal where none is known."""
    organ = words(one.organ, lang)
    count = written_ordinal(one.ordinal, lang) if one.ordinal else ""
    if lang == "vi":
        return f"Hội nghị {count} {organ}".replace("  ", " ") if one.committee else f"{organ} {count}".strip()
    if lang == "zh":
        return f"{organ}{count}会晤" if one.committee else f"{count}{organ}"
    return (
        f"the {count} session of the {organ}".replace("  ", " ")
        if one.committee
        else f"the {count} {organ}".replace("  ", " ")
    )


def of_secretaries(one: Called, parties: Sequence[str], lang: str) -> str:
    """The meeting with whose it is: the secretaries of these parties' committees. `parties`: names in the reader's order."""
    if not parties:
        return called(one, lang)
    who = listed(parties, lang)
    if lang == "vi":
        return f"{called(one, lang)} giữa Bí thư cấp ủy các địa phương {who}"
    if lang == "zh":
        return f"{who}党委书记{called(one, lang)}"
    return f"{called(one, lang)} of the secretaries of the Party committees of {who}"


def to_be_held(sessions: Sequence[str], when: When, where: Where, lang: str) -> str:
    """`sessions`: how they are called, in that language. Raises Untold where a known place or host has no name in it."""
    return _held(sessions, when, where, lang, ahead=True)


def was_held(sessions: Sequence[str], when: When, where: Where, lang: str) -> str:
    return _held(sessions, when, where, lang, ahead=False)


def same_day(one: Called, parties: int, lang: str) -> str:
    """Another session on the day of the first, with how many took part."""
    if not parties:
        raise Untold(lang)
    name, count = called(one, lang), small(parties, lang)
    if lang == "vi":
        return f"Cùng ngày, {name} giữa {count} địa phương đã diễn ra"
    if lang == "zh":
        return f"同日举行了{count}个省区市的{name}"
    return f"on the same day {name} was held among the {count} localities"


def _held(sessions: Sequence[str], when: When, where: Where, lang: str, *, ahead: bool) -> str:
    what, days = listed(sessions, lang), _days(when, lang)
    place = words(where.place, lang) if where.place else ""
    host = words(where.host, lang) if where.host else ""
    if lang == "vi":
        said = f"{what} {'sẽ' if ahead else 'đã'} diễn ra" + (f" {days}" if days else "")
        return said + (f" tại {place}" if place else "") + (f", do {host} đăng cai" if host else "")
    if lang == "zh":
        said = what + ("将" if ahead else "") + (f"于{days}" if days else "") + (f"在{place}" if place else "")
        return f"{said}举行" + (f"，由{host}承办" if host else "")
    said = f"{what} {_verb(len(sessions), ahead)}" + (f" in {place}" if place else "") + (f" {days}" if days else "")
    return said + (f", hosted by {host}" if host else "")


def _verb(count: int, ahead: bool) -> str:
    return "will be held" if ahead else "was held" if count == 1 else "were held"


def _days(when: When, lang: str) -> str:
    if not when.first:
        return ""
    if not when.last or when.last == when.first:
        day = written_day(when.first, lang)
        return day if lang != "en" else f"{'on' if len(when.first) == 10 else 'in'} {day}"
    span = written_span(when.first, when.last, lang) or ""
    if lang == "vi":
        return f"trong các ngày {span}" if len(when.first) == 10 else span
    return f"from {span}".replace("–", " to ", 1).replace("  ", " ") if lang == "en" else span

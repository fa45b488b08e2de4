"""The choices that several lists of the desk share: a party, a field, a session."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.desk.lists import Facet, by_list, by_words
from earlyspring.meetings.naming import session_name

Values = Callable[[Any], Iterable[str | None]]


def of_body(frame: Frame, values: Values, key: str = "party", label: Any = "", every: Any = "") -> Facet:
    """Bodies, the reader's own side first, each side by its alphabet."""

    def words(item: str) -> str:
        return name_of(frame.directory, item, frame.language) if item in frame.directory.bodies else item

    def order(keys: Iterable[str]) -> list[str]:
        return frame.directory.ordered(by_words(words, frame.language)(keys))

    return Facet(key, label or _("Party"), every or _("all parties"), values, words, order=order)


def of_field(frame: Frame, values: Values) -> Facet:
    names = frame.directory.field_names
    return Facet(
        "field",
        _("Field"),
        _("all fields"),
        values,
        lambda code: names.get(code, {}).get(frame.language, code),
        order=by_list(names),
    )


def of_session(frame: Frame, values: Values) -> Facet:
    """Sessions, the latest first."""

    def words(item: str) -> str:
        known = frame.sessions.get(item)
        return session_name(known, frame.organs, frame.language) if known else item

    return Facet("session", _("Session"), _("all sessions"), values, words, order=by_list(frame.sessions))


def of_list(key: str, label: Any, every: Any, values: Values, words: dict[str, Any], default: str = "") -> Facet:
    """The codes of a closed list, in its order."""
    return Facet(key, label, every, values, lambda code: words.get(code, code), order=by_list(words), default=default)

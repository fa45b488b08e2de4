"""Names of bodies where mark-up has no place, and where two of the same name must be told apart."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from earlyspring.core.periods import before
from earlyspring.desk.member_words import BODY_TYPE
from earlyspring.desk.title_words import title_in
from earlyspring.lang.days import written_span
from earlyspring.lang.names import apart
from earlyspring.members.models import Body
from earlyspring.members.queries import Directory


def name_of(directory: Directory, item: str, language: str, day: str = "", among: Iterable[str] = ()) -> str:
    """The short name; the official one where bodies share the short; with its days where they share both.

    `among`: the bodies it stands beside, without which all bodies are meant. A name the language lacks is said to be
    missing, with the id that everyone can look up.
    """
    words = directory.text(item, day=day).get(language)
    if not words:
        return _("%(id)s (name not translated)") % {"id": item}
    shared = shared_names(directory, language, frozenset(among))
    if shared[words] < 2:
        return words
    official = directory.text(item, day=day, short=False).get(language) or words
    stood = period_of(directory.bodies[item], language)
    if shared[official] < 2 or not stood:
        return official
    # Where the days alone tell them apart, the short name does.
    named = words if among else official
    return f"{named}（{stood}）" if language == "zh" else f"{named} ({stood})"


def told_apart(directory: Directory, items: Sequence[str], language: str) -> list[tuple[str, str]]:
    """Bodies with a name each, in their order, as a form offers them: no two alike, and none by its id alone.

    By its class where even the official names and the days are the same, by its id where that is the same too.
    """
    classes = {item: str(BODY_TYPE.get(directory.bodies[item].type or "", "")) for item in items}
    return apart([(item, _called(directory, item, language)) for item in items], classes)


def _called(directory: Directory, item: str, language: str) -> str:
    """A name that the language lacks is told as it is written elsewhere, with the language it is in."""
    if directory.text(item).get(language):
        return name_of(directory, item, language)
    words = directory.text(item) or directory.text(item, short=False)
    if words:
        return title_in(words, language)
    body = directory.bodies[item]
    above = title_in(directory.text(body.parent), language) if body.parent and directory.text(body.parent) else ""
    return " · ".join(str(part) for part in (BODY_TYPE.get(body.type or ""), above, _("no name on record")) if part)


def shared_names(directory: Directory, language: str, among: frozenset[str]) -> Counter[str | None]:
    """How many of the bodies have each name, short or official; counted once for a page."""
    key = (language, among)
    if key not in directory.shared_names:
        names = [
            {directory.text(one).get(language), directory.text(one, short=False).get(language)}
            for one in among or directory.bodies
        ]
        directory.shared_names[key] = Counter(name for both in names for name in both)
    return directory.shared_names[key]


def period_of(body: Body, language: str) -> str:
    """`until 30 June 2025`, `from 1 July 2025`, or empty where neither beginning nor end is known."""
    return written_span(body.from_day, before(body.to_day) if body.to_day else None, language) or ""

"""Names of bodies where mark-up has no place, and where two of the same name must be told apart."""

from collections import Counter
from collections.abc import Iterable

from django.utils.translation import gettext as _

from earlyspring.core.periods import before
from earlyspring.lang.days import written_span
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

"""Names of bodies where mark-up has no place: choices of a form, pictures, attributes."""

from collections import Counter

from django.utils.translation import gettext as _

from earlyspring.core.periods import before
from earlyspring.lang.days import written_span
from earlyspring.members.models import Body
from earlyspring.members.queries import Directory


def name_of(directory: Directory, item: str, language: str, day: str = "") -> str:
    """The name in the reader's language; where another body has the same name, with the days between which it stood.

    A name the language lacks is said to be missing, with the id that everyone can look up.
    """
    words = directory.text(item, day=day).get(language)
    if not words:
        return _("%(id)s (name not translated)") % {"id": item}
    if language not in directory._seen:
        directory._seen[language] = Counter(directory.text(one).get(language) for one in directory.bodies)
    stood = period_of(directory.bodies[item], language) if directory._seen[language][words] > 1 else ""
    return f"{words} ({stood})" if stood else words


def period_of(body: Body, language: str) -> str:
    """`until 30 June 2025`, `from 1 July 2025`, or empty where neither beginning nor end is known."""
    return written_span(body.from_day, before(body.to_day) if body.to_day else None, language) or ""

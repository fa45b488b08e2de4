"""What a plan says of itself in the reader's language, with the names of people and tables instead of their codes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.words import sentence
from earlyspring.desk.frame import Frame
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import comma
from earlyspring.planning.outcome import Remark


def sentences(
    remarks: Iterable[Mapping[str, Any]], names: Mapping[str, str], language: str
) -> Iterator[tuple[str, int]]:
    """Each remark as a sentence, with the points it costs."""
    for one in remarks:
        about = {key: _named(value, names, language) for key, value in one["about"].items()}
        yield sentence(Remark(one["code"], one["points"], about)), one["points"]


def faults_of(plan: Arrangement | None, names: Mapping[str, str], language: str) -> list[str]:
    """What a plan breaks, in sentences."""
    return [words for words, _points in sentences(plan.broken if plan else (), names, language)]


def _named(value: Any, names: Mapping[str, str], language: str) -> Any:
    if isinstance(value, list):
        return comma(language).join(str(_named(one, names, language)) for one in value)
    return names.get(value, value) if isinstance(value, str) else value


def table_name(table: str) -> str:
    """A table as people are told it."""
    return _("Head table") if table == "head" else _("Table %(table)s") % {"table": table}


def block_name(frame: Frame, block: str) -> str:
    """A block of rooms in words: whose, and of which class."""
    party, _sep, kind = block.rpartition("-")
    kinds = {
        "suite": _("suite"),
        "single": _("single rooms"),
        "twin": _("twin rooms"),
        "interpreters": _("interpreters"),
    }
    return f"{title_in(frame.directory.text(party), frame.language)} · {kinds[kind]}"

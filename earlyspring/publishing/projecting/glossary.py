"""Official terms in each language: what organs, classes, fields of work, sides and offices are called."""

from collections.abc import Collection, Iterator, Mapping

from earlyspring.members.models import Office
from earlyspring.publishing.given import Given
from earlyspring.publishing.projecting.known import Known
from earlyspring.publishing.projecting.words import said, words


def given(known: Known, items: Collection[str] = ()) -> Iterator[Given]:
    for item, (category, terms) in sorted(_terms(known).items()):
        if words(terms) and (not items or item in items):
            yield Given("glossary", item, content_of(category, terms))


def content_of(category: str, terms: Mapping[str, str]) -> dict[str, object]:
    """`category`: organ, class, field, side or office."""
    return said(category=category, terms=words(terms))


def _terms(known: Known) -> dict[str, tuple[str, Mapping[str, str]]]:
    found: dict[str, tuple[str, Mapping[str, str]]] = {}
    for item, organ in known.organs.items():
        found[f"organ.{item}"] = ("organ", organ.names)
    for item, side in known.directory.sides.items():
        found[f"side.{item}"] = ("side", side.state_name or side.names)
    for code, names in known.directory.class_names.items():
        found[f"class.{code}"] = ("class", names)
    for code, names in known.directory.field_names.items():
        found[f"field.{code}"] = ("field", names)
    for office in known.rows(Office):
        found[f"office.{office.item}"] = ("office", office.titles)
    return found

"""Who stands behind a version of a fact by its own word: it entered the same itself, or assented to it under its key.

A paper that others registered is not a party's own word, and neither is what others report.
"""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Q

from earlyspring.ledger.derived import Answer
from earlyspring.ledger.entries import said
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import Record
from earlyspring.record.entries import Notice

Words = Mapping[tuple[str, str], frozenset[str]]
"""(kind, item) of a version → the parties whose own word it is."""


def own_words(mechanism: Mechanism, versions: Sequence[Record]) -> Words:
    """For each version the parties whose own word it is; two statements, however many versions."""
    found: dict[tuple[str, str], set[str]] = {(one.kind, one.item): set() for one in versions}
    put = {one.version: (one.kind, one.item) for one in versions}
    answers = Answer.objects.filter(motion__mechanism=mechanism, motion__digest__in=put, answer="assent")
    for digest, party in answers.values_list("motion__digest", "party"):
        found[put[digest]].add(party)
    content = {(one.kind, one.item): one.content() for one in versions}
    for entry in _notices(mechanism, versions):
        key = (entry.kind, entry.item)
        if key in found and (put.get(entry.digest) == key or _says(entry, content[key])):
            found[key].add(entry.party)
    return {key: frozenset(parties) for key, parties in found.items()}


def _notices(mechanism: Mechanism, versions: Iterable[Record]) -> Iterable[Entry]:
    """What was entered of these items without a paper; who registers a paper tells what others have signed."""
    items = {one.item for one in versions}
    named = Q(item__in=items) | Q(digest__in=[one.version for one in versions])
    return Entry.objects.filter(named, mechanism=mechanism, type="notice")


def _says(entry: Entry, content: Mapping[str, object]) -> bool:
    one = said(entry)
    return isinstance(one, Notice) and one.paper is None and one.content == content

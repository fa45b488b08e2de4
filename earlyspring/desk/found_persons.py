"""Persons that a search found: each once, with the posts and bodies they were named with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from earlyspring.desk.body_names import told_apart
from earlyspring.desk.frame import Frame
from earlyspring.desk.known_persons import NAMING, named_with
from earlyspring.desk.title_words import title_in
from earlyspring.lang.tongues import semicolon
from earlyspring.ledger.moments import rows
from earlyspring.ledger.search import Near
from earlyspring.ledger.together import together
from earlyspring.members.models import Office


@dataclass
class FoundPerson:
    """Whom one line of the search is about: body → titles of the offices held there, none where they merely came."""

    title: str
    posts: dict[str, list[str]] = field(default_factory=dict)

    def says(self, other: "FoundPerson") -> bool:
        """Whether this says all that another of the same name does: then a second line would tell nobody apart."""
        known = all(body in self.posts and set(titles) <= set(self.posts[body]) for body, titles in other.posts.items())
        same = self.title.casefold() == other.title.casefold() and bool(self.posts) == bool(other.posts)
        return same and known

    def take_in(self, other: "FoundPerson") -> None:
        for body, titles in other.posts.items():
            self.posts[body] = list(dict.fromkeys([*self.posts.get(body, []), *titles]))


def each_once(frame: Frame, hits: Sequence[Near]) -> dict[str, FoundPerson]:
    """Of the persons among these hits those to be shown, by their ids.

    Who was entered twice is one, as far as nothing speaks against it: others of one name are told apart by `said_of`.
    """
    people = [hit for hit in hits if hit.kind == "person"]
    if not people:
        return {}
    posts = posts_of(frame, [hit.id for hit in people])
    shown: dict[str, FoundPerson] = {}
    for hit in people:
        found = FoundPerson(hit.title, posts[hit.id])
        if before := next((one for one in shown.values() if one.says(found) or found.says(one)), None):
            before.take_in(found)
        else:
            shown[hit.id] = found
    return shown


def posts_of(frame: Frame, persons: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """person → body → titles of the offices held there, in the reader's words."""
    facts = {noun.kind: rows(noun, frame.mechanism, frame.moment).filter(person__in=persons) for noun in NAMING}
    found: Mapping[str, list[Any]] = together(offices=rows(Office, frame.mechanism, frame.moment), **facts)
    posts: dict[str, dict[str, list[str]]] = {person: {} for person in persons}
    for person, body, office in named_with(found):
        titles = posts[person].setdefault(frame.directory.same.get(body, body), [])
        if office and office.titles and (title := title_in(office.titles, frame.language)) not in titles:
            titles.append(title)
    return posts


def said_of(frame: Frame, found: FoundPerson) -> str:
    """The offices of a person, and the bodies where none is known."""
    known = [body for body in found.posts if body in frame.directory.bodies]
    called = dict(told_apart(frame.directory, known, frame.language))
    said = [word for body, titles in found.posts.items() for word in titles or [called.get(body, body)]]
    return semicolon(frame.language).join(said) or _("of no body")


def page_of(frame: Frame, found: FoundPerson) -> str:
    """The body whose page tells more of a person; empty where there is none."""
    return next((body for body in found.posts if body in frame.directory.bodies), "")

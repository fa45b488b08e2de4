"""Bodies, who takes part, who holds which office, what bodies came out of, and sessions: what Popolo, W3C ORG and vCard
are written from.

All days are ISO and may be partial (2025, 2025-07); `last_day` is the last day included. Ids are those of the register.
"""

from dataclasses import dataclass

from .about import Text


@dataclass(frozen=True)
class Named:
    """What a body was called through a time."""

    official: Text
    short: Text
    from_day: str = ""
    last_day: str = ""


@dataclass(frozen=True)
class Organization:
    """A body. `names`: the one it has on the day spoken of last. `type`: the register's code; `type_words`: its words."""

    id: str
    names: tuple[Named, ...]
    type: str = ""
    type_words: Text | None = None
    parent: str = ""
    from_day: str = ""
    last_day: str = ""


@dataclass(frozen=True)
class Person:
    """Names as held, in each language they are held in; none is derived from another."""

    id: str
    names: Text


@dataclass(frozen=True)
class Post:
    """An office of a body. `role`: the register's code (secretary, chair, …)."""

    id: str
    organization: str
    role: str
    titles: Text


@dataclass(frozen=True)
class Membership:
    """A person or a body (`member`) that belongs to an organisation; through a post where it holds one.

    `role`: a code; `role_words`: its words. `person`: whether the member is a person.
    """

    id: str
    organization: str
    member: str
    person: bool
    role: str = ""
    role_words: Text | None = None
    post: str = ""
    from_day: str = ""
    last_day: str = ""


@dataclass(frozen=True)
class Change:
    """A merger, a split, a renaming, …: `before` are the bodies it began with, `after` those that came out of it.

    `type`: the register's code. `ceased`: those of `before` that ended by it.
    """

    id: str
    type: str
    on: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    ceased: tuple[str, ...] = ()
    fact: Text | None = None


@dataclass(frozen=True)
class Meeting:
    """A session. `organization`: the organ that met. `status`: planned, held, postponed, cancelled."""

    id: str
    names: Text
    organization: str
    status: str
    start: str = ""
    last_day: str = ""
    place: Text | None = None
    attending: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bodies:
    """All of it, each list in the order in which it is to be written."""

    organizations: tuple[Organization, ...] = ()
    persons: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    changes: tuple[Change, ...] = ()
    meetings: tuple[Meeting, ...] = ()

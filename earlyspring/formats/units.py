"""Translation memory: sentences that say the same, as they stood beside one another in texts of a mechanism."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Unit:
    """One unit. `key`: its own, empty where the file gave none. `texts`: by language code, in at least one language.

    `props`: what is told of it besides, by name: `document`, `eid`, `sha256`, a note. `made`: ISO instant in UTC
    (`2026-02-06T08:00:00Z`), empty where it is not known.
    """

    key: str
    texts: Mapping[str, str]
    props: Mapping[str, str] = field(default_factory=dict)
    made: str = ""


@dataclass(frozen=True)
class Segment:
    """A sentence, or several, in the source language, and what stands for it in the target; None: it is not there."""

    source: str
    target: str | None = None


@dataclass(frozen=True)
class Place:
    """A clause of a text: `eid` its id, the same in every language; `notes`: findings of a comparison, in words."""

    eid: str
    segments: tuple[Segment, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bitext:
    """A text in two languages, clause by clause. `original`: the id of the document."""

    original: str
    source: str
    target: str
    places: tuple[Place, ...]

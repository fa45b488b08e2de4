"""What papers are made of: plain values, already chosen, filtered and ordered by whoever asks for the paper.

A `Text` holds the same words by language; where that of the paper is absent, it is said that they are not translated,
and the original follows with its language named. `None` prints as *not
stated*. A `Day` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `last_day` is the last day itself. Codes are those of the
exchange format (docs/FORMAT.md) and print as the words of `papers.codes`. `sources` of a row name `Source.id`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Text = Mapping[str, str]
Day = str


@dataclass(frozen=True)
class Body:
    """A party, agency or mission as it is named in the paper. `side` is its side's id; sides are never ranked."""

    names: Text
    side: str = ""


@dataclass(frozen=True)
class Amount:
    """A reported figure: exact value or a range, how exact it is, and in what. `currency` is ISO 4217."""

    value: float | None = None
    value_min: float | None = None
    value_max: float | None = None
    qualifier: str = "exact"
    unit: Text | None = None
    currency: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """What every row of an extract carries. `standing`: reported, paper, open, joint or sealed."""

    standing: str = "reported"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Participant(Row):
    """`capacity`: a code of the list of posts, or the post as it was written."""

    body: Body
    role: str = "participant"
    head: Text | None = None
    capacity: str | None = None


@dataclass(frozen=True, kw_only=True)
class Count(Row):
    """A planned and an actual figure of one thing stand apart; either may be missing."""

    what: str
    planned: Amount | None = None
    actual: Amount | None = None


@dataclass(frozen=True, kw_only=True)
class Decision(Row):
    type: str
    text: Text


@dataclass(frozen=True, kw_only=True)
class Instrument(Row):
    """`bundle`: how many documents stand behind one row whose list is not known. `signing`: reported or planned.

    `by_signatures`: the day follows from the signatures under it, the instrument itself says none.
    """

    type: str
    title: Text
    level: str | None = None
    parties: tuple[Body, ...] = ()
    fields: tuple[Text, ...] = ()
    field_scope: str = "listed"
    signed_on: Day | None = None
    signing: str = "reported"
    by_signatures: bool = False
    bundle: Amount | None = None
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Statement(Row):
    """A commitment or another statement. `force` groups it; `gaps` are codes of what nobody has said yet."""

    force: str
    text: Text
    code: str = ""
    speaker: Text | None = None
    parties: tuple[Body, ...] = ()
    fields: tuple[Text, ...] = ()
    due: Day | None = None
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Proposal(Row):
    text: Text
    parties: tuple[Body, ...] = ()
    fields: tuple[Text, ...] = ()
    state: str = "tabled"


@dataclass(frozen=True, kw_only=True)
class Priority(Row):
    """`to_year` None: that year and beyond."""

    text: Text
    from_year: int
    to_year: int | None = None
    fields: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Result(Row):
    text: Text
    amount: Amount | None = None
    as_of: Day | None = None
    bodies: tuple[Body, ...] = ()
    fields: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Activity(Row):
    type: str
    text: Text
    first_day: Day | None = None
    last_day: Day | None = None
    status: str = "held"
    place: Text | None = None
    bodies: tuple[Body, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NextHost(Row):
    year: int
    body: Body


@dataclass(frozen=True, kw_only=True)
class Contradiction(Row):
    """Two versions side by side. The register never settles between sources in silence."""

    topic: Text
    version_a: Text
    version_b: Text
    assessment: Text | None = None


@dataclass(frozen=True)
class Source:
    """Where a row comes from. `title` is printed as it stands, in `lang`; `url` in full, so that it can be typed.

    A publisher without a name in the language of the paper is printed as it calls itself in `lang`, marked as that.
    """

    id: str
    publisher: Text
    published: Day | None = None
    title: str = ""
    lang: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What every paper says of itself.

    `as_of` is the full day the register is read on; `known_as` names the session whose knowledge the paper keeps to
    ("as known at …"), absent where it is today's. `own_side` maps a language to the side whose bodies come first in
    a paper of that language alone; papers in two languages keep the order given here, the approved list.
    """

    mechanism: Text
    organ: Text
    year: int
    as_of: Day
    ordinal: int | None = None
    ordinal_basis: str = "stated"
    known_as: Text | None = None
    exercise: bool = False
    disclaimer: Text | None = None
    own_side: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()

    @property
    def taking_part(self) -> tuple[Body, ...]:
        """Bodies that the paper calls "all taking part" where a row names exactly them."""
        return ()


@dataclass(frozen=True, kw_only=True)
class Place:
    """One of several places of a session. `role`: host or connected."""

    names: Text
    role: str | None = None


@dataclass(frozen=True, kw_only=True)
class Extract(Paper):
    """The extract of the register for one session.

    `places`: where it had several, instead of `place`. `host_decided`: the session by whose decision the host is the
    one named, absent where the session itself names it. `preparing`: instruments that were not signed by its day.
    """

    status: str = "held"
    mode: str | None = None
    proposed: bool = False
    first_day: Day | None = None
    last_day: Day | None = None
    place: Text | None = None
    places: tuple[Place, ...] = ()
    host: Body | None = None
    host_decided: Text | None = None
    held_with: Text | None = None
    theme: Text | None = None
    participants: tuple[Participant, ...] = ()
    counts: tuple[Count, ...] = ()
    decisions: tuple[Decision, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    preparing: tuple[Instrument, ...] = ()
    statements: tuple[Statement, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    priorities: tuple[Priority, ...] = ()
    results: tuple[Result, ...] = ()
    activities: tuple[Activity, ...] = ()
    next_host: NextHost | None = None
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def taking_part(self) -> tuple[Body, ...]:
        return tuple(one.body for one in self.participants if one.role == "participant")

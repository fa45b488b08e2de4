"""What two papers over longer periods are made of: half a year of international agreements, and all years together."""

from dataclasses import dataclass

from .facts import Amount, Body, Day, Paper, Row, Text


@dataclass(frozen=True, kw_only=True)
class Agreement(Row):
    """An international agreement in the half-year. `status` as derived for the day: in_force, suspended, ended, …"""

    id: str
    type: str
    title: Text
    level: str | None = None
    parties: tuple[Body, ...] = ()
    signed_on: Day | None = None
    in_force_on: Day | None = None
    ends_on: Day | None = None
    status: str | None = None
    progress: Text | None = None


@dataclass(frozen=True, kw_only=True)
class AgreementsReport(Paper):
    """International agreements signed, carried out and ended from `first_day` to `last_day`, for one party's report."""

    party: Body
    first_day: Day
    last_day: Day
    signed: tuple[Agreement, ...] = ()
    carried_out: tuple[Agreement, ...] = ()
    ended: tuple[Agreement, ...] = ()
    planned: tuple[Agreement, ...] = ()
    difficulties: tuple[Text, ...] = ()
    proposals: tuple[Text, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Year(Row):
    """One cycle. Counts are None where nothing is known; `with_owner` and `with_date` are of `commitments`."""

    year: int
    ordinal: int | None = None
    host: Body | None = None
    localities: Amount | None = None
    delegates: Amount | None = None
    agencies: Amount | None = None
    documents: Amount | None = None
    commitments: int | None = None
    with_owner: int = 0
    with_date: int = 0
    with_both: int = 0


@dataclass(frozen=True, kw_only=True)
class ManyYears(Paper):
    """The mechanism through its years, cycle by cycle, each figure with its sources."""

    years: tuple[Year, ...] = ()

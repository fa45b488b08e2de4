"""The document of a frozen worksheet: what the parties accept, as plain values in one order.

`record.canonical` makes its bytes, and their SHA-256 is the digest that every party accepts. Only what is on the sheet
goes in, never a clock: the same sheet has the same bytes on every node and in every year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from earlyspring.core.deadlines import due_on, slippage
from earlyspring.core.worksheet import Line

FORMAT = "earlyspring-worksheet/1"


@dataclass(frozen=True)
class Sheet:
    """Which worksheet it is. `revision`: 1, and one more whenever a frozen sheet was declined and drafted again.
    `known`: the moment as of which register and opinions were read, as the caller writes it."""

    mechanism: str
    session: str
    round: str
    revision: int
    known: str
    instruments: tuple[str, ...] = ()
    accepting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A line with what stands beside it on the sheet: where it comes from, in which words, how often it came back.
    `ratings`: party → its rating; `reports`: the item ids of the reports it rests on."""

    line: Line
    code: str | None = None
    instrument: str | None = None
    text: Mapping[str, str] = field(default_factory=dict)
    carried: int = 0
    ratings: Mapping[str, str] = field(default_factory=dict)
    reports: tuple[str, ...] = ()
    remark: Mapping[str, str] = field(default_factory=dict)


def document(sheet: Sheet, entries: Iterable[Entry]) -> dict[str, Any]:
    """The document of a worksheet, lines in the order of their commitments' ids, whatever order they are given in.

    What is not stated is left out. The slippage is in days since the first due date, left out where there is none.
    """
    head = {
        "format": FORMAT,
        "mechanism": sheet.mechanism,
        "session": sheet.session,
        "round": sheet.round,
        "revision": sheet.revision,
        "known": sheet.known,
        "instruments": sorted(sheet.instruments),
        "accepting": sorted(sheet.accepting),
    }
    return head | {"lines": [_line(one) for one in sorted(entries, key=lambda one: one.line.commitment)]}


def _line(entry: Entry) -> dict[str, Any]:
    line = entry.line
    said = {
        "commitment": line.commitment,
        "code": entry.code,
        "instrument": entry.instrument,
        "text": _words(entry.text),
        "parties": sorted(line.parties),
        "verifiable": line.verifiable,
        "due_dates": [{"no": no, "on": on} for no, on in sorted(line.due_dates)],
        "due_on": due_on(line.due_dates),
        "slippage": slippage(line.due_dates),
        "times_carried": entry.carried,
        "standing": line.standing,
        "ratings": _pairs(entry.ratings, "rating"),
        "reports": sorted(entry.reports),
        "track": line.track,
        "finding": line.finding,
        "completion": line.completion,
        "outcome": line.outcome,
        "new_due_on": line.new_due_on,
        "successor": line.successor,
        "statements": _pairs({party: _words(text) for party, text in line.statements.items()}, "text"),
        "remark": _words(entry.remark),
    }
    return {key: value for key, value in said.items() if value is not None and value not in ({}, [])}


def _words(text: Mapping[str, str]) -> dict[str, str]:
    return {lang: words for lang, words in sorted(text.items()) if words.strip()}


def _pairs(by_party: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """A list rather than an object: ids of parties are values, and the bytes are written faster where keys are ASCII."""
    return [{"party": party, key: said} for party, said in sorted(by_party.items()) if said]

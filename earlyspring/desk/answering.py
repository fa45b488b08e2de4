"""A party as it signed, and who answers for it on the page's day: the footnotes beneath a list of parties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from earlyspring.core.succession import Successions
from earlyspring.desk.frame import Frame
from earlyspring.meetings.queries import when
from earlyspring.members.models import Succession
from earlyspring.members.queries import act_of


@dataclass(frozen=True)
class Party:
    """`note` is the number of its footnote, 0 where it still answers for itself. `named`: as the text names it."""

    body: str
    role: str = ""
    named: Mapping[str, str] | None = None
    bodies: tuple[str, ...] = ()
    acts: tuple[Succession, ...] = ()
    ended_on: str = ""
    reason: str = ""
    note: int = 0


def parties_of(frame: Frame, entries: Iterable[Mapping[str, Any]], acts: Iterable[Succession]) -> list[Party]:
    """The parties of a list of `{body, role, as_named}`, the reader's own side first, with their footnotes numbered."""
    by_item = {act.item: act for act in acts}
    successions = Successions(map(act_of, by_item.values()))
    given = {one["body"]: one for one in entries if one.get("body")}
    found, notes = [], 0
    for body in frame.directory.ordered(given):
        answer = successions.bound_on(body, frame.moment.as_of)
        changed = answer.bodies != (body,)
        notes += changed
        found.append(
            Party(
                body=body,
                role=given[body].get("role") or "",
                named=given[body].get("as_named"),
                bodies=answer.bodies if changed else (),
                acts=tuple(by_item[key] for key in answer.acts if key in by_item),
                ended_on=(successions.ends_on(body) or "") if changed else "",
                reason=(answer.reason or "") if changed else "",
                note=notes if changed else 0,
            )
        )
    return found


def session_days(frame: Frame) -> dict[str, str]:
    """Session → its day, as far as it is known."""
    return {one.item: when(one, frame.known.cycles) for one in frame.sessions.values()}

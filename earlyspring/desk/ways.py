"""The way from an understanding to its results, as an ordered list."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.html import format_html

from earlyspring.commitments.models import Proposal
from earlyspring.commitments.way import Step
from earlyspring.desk.agreement_words import RELATION
from earlyspring.desk.fact_names import named
from earlyspring.desk.frame import Frame
from earlyspring.desk.labels import KINDS
from earlyspring.desk.looked_up import of_any_kind
from earlyspring.desk.session_facts import hidden_from
from earlyspring.ledger.moments import rows
from earlyspring.meetings.naming import session_name
from earlyspring.templatetags.words import fact_address, said

WAY_KINDS = (
    "instrument",
    "statement",
    "commitment",
    "result",
    "activity",
    "decision",
    "priority",
    "proposal",
    "project",
)


def hidden_proposals(frame: Frame) -> QuerySet[Proposal]:
    """What other parties have not tabled: nobody else may find even its id."""
    return rows(Proposal, frame.mechanism, frame.moment).filter(hidden_from(frame))


def drop_hidden(found: dict[str, list[Any]]) -> None:
    """Take the `hidden` proposals out of what was found, and every link of the chain that touches one."""
    hidden = {one.item for one in found.pop("hidden")}
    found["proposals"] = [one for one in found.get("proposals", []) if one.item not in hidden]
    found["chains"] = [one for one in found["chains"] if not hidden & {one.from_item, one.to_item}]


def drawn(
    frame: Frame, steps: Iterable[Step], own: Mapping[str, Any], named: Mapping[str, Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Each step with its kind, its words and address, and how it is joined to the step it leads to or comes from."""
    known = dict(own)
    for kind in WAY_KINDS:
        known |= named.get(kind, {})
    steps = list(steps)
    here = next(step.item for step in steps if step.here)
    return [_step(frame, step, known, here) for step in steps if step.item in known or step.item in frame.sessions]


def _step(frame: Frame, step: Step, known: Mapping[str, Any], here: str) -> dict[str, Any]:
    kind = known[step.item].kind if step.item in known else "session"
    link = step.link
    before = bool(link and link.source == step.item)
    other = (link.target if before else link.source) if link else here
    return {
        "item": step.item,
        "kind": KINDS[kind][0],
        "words": words_of(frame, step.item, known),
        "url": "" if step.here else fact_address(frame.mechanism.key, kind, step.item),
        "here": step.here,
        "relation": RELATION.get(link.relation, link.relation) if link else "",
        "before": before,
        # What is joined to the fact of the page itself need not name it again.
        "other": "" if other == here else words_of(frame, other, known),
        "note": link.row.note if link and link.row else {},
        "inferred": bool(link and link.row and link.row.basis == "inference"),
    }


def words_of(frame: Frame, item: str, known: Mapping[str, Any]) -> Any:
    """How a fact on the way is called."""
    if item in frame.sessions:
        return session_name(frame.sessions[item], frame.organs, frame.language)
    row = known.get(item)
    if row is None:
        return named(frame, "*", item, of_any_kind(frame, item))
    words, code = said(row.heading(), frame.language), getattr(row, "code", None)
    return format_html("{} · {}", code, words) if code else words

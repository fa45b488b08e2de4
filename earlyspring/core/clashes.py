"""Pairs of facts that the register cannot both apply.

Each is harmless alone; joint together they would break an invariant of the database. The one that came second by the
order of their digests is set aside, on every node the same.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from earlyspring.core.acts import ENDS
from earlyspring.core.periods import overlaps
from earlyspring.core.scopes import same_scope

Content = Mapping[str, Any]
Rule = Callable[[Content, Content], bool]


def clash(a_kind: str, a_content: Content, b_kind: str, b_content: Content) -> str | None:
    """Why two facts cannot both be applied, as a code of CODES; None where they can. The order of the two is no matter.

    Contents as in the exchange format. Two contents with one `id` are versions of one fact and never clash.
    """
    if a_kind != b_kind or (a_content.get("id") is not None and a_content.get("id") == b_content.get("id")):
        return None
    rules = RULES.get(a_kind, ())
    return next((code for code, rule in rules if rule(a_content, b_content) or rule(b_content, a_content)), None)


def _same(*keys: str) -> Rule:
    """Whether both say the same, and something, under each key."""
    return lambda a, b: all(a.get(key) is not None and a.get(key) == b.get(key) for key in keys)


def _overlap(a: Content, b: Content) -> bool:
    return overlaps(_day(a.get("from")), _day(a.get("to")), _day(b.get("from")), _day(b.get("to")))


def _day(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _memberships(a: Content, b: Content) -> bool:
    return _same("body")(a, b) and same_scope(a, b) and _overlap(a, b)


def _sessions(a: Content, b: Content) -> bool:
    return _same("organ", "ordinal")(a, b) and "cancelled" not in (a.get("status"), b.get("status"))


def _cycles(a: Content, b: Content) -> bool:
    return _same("year")(a, b) and bool(a.get("exercise")) == bool(b.get("exercise"))


def _entries_into_force(a: Content, b: Content) -> bool:
    return _same("instrument", "type")(a, b) and a.get("type") == "entry_into_force"


def _ends(a: Content, b: Content) -> bool:
    return _same("instrument")(a, b) and _is_end(a) and _is_end(b)


def _after_the_end(a: Content, b: Content) -> bool:
    end, later = _day(a.get("effective_on")), _day(b.get("effective_on"))
    return _same("instrument")(a, b) and _is_end(a) and end is not None and later is not None and end < later


def _is_end(event: Content) -> bool:
    return isinstance(event.get("type"), str) and event["type"] in ENDS


def _leads(a: Content, b: Content) -> bool:
    return _same("commitment", "party", "role")(a, b) and a.get("role") == "lead" and _overlap(a, b)


def _prevailing(a: Content, b: Content) -> bool:
    return _same("instrument", "version")(a, b) and a.get("prevails") is True and b.get("prevails") is True


def _ends_twice(a: Content, b: Content) -> bool:
    apart = a.get("effective_on") != b.get("effective_on") and not _same("batch")(a, b)
    return apart and not _ceasing(a).isdisjoint(_ceasing(b))


def _one_in_the_other(a: Content, b: Content) -> bool:
    return not _ceasing(a).isdisjoint(_outputs(b)) and not _ceasing(b).isdisjoint(_outputs(a))


def _ceasing(act: Content) -> frozenset[str]:
    inputs = (one for one in _list(act.get("inputs")) if isinstance(one, Mapping) and one.get("ceases") is True)
    return frozenset(one["body"] for one in inputs if isinstance(one.get("body"), str))


def _outputs(act: Content) -> frozenset[str]:
    return frozenset(one for one in _list(act.get("outputs")) if isinstance(one, str))


def _list(value: Any) -> Iterator[Any]:
    return iter(value) if isinstance(value, list | tuple) else iter(())


def _mutual_links(a: Content, b: Content) -> bool:
    mutual = a.get("instrument") == b.get("other") and b.get("instrument") == a.get("other")
    return _same("type")(a, b) and a.get("type") != "refers_to" and mutual


def _rounds(a: Content, b: Content) -> bool:
    return _same("year", "class")(a, b) and a.get("session") == b.get("session")


def _targets(a: Content, b: Content) -> bool:
    return _same("indicator", "period_end")(a, b) and a.get("party") == b.get("party")


RULES: dict[str, tuple[tuple[str, Rule], ...]] = {
    "membership": (("two_memberships", _memberships),),
    "cycle": (("cycle_year_taken", _cycles),),
    "session": (("session_ordinal_taken", _sessions),),
    "decision": (("decision_number_taken", _same("session", "no")),),
    "event": (
        ("second_entry_into_force", _entries_into_force),
        ("second_end", _ends),
        ("event_after_end", _after_the_end),
    ),
    "text": (
        ("text_language_taken", _same("instrument", "version", "lang")),
        ("two_prevailing_languages", _prevailing),
    ),
    "signature": (("signed_twice", _same("instrument", "version", "body", "type")),),
    "link": (("link_repeated", _same("instrument", "other", "type")), ("links_in_a_circle", _mutual_links)),
    "characterisation": (("characterised_twice", _same("instrument", "party")),),
    "commitment": (("commitment_code_taken", _same("code")),),
    "responsibility": (("two_leads", _leads),),
    "due_date": (("due_date_number_taken", _same("commitment", "no")),),
    "round": (("round_taken", _rounds),),
    "target": (("two_targets", _targets),),
    "report": (("reported_twice", _same("round", "commitment", "body")),),
    "report_view": (("viewed_twice", _same("report", "party")),),
    "assessment": (("assessed_twice", _same("round", "commitment", "party")),),
    "review": (("second_review", _same("session")),),
    "finding": (("two_findings", _same("review", "commitment")),),
    "priority": (("priority_number_taken", _same("from_year", "no")),),
    "succession": (("ends_twice", _ends_twice), ("successions_in_a_circle", _one_in_the_other)),
}
CODES = tuple(code for rules in RULES.values() for code, _ in rules)

"""The exact engine: what the own search finds is bettered and proved; where there is no plan, it is said which rules clash."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from earlyspring.planning.annealing import Effort
from earlyspring.planning.exact.apart import NotProved, proved
from earlyspring.planning.exact.judges import outcome_of
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.kinds import KINDS
from earlyspring.planning.outcome import Outcome, Remark

RULES = {
    "seating_seats": Remark("rule_of_seats"),
    "seating_locks": Remark("rule_of_seat_locks"),
    "seating_head": Remark("rule_of_head_table"),
    "seating_wheelchair": Remark("rule_of_reach"),
    "seating_diet": Remark("rule_of_diets"),
    "seating_sides": Remark("rule_of_sides"),
    "seating_languages": Remark("rule_of_languages"),
    "seating_chair": Remark("rule_of_chairs"),
    "seating_counterpart": Remark("rule_of_counterparts"),
    "seating_together": Remark("rule_of_together"),
    "seating_apart": Remark("rule_of_apart"),
    "seating_known": Remark("rule_of_acquaintances"),
    "signing_tables": Remark("rule_of_tables"),
    "signing_batches": Remark("rule_of_batches"),
    "signing_alone": Remark("rule_of_alone"),
    "signing_stages": Remark("rule_of_stages"),
    "signing_locks": Remark("rule_of_document_locks"),
    "signing_windows": Remark("rule_of_presence"),
    "talks_locks": Remark("rule_of_talk_locks"),
    "rooms_free": Remark("rule_of_free_rooms"),
    "rooms_locks": Remark("rule_of_block_locks"),
}
BROKEN_OFF = {
    "out_of_time": Remark("proof_out_of_time"),
    "out_of_memory": Remark("proof_out_of_memory"),
}


def plan_exactly(kind: str, data: Mapping[str, Any], effort: Effort, limits: Limits) -> Outcome:
    """A plan of a kind that can be proved (`apart.KINDS`), from an input that has no faults, with all that was proved of it.

    The plan is never worse than that of the own search. Raises NotProved where the process broke off by a fault.
    """
    own = KINDS[kind].plan(data, effort)
    if own.status == "optimal":
        return own
    try:
        proof = proved(kind, data, limits, None if own.broken else own.assignment)
    except NotProved as fault:
        if fault.code not in BROKEN_OFF:
            raise
        return replace(own, score=[*own.score, BROKEN_OFF[fault.code]])
    if proof["state"] == "infeasible":
        clash = [RULES[name] for name in proof["clash"]]
        return replace(own, broken=[Remark("proved_no_plan"), *clash, *own.broken])
    bound = max(one for one in (own.bound, proof["bound"]) if one is not None)
    if proof["state"] == "unknown":
        undecided = [Remark("not_decided")] if own.broken else []
        return _with(replace(own, broken=[*undecided, *own.broken]), bound, own.iterations)
    found = outcome_of(kind, data, proof["assignment"], effort, bound)
    better = own.broken or (not found.broken and _points(found) < _points(own))
    return _with(found if better else own, bound, own.iterations)


def _points(outcome: Outcome) -> int:
    return sum(line.points for line in outcome.score)


def _with(outcome: Outcome, bound: int, iterations: int) -> Outcome:
    proved_best = not outcome.broken and outcome.objective == bound
    return replace(outcome, status="optimal" if proved_best else outcome.status, bound=bound, iterations=iterations)

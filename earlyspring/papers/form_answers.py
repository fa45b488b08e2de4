"""Answers as the cells of a report form hold them."""

from collections.abc import Callable
from typing import Any

from .codes import code
from .form_facts import OBSTACLES, Answer, FormIndicator, ReportForm
from .form_rows import figure_id


def cells(form: ReportForm, answers: tuple[Answer, ...], lang: str) -> dict[str, dict[str, dict[str, Any]]]:
    """The answers by sheet, id of the row and key of the column. Raises as `form_sheets.write_form` says."""
    lines = {line.obligation: line for line in form.lines}
    reports: dict[str, dict[str, Any]] = {}
    values: dict[str, dict[str, Any]] = {}
    for one in answers:
        if one.obligation not in lines or one.obligation in reports:
            raise ValueError(f"{one.obligation}: the form does not ask for it, or it is answered twice")
        reports[one.obligation] = _report(one, lambda listing, value: code(listing, value, lang))
        asked = {(it.indicator, it.period_end): it for it in lines[one.obligation].indicators}
        for figure in one.figures:
            it: FormIndicator | None = asked.get((figure.indicator, figure.period_end))
            if it is None:
                raise ValueError(f"{figure.indicator} to {figure.period_end}: the form does not ask for it")
            values[figure_id(lines[one.obligation], it)] = {
                "value": figure.value,
                "numerator": figure.numerator,
                "denominator": figure.denominator,
                "text": figure.text,
            }
    return {"reports": reports, "figures": values}


def _report(one: Answer, said: Callable[[str, str], str]) -> dict[str, Any]:
    if len(one.obstacles) > OBSTACLES:
        raise ValueError(f"{one.obligation}: a row of the form has room for {OBSTACLES} obstacles")
    said_of: dict[str, Any] = {
        "completion": said("own_completion", one.completion),
        "narrative": one.narrative,
        "evidence": one.evidence,
        "no_evidence_reason": one.no_evidence_reason,
    }
    for no, obstacle in enumerate(one.obstacles, start=1):
        said_of[f"obstacle_{no}"] = said("obstacle", obstacle.code)
        said_of[f"waits_for_{no}"] = obstacle.waits_for
        said_of[f"what_{no}"] = obstacle.what
        said_of[f"on_{no}"] = obstacle.on
    return said_of

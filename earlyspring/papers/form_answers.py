"""Answers as the cells of a report form hold them."""

from collections.abc import Callable
from typing import Any

from .codes import code
from .form_facts import OBSTACLES, Answer, FormIndicator, Obstacle, ReportForm
from .form_rows import called, figure_id


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
    said_of: dict[str, Any] = {
        "completion": said("own_completion", one.completion),
        "narrative": one.narrative,
        "evidence": one.evidence,
        "no_evidence_reason": one.no_evidence_reason,
    }
    for no, obstacle in enumerate(one.obstacles[:OBSTACLES], start=1):
        said_of |= _obstacle(obstacle, no, said)
    return said_of


def _obstacle(one: Obstacle, no: int, said: Callable[[str, str], str]) -> dict[str, Any]:
    return {
        f"obstacle_{no}": said("obstacle", one.code),
        f"waits_for_{no}": one.waits_for,
        f"what_{no}": one.what,
        f"on_{no}": one.on,
    }


def further(form: ReportForm, answers: tuple[Answer, ...], lang: str) -> list[dict[str, Any]]:
    """The obstacles for which the rows of their answers have no room, each as a row by the key of the column."""
    names = {line.obligation: name for name, line in called(form).items()}
    return [
        {"commitment_0": names[one.obligation]} | _obstacle(it, 0, lambda listing, value: code(listing, value, lang))
        for one in answers
        for it in one.obstacles[OBSTACLES:]
    ]

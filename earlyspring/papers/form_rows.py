"""What a report form prints in its fixed cells, and the digest of what was sent."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from earlyspring.lang.figures import written_number
from earlyspring.record.canonical import canonical

from . import figures
from .codes import code
from .facts import Day, Text
from .fonts import printable
from .form_facts import FormIndicator, FormLine, ReportForm
from .pen import Pen
from .words import word


def digest(form: ReportForm) -> str:
    """SHA-256 over the canonical JSON of the whole form, in hex: the same form in another language has the same."""
    return hashlib.sha256(canonical(plain_values(form))).hexdigest()


def fixed(sheet: str, form: ReportForm, lang: str) -> dict[str, dict[str, str]]:
    """The cells an agency does not fill in, by id of the row and key of the column, in the order they are printed.

    Raises ValueError where two rows have one id.
    """
    rows = list(_reports(form, lang) if sheet == "reports" else _figures(form, lang))
    if len(dict(rows)) != len(rows):
        raise ValueError("a form asks for each obligation once, and for each figure of a period once")
    return dict(rows)


def called(form: ReportForm) -> dict[str, FormLine]:
    """The lines by what the sheet of further obstacles calls them: the code, numbered where several have the same."""
    found: dict[str, FormLine] = {}
    for line in form.lines:
        no = sum(one.code == line.code for one in found.values())
        found[f"{line.code} ({no + 1})" if no else line.code] = line
    return found


def figure_id(line: FormLine, one: FormIndicator) -> str:
    """Which figure a row asks for. One indicator may be asked under one obligation for several periods."""
    return f"{line.obligation} {one.indicator} {one.period_end}"


def unit_of(one: FormIndicator, lang: str) -> str:
    """The unit as printed; a percentage has its own sign, a figure without a unit has none."""
    if one.measure == "percentage" and not one.unit:
        return "%"
    return _said(one.unit, lang) if one.unit else ""


def _reports(form: ReportForm, lang: str) -> Iterator[tuple[str, dict[str, str]]]:
    for line in form.lines:
        last = [code("completion", line.last_completion, lang)] if line.last_completion else []
        last += [_said(line.last_narrative, lang)] if line.last_narrative else []
        yield (
            line.obligation,
            {
                "obligation": line.obligation,
                "code": line.code,
                "wording": _said(line.text, lang),
                "instrument": _said(line.instrument, lang),
                "due": _day(line.due_on, lang),
                "last": "\n".join(last) or f"— {word('not_stated', lang)}",
            },
        )


def _figures(form: ReportForm, lang: str) -> Iterator[tuple[str, dict[str, str]]]:
    for line in form.lines:
        for one in line.indicators:
            since = f" ({_day(one.baseline_on, lang)})" if one.baseline_on and one.baseline is not None else ""
            yield (
                figure_id(line, one),
                {
                    "figure": figure_id(line, one),
                    "code": line.code,
                    "indicator": _said(one.title, lang),
                    "period_end": _day(one.period_end, lang),
                    "baseline": _figure(one.baseline, lang) + since,
                    "target": _figure(one.target, lang),
                    "unit": unit_of(one, lang),
                },
            )


def _said(text: Text | None, lang: str) -> str:
    """As the pen of papers says it: what is missing is said, and the original follows with its language named."""
    return printable(Pen(lang, "", {}).name(text))


def _day(day: Day | None, lang: str) -> str:
    return figures.day(day, lang) if day else f"— {word('not_stated', lang)}"


def _figure(value: Decimal | None, lang: str) -> str:
    return f"— {word('not_stated', lang)}" if value is None else written_number(value, lang)


def plain_values(value: Any) -> Any:
    """A value of a form or an answer as JSON carries it: facts by their fields, a decimal and a day by their digits."""
    if is_dataclass(value):
        return {one.name: plain_values(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {key: plain_values(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain_values(one) for one in value]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value

"""A comparison as its page shows it: narrowed as the address asks, page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from earlyspring.agreements.comparing.view import Compared, Found
from earlyspring.desk.comparing.lines import Line, Lines
from earlyspring.desk.comparing.words import CLASSES, SEVERITY

PER_PAGE = 40
STATES = {"open": _("not yet settled"), "accepted": _("accepted by all")}
ASKED = ("which", "code", "severity", "state")
Choice = tuple[str, Any, str, list[tuple[str, Any]]]
"""Key, label, what is chosen, and what can be: value and words."""


@dataclass(frozen=True)
class Shown:
    """What of a comparison is on the page. `findings`: those that were asked for; `first`: where the first is told."""

    compared: Compared
    langs: tuple[str, ...]
    lines: tuple[Line, ...]
    findings: tuple[Found, ...]
    first: str = ""
    page: Page[Any] | None = None
    choices: tuple[Choice, ...] = ()
    narrowed: bool = False


def shown(request: HttpRequest, compared: Compared, language: str) -> Shown:
    """The comparison as the address asks for it: by class, severity, state, all clauses or those with differences."""
    asked = {key: request.GET.get(key, "")[:20] for key in ASKED}
    findings = tuple(one for one in compared.findings if _asked_for(one, asked))
    with_findings = {eid for one in findings for eid in one.rows}
    rows = [one for one in compared.rows if not any(asked.values()) or one.eid in with_findings]
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    pages = {row.eid: at // PER_PAGE + 1 for at, row in enumerate(rows)}
    kept = {key: value for key in (*ASKED, "version", "exercise") if (value := request.GET.get(key, ""))}
    lines = Lines(compared, findings, language, pages, page.number, kept)
    return Shown(
        compared,
        lines.langs,
        tuple(lines.of(page)),
        findings,
        lines.place(findings[0]) if findings else "",
        page,
        _choices(asked, sorted({one.finding.code for one in compared.findings})),
        any(asked.values()),
    )


def whole(compared: Compared, language: str) -> Shown:
    """Every clause of a comparison with all that was found, on one page: of files that nobody keeps."""
    lines = Lines(compared, compared.findings, language)
    first = lines.place(compared.findings[0]) if compared.findings else ""
    return Shown(compared, lines.langs, tuple(lines.of(compared.rows)), compared.findings, first)


def one_told(compared: Compared, found: Found, language: str) -> Line:
    """One finding by itself, with the clause it is told at in every language."""
    row = next(one for one in compared.rows if one.eid == found.rows[0])
    return next(Lines(compared, [found], language).of([row]))


def _asked_for(one: Found, asked: Mapping[str, str]) -> bool:
    state = "accepted" if one.settled else "open"
    pairs = ((asked["code"], one.finding.code), (asked["severity"], one.finding.severity), (asked["state"], state))
    return all(not wanted or wanted == there for wanted, there in pairs)


def _choices(asked: Mapping[str, str], codes: Sequence[str]) -> tuple[Choice, ...]:
    kinds = [(code, CLASSES.get(code, code)) for code in codes]
    return (
        ("which", _("Clauses"), asked["which"], [("", _("all clauses")), ("found", _("clauses with differences"))]),
        ("code", _("Kind of difference"), asked["code"], [("", _("all kinds")), *kinds]),
        ("severity", _("Gravity"), asked["severity"], [("", _("grave or not")), *SEVERITY.items()]),
        ("state", _("State"), asked["state"], [("", _("open or accepted")), *STATES.items()]),
    )

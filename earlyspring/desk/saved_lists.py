"""A list as a file to take along: CSV or a workbook, with what it is, of which day and from where in the record."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any, Protocol

from defusedcsv import csv
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.lang.tongues import OWN_NAMES, colon, semicolon, tag_of
from earlyspring.ledger.position import position_of
from earlyspring.papers.listed_sheets import looks_like_formula, write_list

EVERY = "all"
"""What an address says to have no choice of a facet that has one by itself."""
FORMS = {"csv": "CSV", "xlsx": "XLSX"}
UNPARTED = str.maketrans({",": "，", '"': "”"})
"""A line that the writer had to quote would begin with a quotation mark: no reader would take it for a comment."""
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Narrowed(Protocol):
    """What stands above a list (`desk.lists.Bar`): the words asked for, and its choices with their words."""

    @property
    def words(self) -> str: ...
    @property
    def choices(self) -> Sequence[Any]: ...


def ways_to_save(request: HttpRequest) -> list[dict[str, str]]:
    """Links to the same list, as it is narrowed and sorted, in each form."""
    asked = request.GET.copy()
    asked.pop("page", None)
    found = []
    for form, label in FORMS.items():
        asked["format"] = form
        found.append({"label": label, "url": f"?{asked.urlencode()}"})
    return found


def to_be_saved(request: HttpRequest) -> bool:
    return request.GET.get("format") in FORMS


def saved(
    request: DeskRequest,
    name: str,
    title: Any,
    heads: Sequence[Any],
    lines: Iterable[Sequence[Any]],
    shown: Narrowed | None = None,
    by: Iterable[tuple[Any, Any]] = (),
) -> HttpResponse:
    """The list in the form that the address asks for, under a name with its day.

    `name`: of the file, in ASCII, behind that of the mechanism. `shown`: the bar above the list, which says by what it is
    narrowed; `by`: the same of a list without such a bar, as label and words, empty words where it is not narrowed by it.
    """
    rows = [[_plain(value) for value in line] for line in lines]
    about = about_list(request.frame, str(title), [*narrowed_to(shown), *by], len(rows))
    words = [str(head) for head in heads]
    if request.GET.get("format") == "xlsx":
        beside = (_("About this list"), about)
        content, kind, ending = write_list(str(title), words, rows, beside, request.frame.language), SHEET, "xlsx"
    else:
        content, kind, ending = as_csv(words, rows, about), "text/csv; charset=utf-8", "csv"
    file = f"{request.frame.mechanism.key}-{name}-{request.frame.moment.as_of}.{ending}"
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{file}"'})


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[Any]], about: Iterable[tuple[str, str]]) -> bytes:
    """CSV (RFC 4180) for a spreadsheet; no cell can be taken for a formula.

    What the list is stands above the headings, in lines that begin with `# `, as W3C's model for tabular data has
    comments ("Model for Tabular Data and Metadata on the Web", 8, `comment prefix`).
    """
    sheet = StringIO()
    writer = csv.writer(sheet)
    writer.writerows([[f"# {label}: {_one_line(words)}"] for label, words in about])
    writer.writerow([_safe(head) for head in heads])
    writer.writerows([[_safe(value) for value in row] for row in rows])
    # The mark at the beginning tells a spreadsheet that this is UTF-8.
    return f"\ufeff{sheet.getvalue()}".encode(errors="replace")


def about_list(frame: Frame, title: str, by: Iterable[tuple[Any, Any]], count: int) -> list[tuple[str, str]]:
    """What a list says of itself, as label and words: what, in which language, of which day, from where."""
    moment, position = frame.moment, position_of(frame.mechanism)
    said = [f"{label}{colon(frame.language)}{words}" if label else str(words) for label, words in by if words]
    narrowed = semicolon(frame.language).join(said)
    demo = " · " + _("a demonstration") if frame.mechanism.purpose == "demo" else ""
    tried = " · " + _("with what was tried out") if moment.exercise else ""
    known = dict(frame.session_choices).get(moment.session) or (moment.known.isoformat() if moment.known else "")
    lines = [
        (_("What this is"), title),
        (_("Mechanism"), f"{frame.mechanism.key}{demo}{tried}"),
        (_("Language"), f"{OWN_NAMES[frame.language]} ({tag_of(frame.language)})"),
        (_("Of the day"), moment.as_of),
        (_("As known at the end of"), known),
        (_("Read at"), timezone.now().strftime("%Y-%m-%d %H:%M UTC")),
        (_("Narrowed to"), narrowed or _("nothing, this is the whole list")),
        (_("Rows"), str(count)),
        (_("Place in the record"), position.digest),
    ]
    ends = [(f"{one.party} {one.circle}/{one.epoch}", f"{one.size} · sha256:{one.digest}") for one in position.ends]
    return [line for line in [*lines, *ends] if line[1]]


def narrowed_to(shown: Narrowed | None) -> list[tuple[Any, Any]]:
    """By what a list is narrowed, as label and words of its bar; the words looked for have no label."""
    if shown is None:
        return []
    chosen = [one for one in shown.choices if one.chosen not in ("", EVERY)]
    words = [(one.label, dict(one.options).get(one.chosen, one.chosen)) for one in chosen]
    return [("", f"“{shown.words}”"), *words] if shown.words else words


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int | float) else str(value)


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and looks_like_formula(value) else value


def _one_line(words: str) -> str:
    """Words as they stand in a line of their own: what parts cells or quotes them is written as its like."""
    return " ".join(words.split()).translate(UNPARTED)

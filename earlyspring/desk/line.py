"""One line of a worksheet: all that is said of a commitment, and the form in which the parties fill it in together."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.desk.access import EVERYONE, OFFICERS, posted
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.line_faults import at_fields
from earlyspring.desk.line_faults import told as fault_told
from earlyspring.desk.line_forms import LABELS, LineForm, marks, opened, told
from earlyspring.desk.report_said import named_at
from earlyspring.desk.review_words import LINE_LISTS
from earlyspring.desk.worksheet import may_write, sheet_of, standing_at
from earlyspring.desk.worksheet_rows import Row, row_of, tongues_of
from earlyspring.ledger.actions import Refused
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.review.actions import Collision, state_on_line, write_line
from earlyspring.review.missing import successors_astray
from earlyspring.review.models import Line, LineStatement, Worksheet
from earlyspring.review.permits import may_assess
from earlyspring.review.sheet_order import moment_of, sheetful
from earlyspring.review.sheet_shown import page_lines


@dataclass(frozen=True)
class Difference:
    """One thing on which two versions are held beside each other."""

    label: Any
    list_name: str
    now: Any
    given: Any

    @property
    def differs(self) -> bool:
        return (self.now or None) != (self.given or None)


@posted(*EVERYONE, post=OFFICERS)
def line(request: DeskRequest, mechanism: Mechanism, session: str, commitment: str) -> HttpResponse:
    frame, sheet = request.frame, sheet_of(request.frame, session)
    row = shown_line(request, sheet, commitment)
    own = next((one.statement for one in row.voices if one.party == frame.posting.party), None)
    writes = may_write(frame, sheet)
    context: dict[str, Any] = {"collisions": [], "differences": [], "both": None}
    status, form = 200, None
    if request.method == "POST":
        form = LineForm(request.POST, may_state=writes)
        status, context = saved(request, sheet, row, form)
        if status == 302:
            return redirect("line", mechanism.key, session, commitment)
        row = shown_line(request, sheet, commitment)
    elif writes:
        form = LineForm(initial=opened(row.line, row.successor, own), may_state=writes)
    first, others = tongues_of(frame)
    context |= standing_at(frame, sheet, row.code) | {
        "row": row,
        "form": form if writes or form else None,
        "own": first,
        "others": others,
        "may_assess": may_assess(frame.posting, row.line.parties) and sheet.state == "drafting",
        "neighbours": neighbours(request),
        "in_full": True,
    }
    moment = moment_of(sheet, frame.moment.today).seeing(sheet.exercise)
    context |= named_at(mechanism, moment, row.shown.line.reports)
    return render(request, "desk/review/line.html", context, status=status)


def shown_line(request: DeskRequest, sheet: Worksheet, commitment: str) -> Row:
    frame = request.frame
    pk = sheet.lines.filter(commitment=commitment).values_list("pk", flat=True).first()
    if pk is None:
        raise Http404
    own, others = tongues_of(frame)
    today = frame.moment.today
    (shown,) = page_lines(sheet, [pk], moment_of(sheet, today), (own, *others))
    return row_of(frame, shown, sheetful(sheet, today))


def saved(request: DeskRequest, sheet: Worksheet, row: Row, form: LineForm) -> tuple[int, dict[str, Any]]:
    """Save what was changed, the line and the own statement together or neither: what is told as typed is not saved."""
    context: dict[str, Any] = {"collisions": [], "differences": []}
    if not form.is_valid():
        return 422, context
    by, status, done = request.frame.posting.party, 302, False
    halves = ((form.statement_changed, state, "statement"), (form.line_changed, write, "remark"))
    with transaction.atomic():
        for changed, save, texts in halves:
            if not changed:
                continue
            try:
                save(sheet, row.line, form, by)
                done = True
            except Collision as collision:
                status = 409
                context["collisions"].append(collision)
                context["differences"] += differences(request, collision, form)
            except Refused as refusal:
                status = max(status, 422)
                for words in at_fields(request.frame, form, refusal, texts):
                    messages.error(request, words)
        transaction.set_rollback(status != 302)
    if status == 302:
        messages.success(request, _("Saved.") if done else _("Nothing was changed, so nothing was saved."))
        warn(request, row.line)
        return status, context
    opened_anew(sheet, form, context["collisions"])
    return status, context


def warn(request: DeskRequest, line: Line) -> None:
    """Tell at once where a line, or another because of it, would go on in a commitment that does not go on itself."""
    for one in successors_astray(Line.objects.select_related("worksheet__mechanism").get(pk=line.pk)):
        words = " ".join(fault_told(request.frame, fault) for fault in one.faults)
        messages.warning(request, f"{one.code or one.commitment} · {words}")


def state(sheet: Worksheet, line: Line, form: LineForm, by: str) -> None:
    line.worksheet = sheet
    state_on_line(line, form.texts("statement"), revision=form.cleaned_data["statement_revision"], by=by)


def write(sheet: Worksheet, line: Line, form: LineForm, by: str) -> None:
    said = form.line()
    if said["successor"]:
        said["successor"] = item_of(sheet, said["successor"])
    write_line(line, said, revision=form.cleaned_data["line_revision"], by=by)


def item_of(sheet: Worksheet, given: str) -> str:
    """The commitment that is meant by a code or an id; what nobody knows goes on as it was given, to be refused."""
    known = now(Commitment, sheet.mechanism, sheet.exercise).filter(Q(code=given) | Q(item=given))
    return known.values_list("item", flat=True).first() or given


def opened_anew(sheet: Worksheet, form: LineForm, collisions: list[Collision]) -> None:
    """Keep all that was typed in the form. What collided stands on what is there now: sent again, it is saved over what
    the reader has seen beside it."""
    data: dict[str, Any] = dict(form.data.items())
    for one in collisions:
        if isinstance(one.now, Line):
            fresh = marks(one.now, code_of(sheet, one.now), None)
            data |= {key: fresh[key] for key in ("line_revision", "line_was")}
        elif isinstance(one.now, LineStatement):
            fresh = marks(one.now.line, "", one.now)
            data |= {key: fresh[key] for key in ("statement_revision", "statement_was")}
    form.data = data


def code_of(sheet: Worksheet, line: Line) -> str:
    if not line.successor:
        return ""
    known = now(Commitment, sheet.mechanism, sheet.exercise).filter(item=line.successor)
    return known.values_list("code", flat=True).first() or line.successor


def differences(request: DeskRequest, collision: Collision, form: LineForm) -> list[Difference]:
    """Both versions of what collided, beside each other."""
    if isinstance(collision.now, LineStatement):
        return [Difference(LABELS["statement"], "text", collision.now.text, form.texts("statement"))]
    assert isinstance(collision.now, Line)  # noqa: S101  the verbs collide on these two alone
    sheet = sheet_of(request.frame, collision.now.worksheet.session)
    there, given = told(collision.now, code_of(sheet, collision.now)), form.line()
    return [Difference(LABELS[key], LINE_LISTS.get(key, ""), there[key], given[key]) for key in there]


def neighbours(request: DeskRequest) -> str:
    """The list the reader came from, as far as it is a list of this desk."""
    asked = request.GET.copy()
    return f"?{asked.urlencode()}" if asked else ""

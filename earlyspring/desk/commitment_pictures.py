"""The pictures of the commitments' chapter: who owes what, and what the record says of each field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from earlyspring.commitments.queries import Line
from earlyspring.desk.addresses import address
from earlyspring.desk.body_names import name_of
from earlyspring.desk.frame import Frame
from earlyspring.lang.tongues import tag_of
from earlyspring.pictures import matrix, progress

NOT_DRAWN = ("not_pursued", "lapsed")


@dataclass(frozen=True)
class Picture:
    svg: str
    rows: tuple[tuple[str, ...], ...]


def list_url(frame: Frame, name: str, **asked: str) -> str:
    """The address of a list narrowed to what a figure counts, at the page's own moment."""
    moment = frame.moment
    if moment.as_of != moment.today:
        asked["as_of"] = moment.as_of
    if moment.session:
        asked["known"] = moment.session
    whole = address(name, frame.mechanism.key)
    return f"{whole}?{urlencode(asked)}" if asked else whole


def matrix_of(frame: Frame, lines: Sequence[Line]) -> Picture | None:
    """Open commitments by field and by who answers for them on the day. None where there is nothing to draw."""
    bodies = frame.directory.ordered(dict.fromkeys(body for line in lines for body in sorted(line.answering)))
    fields = tuple(_row(frame, code, lines, bodies) for code in frame.directory.field_names)
    fields = tuple(field for field in fields if field.total)
    if not bodies or not fields:
        return None
    drawn = matrix.Matrix(
        key="matrix",
        language=_tag(frame),
        title=_("Open commitments by field and party"),
        description=_(
            "Each row is a field, each column a party; the number says for how many open commitments of that field the "
            "party answers. A joint commitment counts for each of its parties, and once in the total."
        ),
        parties=tuple(matrix.Party(name, shape(frame, body)) for body, name in names_of(frame, bodies).items()),
        fields=fields,
        words=matrix.Words(
            field=_("Field"),
            total=_("All"),
            late=_("{count} late"),
            late_key=_("with late ones"),
            few=_("fewer"),
            many=_("more"),
        ),
    )
    return Picture(matrix.draw(drawn), matrix.rows(drawn))


def names_of(frame: Frame, bodies: Iterable[str]) -> dict[str, str]:
    """The heads of columns: short where that is enough to tell the bodies apart."""
    short = {body: frame.directory.text(body).get(frame.language, "") for body in bodies}
    once = [name for name in short.values() if list(short.values()).count(name) == 1]
    return {
        body: name if name and name in once else name_of(frame.directory, body, frame.language)
        for body, name in short.items()
    }


def _row(frame: Frame, code: str, lines: Iterable[Line], bodies: Iterable[str]) -> matrix.Field:
    own = [line for line in lines if code in line.commitment.sectors]
    cells = []
    for body in bodies:
        owed = [line for line in own if body in line.answering]
        url = list_url(frame, "commitments", field=code, party=body) if owed else ""
        cells.append(matrix.Cell(len(owed), sum(line.late for line in owed), url))
    return matrix.Field(field_name(frame, code), len(own), tuple(cells), list_url(frame, "commitments", field=code))


def progress_of(frame: Frame, lines: Sequence[Line]) -> Picture | None:
    """What the record says of the commitments of each field. Reported figures are no assessment, and are called so."""
    drawn_lines = [line for line in lines if line.commitment.closed_as not in NOT_DRAWN]
    fields = []
    for code in frame.directory.field_names:
        states = [state_of(line) for line in drawn_lines if code in line.commitment.sectors]
        if states:
            counts = {state: states.count(state) for state in dict.fromkeys(states)}
            url = list_url(frame, "commitments", field=code, status="all")
            fields.append(progress.Field(field_name(frame, code), counts, url))
    if not fields:
        return None
    drawn = progress.Progress(
        key="progress",
        language=_tag(frame),
        title=_("Commitments by field and what the record says of them"),
        description=_("Each shape is one commitment; a commitment of several fields stands in each of them."),
        fields=tuple(fields),
        states={
            "complete": _("closed as complete"),
            "substantial": _("substantial"),
            "limited": _("results reported, not assessed"),
            "not_started": _("not started"),
            "no_evidence": _("no result on record"),
            "views_differ": _("views differ"),
            "awaiting_centre": _("awaiting the centre"),
            "carried": _("taken over by another"),
        },
        field=_("Field"),
        total=_("All"),
    )
    return Picture(progress.draw(drawn), tuple(_spoken(progress.rows(drawn))))


def _spoken(rows: Sequence[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """The table without the columns in which nothing is counted."""
    kept = [at for at in range(len(rows[0])) if at == 0 or any(row[at] != "0" for row in rows[1:])]
    return (tuple(row[at] for at in kept) for row in rows)


def state_of(line: Line) -> str:
    one = line.commitment
    if one.closed_as == "complete":
        return "complete"
    if one.closed_as in ("superseded", "merged"):
        return "carried"
    return "limited" if line.results else "no_evidence"


def field_name(frame: Frame, code: str) -> str:
    return frame.directory.field_names.get(code, {}).get(frame.language) or code


def shape(frame: Frame, body: str) -> str:
    side = frame.directory.sides.get(frame.directory.side_of(body))
    return (side.mark if side else "") or "circle"


def _tag(frame: Frame) -> str:
    return tag_of(frame.language)

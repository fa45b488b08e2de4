"""What came of commitments: results as reported, and indicators with baseline, targets and figures. For IATI.

A commitment is an activity of its own where a whole day is known of it; results of others, and of none, stand under the
mechanism, whose activity begins with its first session of which the day is known.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction

from earlyspring.commitments.models import Result
from earlyspring.commitments.queries import Line, book
from earlyspring.core.groups import grouped
from earlyspring.core.periods import earliest, latest
from earlyspring.formats.about import Text
from earlyspring.formats.outcomes import Figure, Measured, Outcome, Span, Undertaking
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.by_day import come
from earlyspring.ledger.moments import agreed, in_effect
from earlyspring.members.queries import Directory
from earlyspring.review.measured import Indicated, indicated
from earlyspring.review.models import Indicator
from earlyspring.shown.figures import figure_in

WHOLE = 10
PLACES = Decimal(1).scaleb(-12)
Figures = Fraction | Decimal | float


def undertakings_of(directory: Directory, days: Mapping[str, str]) -> tuple[Undertaking, ...]:
    """What had come by the moment's day. `days`: session → its day, empty where it is not known."""
    mechanism, moment = directory.mechanism, directory.moment
    languages = directory.charter.languages if directory.charter else ()
    lines, found = book(mechanism, moment, days, languages, results=come(Result, mechanism, moment, days))
    results = sorted(agreed(found["results"]), key=lambda one: one.item)
    of_commitment = grouped(results, key=lambda one: one.commitment or "")
    measured = set(in_effect(Indicator, mechanism, moment).values_list("commitment", flat=True))
    own, rest = [], [one for one in results if not one.commitment]
    for line in lines:
        item = line.commitment.item
        if line.proposed or (item not in of_commitment and item not in measured):
            continue
        reported = of_commitment.get(item, [])
        known = indicated(mechanism, moment, item) if item in measured else []
        made = _undertaking(directory, line, [*_results(reported), *_measured(known)])
        if made is None:
            rest += reported
        else:
            own.append(made)
    there = {line.commitment.item for line in lines}
    rest += [one for one in results if one.commitment and one.commitment not in there]
    whole = _mechanism(directory, days, [*_results(sorted(rest, key=lambda one: one.item))])
    return (*((whole,) if whole else ()), *own)


def _undertaking(directory: Directory, line: Line, outcomes: Iterable[Outcome]) -> Undertaking | None:
    one, told = line.commitment, tuple(outcomes)
    began = line.made_on if len(line.made_on) == WHOLE else ""
    ends = line.due if line.due and len(line.due) == WHOLE else ""
    if not told or not (began or ends):
        return None
    return Undertaking(
        id=one.item,
        title=one.title or one.text,
        description=one.text or one.title,
        state=one.state,
        parties=tuple((key, directory.text(key, short=False)) for key in dict.fromkeys(one.parties)),
        outcomes=told,
        began=began,
        ends=ends,
        sectors=tuple((code, directory.field_names.get(code, {})) for code in one.sectors),
    )


def _mechanism(directory: Directory, days: Mapping[str, str], outcomes: list[Outcome]) -> Undertaking | None:
    began = min((day for day in days.values() if len(day) == WHOLE and day <= directory.moment.as_of), default="")
    if not outcomes or not began:
        return None
    charter = directory.charter
    names: Text = dict(charter.names) if charter else {}
    purpose: Text = dict(charter.purpose) if charter and charter.purpose else names
    return Undertaking(directory.mechanism.key, names, purpose, "active", (), tuple(outcomes), began)


def _results(reported: Iterable[Result]) -> Iterable[Outcome]:
    for one in reported:
        said = {lang: words for lang in LANGUAGES if (words := figure_in(one, lang))}
        figure = Figure("" if one.value is None else _number(one.value), said or None)
        stated = bool(said) or one.value is not None
        measure = "number" if one.value is not None else "qualitative"
        spans = _spans(one.period_from or one.as_of, one.as_of, (figure,)) if stated else ()
        yield Outcome(one.text, (Measured(one.item, one.text, measure, one.note or None, spans=spans),))


def _spans(begun: str | None, end: str | None, actual: tuple[Figure, ...]) -> tuple[Span, ...]:
    """A day known to the month or the year is the whole of it; without any day there is no period to speak of."""
    if not end:
        return ()
    return (Span(earliest(begun or end).isoformat(), latest(end).isoformat(), actual=actual),)


def _measured(known: Iterable[Indicated]) -> Iterable[Outcome]:
    for one in known:
        indicator = one.indicator
        ascending = {"increase": True, "decrease": False}.get(indicator.direction or "")
        yield Outcome(
            indicator.title,
            (
                Measured(
                    id=indicator.item,
                    title=indicator.title,
                    measure=indicator.measure,
                    description=dict.fromkeys(("en",), indicator.unit) if indicator.unit else None,
                    ascending=ascending,
                    sums=indicator.aggregation == "sum",
                    baseline_value="" if indicator.baseline_value is None else _number(indicator.baseline_value),
                    baseline_on=indicator.baseline_on or "",
                    spans=tuple(_periods(one)),
                ),
            ),
        )


def _periods(one: Indicated) -> Iterable[Span]:
    """Each end of a period with what is to be reached by it and what each body reported of it.

    The register knows where a period ends; one known to the month or the year begins with that, any other stands as
    its last day alone.
    """
    targets = grouped(one.targets, key=lambda target: target.period_end or "")
    values = grouped(
        ((each, value) for each in one.measured for value in each.values), key=lambda pair: pair[1].period_end
    )
    for end in sorted({*targets, *values} - {""}):
        meant = [
            Figure(_number(each.value), _of(each.party)) for each in targets.get(end, ()) if each.value is not None
        ]
        came = [
            Figure(_number(value.number), _of(each.body or each.party))
            for each, value in values.get(end, ())
            if value.number is not None
        ]
        yield Span(earliest(end).isoformat(), latest(end).isoformat(), tuple(meant), tuple(came))


def _of(body: str | None) -> Text | None:
    """Whose figure it is, by the id of the register, which is the same in every language."""
    return dict.fromkeys(LANGUAGES, body) if body else None


def _number(value: Figures) -> str:
    """A figure as digits with a full stop, no zeros behind it that say nothing; thirds to twelve places."""
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    with localcontext() as context:
        context.prec = 60
        said = format((Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(PLACES), "f")
    return said.rstrip("0").rstrip(".") if "." in said else said

"""How far a commitment is by its indicators: baseline, target, and what each party reported, period by period."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.commitments.models import Commitment
from earlyspring.core.indicators import baseline_of
from earlyspring.core.ratios import exact
from earlyspring.desk.access import posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.commitment_pictures import Picture
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.review_trail import steps_to
from earlyspring.lang.tongues import tag_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import rows
from earlyspring.papers.figures import exact as written
from earlyspring.pictures import reached
from earlyspring.review.commitment_opinions import asked_about
from earlyspring.review.models import Indicator, Target
from earlyspring.review.queries import Indicated, Measured, indicated


@dataclass(frozen=True)
class Period:
    """What was reported for one period; `share`: of how many how many, where that is stated. `seen`: by the others."""

    end: str
    value: str
    share: tuple[str, str] | None
    seen: str


@dataclass(frozen=True)
class Reporter:
    """One reporter's periods, and all of them together as the indicator declares."""

    measured: Measured
    periods: tuple[Period, ...]
    total: str
    target: str
    way: str


@dataclass(frozen=True)
class Shown:
    """An indicator as the page shows it. `parties`: how many of those bound have reported a figure, of how many."""

    indicator: Indicator
    targets: tuple[tuple[Target, str], ...]
    reporters: tuple[Reporter, ...]
    together: Reporter | None
    parties: tuple[int, int]
    picture: Picture | None


@posted()
def progress(request: DeskRequest, mechanism: Mechanism, item: str) -> HttpResponse:
    frame = request.frame
    one = rows(Commitment, mechanism, frame.moment).filter(item=item).first()
    if one is None:
        raise Http404
    frame.see(one)
    asked = asked_about(mechanism, one, frame.moment.as_of)
    found = indicated(mechanism, frame.moment, item, asked)
    title = one.code or one.heading().get(frame.language) or one.item
    context = {
        "page": "review",
        "commitment": one,
        "shown": [shown(frame, one, each) for each in found],
        "as_of": frame.moment.as_of,
        "known": frame.moment.session,
        "crumbs": steps_to(frame, (title, ("commitment", item)), (_("Indicators"), ())),
    }
    return render(request, "desk/review/indicators.html", context)


def shown(frame: Frame, commitment: Commitment, one: Indicated) -> Shown:
    language = frame.language
    order = {party: at for at, party in enumerate(frame.directory.ordered({each.party for each in one.measured}))}
    measured = sorted(one.measured, key=lambda each: (order[each.party], each.body))
    reporting = {each.party for each in measured} & set(commitment.parties)
    return Shown(
        indicator=one.indicator,
        targets=tuple((each, written(exact(each.value or 0), language)) for each in one.targets),
        reporters=tuple(reporter(each, language) for each in measured),
        together=reporter(one.together, language) if one.together else None,
        parties=(len(reporting), len(commitment.parties)),
        picture=picture_of(frame, one.indicator, [*measured, *((one.together,) if one.together else ())]),
    )


def reporter(one: Measured, language: str) -> Reporter:
    return Reporter(
        measured=one,
        periods=tuple(periods(one, language)),
        total="" if one.total is None else written(one.total, language),
        target="" if one.target is None else written(exact(one.target.value), language),
        way="" if one.progress is None else written(one.progress * 100, language),
    )


def periods(one: Measured, language: str) -> Iterable[Period]:
    for value in one.values:
        said = "" if value.number is None else written(value.number, language)
        stated = value.numerator is not None and value.denominator is not None
        pair = (exact(value.numerator or 0), exact(value.denominator or 0))
        share = (written(pair[0], language), written(pair[1], language)) if stated else None
        yield Period(value.period_end, said, share, one.seen.get(value.period_end, "unseen"))


def picture_of(frame: Frame, indicator: Indicator, measured: Iterable[Measured]) -> Picture | None:
    """Who has reported a figure, between baseline and target; None where nobody has."""
    language, told = frame.language, [(one, value) for one in measured if (value := drawn_value(one)) is not None]
    if not told:
        return None
    reaches: list[reached.Reach] = []
    table: list[tuple[str, ...]] = [(_("Who reports"), _("Baseline"), _("Reported"), _("Target"))]
    stated: list[Fraction] = []
    for one, value in told:
        begun = baseline_of(indicator.aggregation, indicator.baseline_value, one.party)
        baseline = None if begun is None else exact(begun)
        target = None if one.target is None else exact(one.target.value)
        stated += [number for number in (baseline, value, target) if number is not None]
        said = tuple("—" if number is None else written(number, language) for number in (baseline, value, target))
        words = said[1] if target is None else _("%(value)s, target %(target)s") % {"value": said[1], "target": said[2]}
        name = name_of(frame.directory, one.body or one.party, language) if one.party else _("all together")
        reaches.append(reached.Reach(name, float(value), words, drawable(baseline), drawable(target)))
        table.append((name, *said))
    drawn = reached.Reached(
        key=f"reached-{indicator.item}",
        language=tag_of(language),
        title=indicator.title.get(language) or _("Figures of the indicator"),
        description=_("A hollow circle is the baseline, a full one what is reported, a stroke the target."),
        reaches=tuple(reaches),
        low=written(min(stated), language),
        high=written(max(stated), language),
    )
    return Picture(reached.draw(drawn), tuple(table))


def drawable(number: Fraction | None) -> float | None:
    return None if number is None else float(number)


def drawn_value(one: Measured) -> Fraction | None:
    """What a reporter's figures come to; where they are not added up, the last of them."""
    numbers: list[Any] = [value.number for value in one.values if value.number is not None]
    return one.total if one.total is not None else (numbers[-1] if numbers else None)

"""The pictures of a review: how far each field is, which dates moved, and the way to results."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Chain, Commitment, Proposal, Result
from earlyspring.core.periods import latest
from earlyspring.desk.commitment_pictures import Picture
from earlyspring.desk.frame import Frame
from earlyspring.desk.statistics_rows import Counting
from earlyspring.lang.tongues import tag_of
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.nouns import Record
from earlyspring.ledger.remembered import remembered
from earlyspring.ledger.together import together
from earlyspring.pictures import progress, slippage, way
from earlyspring.review.figures import Counted, dates_of

MOST = 40


def states() -> dict[str, str]:
    return {
        "complete": _("complete"),
        "substantial": _("substantial"),
        "limited": _("limited"),
        "not_started": _("not started"),
        "no_evidence": _("not rated, or no evidence"),
        "views_differ": _("views differ"),
        "awaiting_centre": _("awaiting the centre"),
        "carried": _("carried over"),
    }


@dataclass(frozen=True)
class Drawing:
    """Draws how far the fields of a round are, their names in the reader's language. Equal ones draw the same."""

    counting: Counting
    language: str
    fields: tuple[tuple[str, str], ...]

    def __call__(self, mechanism: Mechanism, moment: Moment) -> Picture | None:
        return progress_of(self.fields, self.language, remembered(self.counting, mechanism, moment))


def progress_of(named: Iterable[tuple[str, str]], language: str, found: Counted) -> Picture | None:
    """The commitments of a round by field (code and name): what the review found, where it found something."""
    fields = []
    for code, name in named:
        own = [line for line in found.lines if code in line.keys.get("field", ()) and line.reviewable]
        if own:
            said = ["views_differ" if one.finding == "views_differ" else one.completion or "no_evidence" for one in own]
            fields.append(progress.Field(name, {state: said.count(state) for state in set(said)}))
    if not fields:
        return None
    drawn = progress.Progress(
        key="review-progress",
        language=tag_of(language),
        title=_("How far the commitments of each field are"),
        description=_(
            "Each shape is one reviewable commitment; a commitment of several fields stands in each of them."
        ),
        fields=tuple(fields),
        states=states(),
        field=_("Field"),
        total=_("All"),
    )
    table = progress.rows(drawn)
    kept = [at for at in range(len(table[0])) if at == 0 or any(row[at] != "0" for row in table[1:])]
    return Picture(progress.draw(drawn), tuple(tuple(row[at] for at in kept) for row in table))


def slippage_of(frame: Frame, found: Counted, names: Mapping[str, Mapping[str, str]]) -> Picture | None:
    """The commitments of a round whose date moved, the furthest first, so many as a page holds."""
    moved = sorted((one for one in found.lines if one.slipped), key=lambda one: (-(one.slipped or 0), one.commitment))
    dates = dates_of(frame.mechanism, frame.moment, [one.commitment for one in moved[:MOST]])
    drawn = tuple(
        slippage.Moved(
            code=names["commitment"].get(one.commitment, one.commitment),
            words=names["heading"].get(one.commitment, ""),
            first=latest(dates[one.commitment][0][1]).isoformat(),
            due=latest(dates[one.commitment][-1][1]).isoformat(),
            carried=one.carried,
            url=reverse("commitment", args=[frame.mechanism.key, one.commitment]),
        )
        for one in moved[:MOST]
    )
    if not drawn:
        return None
    picture = slippage.Slippage(
        key="slippage",
        language=tag_of(frame.language),
        title=_("Due dates that moved"),
        description=_("Each line leads from the day a commitment was first due to the day that counts now."),
        moved=drawn,
        today=latest(frame.moment.as_of).isoformat(),
        today_words=_("this day"),
        days=_("{count} days"),
        heads=(_("Commitment"), _("First due"), _("Due"), _("Days later"), _("Times carried")),
    )
    return Picture(slippage.draw(picture), slippage.rows(picture))


def way_of(frame: Frame) -> Picture | None:
    """From proposals to agreements to commitments to results, as far as the register links them."""
    mechanism, moment = frame.mechanism, frame.moment
    found = together(
        proposals=rows(Proposal, mechanism, moment).exclude(state="internal"),
        instruments=rows(Instrument, mechanism, moment).exclude(signing="planned"),
        commitments=rows(Commitment, mechanism, moment),
        results=rows(Result, mechanism, moment),
        chains=rows(Chain, mechanism, moment),
    )
    kinds = ("proposals", "instruments", "commitments", "results")
    place = {one.item: at for at, kind in enumerate(kinds) for one in found[kind]}
    links = {(one.item, one.became_commitment) for one in found["proposals"] if one.became_commitment}
    links |= {(one.instrument, one.item) for one in found["commitments"] if one.instrument}
    links |= {(one.commitment, one.item) for one in found["results"] if one.commitment}
    links |= {(one.from_item, one.to_item) for one in found["chains"]}
    led = {pair for pair in links if place.get(pair[0], 9) < place.get(pair[1], -1)}
    if not place:
        return None
    drawn = way.Way(
        key="way",
        language=tag_of(frame.language),
        title=_("The way from proposals to results"),
        description=_("The boxes say how many of each are on record; the numbers between, how many links lead on."),
        stages=tuple(_stages(frame, found, led)),
        flows=tuple(
            way.Flow(begin, end, count)
            for begin in range(4)
            for end in range(begin + 1, 4)
            if (count := sum((place[a], place[b]) == (begin, end) for a, b in led))
        ),
        heads=(_("From"), _("To"), _("Number")),
    )
    return Picture(way.draw(drawn), way.rows(drawn))


def _stages(frame: Frame, found: Mapping[str, list[Record]], led: Iterable[tuple[str, str]]) -> Iterable[way.Stage]:
    begins, ends = {pair[0] for pair in led}, {pair[1] for pair in led}
    words = {
        "proposals": (_("proposals"), _("{count} led on"), begins, "proposals"),
        "instruments": (_("agreements"), _("{count} led on"), begins, "instruments"),
        "commitments": (_("commitments"), _("{count} with a result"), begins, "commitments"),
        "results": (_("results"), _("{count} of a commitment or agreement"), ends, "results"),
    }
    for kind, (name, said, among, address) in words.items():
        counted = sum(one.item in among for one in found[kind])
        url = reverse(address, args=[frame.mechanism.key])
        yield way.Stage(name, len(found[kind]), said.format(count=counted), url)

"""The border list of a wave, as a sheet and as a paper in two languages; each reading of a travel paper is logged."""

from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.delegations.models import Delegate
from earlyspring.delegations.travelling.arriving import border_list
from earlyspring.delegations.travelling.models import KINDS, Arrival
from earlyspring.delegations.travelling.papers import Paper
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.body_names import name_of
from earlyspring.desk.faults import in_words
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.forms import ZONES
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.people.arrivals import gates_of, in_both, seen_by
from earlyspring.desk.gathering.people.sheet import SHEET
from earlyspring.desk.gathering.place import gathering_at
from earlyspring.desk.not_written import or_told
from earlyspring.lang.tongues import SITE_CODES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.refused import Refused
from earlyspring.papers.gathering.border import Crossing, border_sheet
from earlyspring.papers.plain_sheets import write_table

SEXES = {"f": gettext_lazy("female"), "m": gettext_lazy("male")}


@posted(*OFFICERS)
@require_POST
@or_told
def saved_border_list(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    """Everybody of a wave with what the border asks, as a sheet; each reading of a paper is logged."""
    frame, gathering = request.frame, gathering_at(mechanism, key)
    gate, place, wave = (request.POST.get(name, "") for name in ("gate", "place", "wave"))
    number = int(wave) if wave.isdecimal() and len(wave) < 4 else 0
    chosen = [one for one in seen_by(frame, gathering) if (one.gate, one.place, one.wave) == (gate, place, number)]
    if not chosen:
        raise Http404
    try:
        lines = border_list(chosen, by=frame.posting)
    except Refused as refusal:
        messages.error(request, in_words(refusal, frame))
        return redirect("arrivals", mechanism.key, key)
    where = dict(gates_of(mechanism, frame)).get(gate, gate) or place
    if "pdf" in request.POST:
        printed = border_sheet(occasion_of(gathering), where, number, _by_delegation(frame, lines))
        return to_be_kept(printed, "application/pdf", f"{_('Border list')} {wave}.pdf")
    title = f"{_('Border list')} · {where} · {_('wave')} {wave} · {_('purged on')} {gathering.purge_on}"
    rows = [_line(frame, *line) for line in lines]
    return to_be_kept(write_table(title, _heads(), rows, frame.language), SHEET, f"{_('Border list')} {wave}.xlsx")


def _by_delegation(frame: Frame, lines: list[Any]) -> list[tuple[dict[str, str], str, list[Crossing]]]:
    found = []
    for arrival, rows in groupby(lines, lambda line: line[0]):
        at = " · ".join(f"{at} {zone.partition('/')[2].replace('_', ' ')}" for zone, at in _clocks(arrival.at))
        people = [_crossing(arrival, person, paper) for _arrival, person, paper in rows]
        found.append((frame.directory.text(arrival.delegation.party), at, people))
    return found


def _clocks(at: datetime) -> list[tuple[str, str]]:
    return [(zone, f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}") for zone, _words in ZONES]


def _crossing(arrival: Arrival, person: Delegate, paper: Paper | None) -> Crossing:
    return Crossing(
        code=person.code,
        own=person.names_in(),
        printed=paper.full_name if paper else "",
        birth=paper.birth if paper else "",
        sex=in_every_language(SEXES[sex]) if (sex := paper.sex if paper else person.sex) else {},
        nationality=paper.nationality if paper else "",
        kind=in_every_language(dict(KINDS)[paper.kind]) if paper else {},
        number=paper.number if paper else "",
        expires=paper.expires if paper else "",
        office=person.office,
        vehicle=arrival.plate,
    )


def in_every_language(words: Any) -> dict[str, str]:
    """Words of the house in each language."""
    said = {}
    for code, tag in SITE_CODES.items():
        with translation.override(tag):
            said[code] = str(words)
    return said


def _heads() -> list[str]:
    return [
        _("Code"),
        _("Delegation"),
        _("Name as in the paper"),
        _("Name in the own script"),
        _("Sex"),
        _("Day of birth"),
        _("Nationality"),
        _("Kind of paper"),
        _("Number"),
        _("Valid until"),
        _("Office"),
        *(str(words) for _zone, words in ZONES),
        _("Plate of the vehicle"),
        _("Driver"),
    ]


def _line(frame: Frame, arrival: Arrival, person: Delegate, paper: Paper | None) -> list[str]:
    missing = _("not stated")
    kinds = {code: str(words) for code, words in KINDS}
    sexes = {"f": _("female"), "m": _("male"), "": ""}
    if paper:
        sex, kind = sexes[paper.sex], kinds[paper.kind]
        said = [paper.full_name, person.name, sex, paper.birth, paper.nationality, kind, paper.number, paper.expires]
    else:
        said = [missing, person.name, sexes[person.sex], missing, missing, missing, missing, missing]
    return [
        person.code,
        name_of(frame.directory, arrival.delegation.party, frame.language),
        *said,
        person.office.get(frame.language, "") or _("not translated"),
        *(at for _words, at in in_both(arrival.at)),
        arrival.plate,
        arrival.driver,
    ]

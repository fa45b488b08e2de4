"""A passport or border pass: entered under seal, and opened only with a line in the log of readings."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from earlyspring.core.shapes import BIDI, Fault, show
from earlyspring.delegations.models import Delegate
from earlyspring.delegations.permits import may_change
from earlyspring.delegations.travelling.models import KINDS, Reading, TravelPaper
from earlyspring.delegations.travelling.permits import may_read_paper
from earlyspring.delegations.travelling.sealing import digest_of_number, opened, seal
from earlyspring.ledger.refused import Refused, demand
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

NUMBER = re.compile(r"[A-Z0-9][A-Z0-9 -]{3,24}")
LONGEST = {"full_name": 120, "number": 25, "nationality": 60}


@dataclass(frozen=True)
class Paper:
    """What a travel paper says. `full_name` as printed in it; `birth` and `expires` as YYYY-MM-DD; `sex` as in it."""

    full_name: str
    number: str
    kind: str
    nationality: str
    birth: str
    expires: str
    sex: str = ""

    def ends_before(self, day: date) -> bool:
        return self.expires < day.isoformat()


@transaction.atomic
def enter_paper(delegate: Delegate, said: Mapping[str, str], *, by: Posting) -> TravelPaper:
    """Seal what a person's paper says, in the place of what was there. Raises Refused."""
    if not may_change(by, delegate):
        raise Refused(Fault("", "not_own_people", delegate.delegation.party))
    paper = Paper(**{name: " ".join(str(said.get(name, "")).split()) for name in Paper.__dataclass_fields__})
    demand(_faults(paper))
    gathering = delegate.gathering
    values = {
        "sealed": seal(gathering, json.dumps(asdict(paper), ensure_ascii=False).encode(), about(delegate)),
        "number_digest": digest_of_number(gathering, paper.number),
        "changed_by": by.user,
    }
    return TravelPaper.objects.update_or_create(delegate=delegate, defaults=values)[0]


@transaction.atomic
def read_paper(delegate: Delegate, *, by: Posting, purpose: str = "look") -> Paper:
    """What the paper of a person says; the log of readings has a line of it. Raises Refused where he may not, or is none."""
    if not may_read_paper(by, delegate):
        raise Refused(Fault("", "not_trusted"))
    held = TravelPaper.objects.filter(delegate=delegate).first()
    if held is None:
        raise Refused(Fault("", "no_paper", delegate.code))
    paper = opened_paper(held, delegate)
    note(delegate, by, purpose)
    return paper


def opened_paper(held: TravelPaper, delegate: Delegate) -> Paper:
    """Unsealed, and not yet in the log: the caller writes the line."""
    return Paper(**json.loads(opened(delegate.gathering, bytes(held.sealed), about(delegate))))


@transaction.atomic
def found_by_number(gathering: Gathering, number: str, *, by: Posting) -> Delegate | None:
    """The person whose paper has exactly this number, among those whose papers the reader may read; logged when found."""
    if not TravelPaper.objects.filter(delegate__delegation__gathering=gathering).exists():
        return None
    same = TravelPaper.objects.filter(number_digest=digest_of_number(gathering, number))
    held = same.filter(delegate__delegation__gathering=gathering).select_related("delegate__delegation__gathering")
    for one in held:
        if may_read_paper(by, one.delegate):
            note(one.delegate, by, "find")
            return one.delegate
    return None


def note(delegate: Delegate, by: Posting, purpose: str) -> Reading:
    """A line in the log of readings."""
    return Reading.objects.create(
        delegation=delegate.delegation, code=delegate.code, user=by.user, party=by.party, purpose=purpose
    )


def about(delegate: Delegate) -> str:
    """Whose a sealed thing is: one person's seal opens nothing in another's place."""
    return f"delegate {delegate.pk}"


def _faults(paper: Paper) -> Iterator[Fault]:
    for name, longest in LONGEST.items():
        value = getattr(paper, name)
        if not value:
            yield Fault(name, "missing")
        elif BIDI.search(value):
            yield Fault(name, "hidden_characters", ascii(BIDI.findall(value)[0]))
        elif len(value) > longest:
            yield Fault(name, "longer_than", f"{len(value)}", f"{longest}")
    if paper.number and not NUMBER.fullmatch(paper.number.upper()):
        yield Fault("number", "not_a_paper_number", paper.number)
    if paper.kind not in dict(KINDS):
        yield Fault("kind", "not_in_list", show(paper.kind), ", ".join(dict(KINDS)))
    if paper.sex not in ("", "f", "m"):
        yield Fault("sex", "not_in_list", show(paper.sex), "f, m")
    yield from _days(paper)


def _days(paper: Paper) -> Iterator[Fault]:
    days: list[date] = []
    for name in ("birth", "expires"):
        value = getattr(paper, name)
        try:
            days.append(date.fromisoformat(value))
        except ValueError:
            yield Fault(name, "not_day", value) if value else Fault(name, "missing")
    if len(days) == 2 and days[1] <= days[0]:
        yield Fault("expires", "ends_before_it_begins", paper.expires, paper.birth)

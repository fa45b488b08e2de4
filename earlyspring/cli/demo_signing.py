"""The signing of the demo: documents of the parties and their agencies, tried out; who signs is whoever is registered."""

from datetime import time

from django.utils import timezone

from earlyspring.agreements.signing_day import actions
from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.agreements.signing_day.queries import documents_of
from earlyspring.delegations.models import Delegate
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.preparing.queries import taking_part
from earlyspring.members.queries import Directory

COUNTERPART = "B-GX"
MINUTES = {"vi": "Văn kiện thử: biên bản chung", "zh": "试用文件：会议纪要", "en": "Trial document: joint minutes"}
PROVINCIAL = {
    "vi": "Văn kiện thử: chương trình hợp tác {n}",
    "zh": "试用文件：合作计划{n}",
    "en": "Trial document: programme of co-operation {n}",
}
SECTORAL = {"vi": "Văn kiện thử: bản ghi nhớ {n}", "zh": "试用文件：备忘录{n}", "en": "Trial document: memorandum {n}"}


def fill_signing(gathering: Gathering) -> None:
    """Plan documents, name who signs as far as people are registered, and let an order be proposed and accepted."""
    day = gathering.first_day.isoformat()
    directory = Directory(gathering.mechanism, Moment(day, day, exercise=gathering.exercise))
    parties = [one for one in taking_part(gathering) if one != COUNTERPART]
    _plan(gathering, directory, "mechanism", MINUTES, [COUNTERPART, *parties])
    for number, party in enumerate(parties, 1):
        for level, titles in (("provincial", PROVINCIAL), ("sectoral", SECTORAL)):
            named = {code: words.format(n=number) for code, words in titles.items()}
            _plan(gathering, directory, level, named, [COUNTERPART, party])
    at = timezone.now()
    documents = documents_of(gathering)
    order = actions.propose_order(gathering, documents, tables=3, begins=time(9), user=None, at=at)
    actions.accept_order(order, documents, user=None, at=at)
    for one in documents[:3]:
        for original in one.originals.all():
            actions.take_step(original, "printed", user=None, at=at)


def _plan(
    gathering: Gathering, directory: Directory, level: str, titles: dict[str, str], bodies: list[str]
) -> CeremonyDocument:
    signing = [actions.Signing(one, "zh" if one == COUNTERPART else "vi") for one in bodies]
    document = actions.plan_document(
        gathering, directory, level=level, languages=["vi", "zh"], signing=signing, order_lang="en", titles=titles
    )
    for side in document.sides.all():
        people = Delegate.objects.filter(delegation__gathering=gathering, delegation__party=side.party)
        codes = list(people.filter(withdrawn_at=None).order_by("rank", "code").values_list("code", flat=True)[:3])
        if codes:
            assistant = codes[1] if len(codes) > 1 else ""
            actions.arrange_side(
                side, by=side.party, signatory=codes[0], assistant=assistant, witnesses=codes[2:], power="office"
            )
    return document

"""The gathering of the demo: the three days in Hải Phòng, tried out. Every person in it is invented and says so."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from earlyspring.cli.demo_accrediting import fill_accrediting
from earlyspring.cli.demo_arrivals import fill_arrivals
from earlyspring.cli.demo_door import fill_door
from earlyspring.cli.demo_fair import fill_fair
from earlyspring.cli.demo_fair_events import fill_events
from earlyspring.cli.demo_fair_matching import fill_matching
from earlyspring.cli.demo_fair_tours import fill_tours
from earlyspring.cli.demo_people import fill_banquet, fill_people, fill_talks
from earlyspring.cli.demo_phones import fill_phones
from earlyspring.cli.demo_plenary import fill_plenary
from earlyspring.cli.demo_programme import fill_programme
from earlyspring.cli.demo_ranking import fill_ranking
from earlyspring.cli.demo_signing import fill_signing
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now
from earlyspring.meetings.gatherings import Gathering, open_gathering, sessions_at
from earlyspring.meetings.models import Organ
from earlyspring.meetings.preparing.actions import invite_organ, make_tasks, send_invitation
from earlyspring.meetings.preparing.queries import taking_part

KEY, CYCLE, HOST = "2027", "CY-2027", "B-HP"
NAMES = {
    "vi": "Diễn tập: Gặp gỡ đầu Xuân 2027",
    "zh": "演练：2027年新春会晤",
    "en": "Exercise: Spring Meeting 2027",
}
PLACE = {"vi": "Hải Phòng", "zh": "海防", "en": "Hải Phòng"}
# No source states the days of 2027; these are for trying out.
DAYS = {"first_day": date(2027, 2, 24), "last_day": date(2027, 2, 26), "purge_on": date(2027, 5, 31)}
SECRETARY = {"vi": "Bí thư", "zh": "书记", "en": "Party secretary"}
COMMITTEE = "ORG-JWC"
GOVERNMENT = {"vi": "Ủy ban nhân dân thành phố", "zh": "市人民委员会", "en": "People's Committee of the city"}
CHAIR = {
    "vi": "Chủ tịch Ủy ban công tác liên hợp",
    "zh": "联合工作委员会主任",
    "en": "Chair of the Joint Working Committee",
}


@transaction.atomic
def prepare_gathering(mechanism: Mechanism) -> Gathering:
    """Open the gathering of 2027 with what its host prepares first; once opened it is left as it is."""
    if found := Gathering.objects.filter(mechanism=mechanism, key=KEY).first():
        return found
    gathering = open_gathering(mechanism, KEY, host=HOST, names=NAMES, place=PLACE, cycle=CYCLE, **DAYS)
    parties = taking_part(gathering)
    for session in sessions_at(gathering):
        make_tasks(gathering, session.organ or "", parties)
        _invite(gathering, session.organ or "", parties, SECRETARY, SECRETARY)
    if now(Organ, mechanism, exercise=True).filter(item=COMMITTEE).exists():
        _invite(gathering, COMMITTEE, parties, GOVERNMENT, CHAIR)
    fill_people(gathering)
    fill_plenary(gathering)
    fill_programme(gathering)
    fill_talks(gathering)
    fill_banquet(gathering)
    fill_signing(gathering)
    fill_arrivals(gathering)
    fill_phones(gathering)
    return gathering


def _invite(gathering: Gathering, organ: str, parties: list[str], by: Mapping[str, str], to: Mapping[str, str]) -> None:
    """One letter to every guest, sent: secretary to secretary, and government to committee."""
    for party in parties:
        if organ and party != HOST:
            invitation = invite_organ(gathering, organ, party, from_office=by, to_office=to)
            send_invitation(invitation, date(2026, 11, 20))


def go_on_as_people(mechanism: Mechanism) -> None:
    """What is done by somebody with a posting; once begun it is left as it is."""
    if found := Gathering.objects.filter(mechanism=mechanism, key=KEY).first():
        fill_accrediting(found)
        fill_ranking(found)
        fill_door(found)
        fill_fair(found)
        fill_matching(found)
        fill_tours(found)
        fill_events(found)

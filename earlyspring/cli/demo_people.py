"""The delegations of the demo's gathering: six lists of invented people, talks they asked for, and a banquet."""

from datetime import date, time

from earlyspring.delegations.arranging.actions import accept, keep, keep_banquet
from earlyspring.delegations.arranging.models import Banquet
from earlyspring.delegations.arranging.seating import judged, rows_of_tables
from earlyspring.delegations.arranging.seating_input import given, seated_people
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.example.people import Invented, invented
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.talks.actions import ask_for_talks, set_talk_times
from earlyspring.members.queries import Directory
from earlyspring.planning.annealing import Effort
from earlyspring.planning.seating.given import banquet as read
from earlyspring.planning.seating.search import plan_seating

PLACES = {"B-GX": 110, "B-HP": 60, "B-QN": 40, "B-LS": 30, "B-CB": 25, "B-TQ": 25}
CHINESE = frozenset({"B-GX"})
RULES = {"each_side": 1, "languages": None, "chair_band": None, "counterpart": None}
DINNER = {"vi": "Tiệc chiêu đãi", "zh": "欢迎宴会", "en": "Welcome banquet"}
PURPOSES = {
    "heads": {"vi": "Hội đàm trưởng đoàn", "zh": "团长会谈", "en": "Talks of the heads of delegation"},
    "sector": {"vi": "Cửa khẩu và thương mại", "zh": "口岸与贸易", "en": "Border gates and trade"},
}
# Few steps: the demo is to be there soon; on the page one lets the engine look longer.
STEPS = 1_500


def fill_people(gathering: Gathering) -> None:
    """Enter 290 invented people once."""
    if Delegation.objects.filter(gathering=gathering).exists():
        return
    quotas = {party: Delegation(gathering=gathering, party=party, quota=count + 5) for party, count in PLACES.items()}
    Delegation.objects.bulk_create(quotas.values())
    rows = [_row(quotas[one.party], one) for one in invented(PLACES, CHINESE)]
    for row in rows:
        row.put_in_order()
    Delegate.objects.bulk_create(rows)


def _row(delegation: Delegation, one: Invented) -> Delegate:
    columns = ("name", "lang", "latin", "pinyin", "other_name", "other_lang", "category", "role", "rank", "sex")
    said = {name: getattr(one, name) for name in columns}
    code = f"{one.party[2:]}-{one.number:03}"
    return Delegate(delegation=delegation, code=code, speaks=list(one.speaks), office=dict(one.office), **said)


def fill_talks(gathering: Gathering) -> None:
    """Hours for talks, and what Guangxi and its neighbours ask each other for; Guangxi has not answered yet."""
    if gathering.talks.exists() or not Delegation.objects.filter(gathering=gathering).exists():
        return
    first = gathering.first_day
    set_talk_times(gathering, [(first, time(14), time(17)), (first, time(19), time(20))])
    today = date.today()  # noqa: DTZ011  a demo's own machine
    until = max(today, first)
    for party in PLACES.keys() - CHINESE:
        for level, purpose in PURPOSES.items():
            ask_for_talks(
                gathering,
                (party, party),
                ("B-GX", "B-GX"),
                level=level,
                purpose=purpose,
                expires_on=until,
                today=today,
                by=None,
                languages=["vi", "zh"],
            )


def fill_banquet(gathering: Gathering) -> None:
    """A banquet of a head table and 24 others, with a plan of seats that holds."""
    if Banquet.objects.filter(gathering=gathering).exists():
        return
    tables = rows_of_tables(0, 26, 10)
    dinner = keep_banquet(gathering, "dinner", names=DINNER, on=gathering.first_day, tables=tables, rules=RULES)
    people = seated_people(dinner)
    if not people:
        return
    today = date.today()  # noqa: DTZ011  a demo's own machine
    directory = Directory(gathering.mechanism, Moment.now(today))
    said = given(dinner, people, {party: directory.side_of(party) for party in PLACES}, None)
    found = plan_seating(read(said), Effort(2027, STEPS))
    answer = judged(said, found.assignment)
    accept(keep(gathering, "seating", dinner.key, said, answer, by=None, seed=2027, iterations=STEPS))

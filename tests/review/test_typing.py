"""Eight people fill in one worksheet at the same time, and two conclude it at once, on a database in a file."""

import threading

from ledger.test_concurrency import in_a_file
from story_house import GX, LS, PROPOSE, QN, REPORT, a_house

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.saying import put
from earlyspring.review.actions import Collision, accept, freeze, open_round, open_worksheet, state_on_line, write_line
from earlyspring.review.models import Line, LineStatement, Worksheet
from tests.threads import at_once

__all__ = ["in_a_file"]
TYPISTS, LINES = 8, 6
DAYS = {"cutoff_on": "2020-01-01", "due_on": "2020-02-01", "freeze_on": "2020-03-01"}


def a_sheet():
    house = a_house()
    session = {"organ": "O-JWC", "ordinal": 18, "year": 2027, "status": "planned"}
    put(house.mechanism, "session", session, by=QN, way=REPORT, item="JWC-18")
    for number in range(LINES):
        said = {"state": "recorded", "text": {"en": f"Promise {number}"}}
        put(house.mechanism, "commitment", said, by=QN, way=REPORT, item=f"C-{number}")
    said = {"year": 2026, "class": "annual", "session": "JWC-18", **DAYS}
    round_ = house.agreed(open_round(house.mechanism, said, by=QN, way=PROPOSE))
    open_worksheet(house.now("session", "JWC-18"), round_, by=QN)


def until_saved(act):
    """As an officer does: whoever is told that another saved in between reads the line again, and saves."""
    collisions = 0
    while True:
        try:
            act()
        except Collision:
            collisions += 1
        else:
            return collisions


def test_eight_typists_lose_nothing(in_a_file):
    from django.core.management import call_command

    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    assert at_once(a_sheet) == []
    begin, collided = threading.Barrier(TYPISTS), []

    def typist(number):
        party = (QN, LS, GX)[number % 3]

        def write():
            begin.wait()
            for line in Line.objects.order_by("pk"):

                def save(line=line):
                    now = Line.objects.get(pk=line.pk)
                    remark = now.remark | {"en": now.remark.get("en", "") + f"[{number}]"}
                    write_line(now, {"remark": remark, "outcome": "continue"}, revision=now.revision, by=party)

                def state(line=line):
                    mine = LineStatement.objects.filter(line=line, party=party).first()
                    text = {"en": (mine.text.get("en", "") if mine else "") + f"({number})"}
                    state_on_line(line, text, revision=mine.revision if mine else 0, by=party)

                collided.append(until_saved(save) + until_saved(state))

        return write

    assert at_once(*(typist(number) for number in range(TYPISTS))) == []
    seen = {}

    def look():
        seen["remarks"] = [sorted(line.remark["en"].split("]")) for line in Line.objects.all()]
        seen["revisions"] = {line.revision for line in Line.objects.all()}
        seen["statements"] = sorted(
            (one.party, one.text["en"].count("(")) for one in LineStatement.objects.filter(line__commitment="C-0")
        )

    assert at_once(look) == []
    everybody = sorted([*(f"[{number}" for number in range(TYPISTS)), ""])
    assert seen["remarks"] == [everybody] * LINES
    assert seen["revisions"] == {TYPISTS + 1}
    assert seen["statements"] == [(GX, 2), (LS, 3), (QN, 3)]


def test_two_officers_conclude_at_once(in_a_file):
    from django.core.management import call_command

    def filled():
        a_sheet()
        Line.objects.update(finding="not_reviewable", outcome="continue")
        freeze(Worksheet.objects.get(), by=QN)

    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    assert at_once(filled) == []
    assert at_once(*(lambda party=party: accept(Worksheet.objects.get(), by=party) for party in (GX, LS))) == []
    seen = {}

    def look():
        seen["state"] = Worksheet.objects.get().state
        seen["put"] = sorted(change["kind"] for one in Motion.objects.filter(state="open") for change in one.changes)
        seen["motions"] = len(set(Line.objects.values_list("motion", flat=True)))

    assert at_once(look) == []
    assert seen == {"state": "concluded", "put": ["finding"] * LINES, "motions": 1}

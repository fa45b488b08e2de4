"""Eight people write at the same time, on a database in a file as a node has it."""

from collections import Counter

import pytest
from django.db import connection, transaction
from django.db.models import Max
from story_house import GX, LS, QN, REPORT, a_house

from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.saying import put
from tests import threads
from tests.threads import at_once

WRITERS, ACTS = 8, 5


@pytest.fixture
def in_a_file(tmp_path, django_db_blocker):
    with threads.in_a_file(tmp_path, django_db_blocker):
        yield


def test_eight_writers_append_without_waiting_in_vain(in_a_file):
    from django.core.management import call_command

    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    assert at_once(a_house) == []

    def writer(number):
        def write():
            mechanism = Mechanism.objects.get(key="spring")
            for act in range(ACTS):
                by = (QN, LS, GX)[number % 3]
                content = {"title": {"en": f"{number}"}, "from_year": 2000 + number, "no": act + 1}
                put(mechanism, "priority", content, by=by, way=REPORT)

        return write

    assert at_once(*(writer(number) for number in range(WRITERS))) == []
    seen = {}

    def look():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            seen["mode"] = cursor.fetchone()[0]
        seen["rows"] = KINDS["priority"]._default_manager.filter(known_to=None).count()
        for party in (QN, LS, GX):
            log = Entry.objects.filter(party=party)
            seen[party] = (log.count(), log.aggregate(last=Max("index"))["last"])
            seen["twice"] = [one for one, n in Counter(log.values_list("index", flat=True)).items() if n > 1]

    assert at_once(look) == []
    assert (seen["mode"], seen["rows"], seen["twice"]) == ("wal", WRITERS * ACTS, [])
    assert [size - 1 - last for size, last in (seen[party] for party in (QN, LS, GX))] == [0, 0, 0]

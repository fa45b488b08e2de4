"""Eight people write at the same time, on a database in a file as a node has it."""

import threading
from collections import Counter

import pytest
from django.db import connection, connections, transaction
from django.db.models import Max
from story_house import GX, LS, QN, REPORT, a_house

from earlyspring.conf import settings as shipped
from earlyspring.ledger.models import Entry, Mechanism
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.saying import put

WRITERS, ACTS = 8, 5


@pytest.fixture
def in_a_file(tmp_path, django_db_blocker):
    """Connections opened by other threads lead to a database in a file, with the options that we ship."""
    options = shipped.DATABASES["default"].get("OPTIONS")
    if connection.vendor != "sqlite" or not options:
        pytest.skip("this is about SQLite")
    kept = dict(connections.settings["default"])
    changed = connections.settings["default"]
    changed |= {"NAME": str(tmp_path / "node.sqlite3"), "OPTIONS": options}
    with django_db_blocker.unblock():
        yield
    changed.clear()
    changed.update(kept)


def run(*acts):
    """Each act in a thread with a connection of its own; gives back what they raised."""
    raised = []

    def one(act):
        try:
            act()
        except Exception as fault:
            raised.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=one, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_eight_writers_append_without_waiting_in_vain(in_a_file):
    from django.core.management import call_command

    assert run(lambda: call_command("migrate", verbosity=0)) == []
    assert run(a_house) == []

    def writer(number):
        def write():
            mechanism = Mechanism.objects.get(key="spring")
            for act in range(ACTS):
                by = (QN, LS, GX)[number % 3]
                content = {"title": {"en": f"{number}"}, "from_year": 2000 + number, "no": act + 1}
                put(mechanism, "priority", content, by=by, way=REPORT)

        return write

    assert run(*(writer(number) for number in range(WRITERS))) == []
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

    assert run(look) == []
    assert (seen["mode"], seen["rows"], seen["twice"]) == ("wal", WRITERS * ACTS, [])
    assert [size - 1 - last for size, last in (seen[party] for party in (QN, LS, GX))] == [0, 0, 0]

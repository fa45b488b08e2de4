"""What the door costs: one scan handed in, the list of 290 people, the board; and eight phones at once, with their errors."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from earlyspring.cli.bench_pages import measure, officer
from earlyspring.cli.bench_results import Figure, least_cpu_ms

KEY = "bench-door"
PARTIES = ("B-GX", "B-QN", "B-LS")
PEOPLE, PHONES, EACH, TIMES = 290, 8, 25, 25


def measured(mechanism: Any) -> Iterator[Figure]:
    """A scan costs what its phone asks of the server: taken in, and what others scanned meanwhile told."""
    from earlyspring.delegations.door.actions import come_in, enrol, open_door
    from earlyspring.members.accounts import User

    client = officer(mechanism, "B-QN")
    by = User.objects.get(username=f"bench.{mechanism.key}")
    gathering, tokens = filled(mechanism, by)
    open_door(gathering, "main", names={"en": "Main door"})
    bearers = []
    for number in range(PHONES):
        _device, code = enrol(gathering, f"Phone {number}", door="main", by=by, at=timezone.now())
        came = come_in(code, KEY, mechanism.key, at=timezone.now())
        bearers.append(came[1] if came else "")
    base = reverse("scan_events", args=[mechanism.key, KEY]).removesuffix("events")
    scanner = Scanner(base, bearers[0], tokens)
    roster = Client(SERVER_NAME="localhost", headers={"authorization": f"Bearer {bearers[0]}"})
    cpu = least_cpu_ms({"scan": scanner.hand_in, "roster": lambda: roster.get(f"{base}roster")}, TIMES)
    yield Figure("door.scan.cpu", cpu["scan"], "ms")
    with CaptureQueriesContext(connection) as asked:
        scanner.hand_in()
    yield Figure("door.scan.statements", len(asked), "statements")
    yield Figure("door.roster.cpu", cpu["roster"], "ms")
    yield Figure("door.roster.size", len(roster.get(f"{base}roster").content) / 1000, "kB")
    yield from at_once([Scanner(base, bearer, tokens) for bearer in bearers])
    yield from measure(client, {"board": reverse("door", args=[mechanism.key, KEY])}, "door", {})


def at_once(scanners: list["Scanner"]) -> Iterator[Figure]:
    """Phones that hand in one scan after the other, all at the same time: answers that were none, and scans a second."""
    failed: list[str] = []

    def work(scanner: "Scanner") -> None:
        for _ in range(EACH):
            try:
                scanner.hand_in()
            except Exception as fault:  # whatever it is, it is an error that a phone would have met
                failed.append(repr(fault))
        connection.close()

    threads = [threading.Thread(target=work, args=(one,)) for one in scanners]
    began = timezone.now()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = (timezone.now() - began) / timedelta(seconds=1)
    yield Figure("door.eight.errors", len(failed), "errors")
    yield Figure("door.eight.rate", len(scanners) * EACH / seconds, "scans/s")


class Scanner:
    """A phone that hands in one scan at a time and remembers how far it was told of others."""

    ids = count(1)

    def __init__(self, base: str, bearer: str, tokens: list[str]) -> None:
        self.address, self.tokens, self.since = f"{base}events", tokens, 0
        self.client = Client(SERVER_NAME="localhost", headers={"authorization": f"Bearer {bearer}"})

    def hand_in(self) -> None:
        number = next(self.ids)
        scan = {
            "id": str(UUID(int=number)),
            "door": "main",
            "token": self.tokens[number % len(self.tokens)],
            "direction": "in",
            "at": round(timezone.now().timestamp() * 1000),
            "ahead": 0,
        }
        sent = json.dumps({"since": self.since, "events": [scan]})
        answer = self.client.post(self.address, sent, content_type="application/json")
        if answer.status_code != 200 or answer.json()["answers"] != {scan["id"]: "taken"}:
            raise RuntimeError(f"{self.address}: answered {answer.status_code}")
        self.since = answer.json()["since"]


def filled(mechanism: Any, by: Any) -> tuple[Any, list[str]]:
    """Invented people in three delegations, all with badges, and the tokens of these."""
    from earlyspring.cli.bench_delegations import filled as people_of
    from earlyspring.delegations.accrediting.badges import token_of
    from earlyspring.delegations.accrediting.keys import signing_key
    from earlyspring.delegations.accrediting.models import Accreditation, Badge
    from earlyspring.delegations.models import Delegate

    made = people_of(mechanism, KEY)
    key, now = signing_key(made), timezone.now()
    tokens = []
    for number, one in enumerate(Delegate.objects.filter(delegation__gathering=made).order_by("pk")):
        said = {"state": "approved", "category": one.category, "applied_at": now, "applied_by": by}
        held = Accreditation.objects.create(delegate=one, **said)
        badge = Badge.objects.create(
            accreditation=held, code=f"{number:016x}", category=one.category, zones=["A"], since=now, made_by=by
        )
        tokens.append(token_of(badge, made, key))
    return made, tokens

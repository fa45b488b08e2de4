"""What an answer of the API costs: CPU milliseconds and SQL statements, with a token, in one process, warmed."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils import timezone

from earlyspring.cli.bench_pages import FLOOR
from earlyspring.cli.bench_results import Figure, least_cpu_ms

TIMES = 25
LISTED = 100


def measured(mechanism: Any, party: str, prefix: str = "api") -> Iterator[Figure]:
    """A list of a hundred commitments, the same asked again, and one. The floor is an empty page behind the same gate."""
    client = program(mechanism, party)
    address = f"/api/{mechanism.key}/commitments"
    first = client.get(f"{address}?limit={LISTED}")
    if first.status_code != 200:
        raise RuntimeError(f"{address}: answered {first.status_code}")
    found = first.json()["items"]
    asked: dict[str, tuple[str, dict[str, str]]] = {
        "commitments": (f"{address}?limit={LISTED}", {}),
        "same": (f"{address}?limit={LISTED}", {"if-none-match": first["ETag"]}),
        "one": (f"{address}/{found[0]['id']}", {}),
    }
    yield Figure(f"{prefix}.commitments.listed", len(found), "commitments")
    with override_settings(ROOT_URLCONF="earlyspring.cli.bench_urls"):
        acts = {name: partial(_get, client, *what) for name, what in asked.items()}
        cpu = least_cpu_ms({"": partial(_get, client, FLOOR, {}), **acts}, TIMES)
        for name, act in acts.items():
            yield Figure(f"{prefix}.{name}.cpu", cpu[name], "ms", cpu[""])
            yield Figure(f"{prefix}.{name}.statements", _statements(act), "statements")


def program(mechanism: Any, party: str) -> Client:
    """A program of the party with a token that reads."""
    from earlyspring.cli.bench_pages import officer
    from earlyspring.members.accounts import Posting
    from earlyspring.members.programs import new_token

    officer(mechanism, party)
    posting = Posting.objects.filter(mechanism=mechanism, party=party, user__username=f"bench.{mechanism.key}").get()
    today = timezone.localdate()
    _, secret = new_token(posting, name="bench", scopes=["read"], ends_on=today + timedelta(days=1), today=today)
    return Client(SERVER_NAME="localhost", headers={"authorization": f"Bearer {secret}"})


def _get(client: Client, address: str, headers: dict[str, str]) -> None:
    cache.clear()  # requests of a minute are counted there
    answer = client.get(address, headers=headers)
    if answer.status_code not in (200, 304):
        raise RuntimeError(f"{address}: answered {answer.status_code}")


def _statements(act: Any) -> int:
    act()
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)

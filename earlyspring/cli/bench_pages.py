"""What a page costs: CPU milliseconds and SQL statements, signed in, in one process, warmed."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from django.utils import timezone

from earlyspring.cli.bench_results import Figure, least_cpu_ms

TIMES = 25
FLOOR = "/bench/floor/"


def pages(mechanism: Any, session: str, words: str) -> dict[str, str]:
    """The addresses of the pages that are measured."""
    key = mechanism.key
    return {
        "overview": reverse("overview", args=[key]),
        "timeline": reverse("timeline", args=[key]),
        "session": reverse("session", args=[key, session]),
        "instruments": reverse("instruments", args=[key]),
        "commitments": reverse("commitments", args=[key]),
        "search": reverse("search", args=[key]) + f"?q={words}",
    }


def officer(mechanism: Any, party: str) -> Client:
    """A browser of a signed-in officer of the party."""
    from earlyspring.members.accounts import Posting, User

    user, _ = User.objects.get_or_create(username=f"bench.{mechanism.key}", defaults={"first_name": "Bench"})
    day = timezone.localdate()
    Posting.objects.get_or_create(user=user, mechanism=mechanism, party=party, role="officer", from_day=day)
    client = Client(SERVER_NAME="localhost", headers={"accept-language": "en"})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def measure(client: Client, addresses: dict[str, str], prefix: str, beside: dict[str, Figure]) -> Iterator[Figure]:
    """CPU and statements of each page. The floor is an empty page; where `beside` has the same page, that one."""
    with override_settings(ROOT_URLCONF="earlyspring.cli.bench_urls"):
        every = {"": FLOOR, **addresses}
        cpu = least_cpu_ms({name: partial(_get, client, address) for name, address in every.items()}, TIMES)
        sql = {name: _statements(client, address) for name, address in every.items()}
    for name in addresses:
        for what, found, unit in (("cpu", cpu, "ms"), ("statements", sql, "statements")):
            other = beside.get(f"pages.{name}.{what}")
            yield Figure(f"{prefix}.{name}.{what}", found[name], unit, other.value if other else found[""])


def _get(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address}: answered {answer.status_code}")


def _statements(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        _get(client, address)
    return len(asked)

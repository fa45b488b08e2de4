"""What the list of 290 people costs: people clearly invented, in three delegations of the example."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse

from earlyspring.cli.bench_pages import measure, officer
from earlyspring.cli.bench_results import Figure

PEOPLE = 290
PARTIES = ("B-GX", "B-QN", "B-LS")


def listed(mechanism: Any) -> Iterator[Figure]:
    """The page of everybody, all on one page, and one person found on it by name."""
    key = filled(mechanism).key
    address = reverse("delegates", args=[mechanism.key, key])
    pages = {"people": address, "person_found": f"{address}?q=thu+17"}
    yield from measure(officer(mechanism, "B-QN"), pages, "gathering", {})


def filled(mechanism: Any, key: str = "bench") -> Any:
    """Invented people in three delegations of a gathering of that key."""
    from earlyspring.delegations.models import Delegate, Delegation
    from earlyspring.meetings.gatherings import open_gathering

    days = {"first_day": date(2027, 2, 10), "last_day": date(2027, 2, 12), "purge_on": date(2027, 5, 31)}
    made = open_gathering(mechanism, key, host="B-QN", names={"en": "Bench"}, place={"en": "Bench"}, **days)
    delegations = [Delegation.objects.create(gathering=made, party=party) for party in PARTIES]
    for number in range(PEOPLE):
        here = delegations[number % len(delegations)]
        chinese = here.party == "B-GX"
        called = (
            {
                "name": f"试代表{number}",
                "lang": "zh",
                "latin": f"SHI Daibiao {number}",
                "pinyin": f"Shi Daibiao {number}",
            }
            if chinese
            else {"name": f"Người Thử {number}", "lang": "vi", "latin": f"NGUOI THU {number}"}
        )
        Delegate.objects.create(
            delegation=here, code=f"N{number:04}", office={"vi": "Phó phòng", "en": "Deputy"}, **called
        )
    return made

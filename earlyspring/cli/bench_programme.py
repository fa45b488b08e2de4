"""What the programme of a gathering with sixty items costs: for who writes it, and for who reads a version of it."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from earlyspring.cli.bench_results import Figure

ITEMS, ROOMS, DAYS = 60, 6, 3


def measured(mechanism: Any, client: Any, host: str) -> Iterator[Figure]:
    """CPU and statements of the page of the draft, and of the same page as a version for another party."""
    from django.urls import reverse

    from earlyspring.cli.bench_pages import measure

    gathering = made(mechanism, host)
    pages = {"programme": reverse("programme", args=[mechanism.key, gathering.key])}
    yield from measure(client, pages, "pages", {})


def made(mechanism: Any, host: str) -> Any:
    """A gathering whose programme has sixty items in six rooms on three days, and is given out."""
    from django.utils import timezone

    from earlyspring.meetings.gatherings import open_gathering
    from earlyspring.meetings.programme.actions import add_item, add_venue, release
    from earlyspring.members.accounts import User

    first, by = date(2027, 2, 10), User.objects.earliest("pk")
    days = {"first_day": first, "last_day": first + timedelta(days=DAYS - 1), "purge_on": date(2027, 5, 31)}
    names = {"vi": "Gặp gỡ để đo", "zh": "测量用会晤", "en": "Gathering to be measured"}
    gathering = open_gathering(mechanism, "bench", host=host, names=names, place=names, **days)
    for number in range(ROOMS):
        add_venue(gathering, f"room-{number}", names={"vi": f"Phòng {number}", "zh": f"{number}号厅"})
    for number in range(ITEMS):
        hour = 8 + number // (ROOMS * DAYS) * 2
        add_item(
            gathering,
            by=by,
            kind="talks",
            day=first + timedelta(days=number % DAYS),
            start=time(hour),
            end=time(hour + 1, 30),
            venues=[f"room-{number // DAYS % ROOMS}"],
            audiences=["all"],
            titles={"vi": f"Mục {number}", "zh": f"第{number}项", "en": f"Item {number}"},
        )
    release(gathering, by=by, at=timezone.now())
    return gathering

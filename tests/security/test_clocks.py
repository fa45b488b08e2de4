"""Lan's and Wei's story under clocks that are wrong: years behind, years ahead, and both in turn."""

from itertools import count
from typing import Any

import pytest
import time_machine
from story_house import PARTIES, PROPOSE, QN, a_house

from earlyspring.ledger.actions import decline, enter
from earlyspring.ledger.checking import check
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.nouns import KINDS

pytestmark = pytest.mark.django_db

CLOCKS = {
    "right": ["2026-02-11"],
    "behind": ["1999-01-01"],
    "ahead": ["2099-01-01"],
    "in turn": ["2099-01-01", "1999-01-01"],
    "in turn, the other way": ["1999-01-01", "2099-01-01"],
}


def story(clock: list[str]) -> dict[str, Any]:
    """Founding, a priority adopted, changed, and changed once more in vain; each act by another clock. What is joint."""
    acts = count()

    def then(act: Any, *args: Any, **more: Any) -> Any:
        place = next(acts)
        with time_machine.travel(f"{clock[place % len(clock)]}T00:00:{place:02}Z", tick=False):
            return act(*args, **more)

    house = then(a_house, way=PROPOSE)
    then(house.agree, Motion.objects.get(mechanism=house.mechanism))
    for title in ("Smart gates", "Smart gates everywhere"):
        then(house.agree, then(enter, house.mechanism, "priority", "PRI-1", named(title), by=QN, way=PROPOSE))
    refused = then(enter, house.mechanism, "priority", "PRI-1", named("No gates"), by=QN, way=PROPOSE)
    then(decline, refused, by=PARTIES[0], reason="Not so.")
    facts = sorted(
        (kind, fact.standing, repr(fact.content()))
        for kind in KINDS
        for fact in house.all(kind)
        if fact.standing in ("joint", "open")
    )
    motions = [
        (one.state, sorted(one.answers.values_list("party", "answer")))
        for one in Motion.objects.filter(mechanism=house.mechanism).order_by("pk")
    ]
    return {"facts": facts, "motions": motions, "priority": house.now("priority", "PRI-1").title}


def named(title: str) -> dict[str, Any]:
    return {"title": {"en": title}, "from_year": 2027}


def test_what_parties_agree_on_depends_on_no_clock() -> None:
    from django.db import transaction

    told = {}
    for name, clock in CLOCKS.items():
        with transaction.atomic():
            told[name] = story(clock)
            transaction.set_rollback(True)
    assert told["right"]["priority"] == {"en": "Smart gates everywhere"}
    assert [state for state, _ in told["right"]["motions"]] == ["joint", "joint", "joint", "dead"]
    assert {name: one == told["right"] for name, one in told.items()} == dict.fromkeys(CLOCKS, True)


@pytest.mark.parametrize(("name", "found"), [("right", set()), ("in turn", {("clock", "soft")}), ("behind", set())])
def test_the_check_says_which_entries_a_wrong_clock_wrote(
    name: str, found: set[tuple[str, str]], settings: Any, tmp_path: Any
) -> None:
    settings.HOME = tmp_path
    with time_machine.travel("2026-11-21", tick=False):
        story(CLOCKS[name])
        assert {(one.code, one.severity) for one in check()} == found

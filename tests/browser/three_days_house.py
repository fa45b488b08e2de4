"""Run in a process of its own with the home of the story: what the house holds of its gathering, and what no page is clicked for.

The first word says what; what it answers goes out as JSON.
"""

import json
import os
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

SECTORS = ("Du lịch (thử)", "旅游（试）", "Tourism (invented)")


def in_a_month() -> str:
    return f"{date.today() + timedelta(days=30)}"  # noqa: DTZ011  the day that a form is filled in with


def codes() -> dict[str, list[str]]:
    """The codes of those who come and have a rank, by party: the head first."""
    found: dict[str, list[str]] = {}
    people = of_here("delegations", "Delegate").filter(withdrawn_at=None, rank__isnull=False)
    for party, code in people.order_by("rank", "pk").values_list("delegation__party", "code"):
        found.setdefault(party, []).append(code)
    return found


def plan_documents(many: str) -> int:
    """Documents to be signed by the verbs of the package, so that there are so many in all; each with who signs."""
    from earlyspring.agreements.signing_day import actions
    from earlyspring.ledger.moments import Moment
    from earlyspring.members.queries import Directory

    made = gathering()
    day = made.first_day.isoformat()
    directory = Directory(made.mechanism, Moment(day, day, exercise=made.exercise))
    others = [one for one in sorted(codes()) if one != "B-GX"]
    for number in range(made.ceremony.count() + 1, int(many) + 1):
        titles = {code: f"{words} {number}" for code, words in zip(("vi", "zh", "en"), SECTORS, strict=True)}
        pair = [("B-GX", "zh"), (others[number % len(others)], "vi")]
        signing = [actions.Signing(body, lang) for body, lang in pair]
        what = {"level": "sectoral", "languages": ["vi", "zh"], "order_lang": "en", "titles": titles}
        actions.plan_document(made, directory, signing=signing, **what)
    people = codes()
    for document in made.ceremony.all():
        for side in document.sides.filter(signatory=""):
            own = people[side.party]
            # Whoever signs the first also signs some more: that is what an order of signing is for.
            who = own[document.number % 5]
            assistant = own[5 + document.number % 3]
            actions.arrange_side(side, by=side.party, signatory=who, assistant=assistant, power="office")
    return made.ceremony.count()


def tokens() -> list[list[Any]]:
    """The name of everybody who has a badge and comes, and the digits on it."""
    from earlyspring.delegations.accrediting.badges import token_of
    from earlyspring.delegations.accrediting.keys import signing_key

    made = gathering()
    key = signing_key(made)
    held = of_here("delegations.accrediting", "Badge", "accreditation__delegate__delegation__")
    held = held.filter(until=None, accreditation__delegate__withdrawn_at=None)
    badges = held.select_related("accreditation__delegate").order_by("pk")
    return [[one.accreditation.delegate.name, token_of(one, made, key)] for one in badges]


def scans() -> int:
    return int(of_here("delegations.door", "ScanEvent", "").count())


def seats() -> dict[str, str]:
    """The table of each person in the plan that people were told."""
    plans = of_here("delegations.arranging", "Arrangement", "").filter(kind="seating", told_at__isnull=False)
    last = plans.order_by("number").last()
    return {code: row["table"] for row in last.assignment for code in row["persons"]} if last else {}


def folder() -> int:
    """The number of the first folder that Guangxi keeps."""
    originals = of_here("agreements.signing_day", "Original", "document__").filter(keeper="B-GX")
    return int(originals.order_by("document__number").values_list("pk", flat=True)[0])


def purge(day: str) -> int:
    """What happens by itself on a day: the gatherings that are due then lose what is personal."""
    import time_machine

    from earlyspring.delegations.purging import purge_due

    on = date.fromisoformat(day)
    with time_machine.travel(datetime.combine(on, time(3), UTC)):
        return purge_due(on)


def searched(*names: str) -> list[str]:
    """The files of the home in which one of the names still stands, in any place of its bytes."""
    sought = [one.encode() for one in names] + [json.dumps(one)[1:-1].encode() for one in names]
    files = [one for one in Path(os.environ["EARLYSPRING_HOME"]).rglob("*") if one.is_file()]
    return sorted(one.name for one in files if any(name in one.read_bytes() for name in sought))


def gathering() -> Any:
    from earlyspring.meetings.gatherings import Gathering

    return Gathering.objects.select_related("mechanism").get(key="hai-phong")


def of_here(place: str, noun: str, way: str = "delegation__") -> Any:
    """The rows of a noun that hang on the gathering of the story."""
    from importlib import import_module

    model = getattr(import_module(f"earlyspring.{place}.models"), noun)
    return model.objects.filter(**{f"{way}gathering": gathering()})


DONE = (in_a_month, codes, plan_documents, tokens, scans, seats, folder, purge, searched)

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    import django

    django.setup()
    name, *rest = sys.argv[1:]
    print(json.dumps({one.__name__: one for one in DONE}[name](*rest)))

"""Run in a process of its own, with the home of a served node: fills a gathering with people and badges, and reads scans.

`fill NUMBER`: a gathering with two doors, so many people with badges, codes for four phones; `read`: what is held;
`send_away NAME`: a phone. What it says goes out as JSON.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any


def fill(number: str) -> dict[str, object]:
    from earlyspring.delegations.accrediting import actions as accrediting
    from earlyspring.delegations.door.actions import enrol
    from tests.doors import a_house_with_doors, people_with_badges
    from tests.people import now

    cast = the_cast()
    made = a_house_with_doors(cast, key="doors")
    people = people_with_badges(cast, made, int(number))
    accrediting.revoke(people[-1][0], "sent home", by=cast.lan)
    codes = [
        enrol(made, f"Phone {no}", door=door, by=cast.lan.user, at=now())[1]
        for no, door in enumerate(("main", "main", "gate", "gate"), 1)
    ]
    return {"people": [[one.pk, one.name, token] for one, token in people], "codes": codes}


def read() -> dict[str, object]:
    from earlyspring.core.door import presence
    from earlyspring.delegations.door.models import ScanEvent
    from earlyspring.delegations.door.queries import milliseconds, scans_of
    from earlyspring.meetings.gatherings import Gathering

    made = Gathering.objects.get(key="doors")
    scans = scans_of(made)
    came = presence(scans)
    return {
        "ids": sorted(str(one) for one in ScanEvent.objects.filter(gathering=made).values_list("client_id", flat=True)),
        "first": {str(person): milliseconds(one.first.at) for person, one in came.items()},
        "refused": sorted({one.refused for one in scans if one.refused}),
    }


def send_away(name: str) -> None:
    from earlyspring.delegations.door import actions
    from earlyspring.delegations.door.models import Device
    from tests.people import now

    actions.send_away(Device.objects.get(name=name), by=the_cast().lan.user, at=now())


def the_cast() -> Any:
    from earlyspring.ledger.models import Mechanism
    from earlyspring.members.accounts import Posting
    from tests.people import Cast

    mechanism = Mechanism.objects.get(key="gx-vn")
    lan, wei = (Posting.objects.get(user__username=login) for login in ("officer.qn", "officer.gx"))
    return Cast(mechanism, lan, wei, lan.user)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    import django

    django.setup()
    name, *rest = sys.argv[1:]
    print(json.dumps({"fill": fill, "read": read, "send_away": send_away}[name](*rest)))

"""Run in a process of its own, with the home of a served node: accepts the talks of the demo's gathering and plans them.

What it says goes out as JSON: the code of one of the talks, and where it is.
"""

import json
import os


def planned() -> dict[str, object]:
    from datetime import date

    from earlyspring.delegations.arranging.actions import keep
    from earlyspring.delegations.arranging.talking import judged_talks
    from earlyspring.delegations.arranging.timetable_input import timetable_input
    from earlyspring.meetings.gatherings import Gathering
    from earlyspring.meetings.talks.actions import answer_talk
    from earlyspring.members.accounts import User

    gathering = Gathering.objects.get(key="2027")
    wei = User.objects.get(username="officer.gx")
    first = gathering.talks.order_by("code")[0]
    answer_talk(first, "accepted", by=wei, today=date.today())  # noqa: DTZ011  this machine's day
    given = timetable_input(gathering, None)
    room = given["rooms"][0]["id"]
    places = [{"meeting": first.code, "slot": 1, "room": room, "interpreters": []}]
    plan = keep(gathering, "timetable", "", given, judged_talks(given, places), by=wei, accepted=True)
    return {"code": first.code, "room": room, "plan": plan.pk}


def read() -> dict[str, object]:
    from earlyspring.delegations.arranging.queries import plan_of, tables_of
    from earlyspring.meetings.gatherings import Gathering

    gathering = Gathering.objects.get(key="2027")
    talks = plan_of(gathering, "timetable")
    return {
        "seats": tables_of(plan_of(gathering, "seating", "dinner")),
        "talks": {one["meeting"]: [one["slot"], one["room"]] for one in (talks.assignment if talks else [])},
    }


if __name__ == "__main__":
    import sys

    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    import django

    django.setup()
    print(json.dumps({"planned": planned, "read": read}[sys.argv[1]]()))

"""Rows that the test of the personal programme needs, made in the home of the node: `give`, an address; `end`, none more."""

import json
import os
import sys


def give() -> str:
    from earlyspring.delegations.day_links import give_day_link
    from earlyspring.meetings.gatherings import Gathering
    from earlyspring.members.accounts import Posting
    from tests.gatherings import a_delegate, a_delegation

    who = a_delegate(a_delegation(Gathering.objects.get(key="2027"), "B-GX"), 901)
    return give_day_link(who, by=Posting.objects.get(user__username="officer.gx"))[1]


def end() -> str:
    from earlyspring.delegations.day_links import DayLink

    DayLink.objects.all().delete()
    return ""


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    sys.path.insert(0, os.getcwd())
    import django

    django.setup()
    print(json.dumps({"give": give, "end": end}[sys.argv[1]]()))

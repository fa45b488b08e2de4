"""Eight secretaries take the last three places of a delegation at once, on a database in a file as a node has it."""

from django.core.management import call_command
from ledger.test_concurrency import in_a_file

from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.registering import register
from earlyspring.ledger.refused import Refused
from tests.gatherings import a_delegation, a_gathering
from tests.people import a_mechanism
from tests.threads import at_once

__all__ = ["in_a_file"]


def test_those_who_come_second_do_not_get_a_place_that_is_taken(in_a_file):
    assert at_once(lambda: call_command("migrate", verbosity=0)) == []
    assert at_once(lambda: a_delegation(a_gathering(a_mechanism()), "B-GX", quota=3)) == []
    refused = []

    def secretary(number):
        def enter():
            try:
                register(Delegation.objects.get(), {"name": f"试代表{number}", "lang": "zh"})
            except Refused as refusal:
                refused.append(refusal.faults[0].code)

        return enter

    assert at_once(*(secretary(number) for number in range(8))) == []
    seen = []
    assert at_once(lambda: seen.append(Delegate.objects.count())) == []
    assert (seen, refused) == ([3], ["quota_full"] * 5)

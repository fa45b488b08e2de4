"""A list of a hundred commitments takes no more than six statements, and as many as a list of one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.commitments.models import Commitment, DueDate, Responsibility
from earlyspring.ledger import actions as ledger
from earlyspring.ledger.keyring import host
from earlyspring.ledger.models import Mechanism
from tests.api.programs import a_program
from tests.makers import in_three, make


def statements(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        found = client.get(address).json()["items"]
    return len(found), len(asked)


@pytest.mark.django_db(transaction=True)
def test_a_list_takes_the_same_few_statements_however_long_it_is(cast, tmp_path, settings):
    settings.HOME = tmp_path
    Mechanism.objects.filter(pk=cast.mechanism.pk).update(founders=["B-QN", "B-GX"])
    cast.mechanism.refresh_from_db()
    host(cast.mechanism, "B-QN")
    # What every answer looks up is remembered under the last entry.
    ledger.report(cast.mechanism, "source", "SRC-1", {"url": "https://example.org"}, by="B-QN", sources=[])
    for no in range(100):
        item = f"C-{no:03}"
        make(Commitment, cast.mechanism, item, title=in_three("Lane"), state="recorded", parties=["B-QN"])
        make(DueDate, cast.mechanism, f"D-{no}", commitment=item, no=0, on="2027")
        make(Responsibility, cast.mechanism, f"R-{no}", commitment=item, party="B-QN", body="B-QN-FA", role="lead")
    wei = a_program(cast.wei)
    assert statements(wei, "/api/spring/commitments?limit=1") == (1, 4)
    assert statements(wei, "/api/spring/commitments") == (100, 4)
    assert statements(wei, "/api/spring/terms?limit=1") == (1, 4)
    assert statements(wei, "/api/spring/terms") == (100, 4)

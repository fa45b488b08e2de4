"""A document is ready to sign when its texts were compared as they stand, nothing grave is open, and each side approved them."""

import pytest
from story_house import GX, PROPOSE, QN

from agreements.comparing.test_actions import AT, VI, ZH, accept, found
from agreements.conftest import digest, table  # noqa: F401
from agreements.signing_day.test_actions import gathering, plan  # noqa: F401
from earlyspring.agreements.actions import approve_draft, authenticate, deposit_text
from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.models import Comparison
from earlyspring.agreements.signing_day.actions import arrange_side
from earlyspring.agreements.signing_day.models import CeremonyDocument
from earlyspring.agreements.signing_day.queries import documents_of, registered, unready_of
from earlyspring.core.ready_to_sign import Attendee

pytestmark = pytest.mark.django_db
PEOPLE = {(QN, "QN-001"): Attendee(2), (GX, "GX-001"): Attendee(2)}


@pytest.fixture
def document(gathering, table):  # noqa: F811
    for lang, words in (("vi", VI), ("zh", ZH)):
        table.house.agreed(deposit_text(table.instrument, words.encode(), lang=lang, by=QN, way=PROPOSE))
    for party, words in ((QN, VI), (GX, ZH)):
        approve_draft(table.instrument, sha256=digest(words.encode()), nature="political_document", by=party)
    table.house.agree(authenticate(table.instrument, version=1, on="2026-02-10", by=QN, way=PROPOSE))
    for side in plan(gathering, instrument=table.item).sides.all():
        arrange_side(side, by=side.party, signatory=f"{side.party[2:]}-001", power="office")

    def lacks():
        made = documents_of(gathering)[-1]
        said = registered(gathering.mechanism, [made])[table.item]
        return [(one.path, one.code, one.given) for one in unready_of(made, said, PEOPLE)]

    return lacks


def test_nothing_grave_is_open_and_each_side_approved_the_same_texts(document, table):  # noqa: F811
    unticked = [(one, "signing_not_ticked", "vi, zh") for one in (QN, GX)]
    assert document() == [("", "signing_findings_open", "1"), *unticked]
    for party in (QN, GX):
        accept(table, found(table)[0], by=party)
    together = Comparison.objects.get().together
    assert document() == unticked
    for party in (QN, GX):
        actions.approve_texts(table.instrument, together=together, by=party, user=None, at=AT)
    assert document() == []


def test_what_the_parties_said_in_an_exercise_makes_nothing_ready_to_sign(document, table):  # noqa: F811
    before = document()
    made = actions.compare_texts(table.instrument, at=AT, exercise=True)
    for party in (QN, GX):
        accept(table, found(table)[0], by=party, exercise=True)
        actions.approve_texts(table.instrument, together=made.together, by=party, user=None, at=AT, exercise=True)
    assert document() == before
    documents = CeremonyDocument.objects.filter(instrument=table.item)
    tried, earnest = (registered(table.house.mechanism, documents, one)[table.item] for one in (True, False))
    assert (tried.concord.hard, sorted(tried.read), earnest.concord.hard, earnest.read) == (0, [GX, QN], 1, frozenset())


def test_texts_that_were_not_compared_or_cannot_be_read_are_told(document):
    Comparison.objects.update(unread={"zh": "no_text_layer"})
    assert ("", "signing_text_unread", "zh") in document()
    Comparison.objects.all().delete()
    assert document()[0] == ("", "signing_not_compared", "")

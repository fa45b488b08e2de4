"""The demo's fair: four exhibitors of each party that has an officer, most of them with a booth and an hour."""

import pytest

from earlyspring.cli.demo_fair import fill_fair
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.queries import readiness
from earlyspring.intake.plain_pictures import picture_of
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob
from tests.gatherings import a_gathering
from tests.people import cast, house

__all__ = ["cast", "house"]
pytestmark = pytest.mark.django_db


def test_it_is_filled_once(cast):
    gathering = a_gathering(cast.mechanism)
    fill_fair(gathering)
    fill_fair(gathering)
    assert {name: tuple(found) for name, found in readiness(gathering).items()} == {
        "agreed": (8, 8),
        "placed": (7, 8),
        "coming_in": (7, 8),
    }
    assert Product.objects.count() == 20
    assert {one.stars for one in Product.objects.filter(exhibitor__party="B-GX")} == {None}
    assert {one.exhibitor.party for one in Product.objects.filter(stars=5).select_related("exhibitor")} == {"B-QN"}
    assert Exhibitor.objects.filter(customs__isnull=False).values_list("party", flat=True).distinct().get() == "B-GX"
    assert picture_of(path_of(Blob.objects.first()).read_bytes()).width == 480

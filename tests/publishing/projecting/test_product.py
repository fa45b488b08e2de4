"""What of the fair may be public: an agreed exhibitor with its products and photos, never a contact, a scan or an exercise."""

import pytest
from django.utils import timezone

from earlyspring.fair.actions import agree_exhibitor, allot, keep_photo, keep_scan, withdraw_exhibitor
from earlyspring.ledger.models import Blob
from earlyspring.portal.shelves import bytes_of
from earlyspring.publishing.actions import release
from earlyspring.publishing.projecting.every import contents_of
from tests.fair.conftest import cast, fair, house
from tests.fairs import a_booth, a_picture, a_product, an_exhibitor

__all__ = ["cast", "fair", "house"]
pytestmark = pytest.mark.django_db


def offered(mechanism):
    every = contents_of(mechanism, timezone.localdate(), ["exhibitor", "product"])
    return {one.kind: (one.item, one.owner, one.content) for one in every}


def test_what_an_exhibitor_shows_is_its_party_s_to_release(cast, fair):
    one = an_exhibitor(fair, cast.lan, phone="0900 000 000", about={"vi": "Chè"})
    allot(a_booth(fair, cast.lan), one, by=cast.lan)
    tea = a_product(one, cast.lan)
    keep_scan(keep_photo(tea, a_picture(), by=cast.lan), b"%PDF-1.7", by=cast.lan)
    tea.refresh_from_db()
    names = {"vi": "Hợp tác xã Thử 1", "zh": "试合作社1", "en": "Trial cooperative 1"}
    found = offered(cast.mechanism)
    item, owner, content = found["exhibitor"]
    assert (item, owner, content.pop("locality")["item"]) == (f"2027.{one.code}", "B-QN", "B-QN")
    assert content == {
        "names": names,
        "about": {"vi": "Chè"},
        "category": "cooperative",
        "gathering": fair.names,
        "first_day": "2027-02-10",
        "booth": "A1",
    }
    assert found["product"] == (
        f"2027.{tea.code}",
        "B-QN",
        {
            "names": {"vi": "Trà Thử", "zh": "试茶", "en": "Trial tea"},
            "about": {"vi": "Trà hoa vàng của bản Thử."},
            "origin": {"vi": "Xã Thử, Quảng Ninh"},
            "category": "drinks",
            "stars": 4,
            "certificate": {"no": "12/QĐ-THỬ", "until": "2028-05-20"},
            "gathering": fair.names,
            "first_day": "2027-02-10",
            "exhibitor": {"kind": "exhibitor", "item": f"2027.{one.code}", "words": names},
            "files": [
                {
                    "sha256": tea.photo,
                    "name": f"{tea.code}.png",
                    "media_type": "image/png",
                    "size": len(a_picture()),
                }
            ],
        },
    )


def test_a_photo_goes_out_with_its_product_and_not_before(cast, fair):
    tea = a_product(an_exhibitor(fair, cast.lan), cast.lan)
    keep_scan(keep_photo(tea, a_picture(), by=cast.lan), b"%PDF-1.7", by=cast.lan)
    tea.refresh_from_db()
    cast.mechanism.founders = ["B-GX", "B-QN"]
    cast.mechanism.save()
    assert bytes_of(cast.mechanism, tea.photo) is None
    release(cast.mechanism, "B-QN", contents_of(cast.mechanism, timezone.localdate(), ["product"]), by=cast.lan.user)
    assert bytes_of(cast.mechanism, tea.photo) == a_picture()
    assert Blob.objects.get(sha256=tea.scan).handling == "internal"


def test_what_waits_for_its_party_withdrew_or_is_tried_out_is_offered_to_nobody(cast, fair):
    waits = an_exhibitor(fair, cast.own["focal_point"], agency="B-QN-FA")
    a_product(waits, cast.lan)
    gone = an_exhibitor(fair, cast.lan, 2)
    withdraw_exhibitor(gone, "ill", by=cast.lan)
    type(waits).objects.filter(pk=waits.pk).update(agreed_at=None)
    assert offered(cast.mechanism) == {}
    agree_exhibitor(waits, by=cast.lan)
    assert set(offered(cast.mechanism)) == {"exhibitor", "product"}
    type(fair).objects.update(exercise=True)
    assert offered(cast.mechanism) == {}

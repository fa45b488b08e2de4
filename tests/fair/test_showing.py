"""Products under certificates that hold, photos by what they are, and what is taken over from an earlier fair."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from earlyspring.fair.actions import change_product, enter_product, keep_photo, keep_scan, remove_product, take_over
from earlyspring.fair.links import give_link
from earlyspring.fair.models import Exhibitor, Product
from earlyspring.fair.showing import LARGEST, LARGEST_PHOTO, MOST_PRODUCTS
from earlyspring.fair.taking_over import earlier_of, held_of
from earlyspring.ledger.models import Blob
from tests.fair.test_exhibiting import refusal
from tests.fairs import TEA, a_picture, a_product, an_exhibitor
from tests.gatherings import a_gathering

pytestmark = pytest.mark.django_db


@pytest.fixture
def cooperative(cast, fair) -> Exhibitor:
    return an_exhibitor(fair, cast.lan)


def test_a_product_stands_with_its_certificate(cast, cooperative):
    made = a_product(cooperative, cast.lan)
    assert (made.names["zh"], made.stars, made.ocop.last_day) == ("试茶", 4, date(2028, 5, 20))


def test_goods_without_stars_need_no_certificate_and_have_none(cast, cooperative):
    assert enter_product(cooperative, {"names": {"zh": "试机器"}}, by=cast.lan).ocop is None
    said = {"names": {"zh": "试"}, "certificate": "1"}
    assert refusal(enter_product, cooperative, said, by=cast.lan) == [("stars", "certificate_without_stars")]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"awarded_on": date(2024, 2, 9)}, [("awarded_on", "certificate_expired")]),
        ({"awarded_on": date(2024, 2, 11)}, [("awarded_on", "certificate_ends_within")]),
        ({"expires_on": date(2026, 12, 31)}, [("expires_on", "certificate_expired")]),
        ({"expires_on": date(2027, 2, 11)}, [("expires_on", "certificate_ends_within")]),
        ({"expires_on": date(2025, 5, 20)}, [("expires_on", "expires_before_award")]),
        ({"awarded_on": date(2027, 2, 11)}, [("awarded_on", "awarded_after_fair_begins")]),
        ({"stars": 2}, [("stars", "stars_out_of_bounds")]),
        ({"stars": 6}, [("stars", "stars_out_of_bounds")]),
        ({"stars": 2, "awarded_on": None}, [("awarded_on", "missing_for_stars"), ("stars", "stars_out_of_bounds")]),
        ({"group": "boats"}, [("group", "not_in_list")]),
        ({"group": "", "certificate": ""}, [("group", "missing_for_stars"), ("certificate", "missing_for_stars")]),
        ({"names": {}}, [("names", "missing")]),
        ({"origin": {"vi": "x" * 201}}, [("origin.vi", "longer_than")]),
    ],
)
def test_what_cannot_be_shown_is_refused_and_nothing_is_written(cast, cooperative, changed, told):
    assert refusal(enter_product, cooperative, TEA | changed, by=cast.lan) == told
    held = a_product(cooperative, cast.lan)
    assert refusal(change_product, held, changed, by=cast.lan) == told
    assert Product.objects.count() == 1


def test_the_database_keeps_stars_from_three_to_five_too(cast, cooperative):
    held = a_product(cooperative, cast.lan)
    with pytest.raises(IntegrityError), transaction.atomic():
        Product.objects.filter(pk=held.pk).update(stars=6)


def test_a_product_is_changed_by_the_own_people_and_taken_away(cast, cooperative):
    held = a_product(cooperative, cast.lan)
    assert refusal(change_product, held, {"stars": 5}, by=cast.wei) == [("", "not_own_exhibitor")]
    assert refusal(change_product, held, {"stars": 5}, by=cast.lan, version="old") == [
        ("", "exhibit_changed_in_between")
    ]
    assert change_product(held, {"stars": 5}, by=cast.lan).stars == 5
    remove_product(held, by=cast.lan)
    assert Product.objects.count() == 0


def test_an_exhibitor_shows_so_many_products_and_no_more(cast, cooperative):
    Product.objects.bulk_create(Product(exhibitor=cooperative, code=f"{at}") for at in range(MOST_PRODUCTS))
    assert refusal(a_product, cooperative, cast.lan) == [("", "too_many_products")]


def test_a_photo_is_kept_by_what_it_is(cast, cooperative):
    held = keep_photo(a_product(cooperative, cast.lan), a_picture() + b"<script>", by=cast.lan)
    blob = Blob.objects.get(sha256=held.photo)
    assert (blob.media_type, blob.party, blob.size, blob.handling) == (
        "image/png",
        "B-QN",
        len(a_picture()),
        "internal",
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<script>alert(1)</script>", "not_a_photo"),
        (b"<svg onload='alert(1)'/>", "not_a_photo"),
        (b"%PDF-1.7", "not_a_photo"),
        (b"", "not_a_photo"),
        (b"\0" * (LARGEST_PHOTO + 1), "photo_too_large"),
        (a_picture()[:16] + b"\0\0\xff\xff" * 2 + a_picture()[24:], "photo_too_many_dots"),
    ],
)
def test_a_script_another_kind_and_a_bomb_are_no_photo(cast, cooperative, content, code):
    held = a_product(cooperative, cast.lan)
    assert refusal(keep_photo, held, content, by=cast.lan) == [("photo", code)]
    assert Product.objects.get().photo == ""


def test_a_certificate_comes_as_pdf_or_picture(cast, cooperative):
    held = a_product(cooperative, cast.lan)
    assert refusal(keep_scan, held, b"<html>", by=cast.lan) == [("scan", "not_a_certificate_scan")]
    assert refusal(keep_scan, held, b"%PDF-" + b"\0" * LARGEST, by=cast.lan) == [("scan", "photo_too_large")]
    assert len(keep_scan(held, b"%PDF-1.7 ours", by=cast.lan).scan) == 64
    assert len(keep_scan(held, a_picture(), by=cast.lan).scan) == 64


def test_what_a_link_shows_waits_for_the_party(cast, cooperative):
    ends = timezone.now() + timedelta(days=9)
    link, _secret = give_link(cooperative, label="Ms Thử", expires_at=ends, by=cast.lan)
    keep_photo(a_product(cooperative, link), a_picture(), by=link)
    cooperative.refresh_from_db()
    assert cooperative.agreed_at is None


@pytest.fixture
def last_year(cast):
    days = {"first_day": date(2026, 2, 5), "last_day": date(2026, 2, 7), "purge_on": date(2026, 5, 31)}
    return a_gathering(cast.mechanism, "2026", **days)


def test_what_still_holds_is_taken_over_once_with_photo_and_scan(cast, fair, last_year):
    one = an_exhibitor(last_year, cast.lan)
    holds = keep_photo(a_product(one, cast.lan), a_picture(), by=cast.lan)
    ended = a_product(one, cast.lan, awarded_on=date(2023, 6, 1))
    assert held_of(earlier_of(fair, "B-QN")[0], fair) == ([holds], [ended])
    taken = take_over(fair, "B-QN", [one.code], by=cast.lan)
    [new] = taken.exhibitors
    assert (new.gathering, new.earlier, new.route, new.contact) == (fair, one, "earlier", "Người Thử 1")
    assert [(each.photo, each.certificate) for each in new.products.all()] == [(holds.photo, "12/QĐ-THỬ")]
    assert (taken.products, taken.left) == (1, [ended])
    assert earlier_of(fair, "B-QN") == []


def test_nobody_takes_over_what_is_not_there_or_not_his(cast, fair, last_year):
    one = an_exhibitor(last_year, cast.lan)
    assert refusal(take_over, fair, "B-QN", [one.code], by=cast.wei) == [("", "not_own_exhibitor")]
    assert refusal(take_over, fair, "B-QN", ["XXXXX"], by=cast.lan) == [("codes", "no_such_earlier")]
    assert refusal(take_over, fair, "B-QN", [], by=cast.lan) == [("codes", "missing")]
    assert refusal(take_over, last_year, "B-QN", [one.code], by=cast.lan) == [("codes", "no_such_earlier")]

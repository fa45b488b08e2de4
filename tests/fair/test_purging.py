"""On the day of the purge contacts, drivers and links of the fair go; what was shown stays, for it says nothing of a person."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from earlyspring.delegations.purging import purge
from earlyspring.fair.actions import book_slot
from earlyspring.fair.goods import Delivery
from earlyspring.fair.links import ExhibitorLink, give_link
from earlyspring.fair.models import Exhibitor, Product
from tests.fairs import a_product, a_slot, an_exhibitor

pytestmark = pytest.mark.django_db


def test_who_is_named_goes_and_what_was_shown_stays(cast, fair):
    one = an_exhibitor(fair, cast.lan, phone="0900", email="thu@example.org")
    a_product(one, cast.lan)
    book_slot(one, a_slot(fair, cast.lan), {"goods": "4", "plate": "THU-1", "driver": "Người Thử"}, by=cast.lan)
    give_link(one, label="Ms Thử", expires_at=timezone.now() + timedelta(days=9), by=cast.lan)
    with time_machine.travel("2027-06-01T08:00:00Z", tick=False):
        record = purge(fair)
    held, delivery = Exhibitor.objects.get(), Delivery.objects.get()
    assert (held.contact, held.contact_lang, held.phone, held.email) == ("", "", "", "")
    assert (delivery.goods, delivery.plate, delivery.driver) == ("4", "", "")
    assert (held.names["zh"], Product.objects.count(), ExhibitorLink.objects.count()) == ("试合作社1", 1, 0)
    assert record.counts == {"Delivery": 1, "Exhibitor": 1, "ExhibitorLink": 1}

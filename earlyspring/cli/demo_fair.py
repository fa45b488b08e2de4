"""The fair of the demo: 24 exhibitors and 60 products, all invented, in two halls, with hours of delivery and customs."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from earlyspring.cli.demo_fair_goods import GOODS, MAKERS, picture
from earlyspring.fair.actions import (
    add_row,
    add_slot,
    allot,
    book_slot,
    enter_customs_paper,
    enter_exhibitor,
    enter_product,
    keep_photo,
    set_places,
)
from earlyspring.fair.floor import Booth
from earlyspring.fair.models import Exhibitor
from earlyspring.ledger.present import now
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting
from earlyspring.members.models import Body

PER_PARTY, WAITING = 4, 5
"""How many each party brings; every fifth one has no booth and no hour yet, so that the plan has something to do."""
HALLS = (("A", 12, Decimal(3)), ("B", 10, Decimal(4)))
GATES = ("Đ1", "Đ2")
AWARDED = date(2025, 6, 10)


def fill_fair(gathering: Gathering) -> None:
    """Lay out the halls, bring exhibitors of every party with an officer; once there are booths all is left as it is."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    host = officers.get(gathering.host)
    if host is None or Booth.objects.filter(gathering=gathering).exists():
        return
    _lay_out(gathering, host)
    _open_doors(gathering, host)
    made = [
        _exhibitor(gathering, officers[party], number)
        for number, party in enumerate(party for party in sorted(officers) for _each in range(PER_PARTY))
    ]
    for party in officers:
        set_places(gathering, party, exhibitors=6, booths=6, by=host)
    _place(gathering, made, officers, host)


def _lay_out(gathering: Gathering, host: Posting) -> None:
    """In each hall two rows back to back, an aisle between; water along the wall."""
    for hall, count, size in HALLS:
        for row, y in enumerate((Decimal(0), size + Decimal("2.5"))):
            said = {"hall": hall, "code": f"{hall}{row * count + 1:02}", "x": Decimal(0), "y": y}
            said |= {"width": size, "depth": size, "power_kw": Decimal(3 + 2 * row), "water": row == 0}
            add_row(gathering, said, count=count, gap=Decimal(0), by=host)


def _open_doors(gathering: Gathering, host: Posting) -> None:
    day, zone = gathering.first_day - timedelta(days=1), ZoneInfo(gathering.zone)
    for gate in GATES:
        for hour in (8, 10, 13, 15):
            starts, ends = (datetime.combine(day, time(one), zone) for one in (hour, hour + 2))
            add_slot(gathering, gate, starts, ends, 3, by=host)


def _exhibitor(gathering: Gathering, by: Posting, number: int) -> Exhibitor:
    kind, vi, zh, en = MAKERS[number % len(MAKERS)]
    at = number + 1
    said: dict[str, Any] = {
        "names": {"vi": f"{vi} {at}", "zh": f"{zh}{at}", "en": f"{en} {at}"},
        "kind": kind,
        "contact": f"Người Thử {at}",
        "contact_lang": "vi",
        "power_kw": Decimal(number % 3),
        "water": number % 4 == 0,
    }
    if at % 6 == 0:
        del said["names"]["en"]  # what is not translated yet is seen to be missing
    made = enter_exhibitor(gathering, by.party, said, by=by)
    for place in range(2 + number % 2):
        _product(made, by, number, place)
    if _side(gathering, by.party) != _side(gathering, gathering.host):
        _customs(made, by, at)
    return made


def _product(exhibitor: Exhibitor, by: Posting, number: int, place: int) -> None:
    """Of the Vietnamese parties with OCOP stars, each at another day of its certificate; of others without."""
    group, vi, zh, en = GOODS[(number * 3 + place) % len(GOODS)]
    at = f"{number + 1}.{place + 1}"
    said: dict[str, Any] = {
        "names": {"vi": f"{vi} {at}", "zh": f"{zh}{at}", "en": f"{en} {at}"},
        "about": {"vi": "Sản phẩm thử, không có thật.", "zh": "试产品，并非实物。", "en": "A trial product, not real."},
        "origin": {"vi": "Xã Thử", "zh": "试乡", "en": "Trial commune"},
        "group": group,
    }
    if _side(exhibitor.gathering, exhibitor.party) == _side(exhibitor.gathering, exhibitor.gathering.host):
        day = AWARDED + timedelta(days=number * 7 + place)
        said |= {
            "stars": 3 + (number + place) % 3,
            "certificate": f"THỬ-{number + 1:02}/{place + 1}",
            "awarded_on": day,
        }
    made = enter_product(exhibitor, said, by=by)
    if (number + place) % 7:
        keep_photo(made, picture((number + place) % 10), by=by)


def _customs(exhibitor: Exhibitor, by: Posting, at: int) -> None:
    last = exhibitor.gathering.last_day
    said: dict[str, Any] = {"kind": "temporary", "number": f"THỬ-TN-{at:02}", "goods": f"{at} thùng hàng mẫu thử"}
    days = {"leaves_on": last + timedelta(days=1), "admitted_until": last + timedelta(days=30)}
    enter_customs_paper(exhibitor, said | days | {"value": Decimal(1000 * at), "currency": "CNY"}, by=by)


def _place(gathering: Gathering, made: list[Exhibitor], officers: dict[str, Posting], host: Posting) -> None:
    """Each in the first free booth that has what it asks for, and in the next hour with room."""
    free = list(Booth.objects.filter(gathering=gathering).order_by("code"))
    hours = list(gathering.delivery_slots.order_by("starts_at", "gate"))
    for number, one in enumerate(made):
        if number % WAITING == WAITING - 1:
            continue
        booth = next(each for each in free if each.power_kw >= one.power_kw and (each.water or not one.water))
        free.remove(booth)
        booth.gathering = gathering
        allot(booth, one, by=host)
        said = {
            "goods": f"{number + 1} thùng",
            "plate": f"THU-{number + 1:03}",
            "driver": f"Người Thử Lái {number + 1}",
        }
        book_slot(one, hours[number % len(hours)], said, by=officers[one.party])


def _side(gathering: Gathering, party: str) -> str:
    body = now(Body, gathering.mechanism, exercise=True).filter(item=party).first()
    return (body.side if body else "") or ""

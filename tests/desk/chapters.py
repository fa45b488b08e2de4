"""What the tests of the chapters on agreements and commitments start from."""

from types import SimpleNamespace
from typing import Any

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Statement
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.models import Organ, Session
from earlyspring.members.models import Body, Charter, Side, Succession
from tests.makers import in_three, make, named
from tests.people import Cast, signed_in

PARTIES = [{"body": "B-QN", "role": "contracting"}, {"body": "B-GX", "role": "contracting"}]


def a_spring(cast: Cast) -> SimpleNamespace:
    """Two sessions, three fields, and Hà Giang that became part of Tuyên Quang on 1 July 2025."""
    mechanism = cast.mechanism
    sectors = [{"code": code, "names": in_three(name)} for code, name in FIELDS.items()]
    anew(Charter.objects.get(mechanism=mechanism), sectors=sectors)
    for side, zone in (("S-VN", "Asia/Ho_Chi_Minh"), ("S-CN", "Asia/Shanghai")):
        anew(Side.objects.get(mechanism=mechanism, item=side), zone=zone)
    make(Organ, mechanism, "O-SM", code="secretaries", names=in_three("Spring Meeting"), position=1)
    for year, ordinal in ((2024, 9), (2025, 10)):
        when = {"day": f"{year}-02-20", "year": year, "ordinal": ordinal}
        make(Session, mechanism, f"SM-{year}", organ="O-SM", status="held", host="B-QN", **when)
    make(Body, mechanism, "B-HG", side="S-VN", names=named("Hà Giang"))
    make(Body, mechanism, "B-TQ", side="S-VN", names=named("Tuyên Quang"))
    gone = {"inputs": [{"body": "B-HG", "ceases": True}], "outputs": ["B-TQ"], "complete": True}
    make(Succession, mechanism, "SUC-1", type="merger", effective_on="2025-07-01", **gone)
    return SimpleNamespace(mechanism=mechanism, cast=cast, lan=signed_in(cast.lan), wei=signed_in(cast.wei))


def anew(row: Record, **columns: Any) -> None:
    """A new version in the place of one that was never known."""
    type(row)._default_manager.filter(pk=row.pk).update(known_to=row.known_from)
    row.pk, row.version = None, f"{row.version}-anew"
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(force_insert=True)


FIELDS = {"trade": "trade", "gates": "border gates", "labour": "labour"}


def an_instrument(mechanism: Any, item: str, **columns: Any) -> Instrument:
    usual = {"type": "mou", "level": "mechanism", "parties": PARTIES, "field_scope": "all"}
    reported = {"signing": "reported", "signed_on": "2024-02-20", "session": "SM-2024"}
    return make(Instrument, mechanism, item, **usual | reported | {"title": in_three(f"Memo {item}")} | columns)


def a_statement(mechanism: Any, item: str, **columns: Any) -> Statement:
    usual = {"force": "agreed", "session": "SM-2024", "said_on": "2024-02-20", "bodies": ["B-QN", "B-GX"]}
    return make(Statement, mechanism, item, **usual | {"text": in_three(f"Words {item}")} | columns)


def a_commitment(mechanism: Any, item: str, **columns: Any) -> Commitment:
    usual = {"code": item, "state": "recorded", "session": "SM-2024", "parties": ["B-QN", "B-GX"], "sectors": ["trade"]}
    words = {"title": in_three(f"Promise {item}"), "text": in_three("To do it.", "Làm việc này.", "做此事。")}
    return make(Commitment, mechanism, item, **usual | words | columns)

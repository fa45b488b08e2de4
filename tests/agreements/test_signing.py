"""From the settled text to the signatures under it."""

import pytest
from story_house import GX, LS, PROPOSE, QN, REPORT, codes

from agreements.conftest import VI, ZH, digest
from earlyspring.agreements.actions import approve_draft, authenticate, deposit_text, draft_instrument, sign
from earlyspring.agreements.models import Instrument, Signature
from earlyspring.agreements.signing import signed_day
from earlyspring.ledger.models import Entry, PersonName
from earlyspring.members.actions import succeed

pytestmark = pytest.mark.django_db
NAME = {"vi": "Người Được Thử", "zh": "试名"}


def ready(table):
    table.texts()
    table.approved()
    table.authenticated()
    return table


def test_all_languages_are_authenticated_at_once(table):
    table.texts()
    table.approved()
    motion = authenticate(table.instrument, version=1, on="2026-02-10", by=GX, way=PROPOSE)
    assert len(motion.changes) == 2
    table.house.agree(motion)
    assert {(one.lang, one.purpose, one.authenticated_on, one.standing) for one in table.house.all("text")} == {
        ("vi", "agreed", "2026-02-10", "joint"),
        ("zh", "agreed", "2026-02-10", "joint"),
    }


def test_authentications_that_are_refused(table):
    fix = lambda **more: codes(
        lambda: authenticate(table.instrument, **{"version": 1, "on": "2026-02-10", "by": QN, "way": PROPOSE} | more),
        table.house,
    )
    assert fix() == [("version", "no_such_version")]
    table.house.agreed(deposit_text(table.instrument, VI, lang="vi", by=QN, way=PROPOSE))
    assert fix() == [("languages", "language_missing")]
    table.house.agreed(deposit_text(table.instrument, ZH, lang="zh", by=QN, way=PROPOSE))
    assert fix(on="2099-01-01") == [("on", "not_yet")]
    assert fix(on="") == [("on", "missing")]
    assert fix(version=2) == [("version", "no_such_version")]
    deposit_text(table.instrument, ZH + b" new", lang="zh", version=2, by=GX, way=REPORT)
    approve_draft(table.instrument, sha256=digest(ZH + b" new"), nature="political_document", by=GX)
    assert fix() == [("approved_draft", "not_the_approved_draft")]
    approve_draft(table.instrument, sha256=digest(ZH), by=GX)
    table.authenticated()
    assert fix() == [("version", "already_authenticated")]


def test_the_name_of_who_signs_stays_beside_the_log(table):
    signature = ready(table).signed(QN, names=NAME, post={"vi": "Chủ tịch"}, place={"en": "Hạ Long"})
    assert (signature.body, signature.version_no, signature.type) == (QN, 1, "definitive")
    assert PersonName.objects.get(person=signature.person).names == NAME
    said = b"".join(bytes(entry.envelope) for entry in Entry.objects.all())
    assert [name for name in NAME.values() if name.encode() in said] == []


def test_initials_come_before_the_text_is_authentic(table):
    table.texts()
    assert table.signed(QN, type="initial").type == "initial"
    assert table.signed(GX, type="ad_referendum").type == "ad_referendum"


def test_signatures_that_are_refused(table):
    put = lambda body=QN, way=PROPOSE, **more: sign(
        table.instrument, **{"body": body, "signed_on": "2026-02-11", "by": QN, "way": way} | more
    )
    refused = lambda *who, **more: codes(lambda: put(*who, **more), table.house)
    assert refused(type="initial") == [("", "no_text_yet")]
    table.texts()
    assert refused() == [("version", "not_authenticated"), ("version", "not_authenticated")]
    table.approved()
    table.authenticated()
    assert refused(signed_on="2026-02-09") == [("version", "not_authenticated"), ("version", "not_authenticated")]
    assert refused(LS) == [("body", "not_a_party")]
    assert refused(signed_on="2099-01-01") == [("signed_on", "not_yet")]
    assert refused(signed_on="") == [("signed_on", "missing")]
    assert refused(signed_on="11.2.2026") == [("signed_on", "not_day")]
    assert refused(type="by thumb") == [("type", "not_in_list")]
    assert refused(names=NAME, post={"vi": "Chủ tịch Người Được Thử"}) == [("", "name_in_log")]
    assert refused(person="person-x") == [("person", "no_such_fact")]
    table.signed(QN)
    assert refused() == [("", "signed_twice")]


def test_a_body_that_has_ended_signs_nothing_more(house):
    content = {"type": "mou", "handling": "open", "title": {"en": "x"}, "parties": [{"body": "B-BG"}, {"body": GX}]}
    instrument = draft_instrument(house.mechanism, content, by=QN, way=REPORT)
    end = {"type": "dissolution", "effective_on": "2025-07-01", "inputs": [{"body": "B-BG", "ceases": True}]}
    succeed(house.mechanism, end, by=QN, way=REPORT)
    put = lambda on: sign(instrument, body="B-BG", signed_on=on, by=QN, way=REPORT)
    assert codes(lambda: put("2025-07-17"), house) == [("body", "not_alive")]
    assert put("2025-06-30").signed_on == "2025-06-30"


def test_the_day_of_signing_follows_from_the_signatures():
    parties = [{"body": QN}, {"body": GX, "role": "contracting"}, {"body": LS, "role": "witness"}]

    def day(*signatures, parties=parties):
        made = [
            Signature(body=body, signed_on=on, type=more.get("type", "definitive"), version_no=more.get("version"))
            for body, on, more in signatures
        ]
        return signed_day(Instrument(item="MOU-1", parties=parties), made)

    last = (GX, "2026-04-10", {})
    assert day((QN, "2026-04-09", {}), last) == "2026-04-10"
    assert day(last) is None
    assert day((QN, "2026-04-09", {"type": "initial"}), last) is None
    assert day((QN, "2026-04-09", {"version": 2}), last) is None
    assert day((QN, "2026-04-09", {}), last, (LS, "2026-04-11", {})) == "2026-04-10"
    assert day(last, parties=[]) is None

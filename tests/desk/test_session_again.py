"""A session's papers, printed the day after and again after a year of changes: the same bytes, as PDF and as DOCX."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.utils.html import escape

from earlyspring.ledger.actions import propose, report
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.derived import Motion
from earlyspring.review.actions import accept, accept_on_paper, assent_follow_up, freeze
from tests.desk.page_reading import Page
from tests.desk.reviewed import GX, LS, QN, Reviewed, reviewed
from tests.makers import in_three
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
DAY = "2027-02-11"
PAPERS = ("review", "followup", "brief", "paragraph", "extract")


@pytest.fixture
def clock() -> Iterator[Any]:
    with time_machine.travel(datetime(2027, 2, 11, 2, tzinfo=UTC), tick=True) as moved:
        yield moved


@pytest.fixture
def frozen(clock: Any, cast: Cast) -> Reviewed:
    """On the day of the session the sheet is filled, reported on, frozen by Quảng Ninh and accepted by Guangxi."""
    made = reviewed(cast)
    said = {"organ": "O-SM", "ordinal": 12, "year": 2027, "status": "held", "host": QN, "day": DAY}
    report(cast.mechanism, "session", "SM-2027", said, by=QN, sources=["SRC-1"])
    made.fill()
    made.report_of("C-2", QN, "B-QN-FA", received_on=DAY)
    made.rate("C-2", qn="substantial", gx="limited")
    decision = {"session": "SM-2027", "type": "procedure", "text": in_three("The calendar goes on.")}
    motion = propose(cast.mechanism, [("decision", "DEC-1", decision)], by=QN)
    assert isinstance(motion, Motion)
    freeze(made.sheet, by=QN)
    accept(made.again(), by=GX)
    return made


def printed(told: Reviewed) -> dict[str, str]:
    """Paper and form → the digest of its bytes, as known at the session."""
    cache.clear()
    browser, found = signed_in(told.cast.lan), dict[str, str]()
    for name in PAPERS:
        for form in ("pdf", "docx"):
            asked = {"paper": name, "session": "SM-2027", "lang": "vi-zh", "format": form, "at": "session"}
            answer = browser.get("/spring/papers/write/", asked)
            assert (name, form, answer.status_code) == (name, form, 200)
            found[f"{name}.{form}"] = sha256(answer.content).hexdigest()
    return found


def on_paper(told: Reviewed) -> None:
    """Lạng Sơn signed on the day of the session; its paper arrives three weeks later."""
    scan = keep(told.mechanism, b"%PDF-1.7 signed", name="scan.pdf", media_type="application/pdf", party=QN)
    paper = {"number": "12/LS", "date": DAY, "parties": [LS], "scan_sha256": scan.sha256, "registrar": QN}
    assert accept_on_paper(told.again(), by=QN, paper=paper).state == "concluded"


def by_key(told: Reviewed) -> None:
    assert accept(told.again(), by=LS).state == "concluded"


def the_follow_up(told: Reviewed) -> None:
    for party in (GX, LS):
        assent_follow_up(told.mechanism, "rv.SM-2027", by=party)


def new_versions(told: Reviewed) -> None:
    """Commitment, lead, due date, priority and the session itself are said anew."""
    mechanism, said = told.mechanism, in_three("Calendar of fairs", "Lịch hội chợ chung", "共同集市日历")
    sources: dict[str, Any] = {"by": QN, "sources": ["SRC-1"]}
    lead = {"commitment": "C-3", "party": GX, "body": "B-GX-FA", "role": "lead", "from": "2027-01-01"}
    report(mechanism, "responsibility", "RS-1", lead, **sources)
    changed = {"code": "C-3", "text": said, "parties": [GX, QN], "instrument": "D-1", "state": "active"}
    report(mechanism, "commitment", "C-3", changed, **sources)
    report(mechanism, "priority", "PY-1", {"title": said, "from_year": 2028, "no": 1}, **sources)
    session = {"organ": "O-SM", "ordinal": 13, "year": 2027, "status": "held", "host": GX, "day": DAY}
    report(mechanism, "session", "SM-2027", session, **sources)


def later_reports(told: Reviewed) -> None:
    told.report_of("C-2", QN, "B-QN-FA", completion="complete", help=in_three("None"))
    told.report_of("C-1", GX, "B-GX-FA", completion="limited")
    told.rate("C-2", qn="complete", gx="complete")


def a_merger(told: Reviewed) -> None:
    """Quảng Ninh and Lạng Sơn become one body."""
    sources: dict[str, Any] = {"by": QN, "sources": ["SRC-1"]}
    names = [{"official": in_three("Quảng Ninh and Lạng Sơn", "Quảng Ninh - Lạng Sơn", "广宁谅山")}]
    report(told.mechanism, "body", "B-QL", {"side": "S-VN", "type": "province", "names": names}, **sources)
    inputs = [{"body": party, "ceases": True} for party in (LS, QN)]
    act = {"type": "merger", "effective_on": "2027-07-01", "complete": True, "inputs": inputs, "outputs": ["B-QL"]}
    report(told.mechanism, "succession", "SU-1", act, **sources)


def test_of_a_session_without_a_day_it_is_said_what_is_missing_and_the_paper_is_made_as_of_today(
    frozen: Reviewed,
) -> None:
    said = {"organ": "O-SM", "ordinal": 12, "year": 2027, "status": "held", "host": QN, "day": "2027-02"}
    report(frozen.mechanism, "session", "SM-2027", said, by=QN, sources=["SRC-1"])
    lan = signed_in(frozen.cast.lan)
    asked = {"paper": "review", "session": "SM-2027", "lang": "en", "format": "docx"}
    answer = lan.get("/spring/papers/write/", asked | {"at": "session"})
    page = Page(answer)
    assert (answer.status_code, page.headings[0]) == (422, "The paper was not written")
    assert (
        "The last day of this session is not stated with year, month and day, so what was known at its end cannot be "
        "said. Enter the day, or take the paper as of today."
    ) in page.words
    today, change = answer.context["as_of_today"], "/spring/facts/session/SM-2027/change/"
    assert all(f'href="{escape(one)}"' in answer.content.decode() for one in (today, change))
    assert lan.get(today).content == lan.get("/spring/papers/write/", asked).content
    assert lan.get(change).status_code == 200


YEAR: tuple[tuple[datetime, tuple[Callable[[Reviewed], None], ...]], ...] = (
    (datetime(2027, 3, 5, 2, tzinfo=UTC), (new_versions,)),
    (datetime(2027, 5, 5, 2, tzinfo=UTC), (later_reports,)),
    (datetime(2028, 2, 5, 2, tzinfo=UTC), (a_merger,)),
)


@pytest.mark.parametrize("last", [on_paper, by_key])
def test_a_year_later_every_paper_of_the_session_is_the_same_bytes(
    clock: Any, frozen: Reviewed, last: Callable[[Reviewed], None]
) -> None:
    """Concluded at the session by the last key; or frozen there, and concluded by a paper that was entered in March."""
    if last is by_key:
        by_key(frozen)
    clock.move_to(datetime(2027, 2, 12, 2, tzinfo=UTC))
    first = printed(frozen)
    assert len(set(first.values())) == len(PAPERS) * 2
    for at, changes in YEAR:
        clock.move_to(at)
        if at == YEAR[0][0]:
            if last is on_paper:
                on_paper(frozen)
            the_follow_up(frozen)
        for change in changes:
            change(frozen)
    again = printed(frozen)
    assert [name for name in first if first[name] != again[name]] == []

"""Lan, Wei and the others put versions to each other and answer."""

from datetime import UTC, datetime, timedelta

import pytest
from story_house import GX, LS, OWN, QN, REPORT, a_house, codes

from earlyspring.ledger import actions
from earlyspring.ledger.actions import Way
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.checking import check
from earlyspring.ledger.derived import Answer, SetAside
from earlyspring.ledger.models import Entry
from earlyspring.ledger.queries import motions_about, versions
from earlyspring.ledger.saying import put

pytestmark = pytest.mark.django_db
TEXT = {"en": "A common calendar of markets."}
OTHER = {"en": "A common calendar of fairs."}


@pytest.fixture(name="house")
def the_house(db):
    return a_house()


def proposed(house, by=QN, item="P-1", text=None, **more):
    content = {"title": text or TEXT, "from_year": 2026, "no": 1, **more}
    return actions.propose(house.mechanism, [("priority", item, content)], by=by)


def test_a_motion_is_joint_when_every_party_has_assented(house):
    motion = proposed(house)
    assert (motion.state, house.now("priority", "P-1").standing) == ("open", "open")
    assert actions.assent(motion, by=GX).state == "open"
    assert actions.assent(motion, by=LS).state == "joint"
    row = house.now("priority", "P-1")
    assert (row.standing, row.version, row.title) == ("joint", motion.digest, TEXT)


def test_every_fact_of_a_batch_leads_to_what_was_put(house):
    batch = [("priority", item, {"title": TEXT, "from_year": 2026, "no": no}) for no, item in ((1, "P-1"), (2, "P-2"))]
    motion = actions.propose(house.mechanism, batch, by=QN)
    put = [list(motions_about(house.mechanism, item, kind="priority")) for item in ("P-1", "P-2", "P-3")]
    assert put == [[motion], [motion], []]


def test_one_decline_closes_it_for_good(house):
    motion = actions.decline(proposed(house), by=GX, reason="Not this year.")
    assert motion.state == "dead"
    assert house.all("priority") == []
    assert codes(lambda: actions.assent(motion, by=LS), house) == [("", "already_settled")]


def test_after_a_decline_another_version_can_be_joint(house):
    actions.decline(proposed(house), by=GX, reason="Not this year.")
    assert house.agreed(proposed(house, text=OTHER)).title == OTHER


def test_who_is_bound_to_one_version_assents_to_no_other(house):
    proposed(house)
    crossing = proposed(house, by=GX, text=OTHER)
    assert codes(lambda: actions.assent(crossing, by=QN), house) == [("", "bound_already")]
    assert codes(lambda: proposed(house, text=OTHER), house) == [("", "bound_already")]
    actions.decline(crossing, by=LS, reason="One at a time.")
    assert codes(lambda: proposed(house, text=OTHER), house) == [("", "bound_already")]


def test_a_crossing_is_freed_by_one_decline(house):
    mine, yours = proposed(house), proposed(house, by=GX, text=OTHER)
    actions.decline(yours, by=QN, reason="Ours first.")
    actions.assent(mine, by=LS)
    assert actions.assent(mine, by=GX).state == "joint"


def test_the_next_version_asks_all_who_agreed_to_the_last(house):
    motion = actions.propose(house.mechanism, [("project", "PR-1", {"title": TEXT, "localities": [QN, GX]})], by=QN)
    assert motion.parties == [GX, QN]
    house.agree(motion)
    second = actions.propose(house.mechanism, [("project", "PR-1", {"title": TEXT, "localities": [QN, LS]})], by=QN)
    assert second.parties == [GX, LS, QN]
    assert house.agreed(second).localities == [QN, LS]


def test_a_batch_is_joint_as_a_whole(house):
    changes = [("priority", f"P-{no}", {"title": TEXT, "from_year": 2026, "no": no}) for no in (1, 2)]
    motion = actions.propose(house.mechanism, changes, by=QN)
    actions.assent(motion, by=GX)
    assert {row.standing for row in house.all("priority")} == {"open"}
    actions.assent(motion, by=LS)
    assert {row.standing for row in house.all("priority")} == {"joint"}


def test_two_versions_of_one_second_keep_their_order(house):
    for number in range(5):
        put(house.mechanism, "priority", {"title": TEXT, "no": number}, by=QN, way=REPORT, item="P-1")
    assert [row.no for row in versions(house.mechanism, "priority", "P-1")] == [0, 1, 2, 3, 4]
    assert house.now("priority", "P-1").no == 4


def test_the_same_again_is_no_new_version(house):
    for _ in range(2):
        put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=REPORT, item="P-1")
    assert len(versions(house.mechanism, "priority", "P-1")) == 1


def test_a_fact_is_retired_and_stays_on_record(house):
    put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=REPORT, item="P-1")
    actions.report(house.mechanism, "priority", "P-1", None, by=QN, sources=["SRC-1"])
    assert house.all("priority") == []
    assert [row.title for row in versions(house.mechanism, "priority", "P-1")] == [TEXT]


def test_what_is_a_partys_own_affair(house):
    put(house.mechanism, "office", {"body": QN, "code": "chair"}, by=QN, way=OWN, item="O-1")
    assert put(house.mechanism, "tenure", {"office": "O-1"}, by=QN, way=OWN).standing == "own"
    agency = {"body": "B-QN-FA", "code": "director"}
    assert put(house.mechanism, "office", agency, by=QN, way=OWN).standing == "own"
    of_another = lambda: put(house.mechanism, "office", agency, by=GX, way=OWN)
    assert codes(of_another, house) == [("", "needs_assent")]
    of_all = lambda: put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=OWN)
    assert codes(of_all, house) == [("", "needs_assent")]


def scan(house):
    blob = keep(house.mechanism, b"%PDF-1.7 signed", name="minutes.pdf", media_type="application/pdf", party=QN)
    return {
        "number": "12/BB",
        "date": "2026-02-11",
        "scan_sha256": blob.sha256,
        "registrar": QN,
        "parties": [GX, LS],
    }


def test_what_is_held_on_paper_is_shown_as_that(house):
    row = put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=Way("paper", paper=scan(house)))
    assert (row.standing, row.known_from.date().isoformat()) == ("paper", "2026-02-11")


def test_consents_on_paper_are_nobodys_assent(house):
    motion = actions.hold_consent(proposed(house), by=QN, paper=scan(house) | {"date": today()})
    assert motion.state == "paper"
    assert {(one.party, one.answer) for one in Answer.objects.filter(motion=motion)} == {
        (QN, "assent"),
        (GX, "paper"),
        (LS, "paper"),
    }
    actions.assent(motion, by=GX)
    assert actions.assent(motion, by=LS).state == "joint"


def today(days=0):
    return (datetime.now(UTC) + timedelta(days=days)).date().isoformat()


def test_a_paper_consents_to_nothing_that_was_put_later_and_bears_no_day_to_come(house):
    """Guangxi's letter: of last year, of tomorrow's tomorrow; then of today, and a second one."""
    motion, paper = proposed(house), scan(house) | {"parties": [GX]}
    hold = lambda **more: actions.hold_consent(motion, by=QN, paper=paper | more)
    before = Entry.objects.count()
    assert codes(lambda: hold(date="2025-01-01"), house) == [("date", "paper_before_put")]
    assert codes(lambda: hold(date=today(2)), house) == [("date", "not_yet")]
    assert codes(lambda: hold(date="2025"), house) == [("date", "paper_before_put")]
    assert Entry.objects.count() == before
    hold(date=today())
    assert codes(lambda: hold(date=today(), number="13/BB"), house) == [("parties", "paper_held_already")]
    assert [one.paper["number"] for one in Answer.objects.filter(motion=motion, party=GX)] == ["12/BB"]


def test_what_is_agreed_partly_on_paper_is_known_from_the_last_consent(house):
    """The letter of Guangxi and Lạng Sơn is of today; until it was entered the register had the priority as proposed."""
    motion = proposed(house)
    actions.hold_consent(motion, by=QN, paper=scan(house) | {"date": today(), "parties": [GX]})
    last = actions.hold_consent(motion, by=QN, paper=scan(house) | {"date": today(), "parties": [LS], "number": "2"})
    entered = Entry.objects.filter(type="notice", answers=motion.digest).latest("index")
    held = house.now("priority", "P-1")
    assert (last.state, held.standing, held.known_from) == ("paper", "paper", entered.at)
    for party in (GX, LS):
        actions.assent(motion, by=party)
    joint = house.now("priority", "P-1")
    assert (joint.standing, joint.known_from, [one for one in check() if one.severity != "soft"]) == (
        "joint",
        entered.at,
        [],
    )


def test_history_is_held_on_paper_as_old_as_it_is_and_nothing_is_known_before_its_day(house):
    enter = lambda **more: put(
        house.mechanism, "priority", {"title": TEXT}, by=QN, way=Way("paper", paper=scan(house) | more)
    )
    assert enter(date="2019-05-20").known_from.date().isoformat() == "2019-05-20"
    assert codes(lambda: enter(date=today(2)), house) == [("date", "not_yet")]
    late = Way(sources=["SRC-1"], known_from=today(2))
    assert codes(lambda: put(house.mechanism, "priority", {"title": OTHER}, by=QN, way=late), house) == [
        ("known_from", "not_yet")
    ]


def test_papers_that_are_refused(house):
    paper = scan(house)
    enter = lambda **more: put(
        house.mechanism, "priority", {"title": TEXT}, by=QN, way=Way("paper", paper=paper | more)
    )
    assert codes(lambda: enter(number="", parties=[]), house) == [("number", "missing"), ("parties", "missing")]
    assert codes(lambda: enter(scan_sha256="0" * 64), house) == [("scan_sha256", "no_such_scan")]


def test_answers_that_are_refused(house):
    motion = proposed(house)
    assert codes(lambda: actions.assent(motion, by=QN), house) == [("party", "answered_already")]
    assert codes(lambda: actions.assent(motion, by="B-HP"), house) == [("party", "not_asked")]
    assert codes(lambda: actions.decline(motion, by=GX, reason=" "), house) == [("reason", "missing")]


def test_acts_of_parties_that_are_not_here(house):
    away = a_house("winter", hosts=[QN])
    motion = proposed(away)
    assert codes(lambda: actions.assent(motion, by=GX), away) == [("party", "not_hosted")]
    assert codes(lambda: proposed(away, by=GX), away) == [("party", "not_hosted")]
    assert codes(lambda: put(away.mechanism, "priority", {"title": TEXT}, by=GX, way=REPORT), away) == [
        ("by", "not_hosted")
    ]
    assert codes(
        lambda: actions.report(away.mechanism, "priority", "P", {"title": TEXT}, by=GX, sources=["SRC-1"]), away
    ) == [("party", "not_hosted")]


def test_reports_that_are_refused(house):
    report = lambda kind="priority", content=None, sources=("SRC-1",): actions.report(
        house.mechanism, kind, "P-1", content or {"title": TEXT}, by=QN, sources=sources
    )
    assert codes(lambda: report(sources=()), house) == [("sources", "missing")]
    assert codes(lambda: report("wish"), house) == [("kind", "not_in_list")]
    assert codes(lambda: report(content={"title": TEXT, "colour": "red"}), house) == [("colour", "unknown_key")]
    assert codes(lambda: report(content={"title": {"en": "a\u202eb"}}), house) == [("title.en", "hidden_characters")]


def test_alone_on_the_record_nothing_is_joint(db):
    from story_house import CHARTER, FOUNDERS, ORGANS, SIDES, SOURCES, House

    from earlyspring.members.actions import found_mechanism

    charter = CHARTER | {"host_rule": {}}
    mechanism = found_mechanism(
        "alone", charter=charter, sides=SIDES, parties=FOUNDERS[:1], organs=ORGANS, sources=SOURCES, by=QN, way=REPORT
    )
    assert codes(lambda: proposed(House(mechanism)), House(mechanism)) == [("party", "alone")]


def test_an_exercise_and_the_real_register_are_kept_apart(house):
    drill = Way("report", sources=("SRC-1",), exercise=True)
    put(house.mechanism, "priority", {"title": TEXT}, by=QN, way=drill, item="P-1")
    real = lambda: put(house.mechanism, "priority", {"title": OTHER}, by=QN, way=REPORT, item="P-1")
    assert codes(real, house) == [("", "exercise_apart")]
    names = lambda: put(
        house.mechanism, "proposal", {"text": TEXT, "state": "tabled", "became_priority": "P-1"}, by=QN, way=REPORT
    )
    assert codes(names, house) == [("became_priority", "no_such_fact")]


def test_what_the_database_refuses_leaves_nothing_behind(house):
    ended = {"code": "C-1", "state": "closed", "closed_as": "complete", "text": TEXT}
    put(house.mechanism, "commitment", ended, by=QN, way=Way("paper", paper=scan(house)), item="C-1")
    reopen = lambda: put(
        house.mechanism,
        "commitment",
        {"state": "registered", "text": TEXT},
        by=QN,
        way=Way("paper", paper=scan(house), known_from="2026-03-01"),
        item="C-1",
    )
    assert codes(reopen, house) == [("", "set_aside")]
    assert list(SetAside.objects.all()) == []


def test_each_party_writes_its_own_log(house):
    house.agree(proposed(house))
    logs = {party: Entry.objects.filter(party=party).order_by("index") for party in (QN, GX)}
    assert [entry.type for entry in logs[GX]] == ["keyring", "assent"]
    assert [entry.type for entry in logs[QN]][-2:] == ["propose", "assent"]

"""Reminders climb within one party, in the reader's language, and never go out twice."""

from datetime import UTC, datetime

import pytest
from commitments.conftest import SAID
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from story_house import GX, LS, PROPOSE, QN, REPORT

from earlyspring.ledger import actions
from earlyspring.ledger.saying import put
from earlyspring.review.actions import (
    accept,
    begin_report,
    freeze,
    make_obligations,
    open_round,
    submit_report,
    write_report,
)
from earlyspring.review.addressees import erase_address, keep_address
from earlyspring.review.letters import send_reminders
from earlyspring.review.models import AgencyAddress, Reminder
from earlyspring.review.tasks import ask_at_the_cut_off, remind
from review.conftest import officer

pytestmark = pytest.mark.django_db
SESSION = "18th Joint Working Committee (2027)"
DONE = {"completion": "not_started"}


def at(month, day, hour=12, year=2026):
    return datetime(year, month, day, hour, tzinfo=UTC)


@pytest.fixture
def people(year):
    """An agency's focal point, an officer and a leader of Quảng Ninh; an officer of Guangxi."""
    year.obligations()
    found = {
        "hoa": officer(year.house, QN, "hoa", "focal_point", "B-QN-FA"),
        "lan": officer(year.house, QN, "lan"),
        "an": officer(year.house, QN, "an", "leader"),
        "wei": officer(year.house, GX, "wei"),
    }
    for name, language in {"hoa": "vi", "wei": "zh"}.items():
        found[name].user.language = language
        found[name].user.save()
    return found


def sent():
    """Who got how many letters since the last look."""
    letters = sorted(letter.to[0].split("@")[0] for letter in mail.outbox)
    mail.outbox.clear()
    return letters


def test_the_ladder(people):
    steps = {}
    for moment in (at(11, 30), at(12, 2), at(12, 24), at(12, 31), at(1, 8, year=2027)):
        send_reminders(moment)
        steps[moment.date().isoformat()] = sent()
    assert steps == {
        "2026-11-30": [],
        "2026-12-02": ["hoa", "wei"],
        "2026-12-24": ["hoa", "wei"],
        "2026-12-31": ["hoa", "lan", "wei"],
        "2027-01-08": ["an", "wei"],
    }


def test_nothing_is_sent_twice(people):
    for _ in range(3):
        send_reminders(at(12, 2))
    assert sent() == ["hoa", "wei"]
    assert Reminder.objects.exclude(sent_at=None).count() == 4


def test_what_is_closed_is_asked_about_no_more(people, year):
    put_closed(year, 0)
    send_reminders(at(12, 2))
    assert {letter.body.count("\n- ") for letter in mail.outbox} == {1}
    assert sent() == ["hoa", "wei"]
    put_closed(year, 1)
    send_reminders(at(12, 24))
    assert sent() == []


def put_closed(year, place):
    one = year.commitment(place)
    content = one.content() | {"state": "closed", "closed_as": "complete"}
    put(year.mechanism, "commitment", content, by=QN, way=REPORT, item=one.item)


def test_a_round_whose_review_is_concluded_asks_nobody(people, year):
    sheet = year.sheet()
    for place in (0, 1):
        year.write(place, finding="agreed", completion="limited", outcome="continue")
    freeze(sheet, by=QN)
    send_reminders(at(12, 2))
    assert sent() == ["hoa", "wei"]
    assert [accept(sheet, by=party).state for party in (GX, LS)] == ["frozen", "concluded"]
    send_reminders(at(12, 24))
    assert sent() == []


def test_a_review_that_another_node_concluded_ends_its_round_once_all_have_accepted(people, year):
    """This node has no worksheet: it knows the review by the register."""
    said = {"session": "JWC-18", "round": year.round.item, "lines": 2, "worksheet_sha256": "ab" * 32}
    said |= {"frozen_at": "2026-12-01T09:00:00+00:00", "accepting": sorted([GX, LS, QN])}
    motion = actions.propose(year.mechanism, [("review", "rv.JWC-18", said)], by=QN, parties=[GX, LS, QN])
    send_reminders(at(12, 2))
    assert sent() == ["hoa", "wei"]
    for party in (GX, LS):
        actions.assent(motion, by=party)
    send_reminders(at(12, 24))
    assert sent() == []


def test_an_agency_without_an_account_is_reminded_where_its_party_says(people, year):
    people["hoa"].delete()
    keep_address(year.mechanism, "B-QN-FA", "fa@example.org", "vi", by=QN)
    keep_address(year.mechanism, "B-GX-FA", "gx-fa@example.org", "zh", by=GX)
    send_reminders(at(12, 2))
    letters = {letter.to[0].split("@")[0]: letter for letter in mail.outbox}
    assert sorted(letters) == ["fa", "gx-fa"]
    assert letters["fa"].body.splitlines()[-1] == "Đề nghị báo cáo theo phiếu do ban thư ký gửi đến."
    assert "http" not in letters["fa"].body
    mail.outbox.clear()
    send_reminders(at(12, 2))
    erase_address(year.mechanism, "B-QN-FA", by=GX)
    assert (sent(), AgencyAddress.objects.count()) == ([], 2)


def test_the_letter_names_mechanism_round_agency_and_the_place_of_each_report(people, settings, year):
    settings.PUBLIC_URL = "https://desk.example.org/"
    send_reminders(at(12, 31))
    letters = {letter.to[0].split("@")[0]: letter for letter in mail.outbox}
    assert letters["lan"].subject == f"[earlyspring] Reports on commitments are due: annual review 2026 · {SESSION}"
    first, second = (year.asked(QN, place).commitment for place in (0, 1))
    place = f"https://desk.example.org/{year.mechanism.key}/review/reports/{year.round.item}"
    assert letters["lan"].body.splitlines() == [
        "Spring meeting, on trial",
        f"annual review 2026 · {SESSION}",
        "",
        "Reports are due on what the parties promised:",
        "",
        f"- X-1 · {SAID['en']}",
        "  Agency: Foreign affairs of Quảng Ninh",
        "  To be reported today: 31 December 2026",
        f"  {place}/{first}/B-QN-FA/",
        "- X-2 · A common calendar of markets.",
        "  Agency: Foreign affairs of Quảng Ninh",
        "  To be reported today: 31 December 2026",
        f"  {place}/{second}/B-QN-FA/",
    ]


def test_each_round_has_a_letter_of_its_own(people, year):
    days = {"cutoff_on": "2026-11-15", "due_on": "2026-12-30", "freeze_on": "2027-01-10"}
    other = open_round(year.mechanism, {"year": 2026, "class": "midterm", **days}, by=QN, way=PROPOSE)
    make_obligations(year.house.agreed(other))
    send_reminders(at(12, 2))
    subjects = [letter.subject for letter in mail.outbox if letter.to[0].startswith("wei@")]
    assert sorted(subjects) == [
        "[earlyspring] 承诺事项落实情况待报告：2026年中期回顾 · 数据截止2026年11月15日",
        "[earlyspring] 承诺事项落实情况待报告：2026年年度回顾 · 数据截止2026年11月30日",
    ]


def test_two_rounds_of_one_class_and_year_are_told_apart_by_their_session(people, year):
    called = {"organ": "O-JWC", "ordinal": 19, "year": 2027, "status": "planned", "host": QN}
    put(year.mechanism, "session", called, by=QN, way=REPORT, item="JWC-19")
    days = {name: getattr(year.round, name) for name in ("cutoff_on", "due_on", "freeze_on")}
    said = {"year": 2026, "class": "annual", "session": "JWC-19", **days}
    make_obligations(year.house.agreed(open_round(year.mechanism, said, by=QN, way=PROPOSE)))
    people["wei"].user.language = "en"
    people["wei"].user.save()
    send_reminders(at(12, 2))
    told = "[earlyspring] Reports on commitments are due: annual review 2026 · "
    assert sorted(letter.subject for letter in mail.outbox if letter.to[0].startswith("wei@")) == [
        f"{told}{SESSION}",
        f"{told}19th Joint Working Committee (2027)",
    ]


def test_one_letter_for_everything_in_the_language_of_the_reader(people):
    send_reminders(at(12, 2))
    letters = {letter.to[0].split("@")[0]: letter for letter in mail.outbox}
    assert (
        letters["hoa"].subject
        == "[earlyspring] Cần báo cáo thực hiện cam kết: rà soát hằng năm 2026 · chốt số liệu ngày 30/11/2026"
    )
    assert letters["wei"].subject == "[earlyspring] 承诺事项落实情况待报告：2026年年度回顾 · 数据截止2026年11月30日"
    assert [code for code in ("X-1", "X-2") if code in letters["hoa"].body] == ["X-1", "X-2"]


def test_who_has_handed_in_is_not_reminded(year, people):
    for place in (0, 1):
        draft = begin_report(year.asked(QN, place), by=QN)
        submit_report(write_report(draft, DONE, revision=1, by=QN), by=QN)
    send_reminders(at(12, 24))
    assert sent() == ["wei"]


def test_the_day_is_that_of_the_obliged_party(people):
    """On 23 December at 16:30 UTC it is already the 24th in Guangxi, and still the 23rd in Quảng Ninh."""
    send_reminders(at(12, 2))
    sent()
    send_reminders(at(12, 23, 16).replace(minute=30))
    assert sent() == ["wei"]


def test_the_secretariat_is_told_before_the_worksheet_closes(people):
    send_reminders(at(1, 8, year=2027))
    sent()
    send_reminders(at(1, 14, year=2027))
    assert sent() == ["lan", "wei"]


def test_after_the_worksheet_closed_nobody_is_chased(people):
    send_reminders(at(1, 21, 20, year=2027))
    assert sent() == []


class Broken(EmailBackend):
    def send_messages(self, messages):
        raise OSError("the mail server does not answer")


def test_what_the_mail_server_refuses_is_sent_later(people, settings):
    settings.EMAIL_BACKEND = f"{__name__}.Broken"
    assert send_reminders(at(12, 2)) == {"letters": 0, "refused": 2}
    assert Reminder.objects.count() == 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_reminders(at(12, 2))
    assert sent() == ["hoa", "wei"]


def test_without_a_mail_server_a_reminder_stays_due(people, settings):
    settings.EMAIL_BACKEND = "earlyspring.desk.no_mail.EmailBackend"
    assert send_reminders(at(12, 2)) == {"letters": 0, "refused": 2}
    assert Reminder.objects.count() == 0


def test_the_jobs(year, clock):
    assert ask_at_the_cut_off.func() == {"obligations": 4}
    assert ask_at_the_cut_off.func() == {"obligations": 0}
    officer(year.house, GX, "wei")
    assert remind.func() == {"letters": 1}

"""Lan puts a version to the parties; Wei of Guangxi and Lạng Sơn answer, by key or on paper."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from earlyspring.commitments.models import Priority
from earlyspring.ledger.actions import assent, propose, report
from earlyspring.ledger.apply import apply
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.logs import append
from earlyspring.ledger.models import Entry
from earlyspring.record import statements
from earlyspring.record.statements import LogKey
from tests.desk.hosted import hosted
from tests.people import signed_in

pytestmark = pytest.mark.django_db

CONTENT = {"title": {"en": "More smart gates"}, "from_year": 2027}


@pytest.fixture
def motion(cast):
    hosted(cast)
    return propose(cast.mechanism, [("priority", "PRI-1", CONTENT)], by="B-QN")


def address(motion, name):
    return reverse(name, args=[motion.mechanism.key, motion.digest])


def answers(motion):
    return sorted(motion.answers.values_list("party", "answer"))


def test_wei_reads_and_assents(cast, motion):
    wei = signed_in(cast.wei)
    page = wei.get(address(motion, "motion")).content.decode()
    assert ("More smart gates" in page, "Assent" in page) == (True, True)
    assert wei.post(address(motion, "assent")).status_code == 302
    motion.refresh_from_db()
    assert (motion.state, answers(motion)) == ("open", [("B-GX", "assent"), ("B-QN", "assent")])


def test_it_is_joint_when_the_last_has_assented(cast, motion):
    assent(motion, by="B-LS")
    signed_in(cast.wei).post(address(motion, "assent"))
    motion.refresh_from_db()
    assert (motion.state, Priority.objects.get(known_to=None).standing) == ("joint", "joint")


def test_a_decline_with_its_reason_closes_it_for_all(cast, motion):
    signed_in(cast.wei).post(address(motion, "decline"), {"reason": "Not before the ministry has answered."})
    motion.refresh_from_db()
    assert (motion.state, Priority.objects.filter(known_to=None).count()) == ("dead", 0)
    page = signed_in(cast.lan).get(address(motion, "motion")).content.decode()
    assert "Not before the ministry has answered." in page


def put_again(person, motion):
    """The link to a form filled with what was put; None where there is none."""
    found = re.search(r'href="([^"]+\?again=[^"]+)"', signed_in(person).get(address(motion, "motion")).content.decode())
    return unescape(found[1]) if found else None


def test_what_was_declined_is_put_again_with_what_it_said(cast, motion):
    assert put_again(cast.lan, motion) is None
    signed_in(cast.wei).post(address(motion, "decline"), {"reason": "Not yet."})
    lan, link = signed_in(cast.lan), put_again(cast.lan, motion)
    form = lan.get(link).context["form"]
    assert (form["title__en"].value(), form["from_year"].value()) == ("More smart gates", 2027)
    sent = {"title__en": "Fewer gates", "from_year": "2027", "adopted_in": "SM-2027", "how": "propose", "item": "PRI-1"}
    lan.post(link, sent)
    again = Motion.objects.get(state="open")
    assert [(one["item"], one["content"]["title"]) for one in again.changes] == [("PRI-1", {"en": "Fewer gates"})]


def test_a_declined_version_begins_the_form_of_the_fact_that_stands(cast):
    hosted(cast)
    report(cast.mechanism, "priority", "PRI-1", CONTENT, by="B-QN", sources=["SRC-1"])
    motion = propose(cast.mechanism, [("priority", "PRI-1", CONTENT | {"title": {"en": "Fewer gates"}})], by="B-QN")
    signed_in(cast.wei).post(address(motion, "decline"), {"reason": "Not yet."})
    link = put_again(cast.lan, motion)
    assert link.startswith(reverse("change", args=[cast.mechanism.key, "priority", "PRI-1"]))
    page = signed_in(cast.lan).get(link)
    assert (page.context["form"]["title__en"].value(), page.context["way"]["how"].value()) == ("Fewer gates", "propose")


def test_only_who_may_propose_is_offered_to_put_it_again(cast, motion):
    signed_in(cast.wei).post(address(motion, "decline"), {"reason": "Not yet."})
    found = [put_again(one, motion) is not None for one in (cast.wei, cast.own["leader"], cast.own["observer"])]
    assert found == [True, False, False]


def test_a_decline_wants_a_reason(cast, motion):
    signed_in(cast.wei).post(address(motion, "decline"), {"reason": " "})
    motion.refresh_from_db()
    assert (motion.state, answers(motion)) == ("open", [("B-QN", "assent")])


def test_a_first_answer_counts_for_ever(cast, motion):
    wei = signed_in(cast.wei)
    wei.post(address(motion, "assent"))
    entries = Entry.objects.count()
    wei.post(address(motion, "decline"), {"reason": "Second thoughts."})
    assert (Entry.objects.count(), answers(motion)) == (entries, [("B-GX", "assent"), ("B-QN", "assent")])


def test_a_consent_on_paper_is_shown_as_that_and_never_as_assent(cast, motion):
    assent(motion, by="B-GX")
    scan = SimpleUploadedFile("letter.pdf", b"%PDF-1.7 letter", content_type="application/pdf")
    sent = {"parties": ["B-LS"], "number": "7/CV", "date": timezone.now().date().isoformat(), "scan": scan}
    signed_in(cast.lan).post(address(motion, "paper"), sent)
    motion.refresh_from_db()
    assert (motion.state, Priority.objects.get(known_to=None).standing) == ("paper", "paper")
    assert answers(motion) == [("B-GX", "assent"), ("B-LS", "paper"), ("B-QN", "assent")]


def test_only_officers_answer(cast, motion):
    for person in (cast.other["leader"], cast.other["focal_point"], cast.other["observer"], cast.minh):
        assert signed_in(person).post(address(motion, "assent")).status_code == 404
    assert answers(motion) == [("B-QN", "assent")]


def test_reading_changes_nothing(cast, motion):
    assert signed_in(cast.wei).get(address(motion, "assent")).status_code == 405
    assert answers(motion) == [("B-QN", "assent")]


def test_a_motion_of_another_record_is_not_found(cast, motion):
    url = reverse("motion", args=[cast.mechanism.key, "0" * 64])
    assert signed_in(cast.wei).get(url).status_code == 404


@pytest.mark.parametrize(
    ("kind", "content"), [("nonsense", {"title": {"en": "x"}}), ("priority", {"title": "x"}), ("epoch", {"parties": 1})]
)
def test_what_another_desk_proposes_unreadably_stops_no_page(cast, kind, content):
    mechanism = hosted(cast).mechanism
    change = {"item": "X-1", "base": None, "kind": kind, "content": content}
    log = LogKey("B-GX", mechanism.key)
    payload = statements.propose(log, "2026-02-11T02:00:00Z", changes=[change], parties=["B-GX", "B-LS", "B-QN"])
    append(mechanism, "B-GX", [payload])
    apply(mechanism, ["X-1"])
    lan, one = signed_in(cast.lan), Motion.objects.get()
    pages = [reverse("motions", args=[mechanism.key]) + "?state=all", address(one, "motion")]
    assert [lan.get(page).status_code for page in pages] == [200, 200]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_with_one_and_with_three(cast, rows, django_assert_num_queries):
    hosted(cast)
    for number in range(rows):
        propose(cast.mechanism, [("priority", f"PRI-{number}", CONTENT)], by="B-QN")
    lan, url = signed_in(cast.lan), reverse("motions", args=[cast.mechanism.key])
    lan.get(url)
    assert Motion.objects.filter(state="open").count() == rows
    with django_assert_num_queries(7):
        lan.get(url)


def test_a_motion_that_was_set_aside_says_what_stands_instead(cast):
    hosted(cast)
    facts = [
        ("cycle", item, {"year": 2030, "names": {"en": name}}) for item, name in (("CY-1", "One"), ("CY-2", "Two"))
    ]
    both = [propose(cast.mechanism, [change], by="B-QN") for change in facts]
    for one in both:
        for party in ("B-LS", "B-GX"):
            assent(one, by=party)
    states = {one.state: one for one in Motion.objects.filter(digest__in=[one.digest for one in both])}
    gone, stands = states["aside"], states["joint"]
    name = {"CY-1": "One", "CY-2": "Two"}[stands.changes[0]["item"]]
    page = signed_in(cast.lan).get(address(gone, "motion"))
    instead = [(one["item"], str(one["name"]), one["motion"]) for one in page.context["why"]["instead"]]
    assert instead == [(stands.changes[0]["item"], f'<span lang="en">{name}</span>', stands)]
    assert page.context["why"]["sentence"] == f"The year has a cycle already ({name})."
    assert ("cycle_year_taken" in page.content.decode(), address(stands, "motion") in page.content.decode()) == (
        False,
        True,
    )


def test_only_what_has_no_effect_says_why(cast, motion):
    assert signed_in(cast.lan).get(address(motion, "motion")).context["why"] == {}

"""Lan enters facts by hand: reported by a source, put to the parties, held on paper; and what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from earlyspring.commitments.models import Priority
from earlyspring.ledger.actions import propose
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import Blob, Entry
from tests.desk.hosted import hosted
from tests.people import signed_in

pytestmark = pytest.mark.django_db

NEW = {"title__en": "More smart gates", "title__vi": "Thêm cửa khẩu thông minh", "from_year": "2027", "item": "PRI-1"}
NEW["adopted_in"] = "SM-2027"


def address(cast, name="new", **more):
    return reverse(name, kwargs={"mechanism": cast.mechanism.key, "kind": "priority", **more})


def test_lan_enters_what_a_source_reports(cast):
    hosted(cast)
    answer = signed_in(cast.lan).post(address(cast), NEW | {"how": "report", "sources": ["SRC-1"]})
    assert (answer.status_code, answer["Location"]) == (302, address(cast, "fact", item="PRI-1"))
    row = Priority.objects.get(item="PRI-1")
    assert row.title == {"en": "More smart gates", "vi": "Thêm cửa khẩu thông minh"}
    assert (row.from_year, row.standing, row.sources, row.exercise) == (2027, "reported", ["SRC-1"], False)


def test_the_same_form_sent_twice_makes_one_fact(cast):
    hosted(cast)
    lan, sent = signed_in(cast.lan), NEW | {"how": "report", "sources": ["SRC-1"]}
    lan.post(address(cast), sent)
    entries = Entry.objects.count()
    answer = lan.post(address(cast), sent)
    assert (answer.status_code, Entry.objects.count(), Priority.objects.count()) == (302, entries, 1)


def test_lan_puts_a_new_version_to_the_parties(cast):
    hosted(cast)
    answer = signed_in(cast.lan).post(address(cast), NEW | {"how": "propose"})
    motion = Motion.objects.get()
    assert answer["Location"] == reverse("motion", args=[cast.mechanism.key, motion.digest])
    assert (motion.state, motion.party, motion.parties) == ("open", "B-QN", ["B-GX", "B-LS", "B-QN"])
    assert Priority.objects.get(item="PRI-1").standing == "open"


def test_lan_enters_what_was_agreed_on_paper(cast):
    hosted(cast)
    paper = {"number": "12/BB", "date": "2026-02-11", "signers": ["B-QN", "B-GX"]}
    scan = SimpleUploadedFile("minutes.pdf", b"%PDF-1.7 minutes", content_type="application/pdf")
    answer = signed_in(cast.lan).post(address(cast), NEW | paper | {"how": "paper", "scan": scan})
    assert answer.status_code == 302
    assert Priority.objects.get(item="PRI-1").standing == "paper"


def test_the_paper_is_told_wherever_the_fact_is_and_its_scan_opens_for_its_own_party(cast):
    hosted(cast)
    paper = {"number": "12/BB", "date": "2026-02-11", "signers": ["B-QN", "B-GX"]}
    scan = SimpleUploadedFile("minutes.pdf", b"%PDF-1.7 minutes", content_type="application/pdf")
    signed_in(cast.lan).post(address(cast), NEW | paper | {"how": "paper", "scan": scan})
    held = Blob.objects.get()
    told = ["12/BB", "11 February 2026", "Guangxi", "Registered by", reverse("file", args=["spring", held.sha256])]
    for name in ("fact", "history"):
        found = [
            [word in signed_in(who).get(address(cast, name, item="PRI-1")).content.decode() for word in told]
            for who in (cast.lan, cast.wei, cast.own["observer"])
        ]
        assert found == [[True] * 5, [True] * 4 + [False], [True] * 4 + [False]]


def test_a_paper_that_answers_what_was_put_is_told_of_every_fact_of_the_batch(cast):
    hosted(cast)
    changes = [("priority", f"PRI-{no}", {"title": {"en": f"Gate {no}"}, "from_year": 2027}) for no in (1, 2)]
    motion = propose(cast.mechanism, changes, by="B-QN")
    scan = SimpleUploadedFile("letter.pdf", b"%PDF-1.7 letter", content_type="application/pdf")
    sent = {"parties": ["B-LS", "B-GX"], "number": "7/CV", "date": timezone.now().date().isoformat(), "scan": scan}
    signed_in(cast.lan).post(reverse("paper", args=[cast.mechanism.key, motion.digest]), sent)
    for item in ("PRI-1", "PRI-2"):
        assert "7/CV" in signed_in(cast.wei).get(address(cast, "fact", item=item)).content.decode()


def test_a_script_is_no_scan(cast):
    hosted(cast)
    paper = {"number": "12/BB", "date": "2026-02-11", "signers": ["B-QN"]}
    scan = SimpleUploadedFile("minutes.pdf", b"<script>alert(1)</script>", content_type="application/pdf")
    answer = signed_in(cast.lan).post(address(cast), NEW | paper | {"how": "paper", "scan": scan})
    assert (answer.status_code, Priority.objects.count()) == (422, 0)
    assert "minutes.pdf cannot be taken as a scan. Use PDF, PNG or JPEG." in answer.content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"how": "report"}, "Say which source reports it."),
        ({"how": "paper"}, "A consent on paper needs its number, its date, its signers and a scan."),
        ({"how": "report", "sources": ["SRC-1"], "known_from": "31.2.2027"}, "31.2.2027 is not a day."),
        ({"how": "report", "sources": ["SRC-1"], "title__en": "a\u202eb"}, "hidden or direction-changing characters"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(cast, wrong, words):
    hosted(cast)
    before = Entry.objects.count()
    answer = signed_in(cast.lan).post(address(cast), NEW | wrong)
    assert (answer.status_code, Entry.objects.count()) == (422, before)
    assert words in answer.content.decode()


def test_a_new_version_leaves_the_old_one_to_be_read(cast):
    hosted(cast)
    lan = signed_in(cast.lan)
    lan.post(address(cast), NEW | {"how": "report", "sources": ["SRC-1"], "known_from": "2026-02-11"})
    changed = NEW | {"title__en": "Smart gates everywhere", "how": "report", "sources": ["SRC-1"]}
    lan.post(address(cast, "change", item="PRI-1"), changed | {"known_from": "2026-06-01"})
    said = [(row.title["en"], row.known_to is None) for row in Priority.objects.order_by("known_from")]
    assert said == [("More smart gates", False), ("Smart gates everywhere", True)]
    page = lan.get(address(cast, "history", item="PRI-1")).content.decode()
    assert ("More smart gates" in page, "Smart gates everywhere" in page, "2 versions" in page) == (True, True, True)


def test_of_two_editors_the_second_is_told(cast):
    hosted(cast)
    lan, url = signed_in(cast.lan), address(cast, "change", item="PRI-1")
    sent = NEW | {"how": "report", "sources": ["SRC-1"]}
    lan.post(address(cast), sent)
    opened = Priority.objects.get().version
    lan.post(url, sent | {"title__en": "First", "base": opened})
    answer = lan.post(url, sent | {"title__en": "Second", "base": opened})
    assert (answer.status_code, Priority.objects.get(known_to=None).title["en"]) == (422, "First")
    assert "Somebody has entered another version since this form was opened." in answer.content.decode()


def test_nobody_else_enters_for_the_party(cast):
    hosted(cast)
    sent = NEW | {"how": "report", "sources": ["SRC-1"]}
    assert signed_in(cast.own["leader"]).post(address(cast), sent).status_code == 404
    assert signed_in(cast.minh).post(address(cast), sent).status_code == 404
    assert Priority.objects.count() == 0


def test_a_focal_point_enters_reports_and_binds_nobody(cast):
    hosted(cast)
    an = signed_in(cast.own["focal_point"])
    assert an.post(address(cast), NEW | {"how": "propose"}).status_code == 422
    assert an.post(address(cast), NEW | {"how": "report", "sources": ["SRC-1"]}).status_code == 302
    assert (Motion.objects.count(), Priority.objects.get().standing) == (0, "reported")


def test_a_kind_that_is_not_is_not_found(cast):
    lan = signed_in(cast.lan)
    url = reverse("facts", kwargs={"mechanism": cast.mechanism.key, "kind": "person"})
    assert [lan.get(url).status_code, lan.get(url.replace("person", "wish")).status_code] == [404, 404]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_with_one_and_with_three(cast, rows, django_assert_num_queries):
    hosted(cast)
    lan = signed_in(cast.lan)
    for number in range(rows):
        lan.post(address(cast), NEW | {"item": f"PRI-{number}", "how": "report", "sources": ["SRC-1"]})
    lan.get(address(cast, "facts"))
    with django_assert_num_queries(6):
        lan.get(address(cast, "facts"))


def test_every_kind_has_its_form(cast):
    """No noun without a layout, and every form opens."""
    from earlyspring.desk.forms.layouts import LAYOUTS
    from earlyspring.ledger.nouns import KINDS

    assert set(KINDS) - {"person"} - set(LAYOUTS) == set()
    lan = signed_in(cast.lan)
    answers = {k: lan.get(reverse("new", args=[cast.mechanism.key, k])).status_code for k in LAYOUTS}
    assert {kind: status for kind, status in answers.items() if status != 200} == {}

"""Wei's delegation applies and checks on the desk, Lan approves many at once and prints; nobody sees the others' people."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from earlyspring.delegations.accrediting.models import Accreditation, Badge, BadgeKey, CategoryZones, Printed, Zone
from tests.desk.saved import table
from tests.gatherings import a_delegate, a_delegation, a_gathering
from tests.papers.gathering.looking import codes, open_pdf
from tests.people import Cast, signed_in

pytestmark = pytest.mark.django_db
HERE = "/spring/gathering/2027/accrediting/"


@pytest.fixture
def people(cast: Cast):
    """Three people of Guangxi at the gathering of Quảng Ninh."""
    delegation = a_delegation(a_gathering(cast.mechanism))
    return [a_delegate(delegation, number) for number in (1, 2, 3)]


def states() -> dict[str, str]:
    return dict(Accreditation.objects.values_list("delegate__code", "state"))


def step(person, step: str, *chosen: str, **more):
    return signed_in(person).post(f"{HERE}act/", {"step": step, "code": list(chosen), **more}, follow=True)


def told(answer) -> list[str]:
    return [str(one) for one in answer.context["messages"]]


def all_approved(cast: Cast) -> None:
    shown = {"who": "all", "shown": ["GX-001", "GX-002", "GX-003"]}
    step(cast.wei, "apply_and_check", **shown)
    step(cast.lan, "approve", **shown)


def test_a_delegation_applies_and_checks_and_the_host_approves_many_at_once(cast, people):
    assert told(step(cast.wei, "apply", "GX-001", "GX-002")) == ["Done for 2 people."]
    assert told(step(cast.wei, "check", "GX-001", "GX-002")) == ["Done for 2 people."]
    answer = step(cast.lan, "approve", "GX-001", "GX-002", "GX-003")
    assert told(answer) == [
        "Done for 2 people.",
        "Nobody has applied for GX-003 yet. The delegation applies first.",
    ]
    assert states() == {"GX-001": "approved", "GX-002": "approved"}
    assert [(one.code, one.version) for one in answer.context["shown"].lines] == [
        ("GX-001", 1),
        ("GX-002", 1),
        ("GX-003", None),
    ]


def test_all_on_the_page_are_those_the_page_showed(cast, people):
    step(cast.wei, "apply_and_check", who="all", shown=["GX-002", "GX-003"])
    assert states() == {"GX-002": "checked", "GX-003": "checked"}


def test_who_ticks_nobody_is_told(cast, people):
    assert told(step(cast.lan, "approve")) == [
        "Nobody was ticked. Tick those whom it concerns, or choose all on the page."
    ]


def test_of_many_refusals_five_are_told_and_the_others_counted(cast, people):
    delegation = people[0].delegation
    more = [a_delegate(delegation, number).code for number in range(4, 11)]
    answer = step(cast.lan, "approve", *more)
    assert (len(told(answer)), told(answer)[-1]) == (6, "2 more were refused.")


def test_the_host_refuses_with_a_reason_that_the_delegation_reads(cast, people):
    step(cast.wei, "apply", "GX-001")
    lan = signed_in(cast.lan)
    assert lan.post(f"{HERE}people/GX-001/", {"step": "refuse", "why": " "}).status_code == 422
    lan.post(f"{HERE}people/GX-001/", {"step": "refuse", "why": "Đã đủ người"})
    page = signed_in(cast.wei).get(f"{HERE}people/GX-001/").content.decode()
    assert ("Đã đủ người" in page, states()) == (True, {"GX-001": "refused"})


def test_a_filter_leads_to_those_in_a_state_and_stays_after_a_step(cast, people):
    step(cast.wei, "apply", "GX-001")
    page = signed_in(cast.lan).get(f"{HERE}?state=applied")
    assert [one.code for one in page.context["shown"].lines] == ["GX-001"]
    sent = signed_in(cast.wei).post(f"{HERE}act/", {"step": "check", "code": "GX-001", "asked": "state=applied"})
    assert sent["Location"] == f"{HERE}?state=applied"
    page = signed_in(cast.lan).get(f"{HERE}?state=none&q=daibiao")
    assert [one.code for one in page.context["shown"].lines] == ["GX-002", "GX-003"]


def test_each_sees_the_own_people_alone_and_minh_nothing(cast, people):
    a_delegate(a_delegation(people[0].gathering, "B-LS"), 1)
    assert [one.code for one in signed_in(cast.wei).get(HERE).context["shown"].lines] == ["GX-001", "GX-002", "GX-003"]
    assert len(signed_in(cast.lan).get(HERE).context["shown"].lines) == 4
    assert signed_in(cast.wei).get(f"{HERE}people/LS-001/").status_code == 404
    assert step(cast.wei, "apply", "LS-001").status_code == 200
    assert states() == {}
    minh = signed_in(cast.minh)
    found = [minh.get(f"{HERE}{rest}").status_code for rest in ("", "people/GX-001/", "zones/", "print/", "key/")]
    assert found == [404] * 5


def test_zones_are_named_and_asked_for_and_granted(cast, people):
    lan, wei = signed_in(cast.lan), signed_in(cast.wei)
    sent = {"zone0-letter": "a", "zone0-names__vi": "Sảnh", "zone1-letter": "V", "zone1-names__zh": "贵宾室"}
    assert lan.post(f"{HERE}zones/", sent).status_code == 302
    lan.post(f"{HERE}zones/of-categories/", {"delegate": ["A"]})
    assert (
        list(Zone.objects.values_list("letter", flat=True)),
        CategoryZones.objects.get(category="delegate").zones,
    ) == (
        ["A", "V"],
        ["A"],
    )
    missing = wei.post(f"{HERE}people/GX-001/", {"step": "apply", "zones": ["V"]})
    assert missing.status_code == 422
    wei.post(f"{HERE}people/GX-001/", {"step": "apply", "zones": ["V"], "why": "Phiên dịch"})
    wei.post(f"{HERE}people/GX-001/", {"step": "check"})
    assert lan.post(f"{HERE}people/GX-001/", {"step": "approve", "granted": ["V"]}).status_code == 302
    assert Badge.objects.get().zones == ["A", "V"]


def test_a_zone_in_use_stays_and_the_page_says_so(cast, people):
    lan = signed_in(cast.lan)
    lan.post(f"{HERE}zones/", {"zone0-letter": "A", "zone0-names__vi": "Sảnh"})
    lan.post(f"{HERE}zones/of-categories/", {"delegate": ["A"]})
    answer = lan.post(f"{HERE}zones/", {"zone0-letter": "B", "zone0-names__vi": "Sảnh"})
    assert (answer.status_code, Zone.objects.get().letter) == (422, "A")


def test_steps_are_offered_to_whom_they_belong(cast, people):
    step(cast.wei, "apply", "GX-001")
    offered = {
        person.user.username: [one[0] for one in signed_in(person).get(f"{HERE}people/GX-001/").context["steps"]]
        for person in (cast.wei, cast.lan, cast.other["leader"])
    }
    assert offered == {"wei": ["apply", "check", "take_back"], "lan": ["refuse", "revoke"], "wei.leader": []}
    assert signed_in(cast.wei).post(f"{HERE}people/GX-001/", {"step": "approve"}).status_code == 404
    assert states() == {"GX-001": "applied"}


def test_lan_prints_what_waits_with_one_press_and_then_only_what_changed(cast, people):
    all_approved(cast)
    lan = signed_in(cast.lan)
    first = lan.post(f"{HERE}print/badges/", {"which": "waiting"})
    assert (first["Content-Type"], first["Content-Disposition"]) == (
        "application/pdf",
        'attachment; filename="spring-2027-badges-3.pdf"',
    )
    assert [len(codes(page)) for page in open_pdf(first.content)] == [1, 1, 1]
    held = {words: one for words, _banquet, one in lan.get(f"{HERE}print/").context["stacks"]}
    assert [len(one.waiting) for one in held.values()] == [0, 3, 3]
    people[1].refresh_from_db()
    people[1].office = {"zh": "新处长"}
    people[1].save()
    again = lan.post(f"{HERE}print/badges/", {"which": "waiting"})
    assert len(open_pdf(again.content)) == 1
    assert lan.post(f"{HERE}print/badges/", {"which": "waiting"}).status_code == 404
    assert len(open_pdf(lan.post(f"{HERE}print/badges/", {"which": "all"}).content)) == 3
    assert len(open_pdf(lan.post(f"{HERE}print/badges/", {"which": "GX-002"}).content)) == 1


def test_a_name_that_cannot_be_printed_is_told_before_anything_is(cast, people):
    people[0].name = "\U00031350试"
    people[0].save()
    answer = signed_in(cast.lan).post(f"{HERE}print/plates/", {"which": "all"})
    assert (answer.status_code, Printed.objects.count()) == (422, 0)
    assert "U+31350" in answer.content.decode()


def test_what_badges_will_lack_is_told_and_filled_in_from_nothing(cast, people):
    people[0].other_name, people[0].other_lang, people[0].latin = "Thí Đại Biểu", "vi", ""
    people[0].save()
    all_approved(cast)
    missing = signed_in(cast.lan).get(f"{HERE}print/").context["missing"]
    everybody = ["GX-001", "GX-002", "GX-003"]
    assert [(str(words), codes) for words, codes in missing] == [
        ("no name in Vietnamese", ["GX-002", "GX-003"]),
        ("no name as in the passport", ["GX-001"]),
        ("no office in Vietnamese", everybody),
        ("no office in Chinese", everybody),
    ]


def test_a_badge_is_replaced_and_revoked_on_the_page_of_its_person(cast, people):
    all_approved(cast)
    lan = signed_in(cast.lan)
    assert lan.post(f"{HERE}people/GX-001/", {"step": "replace", "why": ""}).status_code == 422
    lan.post(f"{HERE}people/GX-001/", {"step": "replace", "why": "mất"})
    lan.post(f"{HERE}people/GX-002/", {"step": "revoke", "why": "cho mượn"})
    in_force = Badge.objects.filter(until=None).order_by("pk")
    assert list(in_force.values_list("accreditation__delegate__code", "version")) == [("GX-003", 1), ("GX-001", 2)]


def test_a_new_key_makes_all_badges_wait_for_printing(cast, people):
    all_approved(cast)
    lan = signed_in(cast.lan)
    lan.post(f"{HERE}print/badges/", {"which": "all"})
    assert lan.post(f"{HERE}key/").status_code == 302
    held = {words: one for words, _banquet, one in lan.get(f"{HERE}print/").context["stacks"]}
    assert (len(next(iter(held.values())).changed), BadgeKey.objects.filter(retired_at=None).count()) == (3, 1)


@pytest.mark.parametrize("rest", ["", "print/"])
def test_a_page_costs_the_same_with_one_and_with_three(cast, rest):
    delegation = a_delegation(a_gathering(cast.mechanism))
    lan, counts = signed_in(cast.lan), []
    for numbers in ([1], [2, 3]):
        shown = [a_delegate(delegation, number).code for number in numbers]
        step(cast.wei, "apply_and_check", *shown)
        step(cast.lan, "approve", *shown)
        lan.get(HERE + rest)
        with CaptureQueriesContext(connection) as asked:
            lan.get(HERE + rest)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_list_is_taken_along_as_csv(cast, people):
    all_approved(cast)
    sheet = table(signed_in(cast.wei).get(f"{HERE}?format=csv&q=daibiao"))
    assert (len(sheet), sheet[1]) == (4, ["GX-001", "试代表1", "Guangxi", "delegate", "approved", "", "", "1"])

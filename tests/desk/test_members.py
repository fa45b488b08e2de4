"""The pages on members: who takes part, who answers for whom, successions, bodies."""

from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate

from earlyspring.agreements.models import Instrument
from earlyspring.commitments.models import Commitment, Gate, Proposal, Result, Statement
from earlyspring.ledger.models import Mechanism, PersonName, Source
from earlyspring.meetings.models import Activity, Attendance, Observer, Organ, Session
from earlyspring.members.models import Body, Charter, Duplicate, Membership, Office, Seat, Side, Succession, Tenure
from tests.desk.page_reading import read
from tests.desk.saved import table
from tests.makers import in_three, instant, make, named
from tests.people import Cast, a_posting, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_day() -> Any:
    """All stories are told on 21 November 2026."""
    assert connection.features.supports_json_field  # asked once for a connection, not by a page
    with time_machine.travel("2026-11-21T09:00:00+00:00"):
        yield


@pytest.fixture
def lan(cast: Cast) -> Client:
    """Lan reads; Hà Giang and the old Tuyên Quang became the new Tuyên Quang on 1 July 2025."""
    mechanism = cast.mechanism
    ended = {"side": "S-VN", "type": "province", "tier": "provincial", "to_day": "2025-07-01"}
    make(Body, mechanism, "B-HG", names=named("Hà Giang", "Hà Giang", "河江"), **ended)
    make(Body, mechanism, "B-TQ-OLD", names=named("Tuyên Quang", "Tuyên Quang"), **ended)
    new = ended | {"to_day": None, "from_day": "2025-07-01"}
    make(Body, mechanism, "B-TQ", names=named("Tuyên Quang", "Tuyên Quang"), **new)
    make(
        Succession,
        mechanism,
        "SUC-1",
        type="merger",
        effective_on="2025-07-01",
        decided_on="2025-06-12",
        decided_by=in_three("National Assembly"),
        inputs=[{"body": "B-HG", "ceases": True}, {"body": "B-TQ-OLD", "ceases": True}],
        outputs=["B-TQ"],
        fact=in_three("Two became one."),
        batch="ONE",
    )
    member = {"class_code": "member"}
    make(Membership, mechanism, "M-GX", body="B-GX", from_day="2008", **member)
    make(Membership, mechanism, "M-QN", body="B-QN", from_day="2008", basis="inference", **member)
    make(Membership, mechanism, "M-HG", body="B-HG", to_day="2025-07-01", **member)
    make(Membership, mechanism, "M-TQ", body="B-TQ", from_day="2025-07-01", by_succession="SUC-1", **member)
    wish = {"class_code": "guest", "intended": {"class": "member", "by": "2027"}}
    make(Membership, mechanism, "M-LS", body="B-LS", from_day="2026-02-11", decision="DEC-1", **wish)
    return signed_in(cast.lan)


def test_members_stand_by_side_on_the_day_the_readers_own_first(lan: Client) -> None:
    table = read(lan, "/spring/members/").tables[0]
    assert table == [
        ["Locality", "Class", "Since", "By", "Intended"],
        ["Viet Nam 3 members"],
        ["Lạng Sơn", "guest", "11 February 2026", "decision", "member by 2027"],
        ["Quảng Ninh", "member", "2008", "not stated inferred", "—"],
        ["Tuyên Quang", "member", "1 July 2025", "succession", "—"],
        ["China 1 member"],
        ["Guangxi", "member", "2008", "not stated", "—"],
    ]


def test_a_class_in_one_organ_stands_beside_and_is_not_counted(lan: Client, cast: Cast) -> None:
    make(Organ, cast.mechanism, "O-1", code="jwc", names=in_three("Committee"), position=1)
    make(Membership, cast.mechanism, "M-LS-1", body="B-LS", class_code="member", organ="O-1", from_day="2026-03")
    make(Membership, cast.mechanism, "M-FA-1", body="B-GX-FA", class_code="observer", organ="O-1")
    tables = read(lan, "/spring/members/").tables
    assert [row[:2] for row in tables[0][1:]] == [
        ["Viet Nam 3 members"],
        ["Lạng Sơn", "guest"],
        ["Quảng Ninh", "member"],
        ["Tuyên Quang", "member"],
        ["China 1 member"],
        ["Guangxi", "member"],
        ["Committee classes in this organ only"],
        ["Lạng Sơn", "member"],
        ["Guangxi foreign affairs", "observer"],
    ]
    own = read(lan, "/spring/bodies/B-LS/").tables[1]
    assert [row[:2] for row in own] == [
        ["Class", "From"],
        ["guest", "11 February 2026"],
        ["member Committee", "March 2026"],
    ]


def test_on_an_earlier_day_the_earlier_members_stand(lan: Client) -> None:
    table = read(lan, "/spring/members/", as_of="2025-06-30").tables[0]
    assert [row[0] for row in table[1:]] == [
        "Viet Nam 2 members",
        "Hà Giang",
        "Quảng Ninh",
        "China 1 member",
        "Guangxi",
    ]


def test_bodies_of_one_name_are_told_apart_by_their_days(lan: Client, cast: Cast) -> None:
    old = {"body": "B-TQ-OLD", "class_code": "guest", "to_day": "2025-07-01"}
    make(Membership, cast.mechanism, "M-TQ-OLD", **old)
    through = read(lan, "/spring/members/").tables[2]
    assert [row[0] for row in through[1:]] == [
        "Hà Giang",
        "Lạng Sơn",
        "Quảng Ninh",
        "Tuyên Quang (from 1 July 2025)",
        "Tuyên Quang (until 30 June 2025)",
        "Guangxi",
    ]
    assert through[1][2:] == ["not stated", "30 June 2025", "not stated reported"]


def test_each_organ_shows_what_every_locality_sends(lan: Client, cast: Cast) -> None:
    make(
        Organ, cast.mechanism, "O-1", code="jwc", names=in_three("Committee"), level=in_three("vice-chairs"), position=1
    )
    make(Seat, cast.mechanism, "S-1", organ="O-1", party="B-GX", body="B-GX-FA", role="co_chair")
    make(Seat, cast.mechanism, "S-2", organ="O-1", party="B-QN", body="B-QN-FA", role="member")
    make(Seat, cast.mechanism, "S-3", organ="O-1", party="B-HG", role="member", to_day="2025-07-01")
    make(Observer, cast.mechanism, "OB-1", names=in_three("An embassy"), years=[2024, 2026])
    page = read(lan, "/spring/members/")
    assert page.tables[3:] == [
        [
            ["Locality", "Sends", "Role"],
            ["Quảng Ninh", "Quảng Ninh foreign affairs", "member"],
            ["Guangxi", "Guangxi foreign affairs", "co-chair"],
        ],
        [["Who", "Years"], ["An embassy", "2024, 2026"]],
    ]
    assert page.terms["Who sits"] == "vice-chairs"


def test_nobody_yet_says_what_to_do(cast: Cast) -> None:
    page = read(signed_in(cast.lan), "/spring/members/")
    assert "No membership is on record yet. Enter each locality with its class" in page.words
    leader = read(signed_in(cast.own["leader"]), "/spring/members/")
    assert "No membership is on record yet. The secretariat enters memberships." in leader.words
    assert [words for words in leader.links if words.startswith("Enter")] == []


def test_who_is_responsible_for_ha_giang_after_the_merger(lan: Client) -> None:
    page = read(lan, "/spring/members/answers/", body="B-HG", as_of="2026-03-01")
    assert page.headings[1:] == [
        "On 1 March 2026, Tuyên Quang is responsible for what Hà Giang agreed.",
        "By which acts",
        "Sources",
    ]
    assert (
        "1 July 2025 merger Two became one. Hà Giang (ceases), Tuyên Quang (until 30 June 2025) (ceases) → "
        "Tuyên Quang (from 1 July 2025) Decision: 12 June 2025 · National Assembly · details"
    ) in page.words


def test_before_the_merger_it_is_responsible_itself(lan: Client) -> None:
    page = read(lan, "/spring/members/answers/", body="B-HG", as_of="2025-06-30")
    assert page.headings[1] == "On 30 June 2025, Hà Giang is itself responsible for what it agreed."
    assert "No act of succession touches it by this day." in page.words


@pytest.mark.parametrize(
    ("act", "sentence", "reason"),
    [
        (
            {"outputs": [], "complete": True},
            "On 1 March 2026, nobody on record is responsible for what Lạng Sơn agreed.",
            "",
        ),
        (
            {"outputs": ["B-QN", "B-GX"], "complete": False},
            "On 1 March 2026, Quảng Ninh, Guangxi are responsible together for what Lạng Sơn agreed.",
            "not all known The register does not know all successors; others may be responsible too.",
        ),
        (
            {"outputs": ["B-QN"], "effective_on": None},
            "On 1 March 2026, Lạng Sơn is itself responsible for what it agreed.",
            "day not stated An act that ends it is on record without a day, so it was not applied.",
        ),
        (
            {"outputs": ["B-LS"], "complete": True},
            "On 1 March 2026, nobody on record is responsible for what Lạng Sơn agreed.",
            "acts contradict each other The acts on record lead back to the same body. They must be corrected first.",
        ),
    ],
)
def test_an_answer_that_is_not_whole_says_why(
    lan: Client, cast: Cast, act: dict[str, Any], sentence: str, reason: str
) -> None:
    inputs = [{"body": "B-LS", "ceases": True}]
    make(
        Succession, cast.mechanism, "SUC-2", **{"type": "split", "effective_on": "2026-01-01", "inputs": inputs, **act}
    )
    page = read(lan, "/spring/members/answers/", body="B-LS", as_of="2026-03-01")
    assert page.headings[1] == sentence
    assert reason in page.words


def test_an_act_learned_later_does_not_change_what_was_known_then(lan: Client, cast: Cast) -> None:
    make(Session, cast.mechanism, "SM-25", organ="O-1", status="held", year=2025, day="2025-02-21")
    late = {"type": "merger", "effective_on": "2024-01-01", "outputs": ["B-QN"], "known_from": "2026-01-01"}
    make(Succession, cast.mechanism, "SUC-9", inputs=[{"body": "B-LS", "ceases": True}], **late)
    asked = {"body": "B-LS", "as_of": "2025-03-01"}
    now = read(lan, "/spring/members/answers/", **asked).headings[1]
    then = read(lan, "/spring/members/answers/", **asked, known="SM-25").headings[1]
    assert now == "On 1 March 2025, Quảng Ninh is responsible for what Lạng Sơn agreed."
    assert then == "On 1 March 2025, Lạng Sơn is itself responsible for what it agreed."


def test_the_question_without_a_body_or_with_a_strange_one(lan: Client) -> None:
    assert "No body is chosen yet." in read(lan, "/spring/members/answers/").words
    assert lan.get("/spring/members/answers/", {"body": "B-NOWHERE"}).status_code == 404
    wrong = read(lan, "/spring/members/answers/", body="B-HG", as_of="2026-02-31")
    assert "That is no day of the calendar, so this page stands on today." in wrong.words


def test_successions_stand_by_batch_with_picture_and_table(lan: Client, cast: Cast) -> None:
    make(Succession, cast.mechanism, "SUC-0", type="creation", effective_on="2020", outputs=["B-LS"])
    page = read(lan, "/spring/members/succession/")
    assert page.headings[1:3] == ["1 July 2025", "2020"]
    assert page.tables[0] == [
        ["Before", "Act", "Day", "After"],
        ["Hà Giang, Tuyên Quang", "merger", "1 July 2025", "Tuyên Quang"],
    ]
    assert page.links["Enter an act of succession"] == "/spring/facts/succession/new/"


def test_acts_that_cannot_be_drawn_are_still_told(lan: Client, cast: Cast) -> None:
    inputs = [{"body": "B-LS", "ceases": True}]
    make(Succession, cast.mechanism, "SUC-8", type="rename", effective_on="2021", inputs=inputs, outputs=["B-LS"])
    page = read(lan, "/spring/members/succession/")
    assert len(page.tables) == 1
    assert "rename" not in page.words
    assert "renaming Lạng Sơn (ceases) → Lạng Sơn details" in page.words


def test_bodies_are_narrowed_by_name_side_type_and_tier(lan: Client) -> None:
    def found(**asked: str) -> list[str]:
        page = read(lan, "/spring/bodies/", **asked)
        return [row[0] for row in page.tables[0][1:]] if page.tables else []

    assert found(q="ha giang") == ["Hà Giang"]
    assert found(q="河江") == ["Hà Giang"]
    assert found(side="S-CN") == ["Guangxi", "Guangxi foreign affairs"]
    assert found(type="province") == ["Hà Giang", "Tuyên Quang", "Tuyên Quang"]
    assert found(tier="provincial", q="Tuyên") == ["Tuyên Quang", "Tuyên Quang"]
    assert found(q="nobody") == []
    assert "3 bodies of 8 bodies" in read(lan, "/spring/bodies/", type="province").words
    assert "No body answers to this choice." in read(lan, "/spring/bodies/", q="nobody").words


def test_the_list_of_bodies_is_turned_over_and_saved(lan: Client, cast: Cast) -> None:
    for number in range(60):
        make(Body, cast.mechanism, f"X-{number:02}", side="S-CN", names=named(f"County {number:02}"))
    first, second = (read(lan, "/spring/bodies/", page=page) for page in ("1", "2"))
    assert [len(page.tables[0]) - 1 for page in (first, second)] == [50, 18]
    assert "68 bodies" in first.words
    sheet = lan.get("/spring/bodies/", {"format": "csv", "q": "ha giang"})
    assert sheet["Content-Disposition"] == f'attachment; filename="spring-bodies-{localdate()}.csv"'
    assert table(sheet)[1:] == [
        ["B-HG", "S-VN", "province", "provincial level", "Hà Giang", "河江", "Hà Giang", "", "", "2025-07-01"]
    ]


def test_a_body_shows_its_names_in_all_languages_and_what_is_missing(lan: Client) -> None:
    page = read(lan, "/spring/bodies/B-TQ/")
    assert page.tables[0] == [
        ["Language", "Official name", "Short name", "Basis", "Other forms seen"],
        ["Tiếng Việt", "Tuyên Quang", "Tuyên Quang", "read in a source", "—"],
        ["简体中文", "not stated", "not stated", "not stated", "—"],
        ["English", "Tuyên Quang", "Tuyên Quang", "read in a source", "—"],
    ]
    assert page.terms["Came out of"] == "Hà Giang, Tuyên Quang (until 30 June 2025)"
    assert page.terms["Stands"] == "from 1 July 2025"


def test_a_body_that_ended_says_who_answers_for_it(lan: Client) -> None:
    page = read(lan, "/spring/bodies/B-HG/")
    assert "does not stand on this day" in page.words
    assert "Responsible for what it agreed: Tuyên Quang (from 1 July 2025)." in page.words
    before = read(lan, "/spring/bodies/B-HG/", as_of="2025-06-30")
    assert "does not stand on this day" not in before.words


def test_a_body_shows_offices_with_holders_and_those_beneath_it(lan: Client, cast: Cast) -> None:
    mechanism = cast.mechanism
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="", names=in_three("Somebody"))
    make(Office, mechanism, "O-1", body="B-QN-FA", code="director", titles=in_three("Director"), rank=3)
    make(Tenure, mechanism, "T-1", office="O-1", person="P-1", capacity="acting", from_day="2026-01-01")
    make(Tenure, mechanism, "T-2", office="O-1", person="P-2", from_day="2020", to_day="2026-01-01")
    page = read(lan, "/spring/bodies/B-QN/")
    assert page.headings[page.headings.index("Offices and holders") + 1] == "Director Quảng Ninh foreign affairs"
    assert page.tables[2][1:] == [
        ["Somebody on this day", "acting", "from 1 January 2026", "not stated"],
        ["name no longer kept", "not stated", "2020 – 31 December 2025", "not stated"],
    ]


def test_a_name_held_in_another_language_is_shown_as_it_is_held(lan: Client, cast: Cast) -> None:
    mechanism = cast.mechanism
    PersonName.objects.create(mechanism=mechanism, person="P-1", salt="", names={"vi": "Trần An", "zh": "陈安"})
    make(Office, mechanism, "O-1", body="B-QN", code="director", titles=in_three("Director"), rank=3)
    make(Tenure, mechanism, "T-1", office="O-1", person="P-1", from_day="2026-01-01")
    page = read(lan, "/spring/bodies/B-QN/")
    assert page.tables[2][1][0] == "Trần An (Vietnamese), 陈安 (Chinese) on this day"


def test_the_chair_of_a_committee_is_named_on_the_page_of_its_party(lan: Client, cast: Cast) -> None:
    PersonName.objects.create(mechanism=cast.mechanism, person="P-1", salt="", names=in_three("Somebody"))
    make(Seat, cast.mechanism, "SEAT-1", organ="O-1", party="B-QN", body="B-QN-FA", role="chair", person="P-1")
    for item in ("B-QN", "B-QN-FA"):
        assert "Somebody" in read(lan, f"/spring/bodies/{item}/").words.split("Seats in organs")[1]


def test_the_list_of_members_names_who_sits_there_on_the_day(lan: Client, cast: Cast) -> None:
    mechanism = cast.mechanism
    make(Organ, mechanism, "O-1", code="jwc", names=in_three("Committee"), position=1)
    said = {"organ": "O-1", "party": "B-QN", "body": "B-QN-FA", "role": "chair"}
    for number, name in ((1, "Somebody"), (2, "Another")):
        PersonName.objects.create(mechanism=mechanism, person=f"P-{number}", salt="", names=in_three(name))
    make(Seat, mechanism, "SEAT-1", person="P-1", to_day="2026-03-01", **said)
    make(Seat, mechanism, "SEAT-2", person="P-2", from_day="2026-03-01", **said)
    make(Seat, mechanism, "SEAT-3", organ="O-1", party="B-GX", body="B-GX-FA", role="member")
    rows = lambda **day: read(lan, "/spring/members/", **day).tables[-1][1:]
    assert rows() == [
        ["Quảng Ninh", "Quảng Ninh foreign affairs", "chair Another"],
        ["Guangxi", "Guangxi foreign affairs", "member"],
    ]
    assert rows(as_of="2026-02-28")[0][2] == "chair Somebody"


def test_every_figure_of_a_body_opens_its_list(lan: Client, cast: Cast) -> None:
    mechanism = cast.mechanism
    make(Instrument, mechanism, "I-1", type="mou", title=in_three("Memo"), parties=[{"body": "B-HG"}])
    make(Commitment, mechanism, "C-1", state="recorded", title=in_three("A road"), parties=["B-HG", "B-QN"])
    make(Statement, mechanism, "S-1", force="agreed", text=in_three("So."), bodies=["B-HG"])
    make(Result, mechanism, "R-1", text=in_three("Done."), bodies=["B-HG"])
    make(Proposal, mechanism, "P-1", text=in_three("Let us."), party="B-HG", state="tabled")
    make(Proposal, mechanism, "P-2", text=in_three("Secret."), party="B-HG", state="internal")
    make(Activity, mechanism, "A-1", type="visit", start="2024", status="held", bodies=["B-HG"])
    make(Activity, mechanism, "A-2", type="review", start="2024", status="held", bodies=["B-HG"])
    make(Session, mechanism, "SM-1", organ="O-1", status="held", year=2023, host="B-HG")
    make(Attendance, mechanism, "AT-1", session="SM-1", body="B-HG", role="participant")
    page = read(lan, "/spring/bodies/B-HG/")
    words = page.words.split("Where it is named ")[1].split(" Before and after")[0]
    assert words == (
        "1 session attended 1 session hosted 1 commitment 1 instrument 1 statement 1 proposal 1 result 1 activity "
        "1 step before or after a session"
    )
    assert lan.get("/spring/meetings/", {"attended": "B-HG"}).status_code == 200


def test_lists_are_read_as_they_were_known(lan: Client, cast: Cast) -> None:
    """A memorandum named Guangxi until a later version took it out; another came to be known only in 2026."""
    make(Session, cast.mechanism, "SM-25", organ="O-1", status="held", year=2025, day="2025-02-21")
    named_it, left_out = [{"body": "B-GX"}], [{"body": "B-QN"}]
    until = {"known_to": instant("2026-01-01"), "version": "older"}
    make(Instrument, cast.mechanism, "I-1", type="mou", title=in_three("A"), parties=named_it, **until)
    after = {"known_from": "2026-01-01"}
    make(Instrument, cast.mechanism, "I-1", type="mou", title=in_three("A"), parties=left_out, **after)
    for number in (2, 3):
        make(Instrument, cast.mechanism, f"I-{number}", type="mou", title=in_three("B"), parties=named_it, **after)
    now, then = (read(lan, "/spring/bodies/B-GX/", **asked).words for asked in ({}, {"known": "SM-25"}))
    assert ("2 instruments" in now, "1 instrument " in then) == (True, True)


def some_more(mechanism: Any, number: int) -> None:
    """One more of each thing that a page of this chapter lists."""
    make(Source, mechanism, f"SRC-{number}", publisher=in_three("A paper"))
    make(Body, mechanism, f"B-{number}", side="S-VN", parent="B-QN", names=named(f"District {number}"))
    make(Membership, mechanism, f"M-{number}", body=f"B-{number}", class_code="member", sources=[f"SRC-{number}"])
    early = {"from_day": f"{1990 + number}", "to_day": f"{1991 + number}"}
    make(Membership, mechanism, f"MQ-{number}", body="B-QN", class_code="guest", **early)
    ended = [{"body": f"B-{number}", "ceases": True}]
    make(Succession, mechanism, f"SU-{number}", type="absorption", effective_on="2026", inputs=ended, outputs=["B-QN"])
    make(Office, mechanism, f"O-{number}", body="B-QN", code="chair", titles=in_three("Chair"))
    make(Tenure, mechanism, f"T-{number}", office=f"O-{number}", person=f"P-{number}")
    make(Seat, mechanism, f"S-{number}", organ="O-1", party="B-QN", body=f"B-{number}")
    make(Gate, mechanism, f"G-{number}", names=in_three("Gate"), ends=[{"localities": ["B-QN"]}])
    make(Observer, mechanism, f"OB-{number}", body="B-GX", years=[2026])
    make(Session, mechanism, f"SM-{number}", organ=f"ORG-{number}", status="held", year=2020, day="2020-01-06")
    make(Organ, mechanism, f"ORG-{number}", code="jwc", names=in_three("Organ"), position=number)


STATEMENTS = {
    "members/": 5,
    "members/answers/?body=B-1": 5,
    "members/succession/": 6,
    "bodies/": 4,
    "bodies/?format=csv": 5,
    "bodies/B-QN/": 7,
}


@pytest.mark.parametrize(("address", "statements"), STATEMENTS.items())
def test_a_page_asks_the_same_number_of_times_however_much_it_shows(
    lan: Client, cast: Cast, django_assert_num_queries: Any, address: str, statements: int
) -> None:
    some_more(cast.mechanism, 1)
    lan.get(f"/spring/{address}")
    with django_assert_num_queries(statements):
        assert lan.get(f"/spring/{address}").status_code == 200
    some_more(cast.mechanism, 2)
    some_more(cast.mechanism, 3)
    with django_assert_num_queries(statements):
        assert lan.get(f"/spring/{address}").status_code == 200


def test_a_body_that_is_not_there_is_not_found(lan: Client, cast: Cast) -> None:
    assert lan.get("/spring/bodies/B-NOWHERE/").status_code == 404
    assert signed_in(cast.minh).get("/spring/bodies/B-QN/").status_code == 404


def test_the_charters_word_for_a_class_goes_before_the_general_one(cast: Cast) -> None:
    autumn = Mechanism.objects.create(key="autumn", registrar="B-QN")
    classes = [{"code": "guest", "names": in_three("invited locality"), "decides": False}]
    make(Charter, autumn, "charter", names=in_three("Autumn"), classes=classes)
    make(Side, autumn, "S-VN", names=in_three("Viet Nam"))
    make(Body, autumn, "B-QN", side="S-VN", names=named("Quảng Ninh"))
    for number, code in enumerate(("guest", "observer")):
        make(Membership, autumn, f"M-{number}", body="B-QN", class_code=code, organ=f"O-{number}")
    a_posting(cast.lan.user, autumn, "B-QN")
    page = read(signed_in(cast.lan), "/autumn/members/")
    assert [row[1] for row in page.tables[0] if len(row) > 1] == ["Class", "invited locality", "observer"]


def test_an_act_merely_proposed_makes_nobody_responsible(lan: Client, cast: Cast) -> None:
    inputs = [{"body": "B-LS", "ceases": True}]
    put = {"type": "absorption", "effective_on": "2026-01-01", "inputs": inputs, "outputs": ["B-QN"]}
    act = make(Succession, cast.mechanism, "SUC-2", standing="open", **put)
    asked = {"body": "B-LS", "as_of": "2026-03-01"}
    itself = "On 1 March 2026, Lạng Sơn is itself responsible for what it agreed."
    assert read(lan, "/spring/members/answers/", **asked).headings[1] == itself
    assert "Followed by" not in read(lan, "/spring/bodies/B-LS/").terms
    page = read(lan, "/spring/members/succession/")
    assert page.headings[1:3] == ["Proposed", "1 July 2025"]
    assert "1 act ·" in page.words
    waits = "waits for the answers of the parties"
    assert page.links[waits] == read(lan, "/spring/bodies/B-LS/").links[waits] == "/spring/open/succession-SUC-2/"
    Succession.objects.filter(pk=act.pk).update(standing="joint")
    answered = "On 1 March 2026, Quảng Ninh is responsible for what Lạng Sơn agreed."
    assert read(lan, "/spring/members/answers/", **asked).headings[1] == answered
    assert read(lan, "/spring/bodies/B-LS/").terms["Followed by"] == "Quảng Ninh"


def test_a_body_is_read_as_another_only_once_that_is_agreed(lan: Client, cast: Cast) -> None:
    same = make(Duplicate, cast.mechanism, "DUP-1", standing="open", body="B-LS", same_as="B-QN")
    assert lan.get("/spring/bodies/B-LS/").status_code == 200
    assert "Lạng Sơn" in [row[0] for row in read(lan, "/spring/bodies/").tables[0]]
    Duplicate.objects.filter(pk=same.pk).update(standing="joint")
    assert lan.get("/spring/bodies/B-LS/")["Location"] == "/spring/bodies/B-QN/"


def test_founders_are_proposed_until_the_parties_assent(cast: Cast) -> None:
    said = {"class_code": "member", "from_day": "2008", "standing": "open"}
    make(Membership, cast.mechanism, "M-QN", body="B-QN", **said)
    page = read(signed_in(cast.lan), "/spring/members/")
    assert page.headings[1:4] == ["On this day", "Proposed", "Through time"]
    assert "Nobody takes part on this day: what was put to the parties has no effect until they assent." in page.words
    proposed = page.words.split(" Proposed ")[1].split(" Through time")[0]
    assert proposed == "Quảng Ninh member (from 2008) open – waits for the answers of the parties"


def test_one_proposed_is_not_among_the_members_of_the_day(lan: Client, cast: Cast) -> None:
    proposed = {"class_code": "guest", "from_day": "2026-02-11", "standing": "open"}
    make(Membership, cast.mechanism, "M-FA", body="B-QN-FA", **proposed)
    tables = read(lan, "/spring/members/").tables
    on_the_day, through = ([row[0] for row in table] for table in (tables[0], tables[2]))
    assert ("Quảng Ninh foreign affairs" in on_the_day, "Quảng Ninh foreign affairs" in through) == (False, True)

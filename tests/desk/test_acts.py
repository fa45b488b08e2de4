"""Lan acts on what is there: a body is renamed, a session held, a proposal answered, and guards say what is missing."""

from datetime import UTC, datetime
from inspect import signature

import pytest
from django.urls import reverse

from earlyspring.agreements.models import LanguageText
from earlyspring.commitments.models import Commitment
from earlyspring.desk.acting import ACTS, SHAPES, ActForm, parameters
from earlyspring.desk.allowed import acts_on
from earlyspring.ledger.models import Entry, PersonName
from earlyspring.ledger.nouns import KINDS
from earlyspring.meetings.models import Session
from earlyspring.members.models import Body, Membership, Office, Tenure
from tests.desk.hosted import hosted
from tests.desk.page_reading import read
from tests.people import a_fact, signed_in

pytestmark = pytest.mark.django_db

REPORTED = {"how": "report", "sources": ["SRC-1"]}


@pytest.fixture
def lan(cast):
    hosted(cast)
    return signed_in(cast.lan)


def act(cast, kind, item, name):
    return reverse("act", args=[cast.mechanism.key, kind, item, name])


def new(cast, kind):
    return reverse("new", args=[cast.mechanism.key, kind])


def test_a_session_is_held(cast, lan):
    sent = REPORTED | {"start": "2026-02-18", "end": "2026-02-20", "day": "2026-02-19", "mode": "in_person"}
    assert lan.post(act(cast, "session", "SM-2027", "hold"), sent).status_code == 302
    row = Session.objects.get(item="SM-2027", known_to=None)
    assert (row.status, row.start, row.end, row.day) == ("held", "2026-02-18", "2026-02-20", "2026-02-19")


def test_a_session_is_called_without_a_number(cast, lan):
    sent = REPORTED | {"organ": "O-SM", "status": "planned", "year": "2028", "mode": "online"}
    for number in ("0", ""):
        assert lan.post(new(cast, "session"), sent | {"ordinal": number}).status_code == 302
    called = Session.objects.filter(year=2028, known_to=None).order_by("pk")
    assert [(one.ordinal, one.ordinal_basis) for one in called] == [(None, None), (13, "planned")]


def test_a_session_is_put_off_and_the_desk_is_told_why(cast, lan):
    sent = REPORTED | {"planned_start": "2027-09", "reason__en": "Flood"}
    assert lan.post(act(cast, "session", "SM-2027", "postpone"), sent).status_code == 302
    row = Session.objects.get(item="SM-2027", known_to=None)
    assert (row.status, row.planned_start, row.note) == ("postponed", "2027-09", {"en": "Flood"})


def test_what_a_verb_refuses_is_said_in_words_and_nothing_is_written(cast, lan):
    before = Entry.objects.count()
    answer = lan.post(act(cast, "session", "SM-2027", "hold"), REPORTED | {"start": "2027-02-18", "end": "2027-02-01"})
    assert (answer.status_code, Entry.objects.count()) == (422, before)


def test_a_member_is_admitted_by_the_verb(cast, lan):
    sent = REPORTED | {"body": "B-LS", "class": "member", "from": "2027-02-19"}
    charter = {
        "names__en": "Spring meeting",
        "languages": ["vi"],
        "classes__0__code": "member",
        "classes__0__names__en": "full member",
        "classes__0__decides": "yes",
    }
    lan.post(reverse("change", args=[cast.mechanism.key, "charter", "charter"]), REPORTED | charter)
    asked = lan.get(new(cast, "membership")).context["form"].fields
    assert asked["class"].choices == [("", "—"), ("member", "full member")]
    assert asked["class"].widget.input_type == "select"
    assert lan.post(new(cast, "membership"), sent).status_code == 302
    assert list(Membership.objects.values_list("body", "class_code", "from_day")) == [("B-LS", "member", "2027-02-19")]
    assert lan.post(new(cast, "membership"), sent).status_code == 422


def test_a_guest_of_the_mechanism_observes_one_organ(cast, lan):
    said = {"class": "guest", "from": "2026-01-01"}
    assert lan.post(new(cast, "membership"), REPORTED | said | {"body": "B-LS"}).status_code == 422
    charter = {"names__en": "Spring meeting", "languages": ["vi"]}
    for number, code in enumerate(("guest", "observer")):
        charter |= {f"classes__{number}__code": code, f"classes__{number}__names__en": code}
    lan.post(reverse("change", args=[cast.mechanism.key, "charter", "charter"]), REPORTED | charter)
    for body in ("B-LS", "B-QN"):
        assert lan.post(new(cast, "membership"), REPORTED | said | {"body": body}).status_code == 302
    overview = reverse("overview", args=[cast.mechanism.key])
    assert "2 members and guests" in read(lan, overview).words
    observes = REPORTED | said | {"class": "observer", "organ": "O-SM"}
    for body in ("B-LS", "B-QN-FA"):
        assert lan.post(new(cast, "membership"), observes | {"body": body}).status_code == 302
    first = read(lan, overview).words
    assert "2 members and guests" in first
    listed = first.split(" Members ")[-1]
    assert listed == (
        "Lạng Sơn guest reported observer, Spring Meeting reported Quảng Ninh guest reported "
        "Quảng Ninh foreign affairs observer, Spring Meeting reported"
    )
    held = read(lan, reverse("body", args=[cast.mechanism.key, "B-LS"])).tables[1]
    assert [row[0] for row in held] == ["Class", "guest", "observer Spring Meeting"]
    assert lan.post(new(cast, "membership"), observes | {"body": "B-LS"}).status_code == 422


def test_the_name_of_an_office_holder_stays_outside_the_log(cast, lan):
    lan.post(new(cast, "office"), REPORTED | {"item": "O-1", "body": "B-QN", "code": "secretary"})
    sent = REPORTED | {"office": "O-1", "person__vi": "Nguyễn Văn Thử", "from": "2027-01-01", "capacity": "holder"}
    assert lan.post(new(cast, "tenure"), sent).status_code == 302
    held = PersonName.objects.get()
    assert (held.names, Tenure.objects.get().person, Office.objects.count()) == (
        {"vi": "Nguyễn Văn Thử"},
        held.person,
        1,
    )
    envelopes = b"".join(bytes(entry.envelope) for entry in Entry.objects.all())
    assert b"Th\xe1\xbb\xad" not in envelopes


def test_a_date_that_was_agreed_is_never_changed(cast, lan):
    a_fact(cast.mechanism, "due_date", "DUE-1", commitment="C-1", no=0, on="2027-06-01")
    url = reverse("change", args=[cast.mechanism.key, "due_date", "DUE-1"])
    assert lan.get(url)["Location"] == reverse("fact", args=[cast.mechanism.key, "due_date", "DUE-1"])


def test_a_session_that_is_still_to_come_was_not_held(cast, lan):
    answer = lan.post(act(cast, "session", "SM-2027", "hold"), REPORTED | {"start": "2999-02-18"})
    assert (answer.status_code, Session.objects.get(known_to=None).status) == (422, "planned")


def test_wei_of_another_party_sees_the_act_but_a_leader_does_not(cast, lan):
    url = act(cast, "body", "B-QN", "rename")
    assert [signed_in(who).get(url).status_code for who in (cast.wei, cast.own["leader"])] == [200, 404]


def test_an_act_that_is_not_is_not_found(cast, lan):
    assert lan.get(act(cast, "body", "B-QN", "vanish")).status_code == 404


def test_every_act_has_a_form_that_asks_what_its_verb_needs():
    for kind, acts in ACTS.items():
        for name, (_words, verb) in acts.items():
            asked = {one.name for one in parameters(verb)}
            needed = {
                one.name
                for one in signature(verb).parameters.values()
                if one.kind is one.KEYWORD_ONLY and one.default is one.empty and one.name not in ("by", "way")
            }
            assert (kind, name, needed - asked, asked - set(SHAPES)) == (kind, name, set(), set())


def test_renaming_keeps_the_old_name(cast, lan):
    sent = {"official__en": "Quảng Ninh City", "from_day": "2027-07-01"} | REPORTED
    assert lan.post(act(cast, "body", "B-QN", "rename"), sent).status_code == 302
    names = Body.objects.get(item="B-QN", known_to=None).names
    assert [name["official"]["en"] for name in names] == ["Quảng Ninh", "Quảng Ninh City"]


def test_a_code_is_asked_for_where_none_can_be_made(cast, lan):
    said = {"text": {"en": "A line."}, "state": "recorded"}
    a_fact(cast.mechanism, "commitment", "C-1", session="SM-2027", **said)
    a_fact(cast.mechanism, "commitment", "C-2", **said)
    field = lan.get(act(cast, "commitment", "C-1", "register")).context["form"].fields["code"]
    assert (field.required, field.help_text) == (False, "Left empty, it is 2027-SECRETARIES12-01.")
    assert lan.get(act(cast, "commitment", "C-2", "register")).context["form"].fields["code"].required
    refused = lan.post(act(cast, "commitment", "C-2", "register"), REPORTED | {"nature": "continuous"})
    assert list(refused.context["form"].errors) == ["code"]


def test_a_commitment_is_registered_with_the_nature_that_its_form_asks(cast, lan):
    said = {"text": {"en": "A line."}, "parties": ["B-QN", "B-GX"], "state": "recorded"}
    a_fact(cast.mechanism, "commitment", "C-1", **said)
    page = lan.get(act(cast, "commitment", "C-1", "register"))
    assert [code for code, _ in page.context["form"].fields["nature"].choices] == [
        "",
        "deliverable",
        "recurrent",
        "continuous",
        "abstention",
    ]
    sent = REPORTED | {"code": "2027-SM12-01", "nature": "continuous"}
    assert lan.post(act(cast, "commitment", "C-1", "register"), sent).status_code == 302
    row = Commitment.objects.get(item="C-1", known_to=None)
    assert (row.state, row.code, row.nature) == ("registered", "2027-SM12-01", "continuous")


def names_of_acts(lan, cast, kind, item):
    page = lan.get(reverse("fact", args=[cast.mechanism.key, kind, item])).content.decode()
    return [name for name in ACTS[kind] if f'href="{act(cast, kind, item, name)}"' in page]


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("recorded", ["register", "close"]),
        ("registered", ["activate", "close"]),
        ("active", ["suspend", "close"]),
        ("suspended", ["activate", "close"]),
        ("closed", ["revive"]),
    ],
)
def test_only_what_the_state_of_a_commitment_allows_is_offered(state, offered):
    assert [name for name, _words in acts_on(Commitment(item="C-1", state=state))] == offered


def test_a_commitment_is_taken_over_where_somebody_else_answers_for_a_party(cast, lan):
    """Lạng Sơn is merged into Quảng Ninh; nobody else answers for Guangxi."""
    merger = {"type": "merger", "effective_on": "2025-07-01", "inputs": [{"body": "B-LS", "ceases": True}]}
    for item, parties in (("C-1", ["B-LS", "B-GX"]), ("C-2", ["B-QN", "B-GX"])):
        a_fact(cast.mechanism, "commitment", item, text={"en": "Keep the calendar."}, state="recorded", parties=parties)
    offered = lambda item: "take_over" in names_of_acts(lan, cast, "commitment", item)
    assert [offered("C-1"), offered("C-2")] == [False, False]
    a_fact(cast.mechanism, "succession", "SU-1", outputs=["B-QN"], **merger)
    assert [offered("C-1"), offered("C-2")] == [True, False]
    page = read(lan, reverse("commitment", args=[cast.mechanism.key, "C-1"]))
    assert page.links["Take over after a succession"] == act(cast, "commitment", "C-1", "take_over")


def test_a_milestone_is_reached_once(cast, lan):
    a_fact(cast.mechanism, "commitment", "C-1", text={"en": "Keep the calendar."}, state="recorded", parties=["B-QN"])
    a_fact(cast.mechanism, "milestone", "MS-1", commitment="C-1", title={"en": "Numbers exchanged"}, on="2026-10-01")
    assert names_of_acts(lan, cast, "milestone", "MS-1") == ["reach"]
    assert lan.post(act(cast, "milestone", "MS-1", "reach"), REPORTED | {"on": "2026-10-05"}).status_code == 302
    row = KINDS["milestone"]._default_manager.get(item="MS-1", known_to=None)
    assert (row.reached_on, row.on) == ("2026-10-05", "2026-10-01")
    assert names_of_acts(lan, cast, "milestone", "MS-1") == []


def test_a_draft_is_approved_and_a_version_authenticated_until_the_instrument_is_signed(cast, lan):
    def offered():
        page = lan.get(reverse("instrument", args=[cast.mechanism.key, "I-9"])).content.decode()
        here = [name for name in ACTS["instrument"] if f'href="{act(cast, "instrument", "I-9", name)}"' in page]
        assert names_of_acts(lan, cast, "instrument", "I-9") == here
        return here

    a_fact(cast.mechanism, "instrument", "I-9", title={"en": "Memorandum"}, type="mou", handling="open")
    assert offered() == []
    text = {"instrument": "I-9", "version": 1, "lang": "vi", "standing": "authentic", "sha256": "a" * 64}
    a_fact(cast.mechanism, "text", "TX-1", **text, purpose="draft")
    assert offered() == ["authenticate", "approve"]
    LanguageText.objects.update(known_to=datetime.now(UTC))
    a_fact(cast.mechanism, "text", "TX-1B", **text, purpose="agreed", authenticated_on="2026-01-02")
    assert offered() == ["approve"]
    signed = {"version": 1, "signed_on": "2026-01-03", "type": "definitive"}
    a_fact(cast.mechanism, "signature", "SG-1", instrument="I-9", body="B-QN", **signed)
    assert offered() == []
    more = {"version": 2, "purpose": "corrigendum", "corrects": 1, "sha256": "b" * 64}
    a_fact(cast.mechanism, "text", "TX-2", **text | more)
    assert offered() == ["authenticate"]
    a_fact(cast.mechanism, "event", "EV-1", instrument="I-9", type="terminated", effective_on="2026-02-01")
    assert offered() == []


def test_of_an_instrument_reported_as_signed_no_draft_is_settled(cast, lan):
    said = {"title": {"en": "Minutes"}, "type": "mou", "signed_on": "2018-02-03", "signing": "reported"}
    a_fact(cast.mechanism, "instrument", "I-9", **said)
    text = {"instrument": "I-9", "version": 1, "lang": "vi", "standing": "authentic", "sha256": "a" * 64}
    a_fact(cast.mechanism, "text", "TX-1", **text, purpose="agreed")
    assert names_of_acts(lan, cast, "instrument", "I-9") == []


def test_of_a_session_that_was_held_nothing_is_offered(cast, lan):
    assert names_of_acts(lan, cast, "session", "SM-2027") == ["hold", "postpone", "move", "cancel"]
    lan.post(act(cast, "session", "SM-2027", "hold"), REPORTED | {"start": "2026-02-18"})
    assert names_of_acts(lan, cast, "session", "SM-2027") == []


def test_the_form_to_activate_begins_with_what_the_commitment_says(cast, lan):
    said = {"text": {"en": "A line."}, "state": "registered", "verifiable": True, "verifiable_reason": {"vi": "Có số."}}
    a_fact(cast.mechanism, "commitment", "C-1", **said)
    form = lan.get(act(cast, "commitment", "C-1", "activate")).context["form"]
    asked = ("verifiable", "verifiable_reason__vi", "verifiable_reason__zh")
    assert [form[name].value() for name in asked] == ["yes", "Có số.", None]


def test_the_draft_to_approve_is_chosen_among_those_deposited(cast, lan):
    a_fact(cast.mechanism, "instrument", "IN-1", title={"en": "Memorandum"}, type="mou")
    form = lan.get(act(cast, "instrument", "IN-1", "approve")).context["form"]
    assert (form["sha256"].field.choices, form["sha256"].help_text) == (
        [("", "—")],
        "There is none yet. Enter it first.",
    )
    text = {"version": 1, "purpose": "draft", "lang": "vi", "standing": "authentic", "sha256": "ab" * 32}
    a_fact(cast.mechanism, "text", "T-1", instrument="IN-1", **text)
    form = lan.get(act(cast, "instrument", "IN-1", "approve")).context["form"]
    words = "version 1 · Vietnamese · authentic · abababababab…"
    assert form["sha256"].field.choices == [("", "—"), ("ab" * 32, words)]


@pytest.mark.parametrize(
    ("verb", "name", "words"),
    [
        (
            ACTS["commitment"]["close"][1],
            "as_what",
            ["complete", "superseded", "merged into another", "not pursued", "lapsed"],
        ),
        (ACTS["proposal"]["answer"][1], "answer", ["accepted", "merged", "deferred", "declined", "withdrawn"]),
    ],
)
def test_what_an_act_is_asked_for_has_the_words_of_its_own_list(verb, name, words):
    form = ActForm(verb, lambda kind: [])
    assert [str(one) for code, one in form.fields[name].choices if code] == words

"""The authorisation matrix: one row for every address of the house, by its name.

To add a page: write its row into TABLE. Where the address has parts beyond the mechanism, say with `at` how they are
filled from the cast (create what is needed with `tests.people.a_fact`). `own=True`: the thing at that address belongs
to Lan's party, and nobody else's people find it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.agreements.kept import KeptText
from earlyspring.agreements.signing_day.actions import Signing, plan_document, propose_order
from earlyspring.commitments.actions import keep_proposal
from earlyspring.delegations.arranging.actions import keep as keep_plan
from earlyspring.delegations.arranging.actions import keep_banquet
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.seating import rows_of_tables
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.door.actions import enrol, open_door
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.ranking.actions import compute, override
from earlyspring.delegations.ranking.models import Ranking, RankOverride
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.ledger.blobs import deposit, keep
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.plenary.actions import deposit_speech, release_speech
from earlyspring.meetings.preparing.actions import add_task, invite_organ, send_invitation, write_letters
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.programme.models import Venue
from earlyspring.meetings.talks.actions import ask_for_talks
from earlyspring.members.accounts import Note
from earlyspring.members.own_forms import keep_form
from earlyspring.members.people import invite
from earlyspring.members.queries import Directory
from earlyspring.review.actions import accept, freeze
from earlyspring.review.models import Draft, Evidence, Line, Obligation, PlanLine, Worksheet
from tests.desk.reviewed import reviewed
from tests.gatherings import a_delegate, a_delegation, a_gathering, a_programme
from tests.people import Cast, a_fact, now
from tests.plenaries import SESSION, a_point, a_session, a_turn

EVERYONE = ("officer", "focal_point", "leader", "observer", "administrator")
COLLEAGUES = ("officer", "focal_point", "leader", "administrator")
OFFICERS = ("officer",)
WRITERS = ("officer", "focal_point")
INVITERS = ("officer", "administrator")
ADMINISTRATORS = ("administrator",)
NOTERS = ("officer", "focal_point", "leader")
STEPPERS = ("officer", "observer")
DAYS = {"cutoff_on": "2026-11-30", "due_on": "2026-12-31", "freeze_on": "2027-01-20"}
PAGE = frozenset({200})
NOWHERE = frozenset({404})
DONE = frozenset({200, 204, 302, 303, 400, 409, 422})


@dataclass(frozen=True)
class Row:
    """Who gets what at one address.

    `get`, `post`: the roles that may; everybody else who is posted gets 404 (or 405 where they may read but not write).
    `door`: posted | signed_in (whatever one is posted to; with `get` named: in that role anywhere) | anyone | closed.
    `got`, `done`: the answers that mean "yes".
    `blind`: roles that read such addresses, but of their own party do not find what is internal, as this is.
    `costly`: the page takes long to make, so officers stand for all roles.
    """

    get: tuple[str, ...] = EVERYONE
    post: tuple[str, ...] = ()
    door: str = "posted"
    own: bool = False
    blind: tuple[str, ...] = ()
    at: Callable[[Cast], dict[str, Any]] = lambda cast: {}
    data: Callable[[Cast], dict[str, Any]] = lambda cast: {}
    got: frozenset[int] = PAGE
    done: frozenset[int] = DONE
    costly: bool = False


def invitation(cast: Cast) -> dict[str, Any]:
    made, _ = invite(cast.mechanism, party="B-QN", role="officer", email="an@example.org", by=cast.lan, at=now())
    return {"pk": made.pk}


def with_keys(cast: Cast) -> dict[str, Any]:
    for party in ("B-QN", "B-GX"):
        host(cast.mechanism, party)
    return {}


def leader(cast: Cast) -> dict[str, Any]:
    return {"pk": cast.own["leader"].pk}


def officer(cast: Cast) -> dict[str, Any]:
    return {"pk": cast.lan.pk}


def fact(kind: str, item: str, **content: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of a fact that is made for the occasion."""

    def make(cast: Cast) -> dict[str, Any]:
        a_fact(cast.mechanism, kind, item, **content)
        return {"item": item}

    return make


def gathering(cast: Cast) -> dict[str, Any]:
    """The address of a gathering that Lan's party hosts."""
    return {"key": a_gathering(cast.mechanism).key}


def a_party_of_people(cast: Cast) -> dict[str, Any]:
    """The address of the delegation of Lan's party, with one person of the agency that has a focal point."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), agency="B-QN-FA", code="AB2CD")
    return {"key": made.key, "party": "B-QN"}


def peopled(cast: Cast) -> dict[str, Any]:
    """The address of the same gathering."""
    return {"key": a_party_of_people(cast)["key"]}


def things_to_print(cast: Cast) -> dict[str, Any]:
    return peopled(cast) | {"kind": "labels"}


def one_of_people(cast: Cast) -> dict[str, Any]:
    return {"key": a_party_of_people(cast)["key"], "code": "AB2CD"}


def programme(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of a programme with an item for all and a room, given out once."""

    def make(cast: Cast) -> dict[str, Any]:
        made = a_gathering(cast.mechanism)
        a_programme(made, cast.lan.user)
        return {"key": made.key, **more}

    return make


def own_task(cast: Cast) -> dict[str, Any]:
    """The address of a task that Lan's party has for itself alone."""
    gathering = a_gathering(cast.mechanism)
    made = add_task(gathering, "B-QN", names={"en": "Flowers"}, part="papers", agency="B-QN-FA", internal=True)
    return {"key": gathering.key, "pk": made.pk}


def organ_template(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries' meeting"}, position=1)
    return gathering(cast) | {"organ": "O-S"}


def organ_invitation(cast: Cast) -> dict[str, Any]:
    found = a_gathering(cast.mechanism)
    made = invite_organ(found, "O-S", "B-GX", from_office={}, to_office={})
    send_invitation(made, found.first_day)
    return {"key": found.key, "pk": made.pk}


def purpose(cast: Cast) -> dict[str, Any]:
    return gathering(cast) | {"purpose": "notice"}


def letter(cast: Cast) -> dict[str, Any]:
    """The address of a draft in the outbox of Lan's party."""
    found = a_gathering(cast.mechanism)
    words = {"zh": {"subject": "Notice", "body": "Words"}}
    [made] = write_letters(found, "B-QN", "notice", [Receiver("B-GX", "zh")], words)
    return {"key": found.key, "pk": made.pk}


def door(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of the door of a gathering that Lan's party hosts, with one door and one phone (`pk`)."""

    def make(cast: Cast) -> dict[str, Any]:
        made = a_gathering(cast.mechanism)
        open_door(made, "main", names={"en": "Main door"})
        device, _code = enrol(made, "Phone 1", door="main", by=cast.lan.user, at=now())
        return {"key": made.key, **more} | ({"pk": device.pk} if "pk" in more else {})

    return make


def a_scan_page(cast: Cast) -> dict[str, Any]:
    return {"mechanism": cast.mechanism.key, "key": "2027"}


def a_ranking(cast: Cast) -> dict[str, Any]:
    """The address of an order of rank that Lan's party has computed."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), code="AB2CD", rank=1)
    return {"key": made.key, "number": compute(made, by=cast.lan).number}


def ranked(cast: Cast) -> dict[str, Any]:
    return a_ranking(cast) | {"code": "AB2CD"}


def ranked_person(cast: Cast) -> dict[str, Any]:
    return {"key": a_ranking(cast)["key"], "code": "AB2CD"}


def rank_override(cast: Cast) -> dict[str, Any]:
    key = a_ranking(cast)["key"]
    person = Delegate.objects.get(code="AB2CD")
    override(Ranking.objects.get(), person, None, "so decided", by=cast.lan)
    return {"key": key, "pk": RankOverride.objects.get().pk}


def a_laid_out(cast: Cast) -> dict[str, Any]:
    """A gathering with hosts and guests in an order of rank that is not frozen, which the host's officers alone see."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), rank=1)
    a_delegate(a_delegation(made, "B-GX-FA"), rank=1)
    compute(made, by=cast.lan)
    return {"key": made.key}


def a_room(cast: Cast) -> dict[str, Any]:
    made = a_gathering(cast.mechanism)
    Venue.objects.get_or_create(gathering=made, code="hall-a", names={"vi": "Phòng A"})
    return {"key": made.key, "code": "hall-a"}


def ceremony(**asked: Any) -> Callable[[Cast], dict[str, Any]]:
    """A document of the agencies of Lan's and Wei's parties, to be signed at the gathering that Lan's party hosts.

    `folder`: the address of the original that Wei's agency keeps, else `asked` of the document.
    """

    def make(cast: Cast) -> dict[str, Any]:
        held = a_gathering(cast.mechanism)
        signing = [Signing("B-QN-FA", "vi"), Signing("B-GX-FA", "zh")]
        said = {"level": "sectoral", "languages": ["vi", "zh"], "titles": {"en": "A memorandum"}, "order_lang": "en"}
        directory = Directory(cast.mechanism, Moment("2027-02-10", "2027-02-10"))
        document = plan_document(held, directory, signing=signing, **said)
        order = propose_order(held, [document], tables=1, begins=time(9), user=None, at=now())
        if "folder" in asked:
            return {"key": order.gathering.key, "pk": document.originals.get(keeper="B-GX-FA").pk}
        return {"key": order.gathering.key, **asked}

    return make


def session_of_gathering(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "cycle", "C-2027", year=2027)
    a_fact(cast.mechanism, "session", "SM-2027", cycle="C-2027", organ="O-S", year=2027, status="planned")
    return {"key": a_gathering(cast.mechanism, cycle="C-2027").key}


def at_plenary(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """A session at a gathering that Lan's party hosts."""

    def make(cast: Cast) -> dict[str, Any]:
        return {"key": a_session(cast).key, "item": SESSION, **more}

    return make


def at_speech(cast: Cast) -> dict[str, Any]:
    """A turn of Lan's party with a text that is released."""
    turn = a_turn(a_point(a_session(cast)), "B-QN")
    deposit_speech(turn, by=cast.lan.user, texts={"vi": "Thưa các vị"})
    release_speech(turn, at=now())
    return {"key": "2027", "item": SESSION, "pk": turn.pk}


def own_day(cast: Cast) -> dict[str, Any]:
    """One of Lan's people, who may have an address for the own programme."""
    made = a_gathering(cast.mechanism)
    who = a_delegate(a_delegation(made, "B-QN"), agency="B-QN-FA")
    return {"key": made.key, "code": who.code}


def secret_day(cast: Cast) -> dict[str, Any]:
    """The address of a personal programme."""
    code = own_day(cast)
    a_programme(gathering := Gathering.objects.get(), cast.lan.user)
    who = Delegate.objects.get(delegation__gathering=gathering, code=code["code"])
    return {"mechanism": "spring", "key": gathering.key, "secret": give_day_link(who, by=cast.lan)[1]}


def led(cast: Cast) -> dict[str, Any]:
    """A gathering to which Lan's party sends a delegation with its head."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), role="head")
    return {"key": made.key}


def secret_head(cast: Cast) -> dict[str, Any]:
    """The address of the personal programme of the head of a delegation."""
    led(cast)
    a_programme(gathering := Gathering.objects.get(), cast.lan.user)
    who = Delegate.objects.get(delegation__gathering=gathering)
    return {"mechanism": "spring", "key": gathering.key, "secret": give_day_link(who, by=cast.lan)[1]}


def an_arrival(cast: Cast) -> dict[str, Any]:
    """The address of an arrival of Lan's party."""
    one_of_people(cast)
    delegation = Delegation.objects.get()
    made = Arrival.objects.create(delegation=delegation, place="Nội Bài", at=now(), zone="Asia/Ho_Chi_Minh")
    return {"key": delegation.gathering.key, "pk": made.pk}


def no_link(cast: Cast) -> dict[str, Any]:
    return a_party_of_people(cast) | {"pk": 1}


def a_strangers_link(cast: Cast) -> dict[str, Any]:
    """The address of a link whose secret nobody has."""
    return {"mechanism": "spring", "key": a_party_of_people(cast)["key"], "secret": "none"}


def a_banquet(cast: Cast) -> dict[str, Any]:
    """The address of a banquet at the gathering that Lan's party hosts."""
    found = a_gathering(cast.mechanism)
    keep_banquet(found, "dinner", names={"en": "Dinner"}, on=found.first_day, tables=rows_of_tables(0, 1, 4), rules={})
    return {"key": found.key, "banquet": "dinner"}


def a_seating_paper(cast: Cast) -> dict[str, Any]:
    here = a_banquet(cast)
    a_plan_of(cast)
    return here | {"name": "finding"}


def a_plan(cast: Cast) -> dict[str, Any]:
    return {"key": a_banquet(cast)["key"], "pk": a_plan_of(cast).pk}


def a_plan_of(cast: Cast) -> Arrangement:
    found = Gathering.objects.get(mechanism=cast.mechanism)
    one = a_delegate(a_delegation(found))
    said = {"status": "feasible", "assignment": [{"table": "1", "persons": [one.code]}]}
    return keep_plan(found, "seating", "dinner", {}, said, by=cast.lan.user, accepted=True)


def a_person_who_comes(cast: Cast) -> dict[str, Any]:
    found = a_gathering(cast.mechanism)
    return {"key": found.key, "code": a_delegate(a_delegation(found)).code}


def own_talk(cast: Cast) -> dict[str, Any]:
    """The address of talks that Lan's foreign office asked Lạng Sơn for: Guangxi sees nothing of them."""
    found = a_gathering(cast.mechanism)
    day = now().date()
    said = {"level": "sector", "purpose": {"en": "Gates"}, "today": day, "expires_on": day, "by": None}
    made = ask_for_talks(found, ("B-QN-FA", "B-QN"), ("B-LS", "B-LS"), **said)
    return {"key": found.key, "code": made.code}


def session(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries' meeting"}, position=1)
    return fact("session", "SM-2026", organ="O-S", year=2026, status="held", day="2026-02-06", ordinal=6)(cast)


def motion(cast: Cast) -> dict[str, Any]:
    """The address of a version that Guangxi put to Quảng Ninh."""
    parties = ["B-GX", "B-QN"]
    change = {"kind": "activity", "item": "A-1", "content": {"title": {"en": "A walk"}}}
    made = Motion.objects.create(
        mechanism=cast.mechanism,
        digest="0" * 64,
        party="B-GX",
        state="open",
        changes=[change],
        parties=parties,
        at=now(),
    )
    return {"digest": made.digest}


def note(cast: Cast) -> dict[str, Any]:
    made = Note.objects.create(mechanism=cast.mechanism, party="B-QN", item="B-QN", words="Ours alone.")
    return {"kind": "body", "item": "B-QN", "pk": made.pk}


def kept(cast: Cast) -> dict[str, Any]:
    """The address of a proposal that Lan's party has not tabled."""
    made = keep_proposal(cast.mechanism, {"text": {"en": "Ours alone."}}, by="B-QN", user=cast.lan.user)
    return {"pk": made.pk}


def kept_text(cast: Cast) -> dict[str, Any]:
    """The address of a text that Lan's party laid beside an instrument for itself alone."""
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 ours", content_type="application/pdf")
    blob = deposit(cast.mechanism, scan, party="B-QN")
    made = KeptText.objects.create(
        mechanism=cast.mechanism, party="B-QN", instrument="I-1", sha256=blob.sha256, lang="vi", name="scan.pdf"
    )
    return {"pk": made.pk}


def file(cast: Cast) -> dict[str, Any]:
    """An internal scan of Lan's party."""
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 ours", content_type="application/pdf")
    return {"sha256": deposit(cast.mechanism, scan, party="B-QN").sha256}


def body(cast: Cast) -> dict[str, Any]:
    return {"kind": "body", "item": "B-QN"}


def sheet(cast: Cast) -> dict[str, Any]:
    """The address of a worksheet with one line, about the opinions in one round."""
    a_fact(cast.mechanism, "round", "RD-1", year=2026, session="SM-2027", **{"class": "annual"}, **DAYS)
    a_fact(cast.mechanism, "commitment", "C-1", code="C-1", title={"en": "Count the ponies"}, state="recorded")
    made = Worksheet.objects.create(
        mechanism=cast.mechanism,
        session="SM-2027",
        round="RD-1",
        review="rv.SM-2027",
        parties=["B-GX", "B-QN"],
        opened_by="B-QN",
        opened_at=now(),
    )
    Line.objects.create(mechanism=cast.mechanism, worksheet=made, commitment="C-1", parties=["B-GX", "B-QN"])
    return {"session": "SM-2027"}


def a_round_to_count(cast: Cast) -> dict[str, Any]:
    sheet(cast)
    return {}


def concluded(cast: Cast) -> dict[str, Any]:
    """The address of a worksheet that all three parties have accepted."""
    review = reviewed(cast, commitments=1)
    review.write("C-1", finding="agreed", completion="complete", outcome="close_complete")
    freeze(review.sheet, by="B-QN")
    for party in ("B-GX", "B-LS"):
        accept(review.sheet, by=party)
    return {"session": "SM-2027"}


def line(cast: Cast) -> dict[str, Any]:
    return sheet(cast) | {"commitment": "C-1"}


def opinion(cast: Cast) -> dict[str, Any]:
    sheet(cast)
    return {"round": "RD-1", "commitment": "C-1"}


def received(cast: Cast) -> dict[str, Any]:
    said = {"round": "RD-1", "commitment": "C-1", "body": "B-GX-FA", "party": "B-GX", "completion": "not_started"}
    return fact("report", "rp.1", **said)(cast)


ASKED = {"round": "RD-1", "commitment": "C-1", "body": "B-QN-FA"}


def owed(cast: Cast) -> dict[str, Any]:
    """The address of a report that an agency of Lan's party owes."""
    opinion(cast)
    days = {"due_on": DAYS["due_on"], "made_at": now()}
    Obligation.objects.create(mechanism=cast.mechanism, party="B-QN", **ASKED, **days)
    return dict(ASKED)


def asked_round(cast: Cast) -> dict[str, Any]:
    return {"round": owed(cast)["round"]}


def asked_agency(cast: Cast) -> dict[str, Any]:
    return {"round": owed(cast)["round"], "body": "B-QN-FA"}


def drafted(cast: Cast) -> dict[str, Any]:
    address = owed(cast)
    Draft.objects.create(mechanism=cast.mechanism, obligation=Obligation.objects.get(), party="B-QN", rev=1)
    return address


def handed_in(cast: Cast) -> dict[str, Any]:
    address = drafted(cast)
    Draft.objects.update(state="submitted", completion="not_started", submitted_at=now())
    return address


def shown_to_all(cast: Cast) -> dict[str, Any]:
    """The address of a piece of evidence that Lan's party has opened to all parties."""
    blob = keep(cast.mechanism, b"%PDF-1.7 ponies", name="a.pdf", media_type="application/pdf", party="B-QN")
    address = fact("evidence", "ev.1", sha256=blob.sha256, party="B-QN", visibility="mechanism")(cast)
    Evidence.objects.update(standing="own")  # what a report says of it opens no file
    return address


def plan_at_home(cast: Cast) -> dict[str, Any]:
    """The address of an implementing plan of Lan's party, with one line."""
    parties = [{"body": "B-QN", "role": "contracting"}]
    known = {"type": "implementing_plan", "level": "provincial", "title": {"en": "Plan 17"}, "parties": parties}
    address = fact("instrument", "I-PLAN", **known)(cast)
    PlanLine.objects.create(mechanism=cast.mechanism, party="B-QN", plan="I-PLAN", no=1, text={"en": "Count them."})
    return address


def planned(cast: Cast) -> dict[str, Any]:
    return plan_at_home(cast) | {"no": 1}


def a_form(cast: Cast) -> dict[str, Any]:
    """The address of a form of papers that Lan's party sent in."""
    place = {"paper": "review", "together": 1, "format": "pdf", "name": "ours.typ"}
    return {"pk": keep_form(cast.mechanism, b"ours", by="B-QN", user=cast.lan.user, **place).pk}


OFFERED = frozenset({200, 302})
# Sign-in pages answer differently before and after sign-in; what matters here is that they never show a mechanism.
ENTRANCE = Row(door="anyone", got=frozenset({200, 302, 401}), post=EVERYONE)
NOTICE = Row(door="anyone", got=frozenset({200, 302, 401}))
ACCOUNT = Row(door="signed_in", got=OFFERED, post=EVERYONE)
CLOSED = Row(door="closed")
KEY: Callable[[Cast], dict[str, Any]] = lambda cast: {"pk": 1}

TABLE: dict[str, Row] = {
    # signing in
    "account_login": ENTRANCE,
    "account_logout": ENTRANCE,
    "account_inactive": NOTICE,
    "account_reset_password": ENTRANCE,
    "account_reset_password_done": NOTICE,
    "account_reset_password_from_key": Row(
        door="anyone", at=lambda cast: {"uidb36": "1", "key": "none"}, got=PAGE, post=EVERYONE
    ),
    "account_reset_password_from_key_done": NOTICE,
    "mfa_authenticate": ENTRANCE,
    "mfa_login_webauthn": ENTRANCE,
    "socialaccount_login_cancelled": NOTICE,
    "socialaccount_login_error": NOTICE,
    "openid_connect_login": Row(
        door="anyone", at=lambda cast: {"provider_id": "none"}, got=NOWHERE, done=NOWHERE, post=EVERYONE
    ),
    "openid_connect_callback": Row(
        door="anyone", at=lambda cast: {"provider_id": "none"}, got=NOWHERE, done=NOWHERE, post=EVERYONE
    ),
    "language": Row(door="anyone", got=frozenset({302}), post=EVERYONE),
    "accept": Row(door="anyone", at=lambda cast: {"token": "none"}, got=NOWHERE, done=NOWHERE, post=EVERYONE),
    # one's own account
    "home": Row(door="signed_in", got=OFFERED),
    "profile": ACCOUNT,
    "account": ACCOUNT,
    "account_reauthenticate": ACCOUNT,
    "account_change_password": ACCOUNT,
    "account_set_password": ACCOUNT,
    "mfa_index": Row(door="signed_in"),
    "mfa_reauthenticate": ACCOUNT,
    "mfa_activate_totp": ACCOUNT,
    "mfa_deactivate_totp": Row(door="signed_in", got=frozenset({302, 404}), done=frozenset({302, 404}), post=EVERYONE),
    "mfa_view_recovery_codes": Row(door="signed_in", got=NOWHERE, post=()),
    "mfa_generate_recovery_codes": ACCOUNT,
    "mfa_download_recovery_codes": Row(door="signed_in", got=NOWHERE, post=()),
    "mfa_list_webauthn": Row(door="signed_in", got=PAGE),
    "mfa_add_webauthn": ACCOUNT,
    "mfa_edit_webauthn": Row(door="signed_in", at=KEY, got=NOWHERE, done=NOWHERE, post=EVERYONE),
    "mfa_remove_webauthn": Row(door="signed_in", at=KEY, got=NOWHERE, done=NOWHERE, post=EVERYONE),
    "mfa_reauthenticate_webauthn": ACCOUNT,
    "socialaccount_connections": ACCOUNT,
    # closed: allauth looks their names up, the desk does without them
    "account_signup": CLOSED,
    "account_email": CLOSED,
    "account_email_verification_sent": CLOSED,
    "account_confirm_email": Row(door="closed", at=lambda cast: {"key": "none"}),
    "account_confirm_login_code": CLOSED,
    "socialaccount_signup": CLOSED,
    # a party's own people
    "people": Row(get=COLLEAGUES),
    "invite": Row(get=INVITERS, post=INVITERS),
    # the keeper of the server alone, who is nobody of the cast
    "first_place": Row(get=(), door="signed_in", at=lambda cast: {"mechanism": "spring"}),
    "withdraw": Row(get=(), post=INVITERS, own=True, at=invitation),
    "hand_over": Row(get=OFFICERS + ADMINISTRATORS, post=INVITERS, own=True, at=officer),
    "end": Row(get=OFFICERS, post=OFFICERS, own=True, at=leader),
    "deactivate": Row(get=ADMINISTRATORS, post=ADMINISTRATORS, own=True, at=leader),
    # the register, read by all who are posted
    "overview": Row(),
    "meetings": Row(),
    "timeline": Row(),
    "calendar": Row(),
    "feed_address": Row(post=EVERYONE),
    # Its secret is the key: whoever has no address finds nothing, signed in or not.
    "calendar_feed": Row(
        door="anyone",
        at=lambda cast: {"mechanism": "spring", "secret": "none"},
        got=NOWHERE,
        post=EVERYONE,
        done=frozenset({405}),
    ),
    "session": Row(at=session),
    "extract": Row(at=session, costly=True),
    "papers": Row(),
    # Without a paper it leads to the page where one is chosen.
    "written_paper": Row(got=frozenset({302})),
    "own_forms": Row(
        get=INVITERS, post=INVITERS, data=lambda cast: {"paper": "review", "together": "1", "format": "pdf"}
    ),
    "built_in_form": Row(get=INVITERS, at=lambda cast: {"name": "paper.typ"}),
    "own_form": Row(get=INVITERS, own=True, at=a_form),
    "take_up_form": Row(get=(), post=INVITERS, own=True, at=a_form),
    "put_away_form": Row(get=(), post=INVITERS, own=True, at=a_form),
    "members": Row(),
    "answers": Row(),
    "succession": Row(),
    "circle": Row(),
    "admit": Row(get=OFFICERS, post=OFFICERS),
    "end_part": Row(get=OFFICERS, post=OFFICERS),
    "change_key": Row(get=ADMINISTRATORS, post=ADMINISTRATORS, at=with_keys),
    # An officer gets as far as that where the own party has no administrator.
    "party_key": Row(get=(), post=ADMINISTRATORS, at=lambda cast: {"party": "B-QN"}),
    "bodies": Row(),
    "body": Row(at=lambda cast: {"item": "B-QN"}),
    "instruments": Row(),
    "instrument": Row(at=fact("instrument", "I-1", type="mou", level="mechanism", title={"en": "Ponies"})),
    "deposit": Row(
        get=OFFICERS,
        post=OFFICERS,
        at=fact("instrument", "I-1", type="mou", level="mechanism", title={"en": "Ponies"}),
    ),
    "delete_kept_text": Row(get=(), post=OFFICERS, own=True, at=kept_text),
    "commitments": Row(),
    "matrix": Row(),
    "commitment": Row(at=fact("commitment", "C-1", code="C-1", title={"en": "Count the ponies"}, state="recorded")),
    "statements": Row(),
    "statement": Row(at=fact("statement", "ST-1", text={"en": "We count the ponies."}, force="agreed")),
    "results": Row(),
    "priorities": Row(),
    "proposals": Row(),
    "kept_proposal": Row(get=NOTERS, own=True, at=kept),
    "change_kept": Row(get=WRITERS, post=WRITERS, own=True, at=kept),
    "delete_kept": Row(get=(), post=WRITERS, own=True, at=kept),
    "gates": Row(),
    "projects": Row(),
    "facts": Row(at=lambda cast: {"kind": "body"}),
    "fact": Row(at=body),
    "history": Row(at=body),
    "new": Row(get=WRITERS, post=WRITERS, at=lambda cast: {"kind": "activity"}),
    "change": Row(get=WRITERS, post=WRITERS, at=body),
    "gatherings": Row(),
    "new_gathering": Row(get=OFFICERS, post=OFFICERS),
    "gathering": Row(at=gathering),
    "change_gathering": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "signing": Row(at=gathering),
    "new_signing": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "signing_count": Row(get=OFFICERS, post=OFFICERS, at=session_of_gathering),
    "signing_order": Row(at=ceremony()),
    "arrange_signing": Row(
        get=(),
        post=OFFICERS,
        own=True,
        at=ceremony(),
        data=lambda cast: {"do": "propose", "tables": "1", "begins": "09:00"},
    ),
    "signing_sheet": Row(at=ceremony(), costly=True),
    "signing_day": Row(at=ceremony()),
    "signing_labels": Row(get=OFFICERS, own=True, at=ceremony(), costly=True),
    "signing_folder": Row(get=COLLEAGUES, post=OFFICERS, at=ceremony(folder=True)),
    "signing_kept": Row(get=(), post=OFFICERS, at=ceremony(folder=True)),
    "signing_document": Row(at=ceremony(number=1)),
    "change_signing": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1)),
    "withdraw_signing": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1)),
    "signing_side": Row(get=WRITERS, post=WRITERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "signing_agree": Row(get=(), post=WRITERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "signing_signature": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "programme": Row(at=programme()),
    "programme_ics": Row(at=programme()),
    "programme_paper": Row(at=programme(paper="sheet")),
    "programme_paper": Row(at=programme(form="pocket"), costly=True),
    "new_programme_item": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme()),
    "programme_item": Row(at=programme(code="P-01")),
    "change_programme_item": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme(code="P-01")),
    "drop_programme_item": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme(code="P-01")),
    "venues": Row(get=OFFICERS, own=True, at=programme()),
    "new_venue": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme()),
    "venue": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme(code="hall-a")),
    "day_links": Row(get=WRITERS, at=gathering),
    "day_link": Row(get=WRITERS, post=WRITERS, own=True, at=own_day),
    "my_day": Row(door="anyone", at=secret_day),
    "my_day_worker": Row(door="anyone", at=secret_day),
    "my_day_ics": Row(door="anyone", at=secret_day),
    "my_brief": Row(door="anyone", at=secret_head, costly=True),
    "leader_page": Row(get=("officer", "leader"), at=gathering),
    "leader_paper": Row(get=("officer", "leader"), at=gathering, costly=True),
    "head_brief": Row(get=("officer", "leader"), at=gathering),
    "head_brief_paper": Row(get=("officer", "leader"), own=True, at=led, costly=True),
    "plenaries": Row(at=gathering),
    "plenary": Row(at=at_plenary()),
    "add_to_agenda": Row(get=OFFICERS, post=OFFICERS, own=True, at=at_plenary()),
    "plenary_step": Row(get=(), post=OFFICERS, own=True, at=at_plenary()),
    "talking_points": Row(get=(), post=NOTERS, at=at_plenary()),
    "speech": Row(post=OFFICERS, at=at_speech, done=frozenset({302, 404})),
    "projector": Row(at=at_plenary()),
    "plenary_minutes": Row(get=OFFICERS, own=True, at=at_plenary(), costly=True),
    "taken_down": Row(get=OFFICERS, post=OFFICERS, own=True, at=at_plenary()),
    "release_programme": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme()),
    "programme_versions": Row(at=programme()),
    "programme_version": Row(at=programme(number=1)),
    "programme_json": Row(get=OFFICERS, own=True, at=programme(number=1)),
    # a delegation that Lan's party sends to the gathering it hosts: what the host sees of others is tested apart
    "delegations": Row(at=gathering),
    "invite_delegation": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "delegation": Row(get=COLLEAGUES, own=True, at=a_party_of_people),
    "change_quota": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_party_of_people),
    "send_list": Row(get=(), post=OFFICERS, own=True, at=a_party_of_people),
    "new_delegate": Row(get=WRITERS, post=WRITERS, own=True, at=a_party_of_people),
    "delegation_links": Row(get=WRITERS, post=WRITERS, own=True, at=a_party_of_people),
    # There is no such link, whoever asks to take it back.
    "take_back_link": Row(get=(), post=WRITERS, own=True, at=no_link, done=NOWHERE),
    "by_link": Row(door="anyone", at=a_strangers_link, got=NOWHERE, done=NOWHERE, post=EVERYONE),
    "person_by_link": Row(
        door="anyone",
        at=lambda cast: a_strangers_link(cast) | {"code": "AB2CD"},
        got=NOWHERE,
        done=NOWHERE,
        post=EVERYONE,
    ),
    "delegation_links": Row(get=WRITERS, post=WRITERS, own=True, at=a_party_of_people),
    # There is no such link, whoever asks to take it back.
    "take_back_link": Row(get=(), post=WRITERS, own=True, at=no_link, done=NOWHERE),
    "by_link": Row(door="anyone", at=a_strangers_link, got=NOWHERE, done=NOWHERE, post=EVERYONE),
    "person_by_link": Row(
        door="anyone",
        at=lambda cast: a_strangers_link(cast) | {"code": "AB2CD"},
        got=NOWHERE,
        done=NOWHERE,
        post=EVERYONE,
    ),
    "people_sheet": Row(get=OFFICERS, own=True, at=a_party_of_people),
    "upload_people": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_party_of_people),
    # Nothing was sent in, so there is nothing to confirm.
    "confirm_people": Row(get=(), post=OFFICERS, own=True, at=a_party_of_people, done=NOWHERE),
    "delegates": Row(get=COLLEAGUES, at=gathering),
    "delegate": Row(get=COLLEAGUES, own=True, at=one_of_people),
    "change_delegate": Row(get=WRITERS, post=WRITERS, own=True, at=one_of_people),
    "withdraw_delegate": Row(get=(), post=WRITERS, own=True, at=one_of_people),
    "reinstate_delegate": Row(get=(), post=WRITERS, own=True, at=one_of_people),
    "travel_paper": Row(get=WRITERS, own=True, at=one_of_people),
    "enter_paper": Row(get=(), post=WRITERS, own=True, at=one_of_people),
    "enter_photo": Row(get=(), post=WRITERS, own=True, at=one_of_people),
    # Opening is no reading of a page: it leaves a line in the log.
    "read_paper": Row(get=(), post=WRITERS, own=True, at=one_of_people),
    "find_by_paper": Row(get=(), post=WRITERS, at=gathering),
    "readings": Row(get=OFFICERS, own=True, at=a_party_of_people),
    "trustees": Row(
        get=OFFICERS, post=OFFICERS, own=True, at=gathering, data=lambda cast: {"user": f"{cast.lan.user.pk}"}
    ),
    "arrivals": Row(get=COLLEAGUES, at=gathering),
    "new_arrival": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_party_of_people),
    "change_arrival": Row(get=OFFICERS, post=OFFICERS, own=True, at=an_arrival),
    "cancel_arrival": Row(get=(), post=OFFICERS, own=True, at=an_arrival),
    # Nobody comes in the wave that is asked for.
    "border_list": Row(get=(), post=OFFICERS, at=gathering, done=NOWHERE),
    "purge_gathering": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "accrediting": Row(at=gathering),
    "accrediting_act": Row(
        get=(), post=WRITERS, own=True, at=peopled, data=lambda cast: {"step": "apply", "who": "all"}
    ),
    "accreditation": Row(get=COLLEAGUES, post=WRITERS, own=True, at=one_of_people, data=lambda cast: {"step": "apply"}),
    "accrediting_zones": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "category_zones": Row(get=(), post=OFFICERS, own=True, at=gathering),
    "accrediting_print": Row(get=OFFICERS, own=True, at=gathering),
    "print_things": Row(
        get=(), post=OFFICERS, own=True, at=things_to_print, data=lambda cast: {"which": "all"}, done=DONE
    ),
    "renew_badge_key": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "preparing": Row(get=COLLEAGUES, at=gathering),
    "make_tasks": Row(
        get=(), post=OFFICERS, own=True, at=gathering, data=lambda cast: {"organ": "none"}, done=DONE | NOWHERE
    ),
    "new_task": Row(get=OFFICERS, post=OFFICERS, at=gathering),
    "task": Row(get=COLLEAGUES, post=WRITERS, own=True, at=own_task, data=lambda cast: {"done": "1"}),
    "preparatory_conference": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "task_template": Row(get=OFFICERS, post=OFFICERS, own=True, at=organ_template),
    "organ_invitations": Row(get=COLLEAGUES, at=gathering),
    "new_organ_invitation": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "organ_invitation": Row(
        get=COLLEAGUES, post=OFFICERS, at=organ_invitation, data=lambda cast: {"answer": "accepted"}
    ),
    "outbox": Row(get=OFFICERS, at=gathering),
    "write_letters": Row(get=OFFICERS, post=OFFICERS, at=purpose),
    "letter_words": Row(get=OFFICERS, post=OFFICERS, at=purpose),
    "release_letters": Row(get=(), post=OFFICERS, at=gathering),
    "letter": Row(get=OFFICERS, post=OFFICERS, own=True, at=letter),
    "letter_paper": Row(get=OFFICERS, own=True, at=letter),
    "door": Row(get=OFFICERS, own=True, at=door()),
    "new_door": Row(get=OFFICERS, post=OFFICERS, own=True, at=door()),
    "change_door": Row(get=OFFICERS, post=OFFICERS, own=True, at=door(door="main")),
    "door_devices": Row(get=OFFICERS, own=True, at=door()),
    "enrol_device": Row(get=OFFICERS, post=OFFICERS, own=True, at=door()),
    "name_device": Row(get=OFFICERS, post=OFFICERS, own=True, at=door(pk=0)),
    "send_device_away": Row(get=(), post=OFFICERS, own=True, at=door(pk=0)),
    # phones: their token is the key, and no account opens anything here; the page itself says nothing of a gathering
    "scan_page": Row(door="anyone", at=lambda cast: a_scan_page(cast) | {"language": "vi"}),
    "scan_worker": Row(door="anyone", at=a_scan_page),
    "scan_enrol": Row(door="anyone", at=a_scan_page, got=frozenset({405}), post=EVERYONE, done=frozenset({403})),
    "scan_roster": Row(door="anyone", at=a_scan_page, got=frozenset({403})),
    "scan_events": Row(door="anyone", at=a_scan_page, got=frozenset({405}), post=EVERYONE, done=frozenset({403})),
    "ranking": Row(get=COLLEAGUES, own=True, at=gathering),
    "compute_ranking": Row(get=(), post=OFFICERS, own=True, at=gathering),
    "ranking_rule": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "rank_bands": Row(get=COLLEAGUES, own=True, at=gathering),
    "change_bands": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "accept_bands": Row(get=(), post=OFFICERS, own=True, at=gathering),
    "rank_facts": Row(get=OFFICERS, post=OFFICERS, own=True, at=ranked_person),
    "lift_override": Row(get=(), post=OFFICERS, own=True, at=rank_override),
    "ranking_version": Row(get=COLLEAGUES, own=True, at=a_ranking),
    "settle_ranking": Row(get=(), post=OFFICERS, own=True, at=a_ranking, data=lambda cast: {"act": "approve"}),
    "place_in_ranking": Row(get=OFFICERS, post=OFFICERS, own=True, at=ranked),
    "layouts": Row(get=COLLEAGUES, own=True, at=gathering),
    "layout_paper": Row(get=COLLEAGUES, own=True, at=a_laid_out, costly=True),
    "rooms_manner": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "room_manner": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_room),
    "arranging": Row(get=OFFICERS, own=True, at=gathering),
    "new_banquet": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "banquet": Row(get=OFFICERS, own=True, at=a_banquet),
    "change_banquet": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_banquet),
    "propose_seats": Row(get=(), post=OFFICERS, own=True, at=a_banquet),
    "move_person": Row(
        get=(), post=OFFICERS, own=True, at=a_banquet, data=lambda cast: {"code": "X"}, done=DONE | NOWHERE
    ),
    "lock_person": Row(
        get=(), post=OFFICERS, own=True, at=a_banquet, data=lambda cast: {"code": "X"}, done=DONE | NOWHERE
    ),
    "seating_paper": Row(get=OFFICERS, own=True, at=a_seating_paper, costly=True),
    "decide_plan": Row(get=(), post=OFFICERS, own=True, at=a_plan),
    "not_coming": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_person_who_comes, data=lambda cast: {"why": "Ill"}),
    "talks": Row(get=COLLEAGUES, at=gathering),
    "ask_talks": Row(get=WRITERS, post=WRITERS, at=gathering),
    "talk": Row(get=COLLEAGUES, post=WRITERS, own=True, at=own_talk, data=lambda cast: {"withdraw": "1"}),
    "timetable": Row(get=OFFICERS, own=True, at=gathering),
    "talk_hours": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "propose_talks": Row(get=(), post=OFFICERS, own=True, at=gathering),
    "write_programme": Row(get=(), post=OFFICERS, own=True, at=gathering, done=DONE | NOWHERE),
    "place_talk": Row(get=(), post=OFFICERS, own=True, at=own_talk, done=DONE | NOWHERE),
    "hotels": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering, data=lambda cast: {"save": "1"}),
    "vehicles": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering, data=lambda cast: {"save": "1"}),
    "propose_houses": Row(get=(), post=OFFICERS, own=True, at=lambda cast: gathering(cast) | {"kind": "rooms"}),
    "place_in": Row(
        get=(), post=OFFICERS, own=True, at=lambda cast: gathering(cast) | {"kind": "rooms"}, done=DONE | NOWHERE
    ),
    "search": Row(),
    "note": Row(get=(), post=NOTERS, at=body),
    "unnote": Row(get=(), post=NOTERS, own=True, at=note),
    "act": Row(get=OFFICERS, post=OFFICERS, at=lambda cast: body(cast) | {"name": "rename"}),
    "file": Row(get=EVERYONE, own=True, blind=("observer",), at=file),
    "found": Row(get=ADMINISTRATORS, post=ADMINISTRATORS, door="signed_in"),
    # what waits for answers
    "motions": Row(),
    "motion": Row(at=motion),
    "assent": Row(get=(), post=OFFICERS, at=motion),
    "decline": Row(get=(), post=OFFICERS, at=motion),
    "paper": Row(get=(), post=OFFICERS, at=motion),
    # the review that leads to a conclusion
    "review": Row(),
    "open_worksheet": Row(get=(), post=OFFICERS),
    "worksheet": Row(at=sheet),
    "bring_up": Row(get=(), post=OFFICERS, at=sheet),
    "line": Row(post=OFFICERS, at=line),
    "freeze": Row(get=OFFICERS, post=OFFICERS, at=sheet),
    "acceptance": Row(at=sheet),
    "accepted_bytes": Row(at=concluded),
    "accept_sheet": Row(get=(), post=OFFICERS, at=sheet),
    "reject_sheet": Row(get=(), post=OFFICERS, at=sheet),
    "sheet_on_paper": Row(get=(), post=OFFICERS, at=sheet),
    "follow_up": Row(at=concluded),
    "assent_all": Row(get=(), post=OFFICERS, at=concluded),
    "hold_all": Row(get=(), post=OFFICERS, at=concluded),
    "put_again": Row(get=(), post=OFFICERS, at=concluded),
    "indicators": Row(at=fact("commitment", "C-7", code="C-7", title={"en": "Count the calls"}, state="recorded")),
    "opinion": Row(get=OFFICERS, post=OFFICERS, at=opinion),
    "received_report": Row(post=OFFICERS, at=received),
    "statistics": Row(at=a_round_to_count),
    "figure_list": Row(at=a_round_to_count),
    "years": Row(),
    "requests": Row(),
    "new_request": Row(get=OFFICERS, post=OFFICERS),
    "request": Row(
        post=STEPPERS,
        at=fact("request", "RQ-1", title={"en": "Open the lane"}, level="ministry", party="B-QN"),
        # An observer who speaks for no body has no step to enter.
        done=DONE | NOWHERE,
    ),
    # rounds, reports and plans at home
    "rounds": Row(),
    "new_round": Row(get=OFFICERS, post=OFFICERS),
    "round": Row(at=asked_round),
    "ask_agencies": Row(get=(), post=OFFICERS, at=asked_round),
    "agency_forms": Row(get=WRITERS, at=asked_round),
    "take_form": Row(get=(), post=WRITERS, at=asked_round),
    "make_form": Row(get=(), post=WRITERS, own=True, at=asked_agency),
    "agency_address": Row(get=(), post=OFFICERS, own=True, at=asked_agency),
    "mail_form": Row(get=(), post=WRITERS, own=True, at=asked_agency),
    "hand_in_form": Row(get=(), post=WRITERS, own=True, at=asked_agency),
    "obligation": Row(at=handed_in),
    "write_report": Row(get=WRITERS, post=WRITERS, own=True, at=drafted),
    "hand_in_report": Row(get=(), post=WRITERS, own=True, at=drafted),
    "return_report": Row(get=(), post=OFFICERS, own=True, at=handed_in),
    "receive_report": Row(get=(), post=OFFICERS, own=True, at=handed_in),
    "evidence": Row(at=shown_to_all),
    "evidence_file": Row(at=shown_to_all),
    "open_evidence": Row(get=(), post=OFFICERS, own=True, at=shown_to_all),
    "plans": Row(get=COLLEAGUES),
    "plan": Row(get=COLLEAGUES, own=True, at=plan_at_home),
    "new_plan_line": Row(get=OFFICERS, post=OFFICERS, own=True, at=plan_at_home),
    "plan_line": Row(get=OFFICERS, post=OFFICERS, own=True, at=planned),
    "drop_plan_line": Row(get=(), post=OFFICERS, own=True, at=planned),
}

"""The authorisation matrix: one row for every address of the house, by its name.

To add a page: write its row into TABLE. Where the address has parts beyond the mechanism, say with `at` how they are
filled from the cast (create what is needed with `tests.people.a_fact`; what a gathering needs is made in
`gathering_addresses` and `delegation_addresses`). `own=True`: the thing at that address belongs to Lan's party, and
nobody else's people find it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.agreements.kept import KeptText
from earlyspring.commitments.actions import keep_proposal
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.ledger.blobs import deposit, keep
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.keyring import host
from earlyspring.members.accounts import Note
from earlyspring.members.own_forms import keep_form
from earlyspring.members.people import invite
from earlyspring.members.terms.actions import enter_concept
from earlyspring.review.actions import accept, freeze
from earlyspring.review.models import Draft, Evidence, Line, Obligation, PlanLine, Worksheet
from tests.api.matrix import a_token_of_lan, a_webhook_of_lan
from tests.api.matrix import rows as rows_of_programs
from tests.desk.comparing_addresses import rows_of_comparing
from tests.desk.delegation_addresses import (
    a_banquet,
    a_handout,
    a_laid_out,
    a_party_of_people,
    a_person_who_comes,
    a_plan,
    a_ranking,
    a_room,
    a_scan_page,
    a_seating_paper,
    a_strangers_link,
    an_arrival,
    door,
    led,
    no_link,
    one_of_people,
    own_day,
    peopled,
    rank_override,
    ranked,
    ranked_person,
    secret_day,
    secret_head,
    secret_paper,
    things_to_print,
)
from tests.desk.exchange_addresses import rows_of_exchange
from tests.desk.fair_addresses import rows_of_fair
from tests.desk.gathering_addresses import (
    a_cost,
    a_gift,
    at_change,
    at_plenary,
    at_session,
    at_speech,
    ceremony,
    gathering,
    houses,
    letter,
    organ_invitation,
    organ_template,
    own_talk,
    own_task,
    programme,
    purpose,
    session_of_gathering,
)
from tests.desk.news_addresses import rows_of_news
from tests.desk.public_addresses import rows_of_public
from tests.desk.reviewed import reviewed
from tests.people import Cast, a_fact, now

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


def a_concept(cast: Cast) -> dict[str, Any]:
    """The address of a concept that Lan's party entered."""
    said = Concept("term.x", "term", {"vi": (Term("x"),)})
    enter_concept(cast.mechanism, said, by="B-QN", user=cast.lan.user, at=now())
    return {"key": "term.x"}


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
    "change_signers": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1)),
    "withdraw_signing": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1)),
    "signing_side": Row(get=WRITERS, post=WRITERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "signing_agree": Row(get=(), post=WRITERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "signing_signature": Row(get=OFFICERS, post=OFFICERS, own=True, at=ceremony(number=1, body="B-QN-FA")),
    "programme": Row(at=programme()),
    "programme_ics": Row(at=programme()),
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
    "after": Row(get=COLLEAGUES, at=gathering),
    "write_thanks": Row(get=(), post=OFFICERS, at=gathering),
    "count_attendance": Row(get=(), post=OFFICERS, own=True, at=at_session),
    "new_gift": Row(get=OFFICERS, post=OFFICERS, at=gathering),
    "gift": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_gift),
    "new_cost": Row(get=OFFICERS, post=OFFICERS, at=gathering),
    "cost": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_cost),
    "my_brief": Row(door="anyone", at=secret_head, costly=True),
    "leader_page": Row(get=("officer", "leader"), at=gathering),
    "leader_paper": Row(get=("officer", "leader"), at=gathering, costly=True),
    "head_brief": Row(get=("officer", "leader"), at=gathering),
    "head_brief_paper": Row(get=("officer", "leader"), own=True, at=led, costly=True),
    "plenaries": Row(at=gathering),
    "plenary": Row(at=at_plenary()),
    "add_to_agenda": Row(get=OFFICERS, post=OFFICERS, own=True, at=at_plenary()),
    "change_agenda": Row(get=OFFICERS, post=OFFICERS, own=True, at=at_change),
    "plenary_step": Row(get=(), post=OFFICERS, own=True, at=at_plenary()),
    "talking_points": Row(get=(), post=NOTERS, at=at_plenary()),
    "speech": Row(post=OFFICERS, at=at_speech, done=frozenset({302, 404})),
    "projector": Row(at=at_plenary()),
    "plenary_minutes": Row(get=OFFICERS, own=True, at=at_plenary(), costly=True),
    "taken_down": Row(get=OFFICERS, post=OFFICERS, own=True, at=at_plenary()),
    "for_phones": Row(get=OFFICERS, post=OFFICERS, own=True, at=programme()),
    "take_handout_back": Row(get=(), post=OFFICERS, own=True, at=a_handout, done=DONE | NOWHERE),
    "my_handout": Row(door="anyone", at=secret_paper),
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
    "people_sheet": Row(get=OFFICERS, own=True, at=a_party_of_people),
    "upload_people": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_party_of_people),
    # Nothing was sent in, so there is nothing to confirm.
    "confirm_people": Row(get=(), post=OFFICERS, own=True, at=a_party_of_people, done=NOWHERE),
    "delegates": Row(get=COLLEAGUES, at=gathering),
    "delegate": Row(get=COLLEAGUES, own=True, at=one_of_people),
    "delegate_card": Row(get=COLLEAGUES, own=True, at=one_of_people),
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
    "approve_layout": Row(get=(), post=OFFICERS, own=True, at=a_laid_out, done=DONE | NOWHERE, costly=True),
    "layout_paper": Row(get=COLLEAGUES, own=True, at=a_laid_out, costly=True),
    "rooms_manner": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "room_manner": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_room),
    "arranging": Row(get=OFFICERS, own=True, at=gathering),
    "new_banquet": Row(get=OFFICERS, post=OFFICERS, own=True, at=gathering),
    "banquet": Row(get=OFFICERS, own=True, at=a_banquet),
    "hall_tables": Row(get=OFFICERS, post=OFFICERS, own=True, at=a_banquet, data=lambda cast: {"rows": "1"}),
    "kitchen": Row(get=OFFICERS, own=True, at=a_banquet),
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
    "propose_houses": Row(get=(), post=OFFICERS, own=True, at=houses),
    "place_in": Row(get=(), post=OFFICERS, own=True, at=houses, done=DONE | NOWHERE),
    "terms": Row(),
    "terms_file": Row(at=lambda cast: {"form": "tbx"}),
    "concept": Row(at=a_concept),
    "new_concept": Row(get=OFFICERS, post=OFFICERS),
    "change_concept": Row(get=OFFICERS, post=OFFICERS, at=a_concept),
    "withdraw_concept": Row(get=(), post=OFFICERS, own=True, at=a_concept),
    "import_terms": Row(get=OFFICERS, post=OFFICERS),
    "sentences": Row(get=COLLEAGUES, post=OFFICERS),
    # Nothing was compared.
    "sentences_file": Row(get=COLLEAGUES, at=lambda cast: {"form": "tmx"}, got=NOWHERE),
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
    # what is public, and what waits to be
    **rows_of_public(Row, OFFICERS),
    **rows_of_news(Row, OFFICERS),
    # programs of a party: at the desk
    "programs": Row(get=OFFICERS),
    "new_token": Row(get=OFFICERS, post=OFFICERS),
    "revoke_token": Row(get=(), post=OFFICERS, own=True, at=a_token_of_lan),
    "new_webhook": Row(get=OFFICERS, post=OFFICERS),
    "webhook": Row(get=OFFICERS, own=True, at=a_webhook_of_lan),
    "ping_webhook": Row(get=(), post=OFFICERS, own=True, at=a_webhook_of_lan),
    "stop_webhook": Row(get=(), post=OFFICERS, own=True, at=a_webhook_of_lan),
    # the door of programs: a token opens it, and no session
    **rows_of_programs(Row, EVERYONE),
    **rows_of_fair(Row, EVERYONE),
    **rows_of_comparing(Row),
    **rows_of_exchange(Row),
}

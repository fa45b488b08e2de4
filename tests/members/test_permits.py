"""Who may do what, over every posting there can be."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.members import permits
from earlyspring.members.accounts import ROLES


@dataclass(frozen=True)
class Acting:
    party: str
    role: str
    agency: str = ""


@dataclass(frozen=True)
class Motion:
    parties: tuple[str, ...]
    state: str = "open"


@dataclass(frozen=True)
class Thing:
    party: str = ""
    kept_for: str = ""
    kind: str = ""
    state: str = ""


LAN = Acting("B-QN", "officer")
WEI = Acting("B-GX", "officer")
POINT = Acting("B-QN", "focal_point", "B-QN-FA")
parties = st.sampled_from(["B-QN", "B-GX", "B-LS"])
roles = st.sampled_from([code for code, _ in ROLES])
postings = st.builds(Acting, party=parties, role=roles, agency=st.sampled_from(["", "B-QN-FA", "B-GX-FA"]))


def test_a_party_answers_through_its_own_officer() -> None:
    put = [Motion(("B-QN", "B-LS"), state) for state in ("open", "paper", "joint", "dead")]
    assert [permits.may_answer(LAN, motion) for motion in put] == [True, True, False, False]
    assert [permits.may_answer(who, put[0]) for who in (WEI, POINT)] == [False, False]


def test_an_officer_stands_in_for_an_administrator_where_the_party_has_none() -> None:
    invites = [permits.may_invite(LAN, "B-QN", "administrator", administered=has) for has in (False, True)]
    keys = [permits.may_make_key(LAN, "B-QN", administered=has) for has in (False, True)]
    assert (invites, keys) == ([True, False], [True, False])
    assert not permits.may_make_key(LAN, "B-GX", administered=False)


def test_a_focal_point_reports_for_its_own_agency() -> None:
    reports = [permits.may_report_for(POINT, "B-QN", agency) for agency in ("B-QN-FA", "B-QN-TRADE", "")]
    assert reports == [True, False, False]
    assert permits.may_report_for(LAN, "B-QN", "B-QN-TRADE")


def test_a_proposal_not_yet_tabled_is_read_by_its_party() -> None:
    proposal = Thing(party="B-QN", kind="proposal", state="internal")
    assert (permits.may_read(LAN, proposal), permits.may_read(WEI, proposal)) == (True, False)
    assert not permits.may_read(Acting("B-QN", "observer"), proposal)
    assert permits.may_read(WEI, Thing(party="B-QN", kind="proposal", state="tabled"))


def test_what_the_parties_share_is_read_by_all() -> None:
    assert permits.may_read(Acting("B-LS", "observer"), Thing())


@given(postings, parties)
def test_nobody_writes_answers_reports_or_invites_for_another_party(posting: Acting, party: str) -> None:
    may = [
        permits.may_answer(posting, Motion((party,))),
        permits.may_report_for(posting, party, "B-QN-FA"),
        permits.may_read(posting, Thing(kept_for=party)),
        *(permits.may_invite(posting, party, role, administered=has) for role, _ in ROLES for has in (True, False)),
    ]
    assert not any(may) or posting.party == party


@given(postings)
def test_an_administrator_takes_no_part_in_what_the_parties_say(posting: Acting) -> None:
    administrator = Acting(posting.party, "administrator", posting.agency)
    takes_part = [
        permits.may_answer(administrator, Motion((administrator.party,))),
        permits.may_propose(administrator),
        permits.may_note(administrator),
        permits.may_report_for(administrator, administrator.party, administrator.agency),
    ]
    assert not any(takes_part)


@given(postings)
def test_an_observer_only_reads(posting: Acting) -> None:
    observer = Acting(posting.party, "observer", posting.agency)
    acts = [
        permits.may_answer(observer, Motion((observer.party,))),
        permits.may_propose(observer),
        permits.may_report_for(observer, observer.party, observer.agency),
        permits.may_note(observer),
        *(permits.may_invite(observer, observer.party, role, administered=False) for role, _ in ROLES),
        permits.may_make_key(observer, observer.party, administered=False),
    ]
    assert not any(acts)


@given(postings, postings)
def test_whoever_ends_a_posting_could_have_offered_it(by: Acting, other: Acting) -> None:
    assert permits.may_end(by, other) == permits.may_invite(by, other.party, other.role)
    assert permits.may_end(by, other) or not permits.may_hand_over(by, other)

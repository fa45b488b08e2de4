import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record import statements
from earlyspring.record.fold import fold
from earlyspring.record.reading import decode
from earlyspring.record.register import STRENGTH, versions
from earlyspring.record.statements import LogKey
from tests.record.cast import AT, CIRCLE, Desk

TWO = ["p-gx", "p-qn"]
LAN = LogKey("p-qn", CIRCLE)
NOBODY = fold({LAN: []}, TWO)


def notice(content, known_from=None, standing="reported", item="C-1", sources=(), paper=None, at=AT, log=LAN):
    return decode(
        statements.notice(
            log, at, kind="commitment", item=item, content=content, standing=standing, known_from=known_from,
            sources=sources, paper=paper,
        )
    )  # fmt: skip


def paper(content, known_from=None, proposal=None, parties=TWO, at=AT):
    held = {"number": "12/BB", "date": "2024-02-27", "scan_sha256": "ab" * 32, "registrar": "p-qn", "parties": parties}
    held |= {"proposal": proposal} if proposal else {}
    return notice(content, known_from, "paper", paper=held, at=at)


def chain(*entries, joint=NOBODY, **rules):
    return [
        (version.content and version.content["due"], version.standing, version.known_from, version.known_to)
        for version in versions("C-1", entries, joint, **rules)
    ]


def joint_of(*desks):
    return fold({desk.log: desk.entries for desk in desks}, TWO)


def agreed(*dues):
    """Lan and Wei agree to one due date after another; their desks and the proposals."""
    lan, wei = Desk("p-qn"), Desk("p-gx")
    base, proposals = None, []
    for due in dues:
        proposal = lan.propose(("C-1", base, {"due": due}), parties=TWO)
        lan.assent(proposal)
        wei.assent(proposal)
        base = proposal.id
        proposals.append(proposal)
    return joint_of(lan, wei), proposals


def test_a_later_report_supersedes_an_earlier_one_from_the_day_it_was_known():
    assert chain(notice({"due": 2}, "2025-02-21"), notice({"due": 1}, "2024")) == [
        (1, "reported", "2024", "2025-02-21"),
        (2, "reported", "2025-02-21", None),
    ]


def test_a_report_without_a_day_is_known_from_its_instant():
    assert chain(notice({"due": 1})) == [(1, "reported", AT, None)]


def test_the_same_content_again_adds_its_sources():
    first = notice({"due": 1}, "2024", sources=["SRC-1", "SRC-2"])
    again = notice({"due": 1}, "2025", sources=["SRC-2", "SRC-3"])
    (version,) = versions("C-1", [again, first], NOBODY)
    assert (version.entry_id, version.known_from) == (first.id, "2024")
    assert version.sources == ("SRC-1", "SRC-2", "SRC-3")
    assert version.supported_by == (first.id, again.id)


def test_one_and_true_are_not_the_same_content():
    assert len(chain(notice({"due": 1}, "2024"), notice({"due": True}, "2025"))) == 2


def test_what_returns_is_a_version_again():
    reports = [notice({"due": due}, year) for due, year in ((1, "2023"), (2, "2024"), (1, "2025"))]
    assert [row[0] for row in chain(*reports)] == [1, 2, 1]


def test_what_a_party_says_of_its_own_stands_above_a_report_of_the_same():
    assert [row[:2] for row in chain(notice({"due": 1}, "2024"), notice({"due": 1}, "2025", "own"))] == [
        (1, "reported"),
        (1, "own"),
    ]
    assert [row[:2] for row in chain(notice({"due": 1}, "2024", "own"), notice({"due": 1}, "2025"))] == [(1, "own")]


def test_null_retires_an_item():
    assert chain(notice({"due": 1}, "2024"), notice(None, "2025")) == [
        (1, "reported", "2024", "2025"),
        (None, "reported", "2025", None),
    ]


def test_a_paper_is_not_superseded_by_later_reports():
    entries = [notice({"due": 1}, "2023"), paper({"due": 2}, "2024"), notice({"due": 3}, "2025", sources=["SRC-1"])]
    assert chain(*entries) == [(1, "reported", "2023", "2024"), (2, "paper", "2024", None)]


def test_what_others_report_does_not_supersede_what_a_party_says_of_its_own():
    own, wei = notice({"due": 2}, "2025", "own"), LogKey("p-gx", CIRCLE)
    before, after = notice({"due": 1}, "2024", log=wei), notice({"due": 3}, "2026", log=wei)
    assert [row[:2] for row in chain(before, own, after)] == [(1, "reported"), (2, "own")]
    assert [row[:2] for row in chain(own, notice({"due": 4}, "2026"))] == [(2, "own"), (4, "reported")]
    same = notice({"due": 2}, "2026", sources=["SRC-1"], log=wei)
    (version,) = versions("C-1", [own, same], NOBODY)
    assert (version.standing, version.sources) == ("own", ("SRC-1",))


def test_a_paper_is_known_from_its_date():
    assert chain(paper({"due": 1})) == [(1, "paper", "2024-02-27", None)]


def test_a_late_report_of_what_was_settled_supports_it():
    held, report = paper({"due": 2}, "2024"), notice({"due": 2}, "2025", sources=["SRC-1"])
    (version,) = versions("C-1", [report, held], NOBODY)
    assert (version.sources, version.supported_by) == (("SRC-1",), (held.id, report.id))


def test_joint_beats_paper_and_paper_beats_reports():
    joint, (first,) = agreed(5)
    entries = [first, paper({"due": 2}, "2024"), paper({"due": 3}, "2027"), notice({"due": 4}, "2028")]
    assert chain(*entries, joint=joint) == [(2, "paper", "2024", AT), (5, "joint", AT, None)]


def test_joint_versions_follow_their_chain():
    joint, proposals = agreed(5, 6)
    assert chain(*reversed(proposals), joint=joint) == [(5, "joint", AT, AT), (6, "joint", AT, None)]
    assert chain(*proposals, joint=joint, sealed={proposals[0].id}) == [(5, "sealed", AT, AT), (6, "joint", AT, None)]


def test_an_open_proposal_shows_only_while_nothing_else_is_known():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), parties=TWO)
    assert chain(proposal, joint=joint_of(lan, wei)) == [(1, "open", AT, None)]
    assert chain(proposal, notice({"due": 2}, "2024"), joint=joint_of(lan, wei)) == [(2, "reported", "2024", None)]
    wei.decline(proposal)
    assert chain(proposal, joint=joint_of(lan, wei)) == []


def test_a_proposal_answered_by_key_and_on_paper_is_held_on_paper():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), parties=TWO)
    lan.assent(proposal)
    signed = paper({"due": 1}, None, proposal.id, ["p-gx"])
    assert chain(proposal, signed, joint=joint_of(lan, wei)) == [(1, "paper", AT, None)]
    wei.assent(proposal)
    assert chain(proposal, signed, joint=joint_of(lan, wei)) == [(1, "joint", AT, None)]


def test_a_paper_that_answers_a_proposal_is_known_from_its_entry_whatever_day_it_bears():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), parties=TWO)
    lan.assent(proposal)
    entered, again = "2026-03-02T08:00:00Z", "2026-04-01T08:00:00Z"
    signed = paper({"due": 1}, "2025", proposal.id, ["p-gx"], entered)
    assert chain(proposal, signed, joint=joint_of(lan, wei)) == [(1, "paper", entered, None)]
    late = paper({"due": 1}, None, proposal.id, TWO, again)
    assert chain(proposal, signed, late, joint=joint_of(lan, wei)) == [(1, "paper", entered, None)]
    early = paper({"due": 1}, "2025", proposal.id, ["p-gx"], "2020-01-01T00:00:00Z")
    assert chain(proposal, early, joint=joint_of(lan, wei)) == [(1, "paper", AT, None)]


def test_what_was_held_on_paper_before_it_was_joint_is_known_from_then():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), parties=TWO)
    lan.assent(proposal)
    entered = "2026-03-02T08:00:00Z"
    signed = paper({"due": 1}, None, proposal.id, ["p-gx"], entered)
    joint = joint_of(lan, wei)
    assert chain(proposal, signed, joint=joint) == [(1, "paper", entered, None)]
    wei.entries.append(
        decode(
            statements.assent(wei.log, "2026-05-01T08:00:00Z", proposal=proposal.id, slots=[("C-1", None)], closes={})
        )
    )
    joint = joint_of(lan, wei)
    assert (joint.since[proposal.id], chain(proposal, signed, joint=joint)) == (
        "2026-05-01T08:00:00Z",
        [(1, "joint", entered, None)],
    )


def test_a_paper_of_one_party_is_not_enough_and_a_decline_by_key_is_stronger():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), parties=TWO)
    assert chain(proposal, paper({"due": 1}, None, proposal.id, ["p-gx"]), joint=joint_of(lan, wei)) == [
        (1, "open", AT, None)
    ]
    wei.decline(proposal)
    assert chain(proposal, paper({"due": 1}, None, proposal.id), joint=joint_of(lan, wei)) == []


def test_a_paper_answers_every_item_of_a_batch():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    proposal = lan.propose(("C-1", None, {"due": 1}), ("C-2", None, {"due": 2}), parties=TWO)
    signed = paper({"due": 1}, None, proposal.id)
    for item in ("C-1", "C-2"):
        (version,) = versions(item, [proposal, signed], joint_of(lan, wei))
        assert (version.item, version.standing, version.supported_by) == (item, "paper", (proposal.id, signed.id))


def test_what_was_set_aside_makes_no_version():
    lan, wei = Desk("p-qn"), Desk("p-gx")
    both = [lan.propose((item, None, {"due": 1}), parties=TWO) for item in ("C-1", "C-2")]
    for proposal in both:
        lan.assent(proposal)
        wei.assent(proposal)
    joint = fold({lan.log: lan.entries, wei.log: wei.entries}, TWO, clash=lambda one, other: "the same twice")
    first, second = sorted(both, key=lambda proposal: proposal.id)
    assert [len(versions(one.changes[0].item, both, joint)) for one in (first, second)] == [1, 0]


def test_other_items_are_left_aside():
    assert chain(notice({"due": 1}, "2024", item="C-2")) == []


@st.composite
def histories(draw):
    """Reports, papers and proposals of two items, with whatever Lan and Wei answered."""
    lan, wei = Desk("p-qn"), Desk("p-gx")
    items = st.sampled_from(["C-1", "C-2"])
    for _ in range(draw(st.integers(0, 4))):
        known = [entry.id for entry in lan.entries if hasattr(entry, "changes")]
        base = draw(st.none() | st.sampled_from(known)) if known else None
        wanted = draw(st.lists(items, min_size=1, max_size=2, unique=True))
        proposal = lan.propose(*((item, base, {"due": draw(st.integers(0, 2))}) for item in wanted), parties=TWO)
        for desk in (lan, wei):
            answer = draw(st.sampled_from([desk.assent, desk.assent, desk.assent, desk.decline, None]))
            if answer:
                answer(proposal)
    proposals = [entry for entry in lan.entries if hasattr(entry, "changes")]
    contents = st.none() | st.builds(lambda due: {"due": due}, st.integers(0, 2))
    days = st.none() | st.sampled_from(["2024", "2024-02", "2025-02-21", "2026-02-11", "2027"])
    reports = st.builds(
        notice,
        contents,
        days,
        st.sampled_from(["reported", "own"]),
        items,
        st.lists(st.sampled_from("abc"), max_size=2),
    )
    named = st.none() | st.sampled_from([one.id for one in proposals]) if proposals else st.none()
    instants = st.sampled_from([AT, "2025-01-01T00:00:00Z", "2027-03-01T00:00:00Z"])
    papers = st.builds(paper, contents, days, named, st.sampled_from([TWO, TWO[:1]]), instants)
    notices = draw(st.lists(reports | papers, max_size=6))
    return [*proposals, *notices], joint_of(lan, wei)


@given(histories(), st.data())
def test_the_order_and_the_split_of_delivery_change_nothing(history, data):
    entries, joint = history
    expected = versions("C-1", entries, joint)
    shuffled = data.draw(st.permutations(entries))
    cut = data.draw(st.integers(0, len(entries)))
    assert versions("C-1", shuffled, joint) == expected
    assert versions("C-1", shuffled[:cut] + entries + shuffled[cut:], joint) == expected


@given(histories())
def test_versions_follow_one_another_without_gaps_and_standing_never_falls_from_settled(history):
    entries, joint = history
    found = versions("C-1", entries, joint)
    assert [one.known_to for one in found[:-1]] == [one.known_from for one in found[1:]]
    assert [one.known_to for one in found[-1:]] == [None] * len(found[-1:])
    settled = [STRENGTH[one.standing] for one in found if STRENGTH[one.standing] >= STRENGTH["paper"]]
    assert settled == sorted(settled)
    assert [one.known_from for one in found] == sorted(one.known_from for one in found)
    assert all(one.supported_by[0] == one.entry_id for one in found)


@given(histories())
def test_nothing_proposed_is_known_before_it_was_proposed(history):
    entries, joint = history
    put = {one.id: one.at for one in entries if hasattr(one, "changes")}
    assert [one for one in versions("C-1", entries, joint) if one.known_from < put.get(one.entry_id, "")] == []


@given(histories())
def test_what_is_joint_is_the_last_version(history):
    entries, joint = history
    found = versions("C-1", entries, joint)
    expected = joint.standing.get("C-1")
    if expected:
        assert (found[-1].entry_id, found[-1].standing) == (expected, "joint")
    else:
        assert {one.standing for one in found} <= {"open", "reported", "own", "paper"}
    assert all(dataclasses.is_dataclass(one) for one in found)

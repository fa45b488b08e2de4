"""Hà Giang and the old Tuyên Quang merge into the new Tuyên Quang on 1 July 2025."""

from earlyspring.core.inheritance import estate
from earlyspring.core.succession import Act

DAY = "2025-07-01"
MERGER = Act("act", "merger", DAY, (("HG", True), ("TQ-OLD", True)), ("TQ",))
SPLIT = Act("act", "split", DAY, (("HG", True),), ("NORTH", "SOUTH"))
CLASSES = ("member", "guest")


def lead(party, body, commitment="C-1", role="lead", **more):
    return {"commitment": commitment, "party": party, "body": body, "role": role, **more}


def follows(act=MERGER, belongs=lambda agency, party: True, **register):
    return estate(act, {kind: list(facts.items()) for kind, facts in register.items()}, CLASSES, belongs)


def test_the_heir_takes_the_fullest_class_once():
    found = follows(
        membership={
            "M-HG": {"body": "HG", "class": "guest", "from": "2012"},
            "M-TQ": {"body": "TQ-OLD", "class": "member", "to": "2030"},
            "M-QN": {"body": "QN", "class": "member"},
            "M-PAST": {"body": "HG", "class": "observer", "from": "2008", "to": "2012"},
        }
    )
    assert found.changes == (
        ("membership", "M-HG", {"body": "HG", "class": "guest", "from": "2012", "to": DAY}),
        ("membership", "M-TQ", {"body": "TQ-OLD", "class": "member", "to": DAY}),
        ("membership", None, {"body": "TQ", "class": "member", "from": DAY, "by_succession": "act"}),
    )


def test_an_heir_that_is_a_member_already_is_admitted_no_second_time():
    found = follows(membership={"M-HG": {"body": "HG", "class": "member"}, "M-TQ": {"body": "TQ", "class": "guest"}})
    assert found.changes == (("membership", "M-HG", {"body": "HG", "class": "member", "to": DAY}),)


def test_the_heir_takes_a_class_in_the_mechanism_and_in_each_organ():
    begun = {"body": "TQ", "from": DAY, "by_succession": "act"}
    found = follows(
        membership={
            "M-HG": {"body": "HG", "class": "guest"},
            "M-HG-JWC": {"body": "HG", "class": "guest", "organ": "JWC"},
            "M-TQ-JWC": {"body": "TQ-OLD", "class": "member", "organ": "JWC"},
            "M-TQ-SM": {"body": "TQ-OLD", "class": "guest", "organ": "SM"},
            "M-NEW": {"body": "TQ", "class": "member", "organ": "SM"},
        }
    )
    assert [content for _, item, content in found.changes if item is None] == [
        begun | {"class": "guest"},
        begun | {"class": "member", "organ": "JWC"},
    ]


def test_bodies_end_on_the_day():
    found = follows(body={"HG": {"side": "VN"}, "TQ-OLD": {"side": "VN", "to": "2024"}, "TQ": {"side": "VN"}})
    assert found.changes == (("body", "HG", {"side": "VN", "to": DAY}),)


def test_of_two_leads_one_leads_on_and_the_other_supports():
    found = follows(responsibility={"R-1": lead("HG", "HG-FA"), "R-2": lead("TQ-OLD", "TQ-FA", **{"from": "2020"})})
    assert found.changes == (
        ("responsibility", "R-1", lead("HG", "HG-FA", to=DAY)),
        ("responsibility", "R-2", lead("TQ-OLD", "TQ-FA", **{"from": "2020", "to": DAY})),
        ("responsibility", None, lead("TQ", "HG-FA", **{"from": DAY, "by_succession": "act"})),
        ("responsibility", None, lead("TQ", "TQ-FA", role="support", **{"from": DAY, "by_succession": "act"})),
    )
    assert found.to_assign == ()


def test_an_agency_that_cannot_act_for_the_heir_leaves_a_place_to_fill():
    found = follows(belongs=lambda agency, party: False, responsibility={"R-1": lead("HG", "HG-FA")})
    assert found.changes == (("responsibility", "R-1", lead("HG", "HG-FA", to=DAY)),)
    assert found.to_assign == (("C-1", "TQ"),)


def test_open_commitments_move_and_closed_ones_stay():
    found = follows(
        commitment={
            "C-1": {"state": "active", "parties": ["HG", "QN", "TQ-OLD"]},
            "C-2": {"state": "closed", "parties": ["HG"]},
            "C-3": {"state": "recorded", "parties": ["HG"]},
            "C-4": {"state": "active", "parties": ["HG"]},
            "C-5": {"state": "active", "parties": ["QN"]},
        },
        responsibility={"R-1": lead("HG", "HG-FA")},
    )
    assert [change for change in found.changes if change[0] == "commitment"] == [
        ("commitment", "C-1", {"state": "active", "parties": ["TQ", "QN"]}),
        ("commitment", "C-3", {"state": "recorded", "parties": ["TQ"]}),
    ]
    assert found.to_assign == (("C-3", "TQ"), ("C-4", "TQ"))


def test_nothing_passes_by_itself_to_one_of_several_heirs():
    found = follows(
        SPLIT,
        membership={"M": {"body": "HG", "class": "member"}},
        commitment={"C-1": {"state": "active", "parties": ["HG"]}},
        responsibility={"R": lead("HG", "HG-FA")},
    )
    assert found.changes == (
        ("membership", "M", {"body": "HG", "class": "member", "to": DAY}),
        ("responsibility", "R", lead("HG", "HG-FA", to=DAY)),
    )
    assert found.to_assign == (("C-1", "HG"),)


def test_pairs_and_papers_that_need_a_letter():
    found = follows(
        channel={
            "CH-1": {"bodies": ["HG", "GX"]},
            "CH-2": {"bodies": ["HG"], "to": "2020"},
            "CH-3": {"bodies": ["QN"]},
        },
        instrument={
            "I-1": {"parties": [{"body": "HG"}]},
            "I-2": {"parties": [{"body": "HG", "role": "witness"}]},
            "I-3": {},
        },
    )
    assert found.letters == (("channel", "CH-1"), ("instrument", "I-1"))

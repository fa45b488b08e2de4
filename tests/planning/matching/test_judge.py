"""What the validator of business matching says of meetings."""

from typing import Any

import pytest

from earlyspring.planning.matching.given import market as read
from earlyspring.planning.matching.judge import broken, score
from earlyspring.planning.matching.limits import shortages
from earlyspring.planning.matching.market import Market
from earlyspring.planning.matching.worth import serves

LS = {"id": "ls-fruit", "side": "guest", "offers": ["0810"], "languages": ["vi"]}
QN = {"id": "qn-fish", "side": "guest", "offers": ["03"], "languages": ["vi", "zh"]}
GX = {"id": "gx-food", "side": "host", "needs": ["03", "08"], "languages": ["zh"]}
SLOTS = [{"id": "1", "half": "am"}, {"id": "2", "half": "am"}, {"id": "3", "half": "am"}, {"id": "4", "half": "pm"}]


def fair(*firms: dict[str, Any], **more: Any) -> Market:
    given = {"firms": list(firms or (LS, QN, GX)), "slots": SLOTS, "tables": 1, "interpreters": 1}
    return read(given | more)


def meeting(firm: str, other: str, slot: str, table: int = 1) -> dict[str, Any]:
    return {"firm": firm, "with": other, "slot": slot, "table": table}


FRUIT, FISH = meeting("gx-food", "ls-fruit", "1"), meeting("gx-food", "qn-fish", "3")


@pytest.mark.parametrize(
    ("planned", "more", "codes"),
    [
        ([FRUIT, FISH], {}, []),
        ([FRUIT | {"with": "minh"}], {}, ["firm_unknown"]),
        ([FRUIT | {"slot": "9"}], {}, ["slot_unknown"]),
        ([FRUIT, FRUIT | {"slot": "2"}], {}, ["pair_meets_twice"]),
        ([meeting("qn-fish", "ls-fruit", "1")], {}, ["not_to_be_chosen"]),
        ([FRUIT], {"choose": False}, ["not_to_be_chosen"]),
        ([FRUIT, FISH | {"slot": "1", "table": 2}], {"tables": 2}, ["firm_in_two_meetings"]),
        ([FRUIT, FISH], {"quota": 1}, ["quota_exceeded"]),
        ([FRUIT], {"interpreters": 0}, ["meeting_interpreters_short"]),
        ([FISH], {"interpreters": 0}, []),
        ([FISH | {"table": 2}], {}, ["meeting_table_taken"]),
        ([], {"meetings": [{"firm": "ls-fruit", "with": "qn-fish"}]}, ["meeting_missing"]),
        ([FISH], {"meetings": [{"firm": "qn-fish", "with": "gx-food", "slot": "2"}]}, ["meeting_lock_broken"]),
        ([FISH], {"tables": 2, "meetings": [FISH | {"table": 2}]}, ["meeting_table_lock_broken"]),
        ([FRUIT, FISH], {"fair": 0}, ["breaks_unfair"]),
        ([FRUIT, FISH | {"slot": "4"}], {"fair": 0}, []),
    ],
)
def test_each_rule_is_named_where_it_is_broken(
    planned: list[dict[str, Any]], more: dict[str, Any], codes: list[str]
) -> None:
    assert [one.code for one in broken(fair(**more), planned)] == codes


def test_a_firm_that_is_not_there_and_one_that_is_refused_are_named() -> None:
    market = fair(LS | {"absent": ["1"]}, QN | {"refuses": ["gx-food"]}, GX)

    assert [one.code for one in broken(market, [FRUIT, FISH])] == ["not_to_be_chosen", "firm_absent"]


@pytest.mark.parametrize(
    ("planned", "more", "lines"),
    [
        ([FRUIT, FISH], {}, [("firm_has_breaks", 5)]),
        ([FRUIT, FISH | {"slot": "4"}], {}, []),
        ([FISH], {}, [("firm_could_have_more", 30), ("firm_could_have_more", 10)]),
        ([FISH], {"quota": 1}, [("firm_could_have_more", 30)]),
        ([FISH], {"choose": False, "meetings": [FISH]}, []),
        ([FISH], {"quota": 1, "published": [FRUIT]}, [("firm_could_have_more", 30), ("meeting_dropped", 200)]),
        ([FRUIT | {"slot": "2"}, FISH], {"published": [FRUIT]}, [("meeting_moved", 200)]),
    ],
)
def test_each_line_of_the_score_has_its_points(
    planned: list[dict[str, Any]], more: dict[str, Any], lines: list[tuple[str, int]]
) -> None:
    given = {"meetings": [{key: FISH[key] for key in ("firm", "with")}]} if "meetings" in more else {}

    assert [(one.code, one.points) for one in score(fair(**(more | given)), planned)] == lines


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"meetings": [{"firm": "gx-food", "with": "gx-food"}]}, "meeting_of_one"),
        ({"meetings": [FRUIT, FRUIT | {"slot": "2"}]}, "meeting_given_twice"),
        ({"quota": 1, "meetings": [FRUIT, FISH]}, "quota_exceeded"),
        ({"tables": 2, "meetings": [FRUIT, FISH | {"slot": "1", "table": 2}]}, "firm_in_two_meetings"),
        ({"slots": [{"id": "1", "tables": 0}], "meetings": [FRUIT]}, "meeting_tables_short"),
        ({"interpreters": 0, "meetings": [FRUIT]}, "meeting_interpreters_short"),
        ({"meetings": [FRUIT | {"table": 2}]}, "meeting_table_taken"),
        (
            {"slots": [{"id": "1", "tables": 0}], "meetings": [{"firm": "gx-food", "with": "qn-fish"}]},
            "given_meetings_need_tables",
        ),
    ],
)
def test_why_the_given_meetings_cannot_be_is_counted(more: dict[str, Any], code: str) -> None:
    assert shortages(fair(**more))[0].code == code


def test_given_meetings_of_firms_that_are_never_there_together_cannot_be() -> None:
    market = fair(
        LS | {"absent": ["1", "2"]}, QN, GX | {"absent": ["3", "4"]}, meetings=[{"firm": "gx-food", "with": "ls-fruit"}]
    )

    assert [one.code for one in shortages(market)] == ["never_both_there"]


@pytest.mark.parametrize(
    ("offer", "need", "does"),
    [
        ("0810", "08", True),
        ("08", "081060", True),
        ("0810", "0811", False),
        ("tour", "tourism", False),
        ("tea", "tea", True),
    ],
)
def test_a_heading_answers_its_chapter(offer: str, need: str, does: bool) -> None:
    assert serves(offer, need) == does

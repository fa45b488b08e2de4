from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.core.frozen import Entry, Sheet, document
from earlyspring.core.worksheet import Line
from earlyspring.record.canonical import canonical

GX, QN = "B-GX", "B-QN"
SHEET = Sheet("gx-vn", "SM-2027", "R-2027", 1, "2027-02-01", ("MEMO-16", "MEMO-15"), (QN, GX))
ROAD = Entry(
    Line(
        "C-2",
        (QN, GX),
        "differing",
        True,
        ((1, "2027-06-30"), (0, "2026-06-30")),
        finding="views_differ",
        outcome="carry_over",
        new_due_on="2028",
        statements={QN: {"vi": "Chưa xong", "zh": ""}, GX: {"zh": "已完成"}, "B-LS": {"vi": " "}},
    ),
    code="2026-SM11-02",
    text={"zh": "修路", "vi": "Nối đường"},
    carried=1,
    ratings={QN: "limited", GX: "complete"},
)
EMPTY = Entry(Line("C-1", verifiable=False))


def test_a_line_says_all_that_the_parties_accept():
    assert document(SHEET, [ROAD]) == {
        "format": "earlyspring-worksheet/1",
        "mechanism": "gx-vn",
        "session": "SM-2027",
        "round": "R-2027",
        "revision": 1,
        "known": "2027-02-01",
        "instruments": ["MEMO-15", "MEMO-16"],
        "accepting": [GX, QN],
        "lines": [
            {
                "commitment": "C-2",
                "code": "2026-SM11-02",
                "text": {"vi": "Nối đường", "zh": "修路"},
                "parties": [GX, QN],
                "verifiable": True,
                "due_dates": [{"no": 0, "on": "2026-06-30"}, {"no": 1, "on": "2027-06-30"}],
                "due_on": "2027-06-30",
                "slippage": 365,
                "times_carried": 1,
                "standing": "differing",
                "ratings": [{"party": GX, "rating": "complete"}, {"party": QN, "rating": "limited"}],
                "track": "discussion",
                "finding": "views_differ",
                "outcome": "carry_over",
                "new_due_on": "2028",
                "statements": [{"party": GX, "text": {"zh": "已完成"}}, {"party": QN, "text": {"vi": "Chưa xong"}}],
            }
        ],
    }


def test_what_is_not_stated_is_left_out():
    assert document(SHEET, [EMPTY])["lines"] == [
        {
            "commitment": "C-1",
            "verifiable": False,
            "times_carried": 0,
            "standing": "unassessed",
            "track": "discussion",
        }
    ]


def test_a_sheet_drafted_again_is_another():
    assert canonical(document(SHEET, [ROAD])) != canonical(document(replace(SHEET, revision=2), [ROAD]))


ids = st.sampled_from([GX, QN, "B-LS"])
words = st.dictionaries(st.sampled_from(["vi", "zh", "en"]), st.text(st.characters(exclude_categories=["Cs"])))
entries = st.lists(
    st.builds(
        Entry,
        st.builds(
            Line, st.uuids().map(str), st.lists(ids, unique=True).map(tuple), statements=st.dictionaries(ids, words)
        ),
        text=words,
        ratings=st.dictionaries(ids, st.just("limited")),
        reports=st.lists(st.sampled_from(["rp.1", "rp.2"]), unique=True).map(tuple),
    ),
    max_size=4,
)


def backwards(mapping):
    return dict(reversed(mapping.items()))


@given(entries, st.randoms())
def test_the_same_sheet_has_the_same_bytes_in_whatever_order_it_was_read(lines, shuffle):
    before = canonical(document(SHEET, lines))
    again = [
        replace(
            one,
            line=replace(one.line, parties=one.line.parties[::-1], statements=backwards(one.line.statements)),
            text=backwards(one.text),
            ratings=backwards(one.ratings),
            reports=one.reports[::-1],
        )
        for one in lines
    ]
    shuffle.shuffle(again)
    assert canonical(document(replace(SHEET, accepting=SHEET.accepting[::-1]), again)) == before

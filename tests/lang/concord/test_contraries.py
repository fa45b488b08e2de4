"""What excludes one another does not stand in two languages of one place."""

import pytest

from earlyspring.lang.concord.checks import contraries
from tests.lang.concord.words_said import pair, pairs, told_of, turned

CONCORDANT = [
    ("Giải quyết bằng hiệp thương hữu nghị.", "通过友好协商解决。", "Settled by friendly consultation."),
    ("Kim ngạch xuất nhập khẩu tăng.", "进出口总额增长。", "Imports and exports increased."),
    ("Nhập cảnh và xuất cảnh.", "出入境。", "Entry and exit."),
    (
        "Không đưa ra tòa án, giải quyết qua hòa giải.",
        "不提交法院，通过调解解决。",
        "Not to a court, but by mediation.",
    ),
]


@pytest.mark.parametrize(("vi", "zh", "en"), CONCORDANT)
def test_what_says_the_same_is_no_finding(vi, zh, en):
    assert [told_of(contraries, one) for one in pairs(vi=vi, zh=zh, en=en)] == [[], [], []]


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        (
            {"vi": "Giải quyết bằng hiệp thương.", "zh": "通过仲裁解决。"},
            ("D34", "hard", {"vi": "hiệp thương", "zh": "仲裁"}, {"vi": "consultation", "zh": "arbitration"}),
        ),
        (
            {"zh": "办理入境手续。", "en": "Formalities for exit."},
            ("D34", "hard", {"zh": "入境", "en": "exit"}, {"zh": "entry", "en": "exit"}),
        ),
        (
            {"vi": "Kim ngạch tăng 5%.", "en": "A decrease of 5 per cent."},
            ("D34", "soft", {"vi": "tăng", "en": "decrease"}, {"vi": "up", "en": "down"}),
        ),
    ],
)
def test_contraries_are_one_finding_from_either_side(said, finding):
    given = pair(**said)
    assert told_of(contraries, given) == [finding]
    assert told_of(contraries, turned(given)) == [finding]


def test_a_change_of_meaning_without_such_a_word_is_not_seen():
    assert told_of(contraries, pair(vi="Hai Bên họp kín.", en="The Parties meet by the sea.")) == []

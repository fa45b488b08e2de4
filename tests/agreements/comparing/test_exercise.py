"""What Quảng Ninh and Guangxi try out on their texts counts in the exercise alone, and what they say outside counts there."""

from dataclasses import replace

import pytest
from story_house import GX, PROPOSE, QN, codes

from agreements.comparing.test_actions import AT, TWO_VI, TWO_ZH, VI, ZH
from agreements.conftest import table  # noqa: F401
from earlyspring.agreements.actions import deposit_text
from earlyspring.agreements.comparing import actions
from earlyspring.agreements.comparing.models import Comparison, LinkedSentences
from earlyspring.agreements.comparing.queries import clauses_kept, comparison_of
from earlyspring.agreements.remembering.actions import remember
from earlyspring.agreements.remembering.queries import memory_of, units_of
from earlyspring.formats.units import Unit

pytestmark = pytest.mark.django_db


def deposit(table, vi=VI, zh=ZH, **more):  # noqa: F811
    for lang, words in (("vi", vi), ("zh", zh)):
        deposit_text(table.instrument, words.encode(), lang=lang, by=QN, way=replace(PROPOSE, **more))


def say(table, **more):  # noqa: F811
    """Quảng Ninh accepts the one difference and approves both texts."""
    kept = Comparison.objects.get(exercise=more.get("exercise", False))
    one = comparison_of(table.instrument, **more).findings[0]
    told = {"by": QN, "user": None, "at": AT} | more
    about = {"fingerprint": one.finding.fingerprint, "bound": one.bound, "reason": "rounded"}
    actions.accept_finding(table.instrument, **about, **told)
    return actions.approve_texts(table.instrument, together=kept.together, **told)


def said(table, **more):  # noqa: F811
    """Whose acceptances and approvals count."""
    made = comparison_of(table.instrument, **more)
    return [one.party for found in made.findings for one in found.accepted], sorted(made.approved_by)


def test_what_is_said_in_an_exercise_does_not_count_for_the_same_files_deposited_in_earnest(table):  # noqa: F811
    deposit(table, exercise=True)
    assert comparison_of(table.instrument) is None
    say(table, exercise=True)
    deposit(table)
    assert (said(table), said(table, exercise=True)) == (([], []), ([QN], [QN]))
    say(table)
    assert said(table) == ([QN], [QN])


def test_what_was_said_in_earnest_does_not_count_in_an_exercise(table):  # noqa: F811
    deposit(table)
    say(table)
    deposit(table, exercise=True)
    assert (said(table), said(table, exercise=True)) == (([QN], [QN]), ([], []))


def test_an_exercise_reads_what_was_compared_outside_and_says_nothing_of_it(table):  # noqa: F811
    deposit(table)
    say(table)
    assert (comparison_of(table.instrument, exercise=True).exercise, said(table, exercise=True)) == (
        False,
        ([QN], [QN]),
    )
    assert codes(lambda: say_of_the_register(table), table.house) == [("", "comparing_texts_changed")]
    actions.compare_texts(table.instrument, at=AT, exercise=True)
    assert said(table, exercise=True) == ([], [])
    say_of_the_register(table)
    assert (said(table, exercise=True), said(table)) == (([], [GX]), ([QN], [QN]))


def say_of_the_register(table):  # noqa: F811
    together = Comparison.objects.filter(exercise=False).get().together
    actions.approve_texts(table.instrument, together=together, by=GX, user=None, at=AT, exercise=True)


def link(table, **more):  # noqa: F811
    held = clauses_kept(Comparison.objects.latest("pk"))
    a, b = (next(one for one in held[lang] if one.eid == "art_1") for lang in ("vi", "zh"))
    told = {"rows": [0], "columns": [1], "by": QN, "user": None, "at": AT} | more
    made = actions.link_sentences(table.instrument, a, b, **told)
    actions.compare_texts(table.instrument, at=AT, exercise=made.exercise)
    return made


def test_sentences_linked_in_an_exercise_are_linked_there_alone(table):  # noqa: F811
    deposit(table, TWO_VI, TWO_ZH)
    before = [one.finding.message for one in comparison_of(table.instrument).findings]
    link(table, exercise=True)
    actions.compare_texts(table.instrument, at=AT)
    found = lambda **more: [one.finding.message for one in comparison_of(table.instrument, **more).findings]
    assert (found() == before, found(exercise=True) == before) == (True, False)
    paired = lambda **more: [(one.texts["vi"], one.texts["zh"]) for one in units_of(table.house.mechanism, **more)]
    assert (("Hai Bên họp.", "双方举行会议。") in paired(), ("Hai Bên họp.", "各方应提前通知。") in paired()) == (
        True,
        False,
    )
    assert ("Hai Bên họp.", "各方应提前通知。") in paired(exercise=True)
    link(table)
    assert sorted(LinkedSentences.objects.values_list("exercise", flat=True)) == [False, True]


def test_sentences_of_an_exercise_are_remembered_there_alone(table):  # noqa: F811
    mechanism = table.house.mechanism
    deposit(table, exercise=True)
    assert (units_of(mechanism), len(units_of(mechanism, exercise=True))) == ([], 3)
    unit = Unit("", {"vi": "Hai Bên đồng ý.", "zh": "双方同意。"})
    take = lambda **more: remember(mechanism, [unit], by=QN, user=None, at=AT, **more)
    assert (take(exercise=True), list(memory_of(mechanism, QN))) == ((1, 0, 0), [])
    assert (take(), take(exercise=True)) == ((1, 0, 0), (0, 1, 0))
    assert [one.texts for one in memory_of(mechanism, QN)] == [unit.texts]

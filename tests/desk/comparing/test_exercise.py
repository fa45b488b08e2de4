"""In a cycle for trying out, Lan accepts and approves what stands in the register; none of it is left when the cycle ends."""

import pytest

from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Comparison, LinkedSentences
from earlyspring.meetings.models import Cycle
from tests.desk.chapters import anew
from tests.desk.comparing.test_pages import accept, url, words_of
from tests.desk.comparing_addresses import VI, ZH, lay
from tests.makers import in_three, make
from tests.people import signed_in

pytestmark = pytest.mark.django_db
APART = "This was compared in an exercise."
ANEW = "To try out accepting and approving, compare anew"
TRIED = "?exercise=1"


@pytest.fixture
def trial(cast):
    lay(cast, vi=VI, zh=ZH)
    make(Cycle, cast.mechanism, "C-2026", year=2026, names=in_three("2026"), trial=True)
    return cast


def approve(cast, who):
    together = Comparison.objects.first().together
    return signed_in(who).post(url(cast, "approve_texts"), {"together": together}).status_code


def read(cast, more=""):
    """What the page says: of approving, that it is an exercise's, and that it is to be compared anew for one."""
    told = words_of(signed_in(cast.lan).get(url(cast) + more))
    return "Approve the texts in" in told, APART in told, ANEW in told


def marks():
    return [list(noun.objects.values_list("exercise", flat=True)) for noun in (AcceptedFinding, ApprovedTexts)]


def test_what_lan_tries_out_stands_apart_from_the_register(trial):
    assert read(trial) == (False, False, True)
    assert (accept(trial, trial.lan).status_code, approve(trial, trial.lan), marks()) == (404, 302, [[], []])
    answer = signed_in(trial.lan).post(url(trial, "compare_again"))
    assert answer["Location"].endswith(TRIED)
    assert (read(trial, TRIED), read(trial)) == ((True, False, False), (False, False, True))
    assert (accept(trial, trial.lan).status_code, approve(trial, trial.lan), marks()) == (302, 302, [[True], [True]])
    anew(Cycle.objects.get(mechanism=trial.mechanism), trial=False)
    assert (read(trial), read(trial, TRIED)) == ((True, False, False), (False, True, False))
    assert (accept(trial, trial.lan).status_code, approve(trial, trial.lan)) == (302, 302)
    assert marks() == [[True, False], [True, False]]


def test_nothing_of_an_exercise_is_taken_back_or_unlinked_outside(trial):
    wei, link = signed_in(trial.wei), url(trial, "compare_clause", "art_1__para_2")
    wei.post(url(trial, "compare_again"))
    accept(trial, trial.wei)
    assert wei.post(link, {"a": ["0"], "b": ["0"]}).status_code == 302
    made, said = LinkedSentences.objects.get(), AcceptedFinding.objects.get()
    assert (made.exercise, "linked by a person" in words_of(wei.get(link + TRIED))) == (True, True)
    anew(Cycle.objects.get(mechanism=trial.mechanism), trial=False)
    back = [url(trial, "unlink_sentences", made.pk), url(trial, "take_acceptance_back", said.pk)]
    assert ([wei.post(one).status_code for one in back], "linked by a person" in words_of(wei.get(link))) == (
        [404, 404],
        False,
    )

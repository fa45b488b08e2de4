"""The order of signing: the hard rules hold, nobody of weight waits for nothing, and what was told stays told."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from earlyspring.planning.annealing import Effort
from earlyspring.planning.outcome import Remark
from earlyspring.planning.signing.ceremony import Ceremony, Document, Person
from earlyspring.planning.signing.judge import broken, score
from earlyspring.planning.signing.limits import batches_needed, least
from earlyspring.planning.signing.search import plan_signing

SHORT = Effort(seed=5, iterations=4_000)
HEAD = Person("head-gx", points=10)
LAN, WEI = Person("lan"), Person("wei")


def document(name: str, *persons: str, **more: object) -> Document:
    return Document(name, persons, **more)  # the rest of a document, by name


def test_the_joint_minutes_come_first_and_the_provinces_before_the_departments() -> None:
    documents = (document("customs"), document("minutes", level="mechanism"), document("gx-qn", level="provincial"))

    assert plan_signing(Ceremony(documents, ()), SHORT).assignment == [["minutes"], ["gx-qn"], ["customs"]]


def test_a_head_of_delegation_signs_in_a_row_and_goes() -> None:
    names = ("health", "tourism", "gates", "schools", "rivers")
    documents = tuple(document(one, *(["head-gx"] if one in ("health", "gates") else ["lan"])) for one in names)
    outcome = plan_signing(Ceremony(documents, (HEAD, LAN)), SHORT)

    assert (outcome.status, outcome.objective, outcome.bound) == ("optimal", 23, 23)


def test_nobody_sits_at_two_tables() -> None:
    documents = tuple(document(f"d{number}", "lan") for number in range(3))
    outcome = plan_signing(Ceremony(documents, (LAN,), tables=3), SHORT)

    assert [len(batch) for batch in outcome.assignment] == [1, 1, 1]


def test_too_few_batches_are_told_in_figures() -> None:
    documents = (document("minutes", alone=True, level="mechanism"), *(document(f"d{one:02}") for one in range(39)))
    outcome = plan_signing(Ceremony(documents, (), tables=4, batches=10), SHORT)

    about = {"documents": 40, "tables": 4, "needed": 11, "most": 10}
    assert (outcome.status, outcome.broken[0]) == ("infeasible", Remark("batches_short", about=about))


def test_who_signs_more_often_than_there_are_batches_is_named() -> None:
    documents = tuple(document(f"d{number}", "lan") for number in range(3))
    outcome = plan_signing(Ceremony(documents, (LAN,), tables=2, batches=2), SHORT)

    about = {"person": "lan", "documents": 3, "most": 2}
    assert outcome.broken[0] == Remark("person_signs_too_often", about=about)


def test_a_locked_document_stays_in_its_batch() -> None:
    documents = (document("a", "lan"), document("b", "wei"), document("c", "lan", batch=2))

    assert plan_signing(Ceremony(documents, (LAN, WEI)), SHORT).assignment[1] == ["c"]


def test_who_comes_late_signs_late() -> None:
    documents = (document("a", "lan"), document("b", "wei"), document("c"))
    late = Person("lan", first=3)

    assert plan_signing(Ceremony(documents, (late, WEI)), SHORT).assignment[2] == ["a"]


def test_after_a_document_falls_away_the_others_stay_where_they_were_told() -> None:
    documents = tuple(document(one, "lan" if one in "ad" else "wei") for one in "abd")
    told = (("a", "b"), ("c",), ("d",))
    outcome = plan_signing(Ceremony(documents, (LAN, WEI), tables=2, published=told), SHORT)

    assert outcome.assignment == [["a", "b"], [], ["d"]]
    assert [line for line in outcome.score if line.code == "document_moved"] == []


def test_who_signs_in_another_place_moves_no_more_than_must_be() -> None:
    documents = (document("a", "lan"), document("b", "wei"), document("c", "wei"), document("d", "lan"))
    told = (("a", "b"), ("c", "d"))
    instead = (*documents[:2], document("c", "lan"), documents[3])
    outcome = plan_signing(Ceremony(instead, (LAN, WEI), tables=2, batches=3, published=told), SHORT)

    assert (outcome.status, sum(line.code == "document_moved" for line in outcome.score)) == ("feasible", 1)


@st.composite
def ceremonies(draw: st.DrawFn) -> Ceremony:
    people = [Person(f"p{number}", draw(st.integers(1, 9))) for number in range(draw(st.integers(1, 4)))]
    some = st.lists(st.sampled_from([one.id for one in people]), unique=True)
    levels = st.sampled_from(("mechanism", "provincial", "sectoral", "local"))
    documents = [
        Document(f"d{number}", tuple(draw(some)), draw(levels), draw(st.integers(1, 9)), draw(st.booleans()))
        for number in range(draw(st.integers(1, 6)))
    ]
    return Ceremony(tuple(documents), tuple(people), tables=draw(st.integers(1, 3)))


@settings(max_examples=60, deadline=None)
@given(ceremonies())
def test_every_order_keeps_the_rules_and_costs_what_the_judge_says(ceremony: Ceremony) -> None:
    outcome = plan_signing(ceremony, Effort(iterations=300))

    assert broken(ceremony, outcome.assignment) == []
    assert outcome.objective == sum(line.points for line in score(ceremony, outcome.assignment))
    assert least(ceremony) <= (outcome.objective or 0)
    assert batches_needed(ceremony) <= len(outcome.assignment)


@settings(max_examples=25, deadline=None)
@given(ceremonies())
def test_of_few_documents_at_one_table_the_best_order_is_found(ceremony: Ceremony) -> None:
    single = Ceremony(ceremony.documents, ceremony.persons)
    orders = ([[one.id] for one in row] for row in permutations(single.documents))
    best = min(sum(line.points for line in score(single, order)) for order in orders if not broken(single, order))

    assert plan_signing(single, Effort(iterations=3_000)).objective == best

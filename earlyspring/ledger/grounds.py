"""What the facts of a document rest upon, in the document itself or in the register: the verbs ask the same of acts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from earlyspring.core.shapes import Fault
from earlyspring.ledger.above import parent_faults
from earlyspring.ledger.acting import acting_faults
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import nouns
from earlyspring.ledger.references import kinds_now, references
from earlyspring.ledger.rows import chunks
from earlyspring.ledger.seated import seat_faults

Facts = list[Mapping[str, Any]]
NOW = "9999"  # what has no known_from is known from the loading on


def ground_faults(mechanism: Mechanism, document: Mapping[str, Any], hosts: Iterable[str] = ()) -> Iterator[Fault]:
    """What the facts of a document name that is not there or does not carry them; the paths begin at the document.

    `hosts`: the parties that are to get a key. What a document names twice is read as its last version says.
    """
    facts: Facts = document.get("facts") or []
    given = _last_versions(facts)
    nothing = list(_nothing(mechanism, document, given, hosts))
    yield from nothing
    if not nothing:
        yield from _classes(mechanism, facts)
        yield from _due_dates(mechanism, facts)
        yield from _promises(mechanism, facts, given)
        yield from _parents(mechanism, facts, given)
        yield from _seats(mechanism, facts)
        yield from _tenures(mechanism, facts, given)


def _last_versions(facts: Facts) -> dict[str, Mapping[str, Any]]:
    given: dict[str, Mapping[str, Any]] = {}
    for fact in facts:
        before = given.get(fact["id"])
        if before is None or (before.get("known_from") or NOW) <= (fact.get("known_from") or NOW):
            given[fact["id"]] = fact
    return given


def _nothing(
    mechanism: Mechanism, document: Mapping[str, Any], given: Mapping[str, Mapping[str, Any]], hosts: Iterable[str]
) -> Iterator[Fault]:
    """References to nothing, or to a fact of another kind."""
    kinds = dict.fromkeys(document.get("persons") or (), "person") | {item: one["kind"] for item, one in given.items()}
    strange = [one for one in _named(document, hosts) if one[1] not in ("*", kinds.get(one[2])) or one[2] not in kinds]
    kinds = kinds_now(mechanism, {item for *_, item in strange} - set(kinds)) | kinds
    for path, wanted, item in strange:
        if item not in kinds:
            yield Fault(path, "no_such_fact", item, "" if wanted == "*" else wanted)
        elif wanted not in ("*", kinds[item]):
            yield Fault(path, "of_another_kind", f"{item} ({kinds[item]})", wanted)


def _named(document: Mapping[str, Any], hosts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """(path, kind, id) of everything that a document names."""
    yield "registrar", "body", document["registrar"]
    yield from (("host", "body", party) for party in hosts if party != document["registrar"])
    yield from ((f"founders[{place}]", "body", party) for place, party in enumerate(document.get("founders") or ()))
    for place, fact in enumerate(document["facts"]):
        yield from ((f"facts[{place}].{path}", kind, item) for path, kind, item in references(fact["kind"], fact))
        sources = enumerate(fact.get("sources") or ())
        yield from ((f"facts[{place}].sources[{one}]", "source", item) for one, item in sources)


def _of(facts: Facts, kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    return ((f"facts[{place}]", fact) for place, fact in enumerate(facts) if fact["kind"] == kind)


def _classes(mechanism: Mechanism, facts: Facts) -> Iterator[Fault]:
    """Memberships of a class that the charter does not have."""
    charters = [one for _, fact in _of(facts, "charter") for one in fact.get("classes") or ()]
    charters = charters or [one for row in nouns("charter", mechanism) for one in row.classes]
    known = [str(one.get("code")) for one in charters]
    for path, fact in _of(facts, "membership"):
        if fact["class"] not in known:
            yield Fault(f"{path}.class", "not_in_list", fact["class"], ", ".join(known))


def _due_dates(mechanism: Mechanism, facts: Facts) -> Iterator[Fault]:
    """Later due dates without the one before them, the session or the reason."""
    numbers: dict[str, set[int]] = {}
    for _, fact in _of(facts, "due_date"):
        numbers.setdefault(fact["commitment"], set()).add(fact["no"])
    later = [(path, fact) for path, fact in _of(facts, "due_date") if fact["no"] > 0]
    for part in chunks(sorted({fact["commitment"] for _, fact in later})):
        for row in nouns("due_date", mechanism).filter(commitment__in=part):
            numbers[row.commitment].add(row.no)
    for path, fact in later:
        if fact["no"] - 1 not in numbers[fact["commitment"]]:
            yield Fault(f"{path}.no", "no_due_date_before", str(fact["no"]), str(fact["no"] - 1))
        yield from (Fault(f"{path}.{key}", "missing") for key in ("decided_in", "reason") if not fact.get(key))


def _promises(mechanism: Mechanism, facts: Facts, given: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Commitments that rest on nothing, or on words that promise nothing."""
    said = {item: fact.get("force") for item, fact in given.items() if fact["kind"] == "statement"}
    of_register = {fact.get("statement") for _, fact in _of(facts, "commitment")} - set(said) - {None}
    for part in chunks(sorted(map(str, of_register))):
        said |= dict(nouns("statement", mechanism).filter(item__in=part).values_list("item", "force"))
    for path, fact in _of(facts, "commitment"):
        statement = fact.get("statement")
        if not statement and not fact.get("instrument"):
            yield Fault(f"{path}.statement", "rests_on_nothing")
        elif statement and said.get(statement, "agreed") != "agreed":
            yield Fault(f"{path}.statement", "not_agreed", str(said[statement]))


def _parents(mechanism: Mechanism, facts: Facts, given: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Bodies that would stand above themselves."""
    bodies = {item: fact for item, fact in given.items() if fact["kind"] == "body"}
    places = {fact["id"]: path for path, fact in _of(facts, "body")}
    for item, fault in parent_faults(mechanism, bodies):
        yield Fault(f"{places[item]}.{fault.path}", fault.code, fault.given, fault.expected)


def _seats(mechanism: Mechanism, facts: Facts) -> Iterator[Fault]:
    """Seats that a party would give to a body of another."""
    seats = list(_of(facts, "seat"))
    bodies = [(fact["id"], fact) for _, fact in _of(facts, "body")]
    members = [fact for _, fact in _of(facts, "membership")]
    for place, fault in seat_faults(mechanism, [seat for _, seat in seats], bodies=bodies, members=members):
        yield Fault(f"{seats[place][0]}.{fault.path}", fault.code, fault.given, fault.expected)


def _tenures(mechanism: Mechanism, facts: Facts, given: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Tenures that act for one in whose place they cannot be; of several versions the last is held against the others."""
    tenures = sorted(_of(facts, "tenure"), key=lambda one: given[one[1]["id"]] is one[1])
    for place, fault in acting_faults(mechanism, [(fact["id"], fact) for _, fact in tenures]):
        path = tenures[place][0]
        yield Fault(f"{path}.{fault.path}" if fault.path else path, fault.code, fault.given, fault.expected)

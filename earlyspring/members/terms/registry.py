"""The names that the register has, as concepts: bodies and places, offices, gates; of persons only where it is asked for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism, PersonName
from earlyspring.ledger.moments import Moment, agreed, rows
from earlyspring.ledger.nouns import KINDS
from earlyspring.ledger.remembered import remembered
from earlyspring.members.models import Body, Office
from earlyspring.members.queries import read_roll

REGISTER = "register"
PLACES = frozenset(["state", "province", "region", "city", "prefecture", "county", "district", "commune", "village"])
# Chinese has no great letters: alone these are common words (friendship, clear water), with 口岸 they are gates.
ALSO_WORDS = frozenset({"友谊", "清水", "新兴", "河口", "老街", "水口"})


def registry(mechanism: Mechanism, moment: Moment) -> tuple[Concept, ...]:
    """The concepts of the register's names: bodies and places with their dated names, offices, both ends of gates."""
    return remembered(_registry, mechanism, moment)


def persons(mechanism: Mechanism) -> tuple[Concept, ...]:
    """Who is named in the register, in each language. Personal: only for comparing texts, never for a list or a file."""
    named = PersonName.objects.filter(mechanism=mechanism).order_by("person").values_list("person", "names")
    found = (_concept(f"person.{person}", "person", [({}, names, "preferred")]) for person, names in named)
    return tuple(concept for concept in found if len(concept.terms) > 1)


def _registry(mechanism: Mechanism, moment: Moment) -> tuple[Concept, ...]:
    bodies = agreed(read_roll(mechanism, moment).bodies.values())
    offices = agreed(rows(Office, mechanism, moment).order_by("item"))
    gates = agreed(rows(KINDS["gate"], mechanism, moment).order_by("item"))
    found = (
        *(_body(body) for body in bodies),
        *(_concept(f"office.{one.item}", "office", [({}, one.titles or {}, "preferred")]) for one in offices),
        *(end for gate in gates for end in _ends(gate)),
    )
    return tuple(concept for concept in found if concept.terms)


def _body(body: Body) -> Concept:
    kind = "place" if body.type in PLACES else "body"
    said: list[tuple[Mapping[str, Any], Mapping[str, str], str]] = []
    for told in sorted(body.names, key=lambda one: one.get("from") or "", reverse=True):
        # A name is used no longer than there is what bears it.
        name = told | {"from": told.get("from") or body.from_day, "to": told.get("to") or body.to_day}
        said.append((name, name.get("official") or {}, "preferred"))
        said.append((name, name.get("short") or {}, "admitted"))
        others = name.get("other") or {}
        said += [(name, {lang: words}, "admitted") for lang, those in others.items() for words in those]
    return _concept(f"{kind}.{body.item}", kind, said)


def _ends(gate: Any) -> Iterator[Concept]:
    for end in gate.ends or ():
        names = {lang: words for lang, words in (end.get("names") or {}).items() if words}
        alone = {lang: words for lang, words in names.items() if words not in ALSO_WORDS}
        with_class = _with_class(names)
        yield _concept(
            f"gate.{gate.item}.{end.get('side') or 'end'}",
            "gate",
            [({}, alone, "preferred"), ({}, with_class, "admitted" if alone else "preferred")],
        )


def _with_class(names: Mapping[str, str]) -> dict[str, str]:
    """The name of a gate with the word for what it is."""
    forms = {"vi": "cửa khẩu {}", "zh": "{}口岸", "en": "{} border gate"}
    return {lang: forms[lang].format(words) for lang, words in names.items() if lang in forms}


def _concept(key: str, kind: str, said: Iterable[tuple[Mapping[str, Any], Mapping[str, str], str]]) -> Concept:
    terms: dict[str, list[Term]] = {}
    for dated, names, status in said:
        for lang in LANGUAGES:
            if words := " ".join((names.get(lang) or "").split()):
                own = terms.setdefault(lang, [])
                term = Term(words, status, dated.get("from") or "", dated.get("to") or "", REGISTER)
                # A name alone in a language is the preferred one; the same words once in a period.
                if not any((one.text, one.since, one.until) == (term.text, term.since, term.until) for one in own):
                    own.append(term)
    return Concept(key, kind, {lang: tuple(those) for lang, those in terms.items()})

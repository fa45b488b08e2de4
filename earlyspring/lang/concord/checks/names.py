"""Places, bodies, persons and documents of the term base: named in one language, named in the others (D15, D16, D38, D39).

A part is compared as a whole. A name against another of its kind, and one that the other language lacks, is hard. What a
text calls by many words counts less: countries and kinds of gates only where one stands against another, documents so
and softly (D34). Of terms only those count, softly, that somebody added to the shipped ones: `contraries` knows which of
those exclude one another. D39 is a place where those who sign are named.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from earlyspring.lang.concord.finding import HARD, SOFT, Finding
from earlyspring.lang.concord.pairs import Clause
from earlyspring.lang.concord.said import Pair
from earlyspring.lang.concord.words.in_clause import Side, ids_of, of_lines, sides
from earlyspring.lang.concord.words.named import Named, keys_of, lacking, names_of
from earlyspring.lang.terms.legal import BASE as SHIPPED
from earlyspring.lang.terms.legal.gates import GATES

CHECK = "names"
CODES = ("D15", "D16", "D34", "D38", "D39")
CODE = {"place": "D15", "gate": "D15", "body": "D16", "person": "D38", "document": "D34", "term": "D34"}
LOOSE = ("document", "term")
COUNTRIES = frozenset({"place.viet-nam", "place.china", "place.viet-nam-and-china"})
BOTH = {"place.viet-nam-and-china": ("place.viet-nam", "place.china")}
KINDS_OF_GATES = frozenset(one.key for one in GATES)
RANKS_OF_GATES = frozenset(
    {"gate.international-gate", "gate.bilateral-gate", "gate.auxiliary-gate", "gate.railway-gate"}
)
ORGANS = frozenset({"term.joint-working-committee", "term.joint-working-group", "term.secretariat"})
GROUPS = frozenset({"term.joint-working-group"})
"""Any group that works together may be called so."""
BRANCHES = frozenset({"body.border-guard", "body.public-security", "body.customs"})
"""Words for a branch of the administration, which are also said of what belongs to it."""
SHORT = frozenset({"biên bản"})
"""What is said for short of documents of more than one kind."""
CLASS_WORDS = re.compile(
    r"^(?:cửa khẩu quốc tế|cửa khẩu|tỉnh|thành phố|huyện|thác|cầu) |(?:国际口岸|口岸|省|市|县)$| (?:city|province|county)$"
)
Clash = tuple[Named | None, Named | None]


def found(clause: Clause) -> Iterator[Finding]:
    """Every name of either language without its like in the other, with the one that stands in its place."""
    both = sides(clause)
    if both is None:
        return
    said = {hit.concept.kind for side in both for one in side.said for hit in one.hits}
    there = [_there(side) for side in both]
    for kind in (one for one in CODE if one in said):
        ours = _lacking(both[0], both[1], there[1], kind)
        theirs = _lacking(both[1], both[0], there[0], kind)
        for clash in _clashes(ours, theirs):
            if all(clash) or _alone_weighs(kind, next(one for one in clash if one)):
                yield _told(clause, both, kind, clash)


def found_in_lines(pair: Pair) -> Iterator[Finding]:
    """Of two lines only a name that stands against another one: what one lacks it may say by other words."""
    yield from (one for one in found(of_lines(pair)) if one.message == "name_differs")


def _lacking(here: Side, there: Side, named: frozenset[str], kind: str) -> list[Named]:
    """The names of a kind that the other side does not say, nor without its class word (Hữu Nghị) or in the plural."""
    lone = [one for one in lacking(names_of(here, kind), named) if _weighs(kind, one)]
    words = _plain(" ".join(said.text for said in there.said)) if lone else ""
    return [one for one in lone if not any(form in words for form in _forms(one, there.lang))]


def _weighs(kind: str, one: Named) -> bool:
    if kind == "gate":
        return not one.keys & KINDS_OF_GATES or one.keys <= RANKS_OF_GATES
    if kind == "term":
        return one.keys <= ORGANS or not one.keys & SHIPPED.by_key.keys()
    return one.text.lower() not in SHORT


def _forms(one: Named, lang: str) -> Iterator[str]:
    for concept in one.concepts:
        for term in concept.terms.get(lang, ()):
            if form := CLASS_WORDS.sub("", _plain(term.text)):
                yield form


@lru_cache(maxsize=1 << 10)
def _plain(words: str) -> str:
    """Without case, and English words without the s of the plural."""
    return re.sub(r"s(?![a-z])", "", words.lower().replace("’", "'"))


def _there(side: Side) -> frozenset[str]:
    """Whom one language may mean; who names two countries in one word names each."""
    keys = keys_of(side)
    every = keys | {one for key in keys for one in BOTH.get(key, ())}
    return every | {key for key, parts in BOTH.items() if every.issuperset(parts)}


def _clashes(ours: Sequence[Named], theirs: Sequence[Named]) -> list[Clash]:
    """Side by side in the order of the text, countries against countries; what is left stands alone."""
    if not ours and not theirs:
        return []
    found: list[Clash] = []
    for here, there in (
        ([one for one in side if _country(one) is country] for side in (ours, theirs)) for country in (False, True)
    ):
        longest = max(len(here), len(there))
        row = [*here, *[None] * (longest - len(here))], [*there, *[None] * (longest - len(there))]
        found += zip(*row, strict=True)
    return found


def _country(one: Named) -> bool:
    return one.keys <= COUNTRIES


def _alone_weighs(kind: str, one: Named) -> bool:
    return kind != "document" and not _country(one) and not one.keys & (KINDS_OF_GATES | BRANCHES | GROUPS)


def _told(clause: Clause, both: tuple[Side, Side], kind: str, clash: Clash) -> Finding:
    code = "D39" if CODE[kind] == "D15" and clause.place.eid == "signature" else CODE[kind]
    organ = any(one and one.keys <= ORGANS for one in clash)
    code = "D16" if organ else code
    severity = SOFT if kind in LOOSE and not organ else HARD
    spans = {side.lang: (one.start, one.end) if one else side.end for side, one in zip(both, clash, strict=True)}
    values = {side.lang: one.value if one else "" for side, one in zip(both, clash, strict=True)}
    message = "name_differs" if all(clash) else "name_lacking"
    return Finding(code, CHECK, severity, ids_of(clause), spans, values, message, {"kind": kind})

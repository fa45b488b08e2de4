"""The protocol of a comparison in rows: the texts and what was found, who accepted it, the clauses, places to sign."""

from collections.abc import Callable
from typing import Any

from .comparison_facts import AcceptedBy, ComparedText, ComparisonProtocol, Difference, ReadBy
from .lines import Section, line_of, section
from .pen import Line, Note, Pen, Runs, plain

BLANK = "\u00a0\n\u00a0\n\u00a0"
SHORT = 12


def compared(paper: ComparisonProtocol, pen: Pen) -> list[Note]:
    """Which version, when and by which rules, how much was found, the digest of each text; and what no finding means."""
    notes = [pen.note("text_version", [plain(str(paper.version))])] if paper.version else []
    notes += [pen.note("compared_on", pen.day(paper.compared_on)), pen.note("ruleset", _rules(paper, pen))]
    notes += [_digest(one, pen) for one in paper.texts]
    notes.append(pen.note("found", [plain(_counted(paper, pen))]))
    notes.append(pen.note("no_finding", [plain(pen.word("is_not_equal"))]))
    return [*notes, pen.note("clauses_beside", [plain(pen.word("left_out"))])] if paper.long else notes


def _rules(paper: ComparisonProtocol, pen: Pen) -> Runs:
    terms = f" · {pen.word('term_base')} {paper.terms[:SHORT]}" if paper.terms else ""
    return [plain(f"{paper.ruleset}{terms}")]


def _digest(one: ComparedText, pen: Pen) -> Note:
    why = [plain(" · "), *pen.said(one.unread)] if one.unread else []
    return pen.note(f"in_{one.lang}", [plain("SHA-256 "), plain(one.sha256, "digest"), *why])


def _counted(paper: ComparisonProtocol, pen: Pen) -> str:
    grave = [one for one in paper.differences if one.grave]
    left = sum(bool(one.waits) or not one.accepted for one in grave)
    return pen.word("counted").format(grave=len(grave), left=left, soft=len(paper.differences) - len(grave))


def _shown(paper: ComparisonProtocol, pen: Pen) -> list[str]:
    """The languages of the texts that stand in this column of the paper: those that have a column of their own do there."""
    langs = [one.lang for one in paper.texts]
    if pen.beside and {pen.lang, *pen.beside} <= set(langs):
        return [lang for lang in langs if lang not in pen.beside]
    return langs


def differences(paper: ComparisonProtocol, pen: Pen) -> Section:
    """Each with its class and gravity, the words it stands in, and who accepted it with which reason."""
    langs = _shown(paper, pen)
    return section([("", [_difference(no, one, langs, pen) for no, one in enumerate(paper.differences, 1)])], "sides")


def _difference(number: int, one: Difference, langs: list[str], pen: Pen) -> Line:
    notes = [
        pen.note("difference_class", [plain(f"{one.code} "), *pen.said(one.of_class)]),
        pen.note("gravity", [plain(pen.word("grave" if one.grave else "soft"))]),
        pen.note("clause", pen.said(one.where)),
    ]
    notes += [pen.note("odd_one", [plain(pen.word(f"in_{one.odd}"))])] if one.odd else []
    notes += [pen.note("accepted_not_by", pen.bodies(one.waits))] if one.waits else []
    sides = [pen.note(f"in_{lang}", _words(one.quoted, lang, pen)) for lang in langs]
    beneath = [_accepted(each, pen) for each in one.accepted]
    return line_of(pen.said(one.sentence), *notes, no=str(number), sides=sides, beneath=beneath)


def _accepted(one: AcceptedBy, pen: Pen) -> Note:
    who = pen.word("accepted_by").format(party=pen.name(one.body.names))
    return {"label": who, "runs": [plain(one.reason), *_signed(one.person, one.on, one.paper, pen)]}


def _signed(person: str, on: str, paper: str, pen: Pen) -> Runs:
    told = [plain(f" — {person}" if person else ""), plain(" · "), *pen.day(on)]
    return [*told, plain(f" · {pen.word('paper_no')} {paper}")] if paper else told


def _words(said: Any, lang: str, pen: Pen) -> Runs:
    if lang not in said:
        return [plain(f"— {pen.word('not_there')}", "missing")]
    return [plain(said[lang], lang=lang) if lang != pen.lang else plain(said[lang])]


def approvals(paper: ComparisonProtocol, pen: Pen) -> Section:
    """Whose reader approved exactly these texts, and who approved others before."""
    lines = [_approval(one, pen) for one in paper.approvals]
    return section([("", lines)], "table", pen.word("party"), (1.2, 1.6, 1.2, 1.8))


def _approval(one: ReadBy, pen: Pen) -> Line:
    digests = ", ".join(f"{lang}\u00a0{sha256[:SHORT]}…" for lang, sha256 in one.digests.items())
    which = pen.word("these_texts" if one.same else "other_texts")
    person = [plain(one.person), *([plain(f" · {pen.word('paper_no')} {one.paper}")] if one.paper else [])]
    return line_of(
        pen.said(one.body.names),
        pen.note("person", person),
        pen.note("days", pen.day(one.on)),
        pen.note("approved_texts", [plain(f"{which}: {digests}")]),
    )


def clauses_beside(paper: ComparisonProtocol, pen: Pen) -> Section:
    """Clause beside clause, a column for each language."""
    langs = _shown(paper, pen)
    lines = [
        line_of(pen.said(one.called), *(pen.note(f"in_{lang}", _words(one.said, lang, pen)) for lang in langs))
        for one in paper.clauses
    ]
    return section([("", lines)], "table", pen.word("clause"), (0.9, *(2.2 for _lang in langs)))


def signatures(paper: ComparisonProtocol, pen: Pen) -> Section:
    """A place to sign for each party."""
    lines = [
        line_of(
            [*pen.said(one.names), plain(BLANK[1:])],
            pen.note("name_and_office", [plain(BLANK)]),
            pen.note("days", [plain(BLANK)]),
            pen.note("signature", [plain(BLANK)]),
        )
        for one in pen.ordered(paper.signing, lambda one: one.side)
    ]
    return section([("", lines)], "table", pen.word("party"), (1.4, 1.8, 1, 1.8))


COMPARISON: dict[str, Callable[[Any, Pen], Section]] = {
    "differences": differences,
    "approvals": approvals,
    "clauses_beside": clauses_beside,
    "signatures": signatures,
}

"""The term base as a list: in three languages side by side, narrowed by words, kind, language and where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from earlyspring.desk.access import posted
from earlyspring.desk.exchange_files import way
from earlyspring.desk.facets import of_list
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.lists import Facet, Shown, listed
from earlyspring.desk.saved_lists import saved, to_be_saved
from earlyspring.desk.terms.words import KIND
from earlyspring.desk.trail import trail
from earlyspring.lang.names import own_first, sort_key
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.joining import conflicts, on_day
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.members.terms.queries import concepts_of
from earlyspring.members.terms.registry import REGISTER


@dataclass(frozen=True)
class Line:
    """A concept on the day of the page. `terms`: (language, preferred terms, how many others) in the reader's order."""

    concept: Concept
    terms: tuple[tuple[str, tuple[Term, ...], int], ...]
    conflict: bool
    origin: str


@posted()
def terms(request: DeskRequest, mechanism: Mechanism) -> HttpResponse:
    frame = request.frame
    lines = lines_of(frame)
    shown = _listed(request, lines)
    if to_be_saved(request):
        return _saved(request, shown)
    context = {
        "shown": shown,
        "total": len(lines),
        "kinds": KIND,
        "tongues": own_first(LANGUAGES, frame.language),
        "more_ways": [
            way(frame, "TBX", "terms_file", "tbx"),
            way(frame, _("CSV for tools of terms"), "terms_file", "csv"),
        ],
        "conflicts": sum(1 for line in lines if line.conflict),
        "crumbs": trail(frame, (_("Agreements"), "instruments"), (_("Terms"), "")),
    }
    return render(request, "desk/terms/terms.html", context)


def lines_of(frame: Frame) -> list[Line]:
    """The concepts as they are called on the day of the page."""
    order = own_first(LANGUAGES, frame.language)
    return [_line(one, order) for one in on_day(concepts_of(frame.mechanism, frame.moment), frame.moment.as_of)]


def _line(concept: Concept, order: Iterable[str]) -> Line:
    told = []
    for lang in order:
        those = concept.terms.get(lang, ())
        first = tuple(one for one in those if one.status == "preferred") or those[:1]
        told.append((lang, first, len(those) - len(first)))
    return Line(concept, tuple(told), bool(conflicts(concept)), origin_of(concept))


def origin_of(concept: Concept) -> str:
    """Who says the concept first of all: a party (`own`), the register, or what ships with the program (`usual`)."""
    sources = [term.source for those in concept.terms.values() for term in those]
    if any(source not in ("", REGISTER) for source in sources):
        return "own"
    return REGISTER if REGISTER in sources else "usual"


def _listed(request: DeskRequest, lines: list[Line]) -> Shown:
    language = request.frame.language

    def name(line: Line) -> Any:
        said = next((those[0].text for lang, those, _more in line.terms if lang == language and those), None)
        return sort_key(said, language)

    return listed(
        request,
        lines,
        _facets(),
        sorts={"term": name, "kind": lambda line: (list(KIND).index(line.concept.kind) + 1, name(line))},
        texts=lambda line: [line.concept.key, *(t.text for those in line.concept.terms.values() for t in those)],
        sort="term",
    )


def _facets() -> list[Facet]:
    origins = {
        "own": _("entered by a party"),
        REGISTER: _("names of the register"),
        "usual": _("usual official forms"),
    }
    lacking = {lang: _("without %(language)s") % {"language": name} for lang, name in TONGUE_WORDS.items()}
    return [
        of_list("kind", _("Kind"), _("all kinds"), lambda line: [line.concept.kind], KIND),
        of_list("from", _("Source"), _("all sources"), lambda line: [line.origin], origins),
        of_list("lacks", _("Languages"), _("in any languages"), _lacking, lacking),
        of_list(
            "state", _("State"), _("all"), lambda line: ["conflict"] * line.conflict, {"conflict": _("in conflict")}
        ),
    ]


def _lacking(line: Line) -> list[str]:
    return [lang for lang in LANGUAGES if not line.concept.terms.get(lang)]


def _saved(request: DeskRequest, shown: Shown) -> HttpResponse:
    heads = ["key", _("Kind"), *LANGUAGES, _("State")]
    return saved(request, "terms", _("Terms"), heads, (_cells(line) for line in shown.rows), shown)


def _cells(line: Line) -> list[Any]:
    said = {lang: "; ".join(one.text for one in those) for lang, those, _more in line.terms}
    state = _("in conflict") if line.conflict else ""
    return [line.concept.key, KIND[line.concept.kind], *(said[lang] for lang in LANGUAGES), state]

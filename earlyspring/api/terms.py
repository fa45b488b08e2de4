"""The term base: what things are called in each language, concept by concept, and as one file for tools of terms."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from earlyspring.api.answers import answered_as_is, cursor_to, file_as_is, item_of
from earlyspring.api.asked import Asked, Query, TermsAsked, given, nothing_asked
from earlyspring.api.asking import ApiRequest, Asking, moment_asked
from earlyspring.api.problems import Problem
from earlyspring.api.schemas import answers, file_answers
from earlyspring.formats.tbx import tbx
from earlyspring.formats.terms_csv import terms_csv
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.joining import conflicts, on_day
from earlyspring.ledger.moments import Moment
from earlyspring.members.queries import Directory
from earlyspring.members.terms.queries import concepts_of
from earlyspring.shown.about import about_of

router = Router(tags=["terms"])
FILES = {"tbx": "application/x-tbx+xml", "csv": "text/csv"}


@router.get(
    "/{mechanism}/terms",
    operation_id="list_terms",
    summary="What things are called on a day, in each language",
    url_name="api_terms",
    openapi_extra=answers("terms_page"),
)
def terms(request: ApiRequest, mechanism: str, asked: Query[TermsAsked]) -> HttpResponse:
    """The parties' own concepts, the names of the register, and the terms that ship; what is called alike is one."""
    said, moment, found = _concepts(request, asked)
    after, most = item_of(said["cursor"]) if "cursor" in said else "", said["limit"]
    kept = sorted((one for one in found if one.key > after and _asked_for(one, said)), key=lambda one: one.key)
    following = cursor_to(kept[most - 1].key) if len(kept) > most else None
    told = {"items": [_told(one) for one in kept[:most]], "next": following}
    return answered_as_is(request, request.auth, told, following, moment)


@router.get(
    "/{mechanism}/terms/{id}",
    operation_id="read_terms",
    summary="One concept by its key",
    url_name="api_one_of_terms",
    openapi_extra=answers("terms_one"),
)
def concept(request: ApiRequest, mechanism: str, id: str, asked: Query[Asked]) -> HttpResponse:
    _said, moment, found = _concepts(request, asked)
    for one in found:
        if one.key == id:
            return answered_as_is(request, request.auth, {"item": _told(one)}, moment=moment)
    raise Problem("not_found")


def reading_file(form: str) -> Any:
    def read(request: ApiRequest, mechanism: str) -> HttpResponse:
        asking = request.auth
        asking.must("read")
        nothing_asked(request)
        moment = moment_asked(asking.mechanism, {})
        return file_as_is(request, asking, moment, _file(asking, moment, form), FILES[form])

    return read


for form, words in {"tbx": "TBX-Basic (ISO 30042:2019)", "csv": "CSV, a row for each term"}.items():
    router.add_api_operation(
        f"/{{mechanism}}/terms.{form}",
        ["GET"],
        reading_file(form),
        operation_id=f"terms_as_{form}",
        summary=f"The whole term base with all days, as {words}",
        url_name=f"api_terms_{form}",
        openapi_extra=file_answers(FILES[form]),
    )


def _file(asking: Asking, moment: Moment, form: str) -> bytes:
    concepts = concepts_of(asking.mechanism, moment)
    if form == "csv":
        return terms_csv(concepts)
    about = about_of(Directory(asking.mechanism, moment, given=asking.known.roll), "en")
    return tbx(concepts, about.line("earlyspring"), about.line("term base"))


def _concepts(request: HttpRequest, asked: Any) -> tuple[dict[str, Any], Moment, Iterable[Concept]]:
    """What was asked, and the concepts with the terms that are used on the day. Raises Problem, Refused."""
    asking: Asking = request.auth  # type: ignore[attr-defined]
    asking.must("read")
    said = given(request, asked)
    moment = moment_asked(asking.mechanism, said)
    return said, moment, on_day(concepts_of(asking.mechanism, moment), moment.as_of)


def _asked_for(one: Concept, said: dict[str, Any]) -> bool:
    return said.get("kind") in (None, one.kind) and said.get("lang") in (None, *one.terms)


def _told(one: Concept) -> dict[str, Any]:
    terms = {lang: [_term(term) for term in those] for lang, those in one.terms.items()}
    return {"id": one.key, "kind": one.kind, "note": one.note, "terms": terms, "differ": sorted(conflicts(one))}


def _term(one: Term) -> dict[str, str | None]:
    days = {"since": one.since or None, "until": one.until or None}
    return {"text": one.text, "status": one.status, **days, "source": one.source or None, "note": one.note or None}

"""The API as a whole: its parts, what becomes of faults, and its OpenAPI document."""

import logging
from functools import cache
from typing import Any

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from earlyspring.api import fairs, people, register, reports, results, terms, texts, whole  # noqa: F401  results are on the router of the register
from earlyspring.api.asking import Asking, Bearer
from earlyspring.api.parsing import Strict
from earlyspring.api.problems import Problem, problem, refused
from earlyspring.api.schemas import components, pointed
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import Refused

ABOUT = (
    "What the record of a yearly meeting says, for programs; and what a party's programs may enter for it. Texts are "
    "objects by language (vi, zh, en); an absent language is not translated. Days are YYYY, YYYY-MM or YYYY-MM-DD. "
    "See docs/API.md."
)
ID = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,78}$"}
KEY_SENT = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": True,
    "schema": {"type": "string", "pattern": "^[A-Za-z0-9_-]{8,80}$"},
    "description": "another for each request; sent again, it is answered alike",
}
PARAMETERS: dict[str, dict[str, Any]] = {
    "mechanism": {"type": "string", "pattern": "^[a-z0-9-]{1,40}$"},
    **dict.fromkeys(("id", "round", "commitment", "body"), ID),
    "key": {"type": "string", "pattern": "^[A-Za-z0-9._-]{1,80}$"},
    "code": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,20}$"},
}
api = NinjaAPI(
    title="earlyspring",
    version="1",
    description=ABOUT,
    auth=Bearer(),
    parser=Strict(),
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
)
for part in (register, reports, people, fairs, terms, texts, whole):
    api.add_router("", part.router)
CODES = {"missing": "missing", "int_parsing": "not_int", "int_type": "not_int", "literal_error": "not_in_list"}


@api.exception_handler(Problem)
def _problem(request: HttpRequest, fault: Problem) -> HttpResponse:
    return problem(fault.code, **fault.said)


@api.exception_handler(AuthenticationError)
def _no_token(request: HttpRequest, fault: AuthenticationError) -> HttpResponse:
    return problem("no_token")


@api.exception_handler(Refused)
def _refused(request: HttpRequest, fault: Refused) -> HttpResponse:
    asking: Asking | None = getattr(request, "auth", None)
    return refused(fault.faults, asking.frame if asking else None, getattr(request, "about", ""))


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    return refused([_read(one) for one in fault.errors])


def _read(error: dict[str, Any]) -> Fault:
    """One error of the reader of requests as a fault: the place without where it was read from."""
    place = ".".join(str(part) for part in error["loc"] if part not in ("query", "body", "path", "asked", "said"))
    code = CODES.get(error["type"], "cannot_be_read")
    expected = str(error.get("ctx", {}).get("expected", ""))
    return Fault(place, code, str(error.get("input", ""))[:80], expected)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, fault: Http404) -> HttpResponse:
    return problem("not_found")


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, fault: HttpError) -> HttpResponse:
    return problem("unreadable")


@api.exception_handler(BadRequest)
def _bad(request: HttpRequest, fault: BadRequest) -> HttpResponse:
    return problem("unreadable")


@api.exception_handler(Exception)
def _broken(request: HttpRequest, fault: Exception) -> HttpResponse:
    logging.getLogger("earlyspring.api").error("%s", request.path, exc_info=fault)
    return problem("fault")


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document (3.1) of every address."""
    made: dict[str, Any] = pointed(dict(api.get_openapi_schema(path_prefix="/api/")))
    for operations in made["paths"].values():
        for method, operation in operations.items():
            for one in operation["parameters"]:
                where = PARAMETERS if one["in"] == "path" else {}
                one["schema"] = where.get(one["name"], _plain(one["schema"]))
            if method == "post":
                operation["parameters"].append(KEY_SENT)
    parts = made.get("components", {})
    made["components"] = parts | {"schemas": parts.get("schemas", {}) | components()}
    return made


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter that is left out is left out: it is never sent as null."""
    kept = [one for one in schema.get("anyOf", []) if one.get("type") != "null"]
    rest = {key: value for key, value in schema.items() if key not in ("anyOf", "title", "default")}
    return rest | (kept[0] if len(kept) == 1 else {})


@csrf_exempt
def openapi(request: HttpRequest) -> HttpResponse:
    """The document, for anybody: it says nothing of any mechanism."""
    if request.method != "GET":
        return problem("method", methods="GET")
    return JsonResponse(document(), json_dumps_params={"ensure_ascii": False})


@csrf_exempt
def nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """There is no such address."""
    return problem("not_found") if request.method == "GET" else problem("method", methods="GET")

"""People of the own delegation at a gathering: read, registered, changed. Nobody else's people are ever asked for."""

from typing import Any

from django.db import models
from django.http import HttpResponse
from ninja import Field, Router
from pydantic import create_model

from earlyspring.api import asked as ask
from earlyspring.api.answers import answered_as_is
from earlyspring.api.asking import ApiRequest, Asking
from earlyspring.api.once import DONE, once
from earlyspring.api.paging import page
from earlyspring.api.problems import Problem
from earlyspring.api.schemas import answers
from earlyspring.delegations.actions import change, register
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.permits import may_register
from earlyspring.delegations.said import IN_LANGUAGES, SAID

router = Router(tags=["people"])
LIST, ONE = "/{mechanism}/gatherings/{key}/delegates", "/{mechanism}/gatherings/{key}/delegates/{code}"


def _typed(name: str) -> Any:
    """What a program says under a name of a person, and that it may be left out."""
    column = Delegate._meta.get_field(name)
    if name in IN_LANGUAGES:
        return (dict[str, str] | None, Field(None, description="words by language"))
    if isinstance(column, models.JSONField):
        return (list[str] | None, Field(None, max_length=10))
    if isinstance(column, models.BooleanField):
        return (bool | None, None)
    if isinstance(column, models.IntegerField):
        return (int | None, Field(None, ge=0, le=1000))
    return (str | None, Field(None, max_length=1000))


PersonSaid: Any = create_model(
    "PersonSaid",
    **{name: _typed(name) for name in SAID},
    namesake=(bool, Field(False, description="another person of the same name is meant")),
    version=(str | None, Field(None, max_length=40, description="of one that is changed: the `version` that was read")),
)


@router.get(
    LIST,
    operation_id="list_delegates",
    summary="The people of the own delegation",
    url_name="api_delegates",
    openapi_extra=answers("delegates_page"),
)
def people(request: ApiRequest, mechanism: str, key: str, asked: ask.Query[ask.PageAsked]) -> HttpResponse:
    """Those who withdrew too."""
    asking = request.auth
    delegation = _own(asking, key)
    rows, following = page(delegation.delegates.all(), "code", ask.given(request, asked))
    return answered_as_is(request, asking, {"items": [_told(one) for one in rows], "next": following}, following)


@router.post(
    LIST,
    operation_id="register_delegate",
    summary="Register a person of the own delegation",
    url_name="api_delegates",
    openapi_extra=answers("written", status=201, words="Registered"),
)
def enter(request: ApiRequest, mechanism: str, key: str, said: PersonSaid) -> HttpResponse:
    """By the same rules as at the desk: places, scripts, namesakes, one head."""
    asking = request.auth
    delegation = _own(asking, key)

    def act() -> dict[str, Any]:
        made = register(delegation, _said(said), by=asking.posting, namesake=said.namesake)
        return {"kind": "delegate", "id": made.code, "version": made.version}

    return once(request, asking, act)


@router.get(
    ONE,
    operation_id="read_delegate",
    summary="One person of the own delegation",
    url_name="api_delegate",
    openapi_extra=answers("delegates_one"),
)
def person(request: ApiRequest, mechanism: str, key: str, code: str) -> HttpResponse:
    """By the code that stands on lists and badges."""
    asking = request.auth
    found = _one(asking, key, code)
    ask.nothing_asked(request)
    return answered_as_is(request, asking, {"item": _told(found)})


@router.post(
    ONE,
    operation_id="change_delegate",
    summary="Change what is said of a person",
    url_name="api_delegate",
    openapi_extra=answers("written", words="Changed"),
)
def alter(request: ApiRequest, mechanism: str, key: str, code: str, said: PersonSaid) -> HttpResponse:
    """What is left out stays. With `version`, of two who change at once the second is refused."""
    asking = request.auth
    found = _one(asking, key, code)

    def act() -> dict[str, Any]:
        version = said.version or ""
        made = change(found, _said(said), by=asking.posting, version=version, namesake=said.namesake)
        return {"kind": "delegate", "id": made.code, "version": made.version}

    return once(request, asking, act, status=DONE)


def _own(asking: Asking, key: str) -> Delegation:
    """The delegation of the token's party at a gathering; for everything else there is none."""
    asking.must("people")
    wanted = Delegation.objects.filter(gathering__mechanism=asking.mechanism, gathering__key=key, party=asking.party)
    found = wanted.select_related("gathering__mechanism").first()
    if found is None or not may_register(asking.posting, found):
        raise Problem("not_found")
    return found


def _one(asking: Asking, key: str, code: str) -> Delegate:
    found = _own(asking, key).delegates.select_related("delegation__gathering__mechanism").filter(code=code).first()
    if found is None:
        raise Problem("not_found")
    return found


def _said(said: Any) -> dict[str, Any]:
    """What was sent, and of that what says something: a band of rank may be taken away by null."""
    sent = said.model_dump(exclude_unset=True, include=set(SAID))
    return {name: value for name, value in sent.items() if value is not None or name == "rank"}


def _told(one: Delegate) -> dict[str, Any]:
    said = {name: getattr(one, name) for name in SAID}
    return {"code": one.code, **said, "withdrawn": one.withdrawn_at is not None, "version": one.version}

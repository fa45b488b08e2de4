"""Gatherings, and what is at their fairs: read alone, and of other parties no more than their officer reads at the desk."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from ninja import Router

from earlyspring.api import asked as ask
from earlyspring.api.answers import answered_as_is
from earlyspring.api.asking import ApiRequest, Asking
from earlyspring.api.fair_lists import LISTS, FairList
from earlyspring.api.fair_told import Sight, gathering_told
from earlyspring.api.paging import page
from earlyspring.api.problems import Problem
from earlyspring.api.schemas import answers
from earlyspring.fair.permits import may_see_all
from earlyspring.meetings.gatherings import Gathering, gatherings_of

router = Router(tags=["fair"])
SCOPE = "fair"


@router.get(
    "/{mechanism}/gatherings",
    operation_id="list_gatherings",
    summary="Gatherings: host, place, days",
    url_name="api_gatherings",
    openapi_extra=answers("gatherings_page"),
)
def gatherings(request: ApiRequest, mechanism: str, asked: ask.Query[ask.PageAsked]) -> HttpResponse:
    """Under their keys stand the people of the own delegation and the fair."""
    asking = request.auth
    asking.must(SCOPE)
    rows, following = page(gatherings_of(asking.mechanism), "key", ask.given(request, asked))
    told = {"items": [gathering_told(one) for one in rows], "next": following}
    return answered_as_is(request, asking, told, following)


@router.get(
    "/{mechanism}/gatherings/{key}",
    operation_id="read_gatherings",
    summary="One of gatherings",
    url_name="api_one_of_gatherings",
    openapi_extra=answers("gatherings_one"),
)
def gathering(request: ApiRequest, mechanism: str, key: str) -> HttpResponse:
    sight = sight_of(request.auth, key)
    ask.nothing_asked(request)
    return answered_as_is(request, request.auth, {"item": gathering_told(sight.gathering)})


def sight_of(asking: Asking, key: str) -> Sight:
    """What the token's officer sees of a fair. Raises Problem."""
    asking.must(SCOPE)
    found = Gathering.objects.filter(mechanism=asking.mechanism, key=key).first()
    if found is None:
        raise Problem("not_found")
    return Sight(found, asking.party, may_see_all(asking.posting, found))


def reading_list(one: FairList, asks: Any) -> Callable[..., HttpResponse]:
    def read(request: ApiRequest, mechanism: str, key: str, asked: ask.Query[asks]) -> HttpResponse:
        sight = sight_of(request.auth, key)
        said = ask.given(request, asked)
        rows, following = page(one.asked(sight, said), one.key, said, one.whole)
        told = {"items": [one.told(sight, row) for row in rows], "next": following}
        return answered_as_is(request, request.auth, told, following)

    return read


def reading_one(one: FairList) -> Callable[..., HttpResponse]:
    def read(request: ApiRequest, mechanism: str, key: str, code: str) -> HttpResponse:
        sight = sight_of(request.auth, key)
        ask.nothing_asked(request)
        try:
            found = one.found(sight).filter(**{one.key: one.whole(code)}).first()
        except ValueError:
            found = None
        if found is None:
            raise Problem("not_found")
        return answered_as_is(request, request.auth, {"item": one.told(sight, found)})

    return read


for one in LISTS:
    router.add_api_operation(
        f"/{{mechanism}}/gatherings/{{key}}/{one.name}",
        ["GET"],
        reading_list(one, one.asks),
        operation_id=f"list_{one.name}",
        summary=one.words,
        url_name=f"api_{one.name}",
        openapi_extra=answers(f"{one.name}_page"),
    )
    router.add_api_operation(
        f"/{{mechanism}}/gatherings/{{key}}/{one.name}/{{code}}",
        ["GET"],
        reading_one(one),
        operation_id=f"read_{one.name}",
        summary=f"One of {one.name}",
        url_name=f"api_one_of_{one.name}",
        openapi_extra=answers(f"{one.name}_one"),
    )

"""The addresses of the register: ten lists, and one fact of each."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from ninja import Router

from earlyspring.api import asked as ask
from earlyspring.api import lists
from earlyspring.api.asking import ApiRequest
from earlyspring.api.lists import List, listed, told_one
from earlyspring.api.schemas import answers

router = Router(tags=["register"])
LISTS: tuple[tuple[List, type[ask.ListAsked], str], ...] = (
    (lists.MEMBERS, ask.MembersAsked, "Who takes part on a day, in the mechanism or in an organ"),
    (lists.SESSIONS, ask.SessionsAsked, "Sessions: held, planned, put off, cancelled"),
    (lists.INSTRUMENTS, ask.InstrumentsAsked, "Instruments with their status on a day"),
    (lists.COMMITMENTS, ask.CommitmentsAsked, "Commitments with who is responsible and every due date"),
    (lists.STATEMENTS, ask.StatementsAsked, "What was said, with its force"),
    (lists.DECISIONS, ask.DecisionsAsked, "Decisions of sessions"),
    (lists.PRIORITIES, ask.PrioritiesAsked, "Priorities"),
    (lists.RESULTS, ask.ResultsAsked, "Results with their figures"),
    (lists.PROJECTS, ask.ProjectsAsked, "Projects"),
    (lists.GATES, ask.GatesAsked, "Border gates"),
)


def reading_list(one: List, asks: Any) -> Callable[..., HttpResponse]:
    def read(request: ApiRequest, mechanism: str, asked: ask.Query[asks]) -> HttpResponse:
        return listed(request, request.auth, one, asked)

    return read


def reading_one(one: List) -> Callable[..., HttpResponse]:
    def read(request: ApiRequest, mechanism: str, id: str, asked: ask.Query[ask.Asked]) -> HttpResponse:
        return told_one(request, request.auth, one, id, asked)

    return read


for one, asks, words in LISTS:
    router.add_api_operation(
        f"/{{mechanism}}/{one.name}",
        ["GET"],
        reading_list(one, asks),
        operation_id=f"list_{one.name}",
        summary=words,
        url_name=f"api_{one.name}",
        openapi_extra=answers(f"{one.name}_page"),
    )
    router.add_api_operation(
        f"/{{mechanism}}/{one.name}/{{id}}",
        ["GET"],
        reading_one(one),
        operation_id=f"read_{one.name}",
        summary=f"One of {one.name}",
        url_name=f"api_one_of_{one.name}",
        openapi_extra=answers(f"{one.name}_one"),
    )

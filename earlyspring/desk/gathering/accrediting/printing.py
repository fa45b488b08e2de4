"""What is to be printed of the people of a gathering: what is new, what changed since, all of it; one press a PDF."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from earlyspring.delegations.accrediting.models import PRINTED
from earlyspring.delegations.accrediting.printing import MADE, Stack, print_things, stack
from earlyspring.delegations.accrediting.printing import stacks as every_stack
from earlyspring.delegations.models import Delegation
from earlyspring.delegations.travelling.models import Trustee
from earlyspring.delegations.travelling.photos import photos_for_badges
from earlyspring.desk.access import OFFICERS, posted
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.accrediting.seats import stacks_of_seats
from earlyspring.desk.gathering.occasion import occasion_of
from earlyspring.desk.gathering.place import hosted_at, placed
from earlyspring.desk.not_written import or_told
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering
from earlyspring.papers.facts import Text
from earlyspring.papers.gathering.facts import Badge, Person

WORDS = dict(PRINTED)
GAPS: list[tuple[Any, Callable[[Person], Any]]] = [
    (gettext_lazy("no name in Vietnamese"), lambda one: one.names.get("vi")),
    (gettext_lazy("no name in Chinese"), lambda one: one.names.get("zh")),
    (gettext_lazy("no name as in the passport"), lambda one: one.latin),
    (gettext_lazy("no office in Vietnamese"), lambda one: one.office.get("vi")),
    (gettext_lazy("no office in Chinese"), lambda one: one.office.get("zh")),
]


@posted(*OFFICERS, post=())
def stacks(request: DeskRequest, mechanism: Mechanism, key: str) -> HttpResponse:
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    bodies = bodies_of(frame, gathering)
    held, seats = every_stack(gathering, bodies), stacks_of_seats(frame, gathering, bodies)
    context: dict[str, Any] = {
        "missing": list(missing_on(people_of(held))),
        "photos": sum(isinstance(one, Badge) and bool(one.photo) for stack in held for one in stack.things.values()),
        "trusted": Trustee.objects.filter(gathering=gathering, user=frame.posting.user).exists(),
        "stacks": [(WORDS[one.kind], {}, one) for one in held]
        + [(WORDS[one.kind], banquet, one) for banquet, one in seats],
    }
    place = placed(frame, gathering, "accrediting", (_("Print"), ""))
    return render(request, "desk/gathering/accrediting/print.html", context | place)


@posted(*OFFICERS)
@require_POST
@or_told
def printed(request: DeskRequest, mechanism: Mechanism, key: str, kind: str) -> HttpResponse:
    """The PDF: `which` is waiting (new or changed), all, or the code of one person."""
    frame, gathering = request.frame, hosted_at(request, mechanism, key)
    held = _stack_at(frame, gathering, kind, request.POST.get("subject", ""))
    which = request.POST.get("which", "waiting")
    chosen = {"waiting": held.waiting, "all": list(held.things)}.get(which, [which])
    chosen = [one for one in chosen if one in held.things]
    if not chosen:
        raise Http404
    with transaction.atomic():
        photos = photos_for_badges(gathering, chosen, by=frame.posting) if kind == "badges" else {}
        pdf = print_things(held, chosen, occasion_of(gathering), gathering, frame.posting.user, photos)
    file = f"{mechanism.key}-{gathering.key}-{kind}-{len(chosen)}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{file}"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def people_of(held: Iterable[Stack]) -> list[Person]:
    """Those who have a badge."""
    return [one.person for stack in held for one in stack.things.values() if isinstance(one, Badge)]


def missing_on(people: list[Person]) -> Iterator[tuple[Any, list[str]]]:
    """What badges will lack, with the codes of those whom it concerns: nobody fills it in from something else."""
    for words, has in GAPS:
        if codes := [one.code for one in people if not has(one)]:
            yield words, codes


def _stack_at(frame: Frame, gathering: Gathering, kind: str, subject: str) -> Stack:
    """The stack of an address and, of seats, of a banquet; 404 where there is none."""
    bodies = bodies_of(frame, gathering)
    if kind in MADE:
        return stack(gathering, kind, bodies)
    held = stacks_of_seats(frame, gathering, bodies, subject) if subject else []
    for _banquet, one in held:
        if one.kind == kind:
            return one
    raise Http404


def bodies_of(frame: Frame, gathering: Gathering) -> dict[str, Text]:
    """The parties of the gathering as they are printed, in every language."""
    parties = Delegation.objects.filter(gathering=gathering).values_list("party", flat=True)
    return {party: dict(frame.directory.text(party)) for party in parties}

"""Whose pages of the order of rank these are, and which version an address names."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.delegations.ranking.models import Ranking
from earlyspring.delegations.ranking.permits import may_rank, may_read_ranking
from earlyspring.delegations.ranking.queries import rankings_of, seen_by
from earlyspring.desk.frame import DeskRequest
from earlyspring.desk.gathering.place import gathering_for, placed
from earlyspring.ledger.models import Mechanism
from earlyspring.meetings.gatherings import Gathering


def read_at(request: DeskRequest, mechanism: Mechanism, key: str) -> Gathering:
    """The gathering of an address for those who may read of its order of rank; for all others there is none."""
    return gathering_for(request, mechanism, key, may_read_ranking)


def ranked_at(request: DeskRequest, mechanism: Mechanism, key: str) -> Gathering:
    """The same for those who decide about it."""
    return gathering_for(request, mechanism, key, may_rank)


def versions_for(request: DeskRequest, gathering: Gathering) -> list[Ranking]:
    """The versions that this reader sees, the latest first."""
    return seen_by(request.frame.posting, gathering, rankings_of(gathering))


def version_at(request: DeskRequest, gathering: Gathering, number: int) -> Ranking:
    """A version that this reader sees."""
    found = next((one for one in versions_for(request, gathering) if one.number == number), None)
    if found is None:
        raise Http404
    return found


def shown_at(request: DeskRequest, gathering: Gathering, *steps: tuple[str, str]) -> dict[str, Any]:
    """What the frame of every page of the order needs."""
    return placed(request.frame, gathering, "ranking", *steps)


def step_to(gathering: Gathering, mechanism: Mechanism, ranking: Ranking) -> tuple[str, str]:
    """The version in the trail."""
    address = reverse("ranking_version", args=[mechanism.key, gathering.key, ranking.number])
    return _("Version %(number)s") % {"number": ranking.number}, address

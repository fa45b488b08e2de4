"""Questions about tours: what is offered, how many seats are free, who goes along."""

from django.db.models import Count, Q, QuerySet

from earlyspring.fair.touring.models import Tour, TourPlace
from earlyspring.meetings.gatherings import Gathering


def tours_of(gathering: Gathering) -> QuerySet[Tour]:
    """The tours by day and hour, each with how many have a seat (`taken`) and how many wait (`waiting`)."""
    return Tour.objects.filter(gathering=gathering).annotate(
        taken=Count("places", filter=Q(places__seated=True)), waiting=Count("places", filter=Q(places__seated=False))
    )


def places_on(tour: Tour, party: str = "") -> QuerySet[TourPlace]:
    """Who goes along and who waits, of all parties or of one: those with a seat first, in the order of coming."""
    found = TourPlace.objects.filter(tour=tour, **({"party": party} if party else {}))
    return found.select_related("exhibitor").order_by("-seated", "pk")

"""Who noted that somebody does not come: the own party, or the host for it."""

from django.db.models import F, Q

from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting


def noted_of(delegate: Delegate) -> str:
    """For which party it was noted, by the posting that held on that day; "" where nobody is known."""
    if delegate.withdrawn_at is None or delegate.withdrawn_by is None:
        return ""
    postings = Posting.objects.filter(user=delegate.withdrawn_by, mechanism=delegate.gathering.mechanism_id)
    held = postings.on(delegate.withdrawn_at.date()).first()
    return held.party if held else ""


def noted_by_host(gathering: Gathering) -> frozenset[str]:
    """The codes of those of other parties of whom the host noted that they do not come."""
    gone = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at__isnull=False)
    day, posting = F("withdrawn_at__date"), "withdrawn_by__postings__"
    then = Q(**{f"{posting}to_day__isnull": True}) | Q(**{f"{posting}to_day__gt": day})
    host = {f"{posting}mechanism": gathering.mechanism_id, f"{posting}party": gathering.host}
    told = gone.exclude(delegation__party=gathering.host).filter(then, **host, **{f"{posting}from_day__lte": day})
    return frozenset(told.values_list("code", flat=True))

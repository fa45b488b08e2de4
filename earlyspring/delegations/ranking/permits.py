"""Who decides about precedence and who reads of it."""

from earlyspring.delegations.models import Delegation
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.members.permits import Acting


def may_rank(posting: Acting, gathering: Gathering) -> bool:
    """An officer of the host computes, overrides, approves and freezes."""
    return may_host(posting, gathering)


def may_accept_bands(posting: Acting, gathering: Gathering) -> bool:
    """An officer of each party that comes says for it which ranks count as equal."""
    if posting.role != "officer":
        return False
    return posting.party == gathering.host or _comes(posting, gathering)


def may_read_ranking(posting: Acting, gathering: Gathering) -> bool:
    """Those of the host and of the parties that come, observers apart; of drafts the host's alone (`queries.seen_by`)."""
    return posting.role != "observer" and (posting.party == gathering.host or _comes(posting, gathering))


def _comes(posting: Acting, gathering: Gathering) -> bool:
    return Delegation.objects.filter(gathering=gathering, party=posting.party).exists()

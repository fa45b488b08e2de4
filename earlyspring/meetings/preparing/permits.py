"""Who prepares what: plain answers over a posting that holds today."""

from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.permits import may_host
from earlyspring.meetings.preparing.models import OrganInvitation, Task
from earlyspring.members.permits import Acting


def may_add_task(posting: Acting, gathering: Gathering, party: str) -> bool:
    """The host gives a task to any party, every other party to itself."""
    return posting.role == "officer" and (posting.party == party or may_host(posting, gathering))


def may_change_task(posting: Acting, task: Task) -> bool:
    return may_add_task(posting, task.gathering, task.party)


def may_finish_task(posting: Acting, task: Task) -> bool:
    """Who the task is for says that it is done: an officer of the party, or the focal point of the agency."""
    if posting.party != task.party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and posting.agency == task.agency != "")


def may_answer_invitation(posting: Acting, invitation: OrganInvitation) -> bool:
    """The invited party itself, or the host who was answered on paper."""
    return posting.role == "officer" and (posting.party == invitation.party or may_host(posting, invitation.gathering))

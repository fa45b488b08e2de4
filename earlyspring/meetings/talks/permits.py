"""Who asks for talks and who answers: an officer of the party, or the focal point of the agency that talks."""

from earlyspring.meetings.talks.models import TalkRequest
from earlyspring.members.permits import Acting


def may_ask(posting: Acting, body: str, party: str) -> bool:
    if posting.party != party:
        return False
    return posting.role == "officer" or (posting.role == "focal_point" and posting.agency == body != "")


def may_answer_talk(posting: Acting, request: TalkRequest) -> bool:
    return may_ask(posting, request.asked, request.asked_party)


def may_withdraw_talk(posting: Acting, request: TalkRequest) -> bool:
    return may_ask(posting, request.asks, request.asks_party)

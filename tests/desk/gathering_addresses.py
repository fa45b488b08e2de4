"""The addresses of a gathering in the authorisation matrix: how each is filled from the cast."""

from collections.abc import Callable
from datetime import time
from typing import Any

from earlyspring.agreements.signing_day.actions import Signing, plan_document, propose_order
from earlyspring.ledger.moments import Moment
from earlyspring.meetings.plenary.actions import deposit_speech, release_speech
from earlyspring.meetings.preparing.actions import add_task, invite_organ, send_invitation, write_letters
from earlyspring.meetings.preparing.letters import Receiver
from earlyspring.meetings.talks.actions import ask_for_talks
from earlyspring.members.queries import Directory
from tests.gatherings import a_gathering, a_programme
from tests.people import Cast, a_fact, now
from tests.plenaries import SESSION, a_point, a_session, a_turn


def gathering(cast: Cast) -> dict[str, Any]:
    """The address of a gathering that Lan's party hosts."""
    return {"key": a_gathering(cast.mechanism).key}


def houses(cast: Cast) -> dict[str, Any]:
    return gathering(cast) | {"kind": "rooms"}


def programme(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of a programme with an item for all and a room, given out once."""

    def make(cast: Cast) -> dict[str, Any]:
        made = a_gathering(cast.mechanism)
        a_programme(made, cast.lan.user)
        return {"key": made.key, **more}

    return make


def own_task(cast: Cast) -> dict[str, Any]:
    """The address of a task that Lan's party has for itself alone."""
    gathering = a_gathering(cast.mechanism)
    made = add_task(gathering, "B-QN", names={"en": "Flowers"}, part="papers", agency="B-QN-FA", internal=True)
    return {"key": gathering.key, "pk": made.pk}


def organ_template(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "organ", "O-S", code="secretaries", names={"en": "Secretaries' meeting"}, position=1)
    return gathering(cast) | {"organ": "O-S"}


def organ_invitation(cast: Cast) -> dict[str, Any]:
    found = a_gathering(cast.mechanism)
    made = invite_organ(found, "O-S", "B-GX", from_office={}, to_office={})
    send_invitation(made, found.first_day)
    return {"key": found.key, "pk": made.pk}


def purpose(cast: Cast) -> dict[str, Any]:
    return gathering(cast) | {"purpose": "notice"}


def letter(cast: Cast) -> dict[str, Any]:
    """The address of a draft in the outbox of Lan's party."""
    found = a_gathering(cast.mechanism)
    words = {"zh": {"subject": "Notice", "body": "Words"}}
    [made] = write_letters(found, "B-QN", "notice", [Receiver("B-GX", "zh")], words)
    return {"key": found.key, "pk": made.pk}


def ceremony(**asked: Any) -> Callable[[Cast], dict[str, Any]]:
    """A document of the agencies of Lan's and Wei's parties, to be signed at the gathering that Lan's party hosts.

    `folder`: the address of the original that Wei's agency keeps, else `asked` of the document.
    """

    def make(cast: Cast) -> dict[str, Any]:
        held = a_gathering(cast.mechanism)
        signing = [Signing("B-QN-FA", "vi"), Signing("B-GX-FA", "zh")]
        said = {"level": "sectoral", "languages": ["vi", "zh"], "titles": {"en": "A memorandum"}, "order_lang": "en"}
        directory = Directory(cast.mechanism, Moment("2027-02-10", "2027-02-10"))
        document = plan_document(held, directory, signing=signing, **said)
        order = propose_order(held, [document], tables=1, begins=time(9), user=None, at=now())
        if "folder" in asked:
            return {"key": order.gathering.key, "pk": document.originals.get(keeper="B-GX-FA").pk}
        return {"key": order.gathering.key, **asked}

    return make


def session_of_gathering(cast: Cast) -> dict[str, Any]:
    a_fact(cast.mechanism, "cycle", "C-2027", year=2027)
    a_fact(cast.mechanism, "session", "SM-2027", cycle="C-2027", organ="O-S", year=2027, status="planned")
    return {"key": a_gathering(cast.mechanism, cycle="C-2027").key}


def at_session(cast: Cast) -> dict[str, Any]:
    """A session at the gathering that Lan's party hosts."""
    return session_of_gathering(cast) | {"item": "SM-2027"}


def a_gift(cast: Cast) -> dict[str, Any]:
    """A gift of Lan's party that does not concern Wei's."""
    made = a_gathering(cast.mechanism)
    return {"key": made.key, "pk": made.gifts.create(giver="B-QN", receiver="B-LS", what={"vi": "Bình"}).pk}


def a_cost(cast: Cast) -> dict[str, Any]:
    """A line in the budget of Lan's party."""
    made = a_gathering(cast.mechanism)
    said = {"party": "B-QN", "line": "Buses", "payer": "B-QN", "currency": "VND", "planned": 1}
    return {"key": made.key, "pk": made.costs.create(**said).pk}


def at_plenary(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """A session at a gathering that Lan's party hosts."""

    def make(cast: Cast) -> dict[str, Any]:
        return {"key": a_session(cast).key, "item": SESSION, **more}

    return make


def at_change(cast: Cast) -> dict[str, Any]:
    """A point of the agenda of that session."""
    return {"key": "2027", "item": SESSION, "row": f"point-{a_point(a_session(cast)).pk}"}


def at_speech(cast: Cast) -> dict[str, Any]:
    """A turn of Lan's party with a text that is released."""
    turn = a_turn(a_point(a_session(cast)), "B-QN")
    deposit_speech(turn, by=cast.lan.user, texts={"vi": "Thưa các vị"})
    release_speech(turn, at=now())
    return {"key": "2027", "item": SESSION, "pk": turn.pk}


def own_talk(cast: Cast) -> dict[str, Any]:
    """The address of talks that Lan's foreign office asked Lạng Sơn for: Guangxi sees nothing of them."""
    found = a_gathering(cast.mechanism)
    day = now().date()
    said = {"level": "sector", "purpose": {"en": "Gates"}, "today": day, "expires_on": day, "by": None}
    made = ask_for_talks(found, ("B-QN-FA", "B-QN"), ("B-LS", "B-LS"), **said)
    return {"key": found.key, "code": made.code}

"""The addresses of delegations in the authorisation matrix: people, ranks, seats and doors of a gathering."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from earlyspring.delegations.arranging.actions import keep as keep_plan
from earlyspring.delegations.arranging.actions import keep_banquet
from earlyspring.delegations.arranging.models import Arrangement
from earlyspring.delegations.arranging.seating import rows_of_tables
from earlyspring.delegations.day_links import give_day_link
from earlyspring.delegations.door.actions import enrol, open_door
from earlyspring.delegations.models import Delegate, Delegation
from earlyspring.delegations.ranking.actions import compute, override
from earlyspring.delegations.ranking.models import Ranking, RankOverride
from earlyspring.delegations.travelling.models import Arrival
from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.for_phones import hand_out
from earlyspring.meetings.programme.models import Venue
from tests.gatherings import a_delegate, a_delegation, a_gathering, a_programme
from tests.people import Cast, now


def a_party_of_people(cast: Cast) -> dict[str, Any]:
    """The address of the delegation of Lan's party, with one person of the agency that has a focal point."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), agency="B-QN-FA", code="AB2CD")
    return {"key": made.key, "party": "B-QN"}


def peopled(cast: Cast) -> dict[str, Any]:
    """The address of the same gathering."""
    return {"key": a_party_of_people(cast)["key"]}


def things_to_print(cast: Cast) -> dict[str, Any]:
    return peopled(cast) | {"kind": "labels"}


def one_of_people(cast: Cast) -> dict[str, Any]:
    return {"key": a_party_of_people(cast)["key"], "code": "AB2CD"}


def door(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of the door of a gathering that Lan's party hosts, with one door and one phone (`pk`)."""

    def make(cast: Cast) -> dict[str, Any]:
        made = a_gathering(cast.mechanism)
        open_door(made, "main", names={"en": "Main door"})
        device, _code = enrol(made, "Phone 1", door="main", by=cast.lan.user, at=now())
        return {"key": made.key, **more} | ({"pk": device.pk} if "pk" in more else {})

    return make


def a_scan_page(cast: Cast) -> dict[str, Any]:
    return {"mechanism": cast.mechanism.key, "key": "2027"}


def a_ranking(cast: Cast) -> dict[str, Any]:
    """The address of an order of rank that Lan's party has computed."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), code="AB2CD", rank=1)
    return {"key": made.key, "number": compute(made, by=cast.lan).number}


def ranked(cast: Cast) -> dict[str, Any]:
    return a_ranking(cast) | {"code": "AB2CD"}


def ranked_person(cast: Cast) -> dict[str, Any]:
    return {"key": a_ranking(cast)["key"], "code": "AB2CD"}


def rank_override(cast: Cast) -> dict[str, Any]:
    key = a_ranking(cast)["key"]
    person = Delegate.objects.get(code="AB2CD")
    override(Ranking.objects.get(), person, None, "so decided", by=cast.lan)
    return {"key": key, "pk": RankOverride.objects.get().pk}


def a_laid_out(cast: Cast) -> dict[str, Any]:
    """A gathering with hosts and guests in an order of rank that is not frozen, which the host's officers alone see."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), rank=1)
    a_delegate(a_delegation(made, "B-GX-FA"), rank=1)
    compute(made, by=cast.lan)
    return {"key": made.key}


def a_room(cast: Cast) -> dict[str, Any]:
    made = a_gathering(cast.mechanism)
    Venue.objects.get_or_create(gathering=made, code="hall-a", names={"vi": "Phòng A"})
    return {"key": made.key, "code": "hall-a"}


def own_day(cast: Cast) -> dict[str, Any]:
    """One of Lan's people, who may have an address for the own programme."""
    made = a_gathering(cast.mechanism)
    who = a_delegate(a_delegation(made, "B-QN"), agency="B-QN-FA")
    return {"key": made.key, "code": who.code}


def secret_day(cast: Cast) -> dict[str, Any]:
    """The address of a personal programme."""
    code = own_day(cast)
    a_programme(gathering := Gathering.objects.get(), cast.lan.user)
    who = Delegate.objects.get(delegation__gathering=gathering, code=code["code"])
    return {"mechanism": "spring", "key": gathering.key, "secret": give_day_link(who, by=cast.lan)[1]}


def led(cast: Cast) -> dict[str, Any]:
    """A gathering to which Lan's party sends a delegation with its head."""
    made = a_gathering(cast.mechanism)
    a_delegate(a_delegation(made, "B-QN"), role="head")
    return {"key": made.key}


def secret_head(cast: Cast) -> dict[str, Any]:
    """The address of the personal programme of the head of a delegation."""
    led(cast)
    a_programme(gathering := Gathering.objects.get(), cast.lan.user)
    who = Delegate.objects.get(delegation__gathering=gathering)
    return {"mechanism": "spring", "key": gathering.key, "secret": give_day_link(who, by=cast.lan)[1]}


def an_arrival(cast: Cast) -> dict[str, Any]:
    """The address of an arrival of Lan's party."""
    one_of_people(cast)
    delegation = Delegation.objects.get()
    made = Arrival.objects.create(delegation=delegation, place="Nội Bài", at=now(), zone="Asia/Ho_Chi_Minh")
    return {"key": delegation.gathering.key, "pk": made.pk}


def no_link(cast: Cast) -> dict[str, Any]:
    return a_party_of_people(cast) | {"pk": 1}


def a_strangers_link(cast: Cast) -> dict[str, Any]:
    """The address of a link whose secret nobody has."""
    return {"mechanism": "spring", "key": a_party_of_people(cast)["key"], "secret": "none"}


def a_banquet(cast: Cast) -> dict[str, Any]:
    """The address of a banquet at the gathering that Lan's party hosts."""
    found = a_gathering(cast.mechanism)
    keep_banquet(found, "dinner", names={"en": "Dinner"}, on=found.first_day, tables=rows_of_tables(0, 1, 4), rules={})
    return {"key": found.key, "banquet": "dinner"}


def a_seating_paper(cast: Cast) -> dict[str, Any]:
    here = a_banquet(cast)
    a_plan_of(cast)
    return here | {"name": "finding"}


def a_plan(cast: Cast) -> dict[str, Any]:
    return {"key": a_banquet(cast)["key"], "pk": a_plan_of(cast).pk}


def a_plan_of(cast: Cast) -> Arrangement:
    found = Gathering.objects.get(mechanism=cast.mechanism)
    one = a_delegate(a_delegation(found))
    said = {"status": "feasible", "assignment": [{"table": "1", "persons": [one.code]}]}
    return keep_plan(found, "seating", "dinner", {}, said, by=cast.lan.user, accepted=True)


def a_person_who_comes(cast: Cast) -> dict[str, Any]:
    found = a_gathering(cast.mechanism)
    return {"key": found.key, "code": a_delegate(a_delegation(found)).code}


def a_handout(cast: Cast) -> dict[str, Any]:
    """A paper that Lan's party handed out to everybody."""
    made = a_gathering(cast.mechanism)
    file = SimpleUploadedFile("notice.pdf", b"%PDF-1.7")
    return {"key": made.key, "pk": hand_out(made, file, titles={"en": "Notice"}, lang="en", by=cast.lan.user).pk}


def secret_paper(cast: Cast) -> dict[str, Any]:
    """The same by the address of a personal programme."""
    at = secret_day(cast)
    file = SimpleUploadedFile("notice.pdf", b"%PDF-1.7")
    made = hand_out(Gathering.objects.get(), file, titles={"en": "Notice"}, lang="en", by=cast.lan.user)
    return at | {"pk": made.pk}

"""The badges of the demo: zones, what each category enters, and everybody registered at some step of accreditation."""

from earlyspring.delegations.accrediting import actions
from earlyspring.delegations.accrediting.models import Zone
from earlyspring.delegations.models import Delegate
from earlyspring.meetings.gatherings import Gathering
from earlyspring.members.accounts import Posting

ZONES = {
    "A": {"vi": "Sảnh và hội trường", "zh": "大厅和会场", "en": "Lobby and hall"},
    "B": {"vi": "Phòng hội đàm", "zh": "会谈厅", "en": "Talks rooms"},
    "P": {"vi": "Khu báo chí", "zh": "媒体区", "en": "Press area"},
    "V": {"vi": "Phòng khách", "zh": "贵宾厅", "en": "Salon"},
}
ENTERS = {
    "head": "ABV",
    "delegate": "AB",
    "organiser": "ABPV",
    "interpreter": "AB",
    "security": "ABPV",
    "press": "AP",
    "observer": "A",
    "exhibitor": "A",
    "artist": "A",
    "driver": "",
}
# Of every twelve: one nobody applied for, one applied for, one checked, one refused; the others are accredited.
LEFT, APPLIED, CHECKED, REFUSED, ROUND = 3, 5, 7, 11, 12
NO_ROOM = "Danh sách thử đã đủ"


def fill_accrediting(gathering: Gathering) -> None:
    """Name zones and take everybody on the lists some way; once zones are named all is left as it is."""
    officers = {one.party: one for one in Posting.objects.filter(mechanism=gathering.mechanism, role="officer")}
    host = officers.get(gathering.host)
    if host is None or Zone.objects.filter(gathering=gathering).exists():
        return
    actions.name_zones(gathering, ZONES, by=host)
    actions.set_category_zones(gathering, {category: list(zones) for category, zones in ENTERS.items()}, by=host)
    people = Delegate.objects.filter(delegation__gathering=gathering, withdrawn_at=None, accreditation=None)
    for at, one in enumerate(people.select_related("delegation__gathering__mechanism").order_by("code")):
        if own := officers.get(one.delegation.party):
            _taken_on(one, at % ROUND, own, host)


def _taken_on(one: Delegate, place: int, own: Posting, host: Posting) -> None:
    if place == LEFT:
        return
    actions.apply(one, by=own)
    if place == APPLIED:
        return
    actions.check(one, by=own)
    if place == CHECKED:
        return
    if place == REFUSED:
        actions.refuse(one, NO_ROOM, by=host)
    else:
        actions.approve(one, by=host)

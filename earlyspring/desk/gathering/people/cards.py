"""A person of a delegation as a card for an address book: what stands on the page of the person, for who reads it."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from earlyspring.delegations.models import Delegate
from earlyspring.desk.access import COLLEAGUES, posted
from earlyspring.desk.files import to_be_kept
from earlyspring.desk.frame import DeskRequest, Frame
from earlyspring.desk.gathering.people.delegates import delegate_at
from earlyspring.formats.vcard import Card, vcard
from earlyspring.ledger.models import Mechanism
from earlyspring.shown.about import base_of


@posted(*COLLEAGUES)
@require_safe
def delegate_card(request: DeskRequest, mechanism: Mechanism, key: str, code: str) -> HttpResponse:
    """Telephone and mail stand on it for the own party alone, as on the page."""
    found = delegate_at(request, mechanism, key, code)
    card = card_of(request.frame, found, own=request.frame.posting.party == found.delegation.party)
    return to_be_kept(vcard([card]), "text/vcard; charset=utf-8", f"{mechanism.key}-{key}-{code}.vcf")


def card_of(frame: Frame, person: Delegate, *, own: bool) -> Card:
    directory, delegation = frame.directory, person.delegation
    bodies = dict.fromkeys(one for one in (delegation.party, person.agency) if one)
    units = (directory.text(one, short=False) for one in bodies)
    return Card(
        uid=f"{base_of(frame.mechanism.key)}{delegation.gathering.key}:{person.code}",
        names=person.names_in(),
        titles=person.office,
        units=tuple(one for one in units if one),
        language=frame.language,
        phones=(person.phone,) if own and person.phone else (),
        emails=(person.email,) if own and person.email else (),
    )

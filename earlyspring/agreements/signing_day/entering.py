"""From the folder to the register: that a body signed, said by its own party."""

from collections.abc import Iterator, Mapping

from django.db import transaction

from earlyspring.agreements.models import Signature
from earlyspring.agreements.signing import sign
from earlyspring.agreements.signing_day.models import CeremonySide
from earlyspring.agreements.signing_day.queries import ORDER, Registered, registered
from earlyspring.core.shapes import Fault
from earlyspring.ledger.actions import Way
from earlyspring.ledger.derived import Motion
from earlyspring.ledger.models import PersonName
from earlyspring.ledger.refused import Refused, demand


@transaction.atomic
def enter_signature(
    side: CeremonySide,
    *,
    signed_on: str,
    by: str,
    names: Mapping[str, str] | None = None,
    post: Mapping[str, str] | None = None,
    place: Mapping[str, str] | None = None,
) -> Signature | Motion:
    """Put to the parties that a body signed, under the key of its own party, once its folder says that it did.

    `names`, `post`: of the signatory; names are kept beside the log.
    """
    document = side.document
    gathering = document.gathering
    said = registered(gathering.mechanism, [document], gathering.exercise).get(document.instrument)
    if said is None:
        raise Refused(Fault("", "signing_not_in_register"))
    demand(_not_to_enter(side, said, by))
    return sign(
        said.instrument,
        body=side.body,
        signed_on=signed_on,
        by=by,
        way=Way("propose", exercise=gathering.exercise),
        person=known_person(side, names, post) or None,
        names=names,
        post=post,
        place=place,
    )


def known_person(side: CeremonySide, names: Mapping[str, str] | None, post: Mapping[str, str] | None) -> str:
    """Who signed another document for the same body, by the same name in every language, in the same post; else "".

    One who signs seven documents is one person of the register.
    """
    mechanism = side.document.gathering.mechanism
    made = Signature._default_manager.filter(mechanism=mechanism, known_to=None, body=side.body)
    people = {one.person for one in made if one.person and (one.post or {}) == (post or {})}
    held = PersonName.objects.filter(mechanism=mechanism, person__in=people) if names else []
    return next((one.person for one in held if one.names == names), "")


def _not_to_enter(side: CeremonySide, said: Registered, by: str) -> Iterator[Fault]:
    document = side.document
    if by != side.party:
        yield Fault("party", "not_own_party", side.party)
        return
    if document.withdrawn_at:
        yield Fault("", "signing_withdrawn", document.code)
    if not side.signatory:
        yield Fault("", "signing_nobody_named", side.body)
    if side.body in said.signatures:
        yield Fault("", "signing_entered_already", side.body)
    if not has_signed(side):
        yield Fault("", "signing_folder_not_signed", document.code)


def has_signed(side: CeremonySide) -> bool:
    """Whether the folders say that a body signed: its own original by its keeper, or, keeping none, all of them by all."""
    originals = list(side.document.originals.all())
    own = [one for one in originals if one.keeper == side.body]
    least = ORDER.index("signed_a" if own else "signed_b")
    asked = own or originals
    return bool(asked) and all(ORDER.index(one.state) >= least for one in asked)

"""Other bodies sign than was planned, or in other originals: changed with a reason, as long as nobody has signed."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import transaction

from earlyspring.agreements.signing_day.documents import Signing, originals_of, party_of, signing_faults
from earlyspring.agreements.signing_day.models import CeremonyDocument, CeremonySide, FolderStep, SignersChanged
from earlyspring.agreements.signing_day.queries import ORDER, registered
from earlyspring.core.shapes import Fault
from earlyspring.ledger.refused import demand
from earlyspring.members.accounts import User
from earlyspring.members.queries import Directory


@transaction.atomic
def change_signers(
    document: CeremonyDocument,
    directory: Directory,
    *,
    signing: Sequence[Signing],
    languages: Sequence[str],
    order_lang: str,
    why: str,
    user: User | None,
    at: datetime,
) -> SignersChanged:
    """Say anew who signs a document, in which languages, and who keeps an original.

    What a body that goes on signing has said (its people, its power, the tick of the text) stays its own. An original
    that comes out otherwise than before is to be printed again: its folder begins anew. Refused once anybody has signed.
    """
    demand([*_not_to_change(document, why), *signing_faults(directory, languages, signing, order_lang)])
    kept = SignersChanged.objects.create(
        document=document, why=why.strip(), before=_as_it_was(document), at=at, by=user
    )
    document.languages, document.order_lang = list(languages), order_lang
    document.save(update_fields=["languages", "order_lang"])
    _change_sides(document, signing)
    _change_originals(document, directory, signing, user, at)
    return kept


def _not_to_change(document: CeremonyDocument, why: str) -> Iterator[Fault]:
    if document.withdrawn_at:
        yield Fault("", "signing_withdrawn", document.code)
    if not why.strip():
        yield Fault("why", "missing")
    begun = any(ORDER.index(one.state) >= ORDER.index("signed_a") for one in document.originals.all())
    said = registered(document.gathering.mechanism, [document], document.gathering.exercise).get(document.instrument)
    if begun or (said and said.signatures):
        yield Fault("", "signing_begun", document.code)


def _as_it_was(document: CeremonyDocument) -> dict[str, list[list[object]]]:
    return {
        "signing": [[one.body, one.language, one.keeps] for one in document.sides.all()],
        "originals": [[one.keeper, one.parties, one.languages, one.state] for one in document.originals.all()],
    }


def _change_sides(document: CeremonyDocument, signing: Sequence[Signing]) -> None:
    document.sides.exclude(body__in=[one.body for one in signing]).delete()
    for one in signing:
        said = {"language": one.language, "keeps": one.keeps}
        party = {"party": party_of(document.gathering.mechanism, one.body)}
        CeremonySide.objects.update_or_create(
            document=document, body=one.body, defaults=said, create_defaults=said | party
        )


def _change_originals(
    document: CeremonyDocument, directory: Directory, signing: Sequence[Signing], user: User | None, at: datetime
) -> None:
    """Those that come out as before stay with all that happened to them; of the others nothing stays but that it was."""
    held = {one.keeper: one for one in document.originals.all()}
    for one in originals_of(document, directory, signing):
        before = held.pop(one.keeper, None)
        if before is None:
            one.save()
        elif (before.parties, before.languages) != (one.parties, one.languages):
            before.parties, before.languages, before.digests = one.parties, one.languages, {}
            before.save(update_fields=["parties", "languages", "digests"])
            FolderStep.objects.filter(original=before, undone_at=None).update(undone_at=at, undone_by=user)
    for gone in held.values():
        gone.delete()

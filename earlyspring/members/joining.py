"""How people come in: an invitation is offered, found by its link, accepted, taken up or withdrawn."""

import hashlib
import secrets
from datetime import date, datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.members import permits
from earlyspring.members.accounts import ROLES, Invitation, Posting, User
from earlyspring.members.models import Body
from earlyspring.members.names import address, person_name
from earlyspring.members.refusals import Refused
from earlyspring.members.watch import noted

DAYS = 7
OPEN_AT_MOST = 100


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def invite(
    mechanism: Mechanism,
    *,
    party: str,
    role: str,
    email: str,
    by: Posting | None,
    at: datetime,
    agency: str = "",
    days: int = DAYS,
) -> tuple[Invitation, str]:
    """Offer a place to one person; the token is given back once and kept only as a digest. `by` None: the operator.

    An earlier open invitation of the party to the same address is withdrawn, so that one link opens the door.
    Raises Refused, ValidationError.
    """
    if by is not None and not (by.mechanism_id == mechanism.pk and _may_invite(by, party, role, at)):
        raise Refused("not_permitted")
    asked_by = by.user if by else None
    return offer(mechanism, party=party, role=role, email=email, by=asked_by, at=at, agency=agency, days=days)


def offer(
    mechanism: Mechanism,
    *,
    party: str,
    role: str,
    email: str,
    by: User | None,
    at: datetime,
    agency: str = "",
    days: int = DAYS,
) -> tuple[Invitation, str]:
    """As `invite`, for a door that has seen to it that this account may. Raises Refused, ValidationError."""
    email = address(email)
    _check_place(mechanism, party=party, role=role, agency=agency, at=at)
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        standing = Invitation.objects.filter(mechanism=mechanism, used_at=None, expires_at__gt=at)
        standing.filter(party=party, email=email).update(expires_at=at)
        if standing.filter(party=party).count() >= OPEN_AT_MOST:
            raise Refused("too_many")
        if Posting.objects.on(at.date()).filter(mechanism=mechanism, party=party, user__email__iexact=email).exists():
            raise Refused("already_posted")
        invitation = Invitation.objects.create(
            mechanism=mechanism,
            party=party,
            agency=agency,
            role=role,
            email=email,
            digest=digest_of(token),
            expires_at=at + timedelta(days=days),
            invited_by=by,
        )
    _noted("invited", invitation, by=by)
    return invitation, token


def has_administrator(mechanism: Mechanism, party: str, day: date) -> bool:
    """Whether a party has an administrator on this day or a later one."""
    kept = Posting.objects.filter(mechanism=mechanism, party=party, role="administrator")
    return kept.filter(Q(to_day=None) | Q(to_day__gt=day)).exists()


def _may_invite(by: Posting, party: str, role: str, at: datetime) -> bool:
    administered = role != "administrator" or has_administrator(by.mechanism, by.party, at.date())
    return permits.may_invite(by, party, role, administered=administered)


def _check_place(mechanism: Mechanism, *, party: str, role: str, agency: str, at: datetime) -> None:
    if role not in dict(ROLES):
        raise ValidationError(_("No such role: %(role)s"), code="role", params={"role": role})
    if role == "focal_point" and not agency:
        raise ValidationError(_("A focal point is invited for an agency: say which."), code="agency")
    bodies = rows(Body, mechanism, Moment.now(at.date()))
    for key in filter(None, (party, agency)):
        if not bodies.filter(item=key).exists():
            raise ValidationError(_("No such body in this mechanism: %(key)s"), code="body", params={"key": key})


def find(token: str, *, at: datetime) -> Invitation:
    """The open invitation a link stands for. Raises Refused: unknown, used, expired."""
    invitation = Invitation.objects.select_related("mechanism").filter(digest=digest_of(token)).first()
    if invitation is None:
        raise Refused("unknown")
    check_open(invitation, at)
    return invitation


def check_open(invitation: Invitation, at: datetime) -> None:
    if invitation.used_at is not None:
        raise Refused("used")
    if not invitation.is_open(at):
        raise Refused("expired")


def account_for(invitation: Invitation) -> User | None:
    """The account that has the invited address already, if any."""
    return User.objects.filter(Q(email__iexact=invitation.email) | Q(username__iexact=invitation.email)).first()


def accept(invitation: Invitation, *, name: str, password: str, language: str, at: datetime) -> Posting:
    """Make the account an invitation is for, and begin its posting. Party, role and mechanism are the invitation's own.

    Raises Refused, ValidationError.
    """
    if language not in LANGUAGES:
        raise ValidationError(_("Choose one of the languages of the desk."), code="language")
    user = User(username=invitation.email, email=invitation.email, first_name=person_name(name), language=language)
    validate_password(password, user)
    user.password = make_password(password)  # outside the transaction: hashing is slow on purpose
    with transaction.atomic():
        if account_for(invitation):
            raise Refused("account_exists")
        _use(invitation, at)
        user.save()
        posting = _begin(user, invitation, at.date())
    _noted("accepted", invitation, posting=posting)
    return posting


def take_up(invitation: Invitation, *, user: User, at: datetime) -> Posting:
    """Begin the posting an invitation offers to a person who has an account already. Raises Refused."""
    with transaction.atomic():
        if user.email.lower() != invitation.email:
            raise Refused("other_account")
        _use(invitation, at)
        posting = _begin(user, invitation, at.date())
    _noted("accepted", invitation, posting=posting)
    return posting


def _use(invitation: Invitation, at: datetime) -> None:
    # Two browsers may hold the same link: only the one that changes the row has it.
    if not Invitation.objects.filter(pk=invitation.pk, used_at=None, expires_at__gt=at).update(used_at=at):
        invitation.refresh_from_db()
        check_open(invitation, at)


def _begin(user: User, invitation: Invitation, day: date) -> Posting:
    held = (
        Posting.objects.filter(user=user, mechanism=invitation.mechanism)
        .filter(Q(to_day=None) | Q(to_day__gt=day))
        .first()
    )
    if held:
        raise Refused("already_posted" if held.party == invitation.party else "other_party")
    return Posting.objects.create(
        user=user,
        mechanism=invitation.mechanism,
        party=invitation.party,
        agency=invitation.agency,
        role=invitation.role,
        from_day=day,
    )


def withdraw(invitation: Invitation, *, by: Posting, at: datetime) -> Invitation:
    """Close an open invitation. Raises Refused."""
    if by.mechanism_id != invitation.mechanism_id or not _may_invite(by, invitation.party, invitation.role, at):
        raise Refused("not_permitted")
    if invitation.is_open(at):
        invitation.expires_at = at
        invitation.save(update_fields=["expires_at"])
        _noted("withdrawn", invitation, by=by.user)
    return invitation


def _noted(what: str, invitation: Invitation, *, by: User | None = None, posting: Posting | None = None) -> None:
    noted(
        what,
        invitation=invitation.pk,
        mechanism=invitation.mechanism.key,
        party=invitation.party,
        role=invitation.role,
        by=by.pk if by else None,
        account=posting.user_id if posting else None,
        posting=posting.pk if posting else None,
    )

"""How people go: a posting is handed over or ended, an account closed, its sessions with it."""

from datetime import UTC, date, datetime

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q

from earlyspring.ledger.derived import Motion
from earlyspring.ledger.queries import open_motions
from earlyspring.members import permits
from earlyspring.members.accounts import Note, Posting, User
from earlyspring.members.refusals import Refused
from earlyspring.members.watch import noted


def hand_over(posting: Posting, *, to: Posting, day: date, by: Posting, today: date) -> Posting:
    """End a posting on a day and let a colleague's posting follow it. Gives back the posting that follows.

    A colleague in another role or agency gets a new posting in this one; the earlier one ends the same day.
    Raises Refused.
    """
    _check_own(posting, by, permits.may_hand_over(by, posting))
    if not posting.holds_on(today) or day < today:
        raise Refused("not_holding")
    same_house = (to.mechanism_id, to.party) == (posting.mechanism_id, posting.party)
    if not same_house or to.user_id == posting.user_id or to.role == "administrator" or not to.holds_on(day):
        raise Refused("successor")
    changes = (to.role, to.agency) != (posting.role, posting.agency)
    if changes and to.role == "officer" != posting.role and not _other_officers(to, day):
        raise Refused("last_officer")
    with transaction.atomic():
        follows = to
        if changes:
            to.to_day = day
            to.save(update_fields=["to_day"])
            follows = Posting.objects.create(
                user=to.user,
                mechanism=posting.mechanism,
                party=posting.party,
                agency=posting.agency,
                role=posting.role,
                from_day=day,
            )
        posting.to_day, posting.handed_over_to = day, follows
        posting.save(update_fields=["to_day", "handed_over_to"])
        if day <= today:
            sign_out_everywhere(posting.user)
            if changes:
                sign_out_everywhere(to.user)
    _noted_posting("handed_over", posting, by=by)
    return follows


def end(posting: Posting, *, day: date, by: Posting, today: date) -> Posting:
    """End a posting with nobody following it. Raises Refused."""
    _check_own(posting, by, permits.may_end(by, posting))
    if not posting.holds_on(today) or day < today:
        raise Refused("not_holding")
    with transaction.atomic():
        if posting.role == "officer" and not _other_officers(posting, day):
            raise Refused("last_officer")
        posting.to_day = day
        posting.save(update_fields=["to_day"])
        if day <= today:
            sign_out_everywhere(posting.user)
    _noted_posting("ended", posting, by=by)
    return posting


def _other_officers(posting: Posting, day: date) -> bool:
    officers = Posting.objects.filter(mechanism=posting.mechanism, party=posting.party, role="officer")
    return officers.on(day).exclude(pk=posting.pk).filter(user__is_active=True).exists()


def deactivate(user: User, *, by: Posting | None, today: date) -> User:
    """Close an account: its postings end today, its sessions at once. `by` None: the operator. Raises Refused."""
    held = list(Posting.objects.filter(user=user).filter(Q(to_day=None) | Q(to_day__gt=today)))
    if by is not None:
        if any((one.mechanism_id, one.party) != (by.mechanism_id, by.party) for one in held):
            raise Refused("elsewhere")
        if user.pk == by.user_id or not held or not all(permits.may_deactivate(by, one) for one in held):
            raise Refused("not_permitted")
    with transaction.atomic():
        for posting in held:
            if by is not None and posting.role == "officer" and not _other_officers(posting, today):
                raise Refused("last_officer")
            posting.to_day = today
            posting.save(update_fields=["to_day"])
        user.is_active = False
        user.save(update_fields=["is_active"])
        sign_out_everywhere(user)
    noted("deactivated", grave=True, account=user.pk, by=by.user_id if by else "operator")
    return user


def sign_out_everywhere(user: User) -> int:
    """End every session of an account; how many there were."""
    mine = [
        session.pk
        for session in Session.objects.filter(expire_date__gt=datetime.now(UTC)).iterator()
        if session.get_decoded().get("_auth_user_id") == str(user.pk)
    ]
    Session.objects.filter(pk__in=mine).delete()
    return len(mine)


def _check_own(posting: Posting, by: Posting, permitted: bool) -> None:
    if posting.mechanism_id != by.mechanism_id or not permitted:
        raise Refused("not_permitted")


def open_matters(posting: Posting) -> tuple[list[Motion], int]:
    """What a posting leaves open for the next: versions its party has not answered, and how many notes it keeps."""
    waiting = [
        motion
        for motion in open_motions(posting.mechanism)
        if posting.party in motion.parties and posting.party not in {answer.party for answer in motion.answers.all()}
    ]
    notes = Note.objects.filter(mechanism=posting.mechanism, party=posting.party, written_by=posting.user).count()
    return waiting, notes


def _noted_posting(what: str, posting: Posting, *, by: Posting) -> None:
    noted(
        what,
        grave=True,
        account=posting.user_id,
        posting=posting.pk,
        mechanism=posting.mechanism.key,
        party=posting.party,
        role=posting.role,
        by=by.user_id,
    )

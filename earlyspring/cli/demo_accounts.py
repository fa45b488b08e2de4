"""Accounts and the exercise cycle of the demo."""

import hashlib
from datetime import date

from django.contrib.auth.hashers import make_password

from earlyspring.ledger.actions import report
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.meetings.models import Cycle
from earlyspring.members.accounts import Posting, User
from earlyspring.members.queries import Directory

ROLES = ("officer", "focal_point", "leader", "administrator")


def password_of(username: str, mechanism: Mechanism) -> str:
    """A printable password that differs from home to home and stays the same in one."""
    from django.conf import settings

    words = f"{settings.SECRET_KEY}/{mechanism.key}/{username}"
    return "spring-" + hashlib.sha256(words.encode()).hexdigest()[:10]


def open_exercise(mechanism: Mechanism) -> None:
    """Mark the open cycle as one for trying out."""
    today = date.today()  # noqa: DTZ011  a demo's own machine
    cycle = rows(Cycle, mechanism, Moment.now(today)).order_by("-year").first()
    if cycle and not cycle.trial:
        content = cycle.content() | {"exercise": True}
        sources = cycle.sources or ["demo"]
        report(mechanism, "cycle", cycle.item, content, by=mechanism.registrar, sources=sources)


def accounts(mechanism: Mechanism) -> list[dict[str, str]]:
    """One account for each party and role, and one observer; found again at the second run."""
    directory = Directory(mechanism, Moment.now(date.today()))  # noqa: DTZ011  a demo's own machine
    wanted = [(party, role, "") for party in mechanism.founders for role in ROLES]
    # An observer's own steps stand in the log of the party that invited it.
    wanted += [("B-QN", "observer", "B-EMB-VN-CN")]
    made = []
    for party, role, agency in wanted:
        username = f"{role.replace('_', '-')}.{(agency or party).removeprefix('B-').lower()}"
        password = password_of(username, mechanism)
        user, fresh = User.objects.get_or_create(
            username=username, defaults={"language": "zh" if directory.side_of(party) == "CN" else "vi"}
        )
        if fresh:
            user.password = make_password(password)
            user.save()
            Posting.objects.create(
                user=user,
                mechanism=mechanism,
                party=party,
                role=role,
                agency=agency,
                from_day=date.today(),  # noqa: DTZ011  a demo's own machine
            )
        made.append(
            {
                "username": username,
                "password": password,
                "role": role,
                "party": directory.text(agency or party).get("en", agency or party),
            }
        )
    return made

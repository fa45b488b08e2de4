"""Accounts and the exercise cycle of the demo."""

import hashlib
from datetime import date

from django.contrib.auth.hashers import make_password

from earlyspring.ledger.actions import report
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.moments import Moment, rows
from earlyspring.ledger.present import now
from earlyspring.meetings.models import Cycle
from earlyspring.members.accounts import Posting, User
from earlyspring.members.models import Body
from earlyspring.members.queries import Directory

ROLES = ("officer", "focal_point", "leader", "administrator")
# The agency that a focal point of a party speaks for, of those that the register knows.
AGENCIES = {
    "B-CB": "B-DFA-CB",
    "B-GX": "B-FAO-GX",
    "B-HP": "B-DOC-HP",
    "B-LS": "B-DFA-LS",
    "B-QN": "B-DFA-QN",
    "B-TQ": "B-DFA-TQ",
}
# What one officer hands in another receives: these parties have two.
TWO_OFFICERS = ("B-GX", "B-QN")


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


def agencies(mechanism: Mechanism) -> dict[str, str]:
    """Party → the agency of its focal point."""
    known = set(now(Body, mechanism).filter(item__in=AGENCIES.values()).values_list("item", flat=True))
    return {party: agency for party, agency in AGENCIES.items() if agency in known}


def wanted(mechanism: Mechanism) -> list[tuple[str, str, str, str]]:
    """(name, party, role, agency) of each account."""

    def named(role: str, of: str) -> str:
        return f"{role.replace('_', '-')}.{of.removeprefix('B-').lower()}"

    speaking = agencies(mechanism)
    every = [
        (named(role, party), party, role, speaking.get(party, "") if role == "focal_point" else "")
        for party in mechanism.founders
        for role in ROLES
    ]
    every += [(named("officer-2", party), party, "officer", "") for party in TWO_OFFICERS]
    # An observer's own steps stand in the log of the party that invited it.
    return [*every, (named("observer", "B-EMB-VN-CN"), "B-QN", "observer", "B-EMB-VN-CN")]


def accounts(mechanism: Mechanism) -> list[dict[str, str]]:
    """One account for each party and role, second officers, and one observer; found again at the second run."""
    directory = Directory(mechanism, Moment.now(date.today()))  # noqa: DTZ011  a demo's own machine
    made = []
    for username, party, role, agency in wanted(mechanism):
        password = password_of(username, mechanism)
        address = f"{username}@demo.example"
        tongue = "zh" if directory.side_of(party) == "CN" else "vi"
        user, fresh = User.objects.get_or_create(username=username, defaults={"language": tongue, "email": address})
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

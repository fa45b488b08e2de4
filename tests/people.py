"""The cast of the tests: a small mechanism, Lan of Quảng Ninh, Wei of Guangxi, Minh the outsider, and every role."""

import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.test import Client

from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.nouns import KINDS, Record
from earlyspring.ledger.reading import columns_of
from earlyspring.members.accounts import ROLES, Posting, User

PASSWORD = "nine peaches on the bank"
SIDES = {
    "S-VN": ({"vi": "Việt Nam", "zh": "越南", "en": "Viet Nam"}, 1, "circle"),
    "S-CN": ({"vi": "Trung Quốc", "zh": "中国", "en": "China"}, 2, "square"),
}
BODIES = {
    "B-QN": ("S-VN", None, {"vi": "Quảng Ninh", "zh": "广宁省", "en": "Quảng Ninh"}),
    "B-LS": ("S-VN", None, {"vi": "Lạng Sơn", "zh": "谅山省", "en": "Lạng Sơn"}),
    "B-GX": ("S-CN", None, {"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}),
    "B-QN-FA": (
        "S-VN",
        "B-QN",
        {"vi": "Sở Ngoại vụ Quảng Ninh", "zh": "广宁省外事厅", "en": "Quảng Ninh foreign affairs"},
    ),
    "B-GX-FA": ("S-CN", "B-GX", {"vi": "Ngoại vụ Quảng Tây", "zh": "广西外事办", "en": "Guangxi foreign affairs"}),
}


@lru_cache
def hashed() -> str:
    return make_password(PASSWORD)  # once: hashing is slow on purpose


@dataclass
class Cast:
    mechanism: Mechanism
    lan: Posting
    wei: Posting
    minh: User
    own: dict[str, Posting] = field(default_factory=dict)
    other: dict[str, Posting] = field(default_factory=dict)


def a_mechanism(key: str = "spring") -> Mechanism:
    """A mechanism with a charter, two sides, three parties and two agencies."""
    mechanism = Mechanism.objects.create(key=key, registrar="B-QN")
    names = {"vi": "Gặp gỡ đầu xuân thử", "zh": "新春会晤（试）", "en": "Spring meeting, on trial"}
    a_fact(mechanism, "charter", "charter", names=names, languages=["vi", "zh"])
    for item, (names, position, shape) in SIDES.items():
        a_fact(mechanism, "side", item, names=names, position=position, shape=shape)
    for item, (side, parent, official) in BODIES.items():
        a_fact(mechanism, "body", item, side=side, parent=parent, names=[{"official": official, "short": official}])
    return mechanism


def a_fact(mechanism: Mechanism, kind: str, item: str, **content: Any) -> Record:
    """A current version of a fact, as if an entry had said it on the first day of 2020."""
    return KINDS[kind]._default_manager.create(
        mechanism=mechanism,
        item=item,
        version=f"{kind}-{item}",
        standing="reported",
        known_from=datetime(2020, 1, 1, tzinfo=UTC),
        **columns_of(kind, content),
    )


def a_user(login: str, name: str = "", **more: Any) -> User:
    email = more.pop("email", f"{login}@example.org")
    return User.objects.create(username=login, email=email, first_name=name, password=hashed(), **more)


def a_posting(user: User, mechanism: Mechanism, party: str, role: str = "officer", agency: str = "") -> Posting:
    day = datetime.now(UTC).date() - timedelta(days=30)
    return Posting.objects.create(user=user, mechanism=mechanism, party=party, role=role, agency=agency, from_day=day)


def a_cast(mechanism: Mechanism | None = None) -> Cast:
    """Lan and Wei are officers; their parties have one person for every other role; Minh has no posting."""
    mechanism = mechanism or a_mechanism()
    people: dict[str, dict[str, Posting]] = {"B-QN": {}, "B-GX": {}}
    for party, (officer, name) in {"B-QN": ("lan", "Lan"), "B-GX": ("wei", "伟")}.items():
        for role, _ in ROLES:
            login = officer if role == "officer" else f"{officer}.{role}"
            user = a_user(login, name if role == "officer" else f"{name} {role.split('_')[0]}")
            agency = f"{party}-FA" if role == "focal_point" else ""
            people[party][role] = a_posting(user, mechanism, party, role, agency)
    own, other = people["B-QN"], people["B-GX"]
    return Cast(mechanism, own["officer"], other["officer"], a_user("minh", "Minh"), own, other)


def signed_in(person: User | Posting, **more: Any) -> Client:
    """A browser in which the person has just signed in with the password."""
    user = person.user if isinstance(person, Posting) else person
    client = Client(**more)
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return client


def a_while_ago(client: Client, seconds: int) -> None:
    """Let the browser's sign-in lie back in time."""
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() - seconds}]
    session.save()


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return datetime.now(UTC).date()


@pytest.fixture
def house(settings: Any) -> Any:
    """The house as it is served, with a place for its static files."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    return settings


@pytest.fixture
def cast(db: None, house: Any) -> Cast:
    """The cast in a house without a second factor; the tests of the second factor ask for it themselves."""
    house.SECOND_FACTOR_REQUIRED = False
    house.ACCOUNT_RATE_LIMITS = False
    cache.clear()
    return a_cast()

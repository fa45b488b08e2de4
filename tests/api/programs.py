"""Programs of the cast: a client with a token that an officer made."""

from datetime import timedelta
from typing import Any

from django.test import Client

from earlyspring.members.accounts import Posting
from earlyspring.members.programs import ApiToken, new_token
from tests.people import today

ALL = ("read", "results", "reports", "people", "fair", "texts", "dump")


def a_token(posting: Posting, *scopes: str, days: int = 30) -> tuple[ApiToken, str]:
    ends = today() + timedelta(days=days)
    return new_token(posting, name="Ledger of the office", scopes=scopes or ALL, ends_on=ends, today=today())


def a_program(posting: Posting, *scopes: str, language: str = "en") -> Client:
    """A program of the posting's party with a token for these scopes, all of them without any."""
    return with_secret(a_token(posting, *scopes)[1], language)


def with_secret(secret: str, language: str = "en", **more: Any) -> Client:
    return Client(headers={"authorization": f"Bearer {secret}", "accept-language": language}, **more)

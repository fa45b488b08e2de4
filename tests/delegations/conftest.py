"""The cast is there for every test of delegations."""

from tests.people import cast, house

__all__ = ["cast", "house"]

"""The cast is there for every test of the door."""

from tests.people import cast, house

__all__ = ["cast", "house"]

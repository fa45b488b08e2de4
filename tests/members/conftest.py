"""The cast and the house are there for every test about people."""

from tests.people import cast, house

__all__ = ["cast", "house"]

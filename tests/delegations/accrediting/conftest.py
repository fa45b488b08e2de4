"""The cast is there for every test of accrediting."""

from tests.people import cast, house

__all__ = ["cast", "house"]

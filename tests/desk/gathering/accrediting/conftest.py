"""The cast and the house are there for every test of the desk."""

from tests.people import cast, house

__all__ = ["cast", "house"]

"""The cast and an open fair are there for every test."""

from tests.fair.conftest import cast, fair, house

__all__ = ["cast", "fair", "house"]

from tests.people import cast, house

__all__ = ["cast", "house"]

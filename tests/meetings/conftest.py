"""Every test about meetings has the small mechanism."""

from story_house import story

__all__ = ["story"]

"""Verbs about plans; every door calls these."""

from earlyspring.delegations.arranging.keeping import accept, keep, tell
from earlyspring.delegations.arranging.seating import keep_banquet, lock, move

__all__ = ["accept", "keep", "keep_banquet", "lock", "move", "tell"]

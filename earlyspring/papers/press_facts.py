"""What a press release is made of: a headline, who gave it to the public, and its sentences."""

from dataclasses import dataclass

from .facts import Body, Day, Paper, Text


@dataclass(frozen=True, kw_only=True)
class PressRelease(Paper):
    """The headline stands as `organ`. `paragraphs`: each its sentences; `on`: the day it bears.

    `released_by`: empty while it is a draft. `not_before`: day and hour of an embargo, in words.
    """

    on: Day
    paragraphs: tuple[tuple[Text, ...], ...]
    released_by: tuple[Body, ...] = ()
    not_before: Text | None = None

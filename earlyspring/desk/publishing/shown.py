"""Contents as a page shows them: their lines, and what is other in them than in what was given before."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from earlyspring.desk.frame import Frame
from earlyspring.desk.publishing.changed import Changed, changes
from earlyspring.desk.publishing.lines import Line, Reader, lines_of
from earlyspring.ledger.models import Mechanism
from earlyspring.publishing.given import Given
from earlyspring.publishing.last_words import LastWord
from earlyspring.publishing.models import Content
from earlyspring.publishing.waiting import Waiting

Contents = Mapping[int, Content]


def content_lines(frame: Frame, kind: str, content: Mapping[str, Any]) -> list[Line]:
    sides = {item: side.names for item, side in frame.directory.sides.items()}
    names = {"fields": frame.directory.field_names, "side": sides}
    return lines_of(Reader(kind, frame.language, names), content)


def shown_before(mechanism: Mechanism, rows: Iterable[Waiting]) -> Contents:
    """The contents that parties gave of these things last, by their numbers; one statement."""
    words = [word for one in rows for word in (one.own, *one.others.values()) if word]
    return Content.objects.filter(mechanism=mechanism).in_bulk({word.content for word in words})


def differing(frame: Frame, before: Contents, word: LastWord | None, now: Given) -> list[Changed]:
    """What is other in the words of now than in those that a party gave; nothing where it gave none."""
    held = before.get(word.content) if word else None
    if held is None or not held.content:
        return []
    was = content_lines(frame, now.kind, json.loads(held.content))
    return changes(was, content_lines(frame, now.kind, now.content))

"""What happened to a commitment, in words: what was said of it, by whom, and what reviews found."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from earlyspring.core.worksheet import times_carried
from earlyspring.desk.agreement_words import CLOSED_AS
from earlyspring.desk.body_names import name_of
from earlyspring.desk.forms.places import label_of
from earlyspring.desk.frame import Frame, tongue
from earlyspring.desk.labels import COMMITMENT_STATE, STANDING
from earlyspring.desk.review_words import COMPLETION, FINDING, OUTCOME
from earlyspring.lang.days import written_day
from earlyspring.lang.tongues import comma, semicolon
from earlyspring.ledger.moments import rows
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.naming import session_name
from earlyspring.review.models import Finding, Review
from earlyspring.review.together import found_together


def findings_in(frame: Frame, found: Mapping[str, list[Any]]) -> list[tuple[Finding, str, int]]:
    """The findings of concluded reviews on one commitment, the latest first: each with its session, and how often the
    commitment had been carried over with it."""
    concluded = found_together(found["findings"], rows(Review, frame.mechanism, frame.moment))
    concluded.sort(key=lambda one: (one.known_from, one.item))
    outcomes = [one.outcome for one in concluded]
    numbered = [(one, session_of(one), times_carried(outcomes[: place + 1])) for place, one in enumerate(concluded)]
    return numbered[::-1]


def session_of(one: Finding) -> str:
    """The session whose review it is: its id follows `rv.`."""
    return (one.review or "").removeprefix("rv.")


def happened(
    frame: Frame, found: Mapping[str, list[Any]], findings: Iterable[tuple[Finding, str, int]]
) -> list[dict[str, Any]]:
    """Every entry on a commitment that was known at the moment, the first first, each in words."""
    told = [*versions_in_words(found["versions"]), *facts_in_words(frame, found)]
    told += [(one, in_review(frame, one, session)) for one, session, _times in findings]
    known = frame.moment.known
    seen = sorted(
        ((row, words) for row, words in told if known is None or row.known_from <= known),
        key=lambda each: (each[0].known_from, each[0].pk),
    )
    return [
        {
            "day": written_day(row.known_from.date().isoformat(), frame.language),
            "what": words,
            "by": STANDING.get(row.standing, row.standing),
            "url": reverse("history", args=[frame.mechanism.key, row.kind, row.item]),
            "current": row is seen[-1][0],
        }
        for row, words in seen
    ]


def versions_in_words(versions: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    """The commitment itself: entered, brought to another state, or what of it was changed."""
    before: dict[str, Any] | None = None
    for row in sorted(versions, key=lambda one: (one.known_from, one.pk)):
        now = row.content()
        yield row, _("Entered") if before is None else changed(before, now)
        before = now


def changed(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    if before.get("state") != now.get("state"):
        words = str(COMMITMENT_STATE.get(now.get("state", ""), now.get("state", "")))
        closed = CLOSED_AS.get(now.get("closed_as", ""))
        said = f"{words} · {closed}" if closed else words
        return _("Now %(state)s") % {"state": said}
    keys = [key for key in {**before, **now} if before.get(key) != now.get(key)]
    if not keys:
        return _("Entered anew, unchanged")
    return _("Changed: %(what)s") % {"what": semicolon(tongue()).join(str(label_of(key, "commitment")) for key in keys)}


def facts_in_words(frame: Frame, found: Mapping[str, list[Any]]) -> Iterator[tuple[Record, str]]:
    language, directory = frame.language, frame.directory
    for one in found["due_dates"]:
        words = _("Due date set: %(day)s") if not one.no else _("Due date moved to %(day)s")
        yield one, words % {"day": written_day(one.on, language)}
    for one in found["responsibilities"]:
        yield one, _("Agency named: %(body)s") % {"body": name_of(directory, one.body, language)}
    for one in found["assessments"]:
        pair = {"party": name_of(directory, one.party, language), "rating": COMPLETION[one.completion]}
        yield one, _("Opinion of %(party)s: %(rating)s") % pair
    for one in found["reports"]:
        pair = {"body": name_of(directory, one.body, language), "rating": COMPLETION[one.completion]}
        yield one, _("Report of %(body)s: %(rating)s") % pair
    for one in found["results"]:
        yield one, _("A result is reported")


def in_review(frame: Frame, one: Finding, item: str) -> str:
    session = frame.sessions.get(item)
    name = session_name(session, frame.organs, frame.language) if session else item
    said = [FINDING[one.finding], COMPLETION.get(one.completion or "", ""), OUTCOME[one.outcome]]
    if one.new_due_on:
        said.append(written_day(one.new_due_on, frame.language))
    words = comma(frame.language).join(str(part) for part in said if part)
    return _("Review at %(session)s: %(found)s") % {"session": name, "found": words}

"""What may be said of a promotion event: texts in three languages, one place, hours in which room and exhibitors are free."""

from collections.abc import Collection, Iterator, Mapping

from earlyspring.core.shapes import Fault, show
from earlyspring.core.texts import text_faults
from earlyspring.fair.models import Exhibitor
from earlyspring.fair.promoting.models import TYPES, PromotionEvent
from earlyspring.fair.promoting.queries import ITS, against
from earlyspring.fair.said import LONGEST_ABOUT, LONGEST_NAME
from earlyspring.lang.tongues import LANGUAGES
from earlyspring.ledger.present import now
from earlyspring.members.models import Body

OF_EVENT = (
    "titles",
    "about",
    "type",
    "day",
    "start",
    "end",
    "venue",
    "place",
    "organiser",
    "speakers",
    "languages",
    "expected",
    "public",
    "scheduled",
)
OF_OUTCOME = ("counted", "outcome")
MOST_PRESENTING, MOST_VISITORS, LONGEST_SPEAKERS = 40, 1_000_000, 500
TEXTS = {"titles": LONGEST_NAME, "about": LONGEST_ABOUT, "place": LONGEST_NAME, "speakers": LONGEST_SPEAKERS}


def event_faults(made: PromotionEvent, presenting: Collection[str]) -> Iterator[Fault]:
    """What cannot be offered. `presenting`: codes of exhibitors; what is at the same hour is asked where all else holds."""
    found = [*_said(made), *_where_and_when(made)]
    yield from found or _at_once(made, presenting)


def presenting_faults(made: PromotionEvent, presenting: Collection[str]) -> Iterator[Fault]:
    """Who cannot present there: nobody of another fair, and none that withdrew."""
    here = Exhibitor.objects.filter(gathering=made.gathering, code__in=presenting)
    withdrawn = dict(here.values_list("code", "withdrawn_at"))
    if len(presenting) > MOST_PRESENTING:
        yield Fault("presenting", "event_too_many", f"{MOST_PRESENTING}")
    for code in presenting:
        if code not in withdrawn:
            yield Fault("presenting", "exhibitor_elsewhere", show(code))
        elif withdrawn[code] is not None:
            yield Fault("presenting", "exhibitor_withdrawn", code)


def outcome_faults(path: str, text: Mapping[str, str]) -> Iterator[Fault]:
    """What cannot be told of what came of it, or of why it does not take place."""
    yield from text_faults(path, text, LONGEST_ABOUT)


def visitors_faults(made: PromotionEvent) -> Iterator[Fault]:
    """Numbers of visitors that nobody can have counted."""
    for name in ("expected", "counted"):
        number = getattr(made, name)
        if number is not None and not 0 <= number <= MOST_VISITORS:
            yield Fault(name, "out_of_bounds", f"{number}", f"0–{MOST_VISITORS}")


def _said(made: PromotionEvent) -> Iterator[Fault]:
    if not made.titles:
        yield Fault("titles", "missing")
    for name, longest in TEXTS.items():
        yield from text_faults(name, getattr(made, name), longest)
    if made.type not in dict(TYPES):
        yield Fault("type", "not_in_list", show(made.type), ", ".join(dict(TYPES)))
    yield from visitors_faults(made)
    if set(made.languages) - set(LANGUAGES):
        yield Fault("languages", "not_in_list", ", ".join(made.languages), ", ".join(LANGUAGES))
    if made.organiser and not now(Body, made.gathering.mechanism, exercise=True).filter(item=made.organiser).exists():
        yield Fault("organiser", "no_such_fact", made.organiser)


def _where_and_when(made: PromotionEvent) -> Iterator[Fault]:
    gathering = made.gathering
    if not gathering.first_day <= made.day <= gathering.last_day:
        yield Fault("day", "match_day_outside", f"{made.day}", f"{gathering.first_day}–{gathering.last_day}")
    if made.end <= made.start:
        yield Fault("end", "slot_ends_before_it_begins")
    if bool(made.venue) == bool(made.place):
        yield Fault("venue", "event_one_place")
    if made.venue and not gathering.venues.filter(code=made.venue).exists():
        yield Fault("venue", "no_such_venue", made.venue)


def _at_once(made: PromotionEvent, presenting: Collection[str]) -> Iterator[Fault]:
    """Of each that stands against it: the code of room or exhibitor, and of the item or event by which it is taken."""
    own = f"{ITS}{made.code}"
    for clash in against(made, presenting):
        other = (clash.second if clash.first == own else clash.first).removeprefix(ITS)
        if clash.what == "venue":
            yield Fault("venue", "event_room_taken", clash.which, other)
        else:
            yield Fault("presenting", "event_exhibitor_elsewhere", clash.which, other)

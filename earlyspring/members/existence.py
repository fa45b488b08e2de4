"""Whether bodies exist on a day, as the register says now: by their own days and by the acts that ended them."""

from collections.abc import Iterator

from earlyspring.core.periods import alive
from earlyspring.core.shapes import Fault
from earlyspring.core.succession import Successions
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held, now
from earlyspring.members.models import Body, Charter, Succession
from earlyspring.members.queries import act_of


def successions(mechanism: Mechanism, exercise: bool = False) -> Successions:
    return Successions(act_of(row) for row in now(Succession, mechanism, exercise))


def charter(mechanism: Mechanism) -> Charter | None:
    return Charter.objects.filter(mechanism=mechanism, known_to=None).first()


def classes(mechanism: Mechanism) -> list[str]:
    """The codes of the membership classes, in the charter's order."""
    found = charter(mechanism)
    return [one["code"] for one in found.classes if one.get("code")] if found else []


def end_of(mechanism: Mechanism, body: Body, exercise: bool = False) -> str | None:
    """The day from which a body no longer exists; None where no end is known."""
    ends = [body.to_day, successions(mechanism, exercise).ends_on(body.item)]
    return min((end for end in ends if end), default=None)


def not_alive(
    mechanism: Mechanism, item: str, day: str | None, path: str, exercise: bool = False, to: str | None = None
) -> Iterator[Fault]:
    """A fault where a body did not exist on a day, or (with `to`) not up to the end of a period that begins then."""
    body = held(Body, mechanism, item, exercise)
    if body is None or not day:
        return
    end = end_of(mechanism, body, exercise)
    if not alive(body.from_day, end, day):
        yield Fault(path, "not_alive", item, end or body.from_day or "")
    elif end and to is not None and to > end:
        yield Fault(path, "not_alive", item, end)

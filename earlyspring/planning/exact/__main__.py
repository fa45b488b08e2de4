"""The process of its own in which a proof is looked for (`apart` starts it): one document of JSON in, one out."""

import json
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any

from earlyspring.planning.exact.drawing import Draw, prove
from earlyspring.planning.exact.limits import Limits
from earlyspring.planning.exact.rooms import Houses
from earlyspring.planning.exact.seating import Seats
from earlyspring.planning.exact.signing import draw_signing
from earlyspring.planning.exact.timetable import Timetable
from earlyspring.planning.rooms.stay import stay
from earlyspring.planning.seating.given import banquet
from earlyspring.planning.signing.ceremony import ceremony
from earlyspring.planning.timetable.reading import talks


def drawn(kind: str, data: Mapping[str, Any]) -> Draw:
    """How an input is written down. Raises KeyError for a kind that cannot be proved."""
    kinds: dict[str, Callable[[], Draw]] = {
        "timetable": lambda: _with(Timetable, talks(data)),
        "signing": lambda: _with(draw_signing, ceremony(data)),
        "seating": lambda: _with(Seats, banquet(data)),
        "rooms": lambda: _with(Houses, stay(data)),
    }
    return kinds[kind]()


def _with(draw: Callable[[Any, Any], Any], given: Any) -> Draw:
    return lambda sheet: draw(given, sheet)


def main() -> None:
    asked = json.load(sys.stdin)
    limits = Limits(**asked["limits"])
    _bind(limits)
    proof = prove(drawn(asked["kind"], asked["data"]), limits, asked["begin"])
    json.dump(proof.as_json(), sys.stdout)


def _bind(limits: Limits) -> None:
    """Bind this process for good to its memory, writing no files. Raises OSError where the system takes no limit."""
    if sys.platform == "linux":  # elsewhere addresses are not counted
        memory = limits.megabytes * 1024**2
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    seconds = int(limits.workers * (3 * limits.seconds + 30))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    for kind in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        resource.setrlimit(kind, (0, 0))


if __name__ == "__main__":
    main()

"""An act that cannot be taken."""

from collections.abc import Iterable

from earlyspring.core.shapes import Fault


class Refused(ValueError):
    """An act that cannot be taken; nothing was written. `faults` say where and which rule."""

    def __init__(self, *found: Fault) -> None:
        super().__init__("; ".join(f"{f.path}: {f.code} {f.given}" for f in found))
        self.faults = list(found)


def demand(found: Iterable[Fault]) -> None:
    """Refuses with all faults at once, each told once, where there are any."""
    faults = list(dict.fromkeys(found))
    if faults:
        raise Refused(*faults)

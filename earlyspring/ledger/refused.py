"""An act that cannot be taken."""

from earlyspring.core.shapes import Fault


class Refused(ValueError):
    """An act that cannot be taken; nothing was written. `faults` say where and which rule."""

    def __init__(self, *found: Fault) -> None:
        super().__init__("; ".join(f"{f.path}: {f.code} {f.given}" for f in found))
        self.faults = list(found)

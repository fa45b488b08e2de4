"""What a proof may take."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """`seconds` by the clock. `work`: the same counted in steps of the solver, about a second each: with it and one worker
    the same seed gives the same plan, however busy the machine is; 0 is no limit of that kind. `megabytes`: of addresses."""

    seconds: float = 60.0
    megabytes: int = 4096
    workers: int = 1
    seed: int = 1
    work: float = 0.0

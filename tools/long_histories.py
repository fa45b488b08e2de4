"""Hold the fold against long random histories: python tools/long_histories.py [SECONDS] [FIRST SEED] [STEPS].

Prints every seed that breaks a promise and ends with 1 if one did.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.record.long_histories import Walk


def main(seconds: str = "60", first: str = "0", steps: str = "30") -> int:
    seed, broken, begun = int(first), 0, time.process_time()
    while time.process_time() - begun < float(seconds):
        walk = Walk(seed)
        walk.write(int(steps))
        for fault in set(walk.faults(12)):
            print(f"seed {seed}, {steps} steps: {fault}", flush=True)
            broken += 1
        seed += 1
    print(f"{seed - int(first):,} histories, {broken} faults")
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

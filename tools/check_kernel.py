"""Check the fold in every small history, at the full bound: python tools/check_kernel.py [--small] [--keep] [SCOPE …].

Without names it checks all scopes and ends with 1 if the fold breaks a promise in any. `--small` takes the bound of the
tests, `--keep` writes the digests of all outcomes at that bound to tests/record/golden.json.
"""

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.record.histories import Broken, Scope, check
from tests.record.scopes import SCOPES

GOLDEN = ROOT / "tests" / "record" / "golden.json"


def run(scope: Scope) -> list[str] | None:
    """Check one scope and print its line; its digests, or None if it broke."""
    begun = time.process_time()
    try:
        histories, digests = check(scope)
    except Broken as broken:
        print(f"BROKEN {broken}", flush=True)
        return None
    print(f"{scope.name:12} {histories:10,} histories {time.process_time() - begun:7.1f} s", flush=True)
    return digests


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("scopes", nargs="*")
    asked.add_argument("--small", action="store_true")
    asked.add_argument("--keep", action="store_true")
    given = asked.parse_args()
    makers = [make for make in SCOPES if not given.scopes or make.__name__ in given.scopes]
    scopes = [make(not (given.small or given.keep)) for make in makers]
    found = {scope.name: run(scope) for scope in scopes}
    if given.keep and None not in found.values():
        kept = json.loads(GOLDEN.read_text(encoding="utf-8")) if GOLDEN.exists() else {}
        GOLDEN.write_text(json.dumps(kept | found, indent=0) + "\n", encoding="utf-8")
    print(f"{sum(scope.size for scope in scopes):,} histories, {list(found.values()).count(None)} scopes broken")
    return int(None in found.values())


if __name__ == "__main__":
    sys.exit(main())

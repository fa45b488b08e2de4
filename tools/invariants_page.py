"""Writes docs/INVARIANTS.md from the list of invariants; a test compares the two."""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("EARLYSPRING_HOME", tempfile.mkdtemp(prefix="earlyspring-page-"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "earlyspring.conf.settings"
    import django

    django.setup()
    from earlyspring.ledger.invariants.page import page

    (ROOT / "docs" / "INVARIANTS.md").write_text(page(), encoding="utf-8")
    print("docs/INVARIANTS.md")


if __name__ == "__main__":
    main()

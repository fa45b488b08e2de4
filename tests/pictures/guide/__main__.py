"""Draw docs/STYLE-GUIDE.html: `python -m tests.pictures.guide [vi|zh|en] [file]`."""

import sys
from pathlib import Path

from tests.pictures.guide.draw import draw

if __name__ == "__main__":
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    target = Path(sys.argv[2] if len(sys.argv) > 2 else "docs/STYLE-GUIDE.html")
    target.write_text(draw(language, target), encoding="utf-8")

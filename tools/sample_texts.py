"""Write the sample Word files of docs/samples: python tools/sample_texts.py.

The memorandum on clearance hours of tests/lang/concord/agreements in Vietnamese, Chinese and English. The first two say the
same; in the English one four differences were put, so that a comparison has something to show.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from docx import Document

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.lang.concord.agreements import agreement

FOLDER = ROOT / "docs" / "samples"
DIFFERENCES = (
    ("at least 15 working days in advance", "at least 15 days in advance"),
    ("RMB 300,000", "RMB 30,000"),
    ("shall not be disclosed to any third party", "may be disclosed to any third party"),
    ("the English text shall prevail", "the Chinese text shall prevail"),
)
DAY = datetime(2026, 1, 1, tzinfo=UTC)
TITLE_LINES = 3


def main() -> None:
    """Each language as a file: its title in the middle, then a paragraph a line."""
    FOLDER.mkdir(exist_ok=True)
    for lang, text in agreement("hours").items():
        said = text
        for old, new in DIFFERENCES if lang == "en" else ():
            said = said.replace(old, new)
        document = Document()
        for number, line in enumerate(said.split("\n")):
            paragraph = document.add_paragraph()
            run = paragraph.add_run(line)
            if number < TITLE_LINES:
                run.bold = True
                paragraph.alignment = 1
        properties = document.core_properties
        properties.author, properties.created, properties.modified = "earlyspring", DAY, DAY
        document.save(str(FOLDER / f"hours.{lang}.docx"))


if __name__ == "__main__":
    main()

"""Five agreements in three languages, each text equally authentic: what a comparison has to find nothing hard in.

`hours`: clearance hours at a pair of gates. `minutes`: of a session of the Joint Working Committee, counted as Chinese
minutes are. `labour`: cross-border labour, with an annex of costs. `plan`: fields, quarters, areas, a lunar day.
`friendship`: of two districts, in the idiom of treaties. All are samples and say so; no such text was signed.

`FURTHER`: written when the checks were there, without looking at them, in other words than the five.
"""

from pathlib import Path

from earlyspring.lang.structure import Paragraph

NAMES = ("hours", "minutes", "labour", "plan", "friendship")
FURTHER = ("patrol", "commerce", "river", "school", "contract", "communique", "disaster", "quarantine", "exchange")
LANGS = ("vi", "zh", "en")
FOLDER = Path(__file__).parent


def agreement(name: str) -> dict[str, str]:
    """The texts of one agreement, by language, a paragraph a line. `disaster` has no English one."""
    files = {lang: FOLDER / f"{name}.{lang}.txt" for lang in LANGS}
    return {lang: path.read_text("utf-8").strip() for lang, path in files.items() if path.exists()}


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(line) for line in text.split("\n"))

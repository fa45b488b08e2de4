"""Whatever a verb refuses has a sentence, in words that fill in."""

import re
from pathlib import Path

import earlyspring
from earlyspring.core.clashes import CODES
from earlyspring.core.rounds import OUT_OF_ORDER
from earlyspring.core.shapes import Fault
from earlyspring.desk.faults import WORDS, sentence

HOME = Path(earlyspring.__file__).parent
VERBS = [
    path
    for part in ("members", "meetings", "agreements", "commitments", "review")
    for path in (HOME / part).glob("*.py")
]
LEDGER = [HOME / "ledger" / f"{name}.py" for name in ("actions", "blobs", "saying", "beside", "references", "logs")]
RULES = ("rounds", "indicators", "reports", "figures_reported", "worksheet", "conclusion", "requests")
CORE = [HOME / "core" / f"{name}.py" for name in RULES]
BY_VALUE = {*OUT_OF_ORDER.values(), "which_separator", "not_number", "not_in_list"}
TOLD = re.compile(r"""Fault\(\s*(?:f?"[^"]*"|[\w.\[\]]+|path[^,]*),\s*"([a-z_]+)\"""")


def codes():
    return {code for path in [*VERBS, *LEDGER, *CORE] for code in TOLD.findall(path.read_text(encoding="utf-8"))}


def test_every_refusal_has_its_sentence():
    assert len(codes()) > 70
    assert sorted((codes() | set(CODES) | BY_VALUE) - set(WORDS)) == []


def test_every_sentence_can_be_said():
    said = [sentence(Fault("a.b", code, "given", "expected")) for code in WORDS]
    assert [words for words in said if not words.strip() or "%(" in words] == []

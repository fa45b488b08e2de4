"""Whatever a verb refuses has a sentence, in words that fill in."""

import re
from pathlib import Path

import earlyspring
from earlyspring.core.clashes import CODES
from earlyspring.core.shapes import Fault
from earlyspring.desk.faults import WORDS, sentence

HOME = Path(earlyspring.__file__).parent
VERBS = [path for part in ("members", "meetings", "agreements", "commitments") for path in (HOME / part).glob("*.py")]
LEDGER = [HOME / "ledger" / f"{name}.py" for name in ("actions", "blobs", "saying", "beside", "references", "logs")]
TOLD = re.compile(r"""Fault\(\s*(?:f?"[^"]*"|[\w.\[\]]+|path[^,]*),\s*"([a-z_]+)\"""")


def codes():
    return {code for path in [*VERBS, *LEDGER] for code in TOLD.findall(path.read_text(encoding="utf-8"))}


def test_every_refusal_has_its_sentence():
    assert len(codes()) > 70
    assert sorted((codes() | set(CODES)) - set(WORDS)) == []


def test_every_sentence_can_be_said():
    said = [sentence(Fault("a.b", code, "given", "expected")) for code in WORDS]
    assert [words for words in said if not words.strip() or "%(" in words] == []

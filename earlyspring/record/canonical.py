"""The one form of bytes that a JSON value has (RFC 8785), and quickly where the standard library writes the same."""

from __future__ import annotations

import json
from typing import Any

import rfc8785

_EXACT = 2**53 - 1
_write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False).encode


def canonical(value: Any) -> bytes:
    """The bytes of a JSON value in the form of RFC 8785.

    Raises rfc8785.CanonicalizationError for values that JSON cannot carry alike everywhere (integers beyond 2^53, NaN,
    halves of surrogate pairs).
    """
    if _plain(value):
        try:
            return _write(value).encode()
        except UnicodeEncodeError:
            return rfc8785.dumps(value)
    return rfc8785.dumps(value)


def _plain(value: Any) -> bool:
    """Whether the two writers cannot differ: no fractions, exact integers, names in ASCII (for their order)."""
    kind = type(value)
    if kind is str:
        return True
    if kind is dict:
        return all(type(name) is str and name.isascii() for name in value) and all(map(_plain, value.values()))
    if kind is list or kind is tuple:
        return all(map(_plain, value))
    return value is None or kind is bool or (kind is int and -_EXACT <= value <= _EXACT)

"""The erasable half of a person's name, and what a log holds in its place."""

import hashlib
import json
from collections.abc import Mapping


def commitment(salt: str, names: Mapping[str, str]) -> str:
    """What a log holds of a name: SHA-256 of 32 random bytes and the name."""
    words = json.dumps(names, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(bytes.fromhex(salt) + words.encode()).hexdigest()

"""Short codes that people read aloud and type: no sign looks like another, and a code says nothing of what it names."""

import secrets

SIGNS = "ABCDEFGHJKMNPQRTUVWXYZ2346789"
LENGTH = 5
"""29 signs, 20 million codes: 300 things of one gathering hardly ever draw one twice, and then one more is drawn."""


def drawn() -> str:
    """A code drawn at random; whoever keeps it asks first whether it is taken."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))

"""The regular plural of an English term."""

import re

LAST = re.compile(r"(?<![A-Za-z])[a-z]{3,}$")
ES = ("s", "x", "z", "ch", "sh")


def plural(term: str) -> str:
    """The term with its last word in the plural, "" where it ends in no word written small, or in a plural.

    border gate: border gates; secretary: secretaries. Names, written great, have none.
    """
    if not (found := LAST.search(term)) or found[0].endswith(("ing", "ed", "ly")):
        return ""
    word = found[0]
    if word.endswith("s") and not word.endswith("ss"):
        return ""
    if word.endswith("y") and word[-2] not in "aeiou":
        return term[:-1] + "ies"
    return term + ("es" if word.endswith(ES) else "s")

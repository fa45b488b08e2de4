"""The security log: what happened to which account on which page. Ids and codes; no names, addresses or secrets."""

import logging
import re

log = logging.getLogger("earlyspring.security")

KEYS = ("account", "by", "posting", "invitation", "mechanism", "party", "role", "page", "method", "reason", "origin")
# A login name or an address has no place here, so a value with an @ or a space is not written down.
VALUE = re.compile(r"[A-Za-z0-9_.:-]{1,80}")


def noted(what: str, *, grave: bool = False, **ids: object) -> None:
    """Write one line. `what`: a code; `ids`: any of KEYS, as numbers or codes; `grave`: a refusal, a loss of rights."""
    if unknown := ids.keys() - set(KEYS):
        raise ValueError(f"not for the security log: {', '.join(sorted(unknown))}")
    line = [f"what={what}"]
    for key in KEYS:
        if ids.get(key) not in (None, ""):
            value = str(ids[key])
            line.append(f"{key}={value if VALUE.fullmatch(value) else '-'}")
    log.log(logging.WARNING if grave else logging.INFO, " ".join(line))

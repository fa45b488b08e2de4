"""What a place in a fact or a form is called: a key, the same key of one kind, and the way to a place inside."""

import re

from django.utils.translation import gettext_lazy as _

from earlyspring.desk.forms.keys import KEYS

# What verbs and doors call what they ask for, where it is no key of a fact.
ASKED = {
    "absent": _("Absent"),
    "answer": _("Answer"),
    "as_what": KEYS["closed_as"],
    "charter": _("Charter"),
    "class_code": KEYS["class"],
    "data": _("File"),
    "date": _("Date of the paper"),
    "due_date": KEYS["due_on"],
    "expires_at": _("Last day"),
    "facts": _("Facts"),
    "from_day": KEYS["from"],
    "ground": _("Ground"),
    "id": _("Id"),
    "label": _("For whom"),
    "last_day": _("Last day"),
    "purge_on": _("Day on which personal data is purged"),
    "key": _("Short name for addresses"),
    "kind": KEYS["type"],
    "known_from": _("Known from"),
    "mechanism": _("Mechanism"),
    "number": _("Number of the paper"),
    "organs": _("Organs"),
    "persons": _("Persons"),
    "photo": _("Photo"),
    "plan": _("Plan"),
    "received_by": _("Received by"),
    "registrar": _("Entered by"),
    "revision": KEYS["rev"],
    "scan": _("Scan"),
    "scan_sha256": _("Scan"),
    "sides": _("Sides"),
    "sources": _("Sources"),
    "to_day": KEYS["to"],
}
STEP = re.compile(r"([A-Za-z_]+)(?:\[(\d+)\])?")
# Where the same key means another thing.
OF_KIND = {
    "chain.from": _("Starting from"),
    "chain.to": _("Leading to"),
    "gate.upgrades.to": _("Upgraded to"),
    "membership.intended.by": _("Expected by"),
    "report.obstacles.code": _("Obstacle"),
    "report.obstacles.commitment": _("Waits for the commitment"),
    "report.obstacles.body": _("Waits for"),
    "report.obstacles.what": _("In words; what was submitted"),
    "returned.reason": _("What is to be done"),
    "target.party": _("Party (leave empty for all)"),
}


def label_of(key: str, of: str = "") -> str:
    """The words for a key; `of`: the kind, or kind and key of the object, that it stands in."""
    return str(OF_KIND.get(f"{of}.{key}") or KEYS.get(key) or key.replace("_", " ").capitalize())


def place_words(path: str, of: str = "") -> str:
    """Where a fault lies, by the labels of the form: `money[1].currency` → “Money 2 · Currency”; empty where no part has one.

    `of`: the kind of the fact.
    """
    words, above = [], of
    for part in path.split("."):
        step = STEP.fullmatch(part)
        if step is None or not (step[1] in KEYS or step[1] in ASKED):
            continue
        label = label_of(step[1], above) if step[1] in KEYS else str(ASKED[step[1]])
        words.append(f"{label} {int(step[2]) + 1}" if step[2] else label)
        above = f"{above}.{step[1]}" if above else step[1]
    return f"“{' · '.join(words)}”" if words else ""

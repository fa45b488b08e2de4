"""The draft of the demo in three languages: deposited twice, compared by rule, one difference accepted by both parties."""

from typing import Any

from django.utils import timezone

from earlyspring.agreements.actions import deposit_text, draft_instrument
from earlyspring.agreements.comparing.actions import accept_finding
from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.agreements.models import Instrument
from earlyspring.cli.demo_exercise import SOURCE
from earlyspring.example.compared import BEFORE, NOW, REASONS, TITLE
from earlyspring.ledger.actions import Way
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import held
from earlyspring.members.accounts import Posting

ITEM = "EX-GATE-HOURS"
PARTIES = {"B-QN": "vi", "B-GX": "zh"}
DRAFT: dict[str, Any] = {
    "type": "minutes_of_talks",
    "level": "provincial",
    "title": TITLE,
    "parties": [{"body": body, "role": "contracting"} for body in PARTIES],
    "languages": list(NOW),
    "handling": "open",
}


def compare_draft(mechanism: Mechanism) -> None:
    """Enter the draft and its texts, once; a record that has it stays as it is."""
    if held(Instrument, mechanism, ITEM, exercise=True):
        return
    by, way = mechanism.registrar, Way(sources=[SOURCE], exercise=True)
    draft_instrument(mechanism, DRAFT, by=by, way=way, item=ITEM)
    draft = held(Instrument, mechanism, ITEM, exercise=True)
    if draft is None:
        return
    for number, texts in enumerate((BEFORE, NOW), 1):
        for lang, words in texts.items():
            name = f"{ITEM}-{number}-{lang}.txt"
            deposit_text(draft, words.encode(), lang=lang, by=by, way=way, version=number, name=name)
    accept_converted(draft)


def accept_converted(draft: Instrument) -> None:
    """Both parties accept what is equal once converted, each through its own officer."""
    compared = comparison_of(draft, exercise=True)
    for one in compared.findings if compared else ():
        if one.finding.message != "converted":
            continue
        for party, lang in PARTIES.items():
            officer = Posting.objects.filter(mechanism=draft.mechanism, party=party, role="officer").first()
            accept_finding(
                draft,
                fingerprint=one.finding.fingerprint,
                bound=one.bound,
                reason=REASONS[lang],
                by=party,
                user=officer.user if officer else None,
                at=timezone.now(),
                exercise=True,
            )

"""What the demo has for trying out: a session of an exercise, copies of commitments that it reviews, and an instrument.

Everything is marked as an exercise and says so in its name; no opinion, report or finding is made up, and nobody is
named as a signatory: an office signs.
"""

from itertools import product
from typing import Any

from django.db import transaction

from earlyspring.agreements.actions import authenticate, deposit_text, draft_instrument, enter_event, sign
from earlyspring.agreements.models import Instrument
from earlyspring.cli.demo_accounts import agencies
from earlyspring.commitments.models import Commitment
from earlyspring.ledger.actions import Way, report
from earlyspring.ledger.models import Mechanism
from earlyspring.ledger.present import now

NUMBER = 12
# What every party has a lead for, so that its focal point has something to report; the others lack one, as they do.
LED = ("EX-11", "EX-12")
SOURCE, ORGAN, SESSION = "EX-SOURCE", "EX-ORGAN", "EX-2027"
NAMES = {"vi": "Diễn tập rà soát", "zh": "回顾演练", "en": "Exercise of a review"}
PUBLISHER = {"vi": "Bản chạy thử trên máy này", "zh": "本机演示", "en": "The demo on this machine"}
BEFORE = {"vi": "Diễn tập: {}", "zh": "演练：{}", "en": "Exercise: {}"}

MEMORANDUM, SIGNED_ON, IN_FORCE_ON = "EX-MEMORANDUM", "2026-03-02", "2026-04-01"
TITLE = {
    "vi": "Diễn tập: Bản ghi nhớ về giao lưu hữu nghị",
    "zh": "演练：友好交流备忘录",
    "en": "Exercise: Memorandum on friendly exchange",
}
TEXTS = {
    "vi": (
        "DIỄN TẬP. Bản chạy thử, không phải văn kiện của bên nào.\n"
        "Bản ghi nhớ về giao lưu hữu nghị\n"
        "Điều 1. Hai bên tiến hành giao lưu hữu nghị mỗi năm một lần.\n"
        "Điều 2. Bản ghi nhớ làm bằng tiếng Việt và tiếng Trung, hai văn bản có giá trị như nhau.\n"
    ),
    "zh": (
        "演练。仅供试用，不是任何一方的文件。\n"
        "友好交流备忘录\n"
        "第一条 双方每年举行一次友好交流。\n"
        "第二条 本备忘录以中文和越南文写成，两种文本同等作准。\n"
    ),
}
POSTS = {
    "B-GX": {
        "vi": "Chủ nhiệm Văn phòng Ngoại sự Quảng Tây (diễn tập)",
        "zh": "广西外事办公室主任（演练）",
        "en": "Director of the Foreign Affairs Office of Guangxi (exercise)",
    },
    "B-QN": {
        "vi": "Giám đốc Sở Ngoại vụ Quảng Ninh (diễn tập)",
        "zh": "广宁省外事厅厅长（演练）",
        "en": "Director of the Department of Foreign Affairs of Quang Ninh (exercise)",
    },
}
PAPER: dict[str, Any] = {
    "type": "mou",
    "level": "provincial",
    "title": TITLE,
    "parties": [{"body": body, "role": "contracting"} for body in POSTS],
    "fields": ["exchange"],
    "field_scope": "listed",
    "languages": list(TEXTS),
    "signed_on": SIGNED_ON,
    "signing": "reported",
    "term": "fixed",
    "expires_on": "2027-12-31",
    "handling": "open",
}


@transaction.atomic
def prepare_exercise(mechanism: Mechanism) -> None:
    """Enter the session, the copies and the instrument, once; a record that has them stays as it is."""
    if now(Commitment, mechanism, exercise=True).filter(exercise=True).exists():
        return

    def enter(kind: str, item: str, **content: Any) -> None:
        sources = [] if kind == "source" else [SOURCE]
        report(mechanism, kind, item, content, by=mechanism.registrar, sources=sources, exercise=True)

    enter("source", SOURCE, publisher=PUBLISHER, what=NAMES)
    enter("organ", ORGAN, code="exercise", names=NAMES, position=9)
    enter("session", SESSION, organ=ORGAN, year=2027, status="planned")
    for no, one in enumerate(chosen(mechanism), start=1):
        said = one.content()
        copied = {key: said[key] for key in ("text", "parties", "fields", "instrument", "reciprocity") if key in said}
        title = {code: BEFORE[code].format(words) for code, words in one.heading().items() if code in BEFORE}
        enter("commitment", f"EX-{no:02}", code=f"EX-{no:02}", title=title, state="recorded", **copied)
        if no % 3 == 0:
            enter("due_date", f"EX-DUE-{no:02}", commitment=f"EX-{no:02}", no=0, on=f"2026-{no:02}-28")
    for no, (led, (party, agency)) in enumerate(product(LED, agencies(mechanism).items()), start=1):
        enter("responsibility", f"EX-LEAD-{no:02}", commitment=led, party=party, body=agency, role="lead")
    sign_paper(mechanism)


def sign_paper(mechanism: Mechanism) -> None:
    """An instrument with both its texts, equally authentic, two signatures by office, and its entry into force."""
    by, way = mechanism.registrar, Way(sources=[SOURCE], exercise=True)
    draft_instrument(mechanism, PAPER, by=by, way=way, item=MEMORANDUM)
    paper = now(Instrument, mechanism, exercise=True).get(item=MEMORANDUM)
    for lang, words in TEXTS.items():
        deposit_text(paper, words.encode(), lang=lang, by=by, way=way, version=1, name=f"{MEMORANDUM}-{lang}.txt")
    authenticate(paper, version=1, on=SIGNED_ON, by=by, way=way)
    for body, post in POSTS.items():
        sign(paper, body=body, signed_on=SIGNED_ON, by=by, way=way, version=1, post=post)
    enter_event(paper, {"type": "entry_into_force", "effective_on": IN_FORCE_ON}, by=by, way=way)


def chosen(mechanism: Mechanism) -> list[Commitment]:
    """The last commitments that rest on an instrument, then others, so that a sheet has both."""
    found = now(Commitment, mechanism).filter(exercise=False).exclude(state="closed").order_by("-item")
    return (
        sorted(found, key=lambda one: not one.instrument)[: NUMBER - 3]
        + [one for one in found if not one.instrument][:3]
    )

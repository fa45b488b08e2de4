"""The addresses of comparing, filled from a cast: a memorandum in two languages that differ, compared."""

import hashlib
from typing import Any

from django.utils import timezone

from earlyspring.agreements.comparing.actions import accept_finding, approve_texts, compare_texts, link_sentences
from earlyspring.agreements.comparing.models import Comparison
from earlyspring.agreements.comparing.queries import clauses_kept, comparison_of
from earlyspring.agreements.models import Instrument
from earlyspring.ledger.blobs import keep
from earlyspring.ledger.keyring import host
from tests.people import Cast, a_fact

VI = """BẢN GHI NHỚ
Điều 1. Thời gian
1. Thời gian thông quan không ít hơn 12 giờ mỗi ngày.
2. Hai Bên họp mỗi quý một lần. Chi phí do Bên đăng cai chi trả.
Điều 2. Hiệu lực
Bản ghi nhớ có hiệu lực sau 30 ngày kể từ ngày ký.
"""
ZH = """备忘录
第一条 时间
一、通关时间每日不少于10小时。
二、双方每季度举行一次会议。费用由主办方承担。
第二条 生效
本备忘录自签字之日起30日后生效。
"""
EN = """MEMORANDUM
Article 1. Hours
1. The hours of clearance shall be not less than 12 hours per day.
2. Both Parties shall meet once every quarter. The costs shall be borne by the hosting Party.
Article 2. Entry into force
This Memorandum shall enter into force 30 days after the date of signing.
"""


BOTH = ("B-QN", "B-GX")


def lay(cast: Cast, version: int = 1, item: str = "I-7", bodies: tuple[str, ...] = BOTH, **texts: str) -> Instrument:
    """An instrument of Quảng Ninh and Guangxi with these texts open to all, compared."""
    cast.mechanism.founders = ["B-GX", "B-QN"]
    cast.mechanism.save()
    for party in BOTH:
        host(cast.mechanism, party)
    if not Instrument.objects.filter(mechanism=cast.mechanism, item=item).exists():
        parties = [{"body": body, "role": "contracting"} for body in bodies]
        title = {"vi": "Bản ghi nhớ về giờ", "zh": "关于时间的备忘录", "en": "Memorandum on hours"}
        said: dict[str, Any] = {"type": "mou", "level": "provincial", "title": title, "parties": parties}
        a_fact(cast.mechanism, "instrument", item, **said, languages=sorted(texts), handling="open")
    for lang, words in texts.items():
        data = words.encode()
        keep(cast.mechanism, data, name=f"{lang}.txt", media_type="text/plain", party="B-QN", handling="open")
        text: dict[str, Any] = {"instrument": item, "version": version, "purpose": "draft", "standing": "authentic"}
        sha256 = hashlib.sha256(data).hexdigest()
        a_fact(cast.mechanism, "text", f"{item}-{version}-{lang}", **text, lang=lang, sha256=sha256)
    made = Instrument.objects.get(mechanism=cast.mechanism, item=item)
    compare_texts(made, at=timezone.now())
    return made


def compared(cast: Cast) -> dict[str, Any]:
    return {"item": lay(cast, vi=VI, zh=ZH).item}


def clause(cast: Cast) -> dict[str, Any]:
    return compared(cast) | {"eid": "art_1__para_2"}


def finding(cast: Cast) -> dict[str, Any]:
    made = comparison_of(lay(cast, vi=VI, zh=ZH))
    return {"item": "I-7", "fingerprint": made.findings[0].finding.fingerprint if made else ""}


def accepted(cast: Cast) -> dict[str, Any]:
    instrument = lay(cast, vi=VI, zh=ZH)
    made = comparison_of(instrument)
    one = made.findings[0] if made else None
    told = {"fingerprint": one.finding.fingerprint, "bound": one.bound} if one else {"fingerprint": "", "bound": ""}
    said = accept_finding(instrument, **told, reason="x", by="B-QN", user=cast.lan.user, at=timezone.now())
    return {"item": "I-7", "pk": said.pk}


def approved(cast: Cast) -> dict[str, Any]:
    instrument = lay(cast, vi=VI, zh=ZH)
    together = Comparison.objects.get().together
    said = approve_texts(instrument, together=together, by="B-QN", user=cast.lan.user, at=timezone.now())
    return {"item": "I-7", "pk": said.pk}


def link(cast: Cast) -> dict[str, Any]:
    instrument = lay(cast, vi=VI, zh=ZH)
    held = clauses_kept(Comparison.objects.get())
    a, b = (next(one for one in held[lang] if one.eid == "art_1__para_2") for lang in ("vi", "zh"))
    made = link_sentences(instrument, a, b, rows=[0], columns=[0], by="B-QN", user=cast.lan.user, at=timezone.now())
    return {"item": "I-7", "pk": made.pk}


def rows_of_comparing(row: Any) -> dict[str, Any]:
    """A party outside the agreement would find accepting and approving 404 as well: the cast is of its two parties."""
    officers, writers = ("officer",), ("officer", "focal_point")
    colleagues = ("officer", "focal_point", "leader", "administrator")
    return {
        "compare": row(at=compared),
        "compare_again": row(get=(), post=writers, at=compared),
        "bring_file": row(get=(), post=officers, at=compared),
        "approve_texts": row(get=(), post=officers, at=compared),
        "take_approval_back": row(get=(), post=officers, at=approved),
        "take_acceptance_back": row(get=(), post=officers, at=accepted),
        "compare_finding": row(get=officers, post=officers, at=finding),
        "compare_clause": row(post=officers, at=clause),
        "unlink_sentences": row(get=(), post=officers, at=link),
        "compare_versions": row(at=compared),
        "compare_protocol": row(at=compared),
        "compare_files": row(get=colleagues, post=colleagues),
    }

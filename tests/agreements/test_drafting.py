"""An instrument is drafted, and its texts are laid on the table."""

import io
import zipfile

import pytest
from story_house import GX, LS, OWN, PROPOSE, QN, REPORT, codes

from agreements.conftest import CONTENT, VI, ZH, digest
from earlyspring.agreements.actions import deposit_text, draft_instrument
from earlyspring.ledger.blobs import path_of
from earlyspring.ledger.models import Blob

pytestmark = pytest.mark.django_db
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(words: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in words.splitlines())
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{paragraphs}</w:body></w:document>")
    return file.getvalue()


def test_a_source_may_report_little_of_an_instrument(house):
    said = {"type": "mou", "handling": "open", "title": {"en": "On labour"}}
    made = draft_instrument(house.mechanism, said, by=QN, way=REPORT)
    assert (made.standing, made.term) == ("reported", None)


def test_instruments_that_are_refused(house):
    draft = lambda way=PROPOSE, **more: draft_instrument(house.mechanism, CONTENT | more, by=QN, way=way)
    assert codes(lambda: draft(parties=[]), house) == [("parties", "missing")]
    assert codes(lambda: draft(parties=[{"body": QN}, {"body": QN, "role": "witness"}]), house) == [
        ("parties", "named_twice")
    ]
    assert codes(lambda: draft(parties=[{"body": "B-XX"}]), house) == [("parties[0].body", "no_such_fact")]
    assert codes(lambda: draft(expires_on=None), house) == [("expires_on", "missing")]
    assert codes(lambda: draft(term="indefinite"), house) == [("expires_on", "no_fixed_term")]
    assert codes(lambda: draft(term="indefinite", expires_on=None, renewal="tacit", notice_days=90), house) == [
        ("renewal", "no_fixed_term")
    ]
    assert codes(lambda: draft(renewal="tacit"), house) == [("notice_days", "missing")]
    assert codes(lambda: draft(handling="internal"), house) == [("handling", "internal_not_shared")]
    assert codes(lambda: draft(handling=None), house) == [("handling", "missing")]
    assert codes(lambda: draft(REPORT, handling=None), house) == [("handling", "missing")]
    assert codes(lambda: draft(title={"vi": "TUYỆT MẬT"}), house) == [("title", "state_secret")]
    assert codes(lambda: draft(REPORT, title={}), house) == [("title", "missing")]
    assert codes(lambda: draft(REPORT, type="treaty"), house) == [("type", "not_in_list")]


def test_a_plan_at_home_asks_nobody_else(house):
    mou = draft_instrument(house.mechanism, CONTENT | {"handling": "open"}, by=QN, way=REPORT)
    said = {"type": "implementing_plan", "handling": "open", "title": {"vi": "Kế hoạch 17"}}
    told = {"implements": [mou.item], "document": digest(VI)}
    plan = draft_instrument(house.mechanism, said | told, by=QN, way=OWN)
    assert (plan.standing, plan.parties, plan.implements) == ("own", [{"body": QN}], [mou.item])
    theirs = lambda: draft_instrument(house.mechanism, said | {"parties": [{"body": GX}]}, by=QN, way=OWN)
    assert codes(theirs, house) == [("", "needs_assent")]
    of_all = lambda: draft_instrument(house.mechanism, CONTENT | told, by=QN, way=PROPOSE)
    assert codes(of_all, house) == [("implements", "of_plans_alone"), ("document", "of_plans_alone")]


def test_the_register_gets_the_digest_and_the_office_keeps_the_bytes(table):
    text = table.house.agreed(deposit_text(table.instrument, VI, lang="vi", by=QN, way=PROPOSE))
    assert (text.version_no, text.sha256, text.purpose, text.authenticity) == (1, digest(VI), "draft", "authentic")
    blob = Blob.objects.get(mechanism=table.house.mechanism, sha256=digest(VI))
    assert (blob.party, blob.handling, blob.media_type, path_of(blob).read_bytes()) == (QN, "open", "text/plain", VI)


def test_a_text_is_kept_as_its_instrument_is_and_nothing_is_open_unsaid(table):
    unmarked = table.instrument
    unmarked.handling = None
    deposit = lambda **more: deposit_text(unmarked, VI, lang="vi", by=QN, way=PROPOSE, **more)
    assert codes(deposit, table.house) == [("handling", "missing")]
    assert deposit(handling="internal").handling == "internal"


def test_a_text_joins_the_last_version_that_lacks_its_language(table):
    table.texts()
    more = deposit_text(table.instrument, VI + b" new", lang="vi", by=QN, way=PROPOSE)
    assert more.changes[0]["content"]["version"] == 2
    again = {"lang": "zh", "version": 1, "by": QN, "way": PROPOSE}
    assert codes(lambda: deposit_text(table.instrument, ZH + b" new", **again), table.house) == [
        ("", "text_language_taken")
    ]


def test_what_is_internal_stays_with_its_party(table):
    before = codes(lambda: deposit_text(table.instrument, b"", lang="vi", by=QN, way=PROPOSE), table.house)
    assert before == [("data", "missing")]
    blob = deposit_text(table.instrument, VI, lang="vi", handling="internal", by=QN, way=PROPOSE)
    assert (type(blob), blob.handling, blob.party, table.house.all("text")) == (Blob, "internal", QN, [])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"M\xe1\xba\xacT\nMinutes", {}),
        ("机密★10年\n备忘录".encode(), {}),
        (word("TỐI MẬT\nBản ghi nhớ"), {}),
        (b"%PDF-1.7 ...", {"title": "Độ mật: Mật"}),
        (VI, {"marked": "秘密"}),
        (VI, {"marked": "secret"}),
    ],
)
def test_state_secrets_are_refused_at_the_door(table, data, told):
    act = lambda: deposit_text(table.instrument, data, lang="vi", by=QN, way=PROPOSE, **told)
    assert codes(act, table.house) == [("data", "state_secret")]
    assert list(Blob.objects.all()) == []


def test_texts_that_are_refused(table):
    put = lambda data=VI, **more: deposit_text(
        table.instrument, data, **{"lang": "vi", "by": QN, "way": PROPOSE} | more
    )
    refused = lambda **more: codes(lambda: put(**more), table.house)
    assert refused(data=b"GIF89a\x00") == [("data", "document_not_a_document")]
    assert refused(data=b"PK\x03\x04 no archive") == [("data", "document_not_a_document")]
    assert refused(lang="en") == [("lang", "not_a_language_of_it")]
    assert refused(lang="en", standing="official_translation", renders=digest(ZH)) == [("renders", "no_such_text")]
    assert refused(purpose="corrigendum", corrects=3) == [("corrects", "no_such_version")]
    assert refused(by="B-HP") == [("by", "not_hosted")]
    assert refused(by="B-HP", handling="internal") == [("by", "not_hosted")]


def test_after_authentication_only_translations_are_added(table):
    table.texts()
    table.approved()
    table.authenticated()
    english = {"lang": "en", "version": 1, "standing": "official_translation", "renders": digest(VI)}
    made = table.house.agreed(deposit_text(table.instrument, b"Minutes", by=LS, way=PROPOSE, **english))
    assert (made.lang, made.renders) == ("en", digest(VI))
    act = lambda: deposit_text(table.instrument, b"x", lang="vi", version=1, by=GX, way=PROPOSE)
    assert codes(act, table.house) == [("version", "already_authenticated"), ("", "text_language_taken")]

"""Lan and Wei read their texts side by side, accept, approve and link; Minh the outsider finds nothing."""

import hashlib
import io
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from earlyspring.agreements.comparing.models import AcceptedFinding, ApprovedTexts, Comparison, LinkedSentences
from earlyspring.agreements.comparing.queries import comparison_of
from earlyspring.agreements.models import Instrument, LanguageText
from earlyspring.ledger.models import Blob, Entry
from tests.desk.comparing_addresses import EN, VI, ZH, lay
from tests.people import a_mechanism, signed_in

pytestmark = pytest.mark.django_db
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def url(cast, name="compare", *parts):
    return reverse(name, args=[cast.mechanism.key, "I-7", *parts])


def words_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def first(cast):
    return comparison_of(Instrument.objects.get(mechanism=cast.mechanism, item="I-7")).findings[0]


def accept(cast, who, **more):
    one = first(cast)
    said = {"reason": "Both sides round hours", "bound": one.bound} | more
    return signed_in(who).post(url(cast, "compare_finding", one.finding.fingerprint), said)


def test_clauses_stand_beside_each_other_with_what_was_found_marked_in_place(cast):
    lay(cast, vi=VI, zh=ZH, en=EN)
    page = signed_in(cast.wei).get(url(cast))
    html = page.content.decode()
    assert re.findall(r'id="(art_1__para_1|art_2)"', html) == ["art_1__para_1", "art_2"]
    assert re.findall(r'<mark class="hard">([^<]+)</mark>', html) == ["12 hours", "12 giờ", "10小时"]
    told = words_of(page)
    assert ("1 grave difference is open" in told, "does not mean that the texts say the same" in told) == (True, True)


def test_whoever_is_posted_reads_it_and_nobody_else(cast):
    lay(cast, vi=VI, zh=ZH)
    assert {role: signed_in(who).get(url(cast)).status_code for role, who in cast.other.items()} == dict.fromkeys(
        cast.other, 200
    )
    assert signed_in(cast.minh).get(url(cast)).status_code == 404


def test_both_sides_accept_with_their_reasons_and_nothing_grave_is_left(cast):
    lay(cast, vi=VI, zh=ZH)
    assert accept(cast, cast.lan).status_code == 302
    assert "Waits for: Guangxi" in words_of(signed_in(cast.lan).get(url(cast)))
    accept(cast, cast.wei)
    told = words_of(signed_in(cast.wei).get(url(cast)))
    assert ("No grave difference is open" in told, "accepted by all" in told) == (True, True)
    said = AcceptedFinding.objects.get(party="B-GX")
    assert signed_in(cast.lan).post(url(cast, "take_acceptance_back", said.pk)).status_code == 302
    assert AcceptedFinding.objects.count() == 2  # Lan takes back nothing of Guangxi
    signed_in(cast.wei).post(url(cast, "take_acceptance_back", said.pk))
    assert AcceptedFinding.objects.count() == 1


def test_an_acceptance_without_reason_or_of_what_changed_meanwhile_stands_in_the_form_again(cast):
    lay(cast, vi=VI, zh=ZH)
    assert (accept(cast, cast.lan, reason=" ").status_code, AcceptedFinding.objects.count()) == (422, 0)
    answer = accept(cast, cast.lan, bound="0" * 64)
    assert (answer.status_code, "not found in the texts as they stand now" in words_of(answer)) == (422, True)
    gone = signed_in(cast.lan).get(url(cast, "compare_finding", "0" * 16))
    assert gone.status_code == 404


def test_a_party_outside_the_agreement_reads_and_says_nothing(cast):
    lay(cast, bodies=("B-QN",), vi=VI, zh=ZH)
    wei = signed_in(cast.wei)
    together = Comparison.objects.get().together
    assert wei.get(url(cast)).status_code == 200
    assert wei.get(url(cast, "compare_finding", first(cast).finding.fingerprint)).status_code == 404
    assert wei.post(url(cast, "approve_texts"), {"together": together}).status_code == 404
    assert wei.post(url(cast, "compare_clause", "art_1"), {"a": "0", "b": "0"}).status_code == 404


def test_each_reader_approves_exactly_what_stands_there(cast):
    lay(cast, vi=VI, zh=ZH)
    seen = Comparison.objects.get().together
    approve = lambda who, **more: signed_in(who).post(url(cast, "approve_texts"), {"together": seen} | more)
    approve(cast.lan)
    assert list(ApprovedTexts.objects.values_list("party", flat=True)) == ["B-QN"]
    approve(cast.lan, party="B-GX", paper="12")  # Guangxi has its own office here
    assert ApprovedTexts.objects.count() == 1
    lay(cast, version=2, vi=VI, zh=ZH.replace("10", "12"))
    approve(cast.wei)
    assert ApprovedTexts.objects.count() == 1
    told = words_of(signed_in(cast.wei).get(url(cast)))
    assert "approved other texts on" in told


def test_findings_are_narrowed_and_each_leads_to_the_next(cast):
    lay(cast, vi=VI.replace("30 ngày", "60 ngày"), zh=ZH)
    lan = signed_in(cast.lan)
    ids = lambda more: re.findall(r'id="(f\d+)"', lan.get(url(cast) + more).content.decode())
    assert (ids(""), ids("?severity=soft"), ids("?state=accepted"), ids("?code=D10")) == (
        ["f1", "f2"],
        [],
        [],
        ["f1", "f2"],
    )
    html = lan.get(url(cast)).content.decode()
    assert re.findall(r'<option value="open"[^>]*>([^<]*)<', html) == ["not yet settled"]
    assert re.findall(r'href="(#f\d)" rel="(\w+)"', html) == [("#f2", "next"), ("#f1", "prev")]
    clauses = re.findall(r'<section class="clause[^>]*id="(\w+)"', lan.get(url(cast) + "?which=found").content.decode())
    assert clauses == ["art_1__para_1", "art_2"]


def test_two_hundred_clauses_are_turned_over_page_by_page(cast):
    vi = "".join(f"Điều {n}. Mục\nHai Bên họp {n + 10} lần.\n" for n in range(1, 201))
    zh = "".join(f"第{n}条 事项\n双方举行{n + (11 if n == 150 else 10)}次会议。\n" for n in range(1, 201))
    lay(cast, vi=vi, zh=zh)
    page = signed_in(cast.lan).get(url(cast))
    assert len(re.findall('<section class="clause', page.content.decode())) == 40
    assert re.findall(r'href="(\?page=\d+#f1)"', page.content.decode()) == ["?page=4#f1"]
    assert len(page.content) < 120_000


def test_what_a_text_says_is_never_markup(cast):
    bad = "<script>alert(1)</script> & 12 giờ"
    lay(cast, vi=VI.replace("12 giờ", bad), zh=ZH)
    lay(cast, version=2, vi=VI.replace("12 giờ", bad + "<b>"), zh=ZH)
    lan = signed_in(cast.lan)
    finding = url(cast, "compare_finding", first(cast).finding.fingerprint)
    for address in (url(cast), finding, url(cast, "compare_clause", "art_1__para_1"), url(cast, "compare_versions")):
        html = lan.get(address).content.decode()
        assert ("<script>alert" in html, "&lt;script&gt;alert(1)" in html) == (False, True)
    assert "<b>" not in lan.get(url(cast) + "?term=<b>").content.decode()


def test_what_belongs_to_another_mechanism_is_not_there(cast):
    lay(cast, vi=VI, zh=ZH)
    accept(cast, cast.lan)
    said = AcceptedFinding.objects.get()
    AcceptedFinding.objects.filter(pk=said.pk).update(mechanism=a_mechanism("other"))
    assert signed_in(cast.lan).post(url(cast, "take_acceptance_back", said.pk)).status_code == 404
    assert signed_in(cast.lan).get("/other/instruments/I-7/compare/").status_code == 404


def statements(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        client.get(address)
    return len(seen)


def test_as_many_statements_for_many_findings_as_for_one(cast):
    lay(cast, vi=VI, zh=ZH)
    lan = signed_in(cast.lan)
    before = statements(lan, url(cast))
    lay(cast, version=2, vi=VI.replace("30 ngày", "60 ngày").replace("quý", "năm"), zh=ZH)
    assert len(comparison_of(Instrument.objects.get(item="I-7")).findings) > 2
    assert statements(lan, url(cast)) == before


def test_sentences_are_linked_otherwise_and_the_link_is_taken_away(cast):
    lay(cast, vi=VI, zh=ZH)
    lan, address = signed_in(cast.lan), url(cast, "compare_clause", "art_1__para_2")
    assert lan.post(address, {"a": ["0", "1"], "b": ["0", "1"]}).status_code == 302
    assert "linked by a person" in words_of(lan.get(address))
    lan.post(address, {"a": ["9" * 5000, "x", "-1"], "b": []})
    lan.post(address, {"a": ["7"], "b": ["0"]})
    made = LinkedSentences.objects.get()
    assert signed_in(cast.wei).post(url(cast, "unlink_sentences", made.pk)).status_code == 302
    assert (LinkedSentences.objects.count(), lan.get(url(cast, "compare_clause", "art_77")).status_code) == (0, 404)


def test_a_word_is_looked_up_in_every_language(cast):
    lay(cast, vi=VI, zh=ZH)
    told = words_of(signed_in(cast.lan).get(url(cast) + "?term=双方"))
    assert ("hai Bên" in told, "both Parties" in told) == (True, True)
    assert "No term of the term base stands in it" in words_of(signed_in(cast.lan).get(url(cast) + "?term=qqq"))


def test_two_versions_in_one_language_stand_beside_each_other(cast):
    lay(cast, vi=VI, zh=ZH)
    lan = signed_in(cast.lan)
    assert "No language has two versions yet" in words_of(lan.get(url(cast, "compare_versions")))
    lay(cast, version=2, vi=VI.replace("12 giờ", "14 giờ") + "Điều 3. Hết.\n", zh=ZH)
    html = lan.get(url(cast, "compare_versions")).content.decode()
    assert re.findall(r"<(del|ins)>([^<]*)<", html) == [("del", "12"), ("ins", "14"), ("ins", "Điều 3. Hết.")]
    assert lan.get(url(cast, "compare_versions") + "?lang=xx&before=9&after=zz").status_code == 200


def test_a_text_without_its_file_here_is_told_and_not_compared(cast):
    lay(cast, vi=VI, zh=ZH)
    Blob.objects.filter(sha256=hashlib.sha256(ZH.encode()).hexdigest()).delete()
    wei = signed_in(cast.wei)
    assert wei.post(url(cast, "compare_again")).status_code == 302
    assert "is not on this node" in words_of(wei.get(url(cast)))


def bring(cast, who, data):
    sent = {"file": SimpleUploadedFile("zh.txt", data)} if data is not None else {}
    return words_of(signed_in(who).post(url(cast, "bring_file"), sent, follow=True))


def test_the_file_of_a_text_from_another_node_is_laid_here_by_its_digest(cast):
    lay(cast, vi=VI, zh=ZH)
    Blob.objects.filter(sha256=hashlib.sha256(ZH.encode()).hexdigest()).delete()
    signed_in(cast.wei).post(url(cast, "compare_again"))
    assert "its digest is another" in bring(cast, cast.wei, ZH.encode() + b" ")
    assert "Choose the file of the text" in bring(cast, cast.wei, None)
    assert Blob.objects.count() == 1
    told = bring(cast, cast.wei, ZH.encode())
    assert ("The file lies here now" in told, "is not on this node" in told) == (True, False)
    assert sorted(Blob.objects.values_list("party", "handling")) == [("B-GX", "open"), ("B-QN", "open")]


def test_a_secret_that_another_node_let_in_is_not_laid_here(cast):
    secret = "机密★10年\n" + ZH
    lay(cast, vi=VI, zh=secret)
    Blob.objects.filter(sha256=hashlib.sha256(secret.encode()).hexdigest()).delete()
    assert "机密" in bring(cast, cast.wei, secret.encode())
    assert Blob.objects.count() == 1


def test_one_text_alone_is_compared_with_nothing(cast):
    lay(cast, vi=VI)
    lan = signed_in(cast.lan)
    assert "There are not two texts to be compared yet" in words_of(lan.get(url(cast)))
    assert "There are not two texts to be compared yet" in words_of(lan.post(url(cast, "compare_again"), follow=True))


# -- files that are not kept


def word(words):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        lines = "".join(f"<w:p><w:r><w:t>{line.replace('<', '&lt;')}</w:t></w:r></w:p>" for line in words.splitlines())
        archive.writestr("word/document.xml", f"<w:document xmlns:w='{W}'><w:body>{lines}</w:body></w:document>")
    return file.getvalue()


def send(cast, *files, who=None, **more):
    sent = {
        f"file_{n}": SimpleUploadedFile(name, data, content_type="application/octet-stream")
        for n, (name, data) in enumerate(files, 1)
    }
    return signed_in(who or cast.lan).post(reverse("compare_files", args=[cast.mechanism.key]), sent | more)


def test_two_word_files_are_compared_and_nothing_of_them_is_kept(cast):
    before = Entry.objects.count(), Blob.objects.count(), LanguageText.objects.count()
    answer = send(cast, ("a.docx", word(VI)), ("b.docx", word(ZH)))
    told = words_of(answer)
    assert (answer.status_code, "1 grave difference 1 difference found in all ·" in told) == (200, True)
    assert (Entry.objects.count(), Blob.objects.count(), LanguageText.objects.count()) == before
    assert Comparison.objects.count() == 0


def test_one_file_with_the_languages_mixed_is_taken_apart(cast):
    both = "\n".join(line for pair in zip(VI.splitlines(), ZH.splitlines(), strict=True) for line in pair)
    answer = send(cast, ("a.txt", both.encode()), ("b.txt", EN.encode()))
    assert words_of(answer).count("12 hours") > 0


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ((("a.txt", VI.encode()), ("b.txt", VI.encode())), "Two of the files are in Vietnamese"),
        ((("a.txt", VI.encode()), ("b.pdf", b"%PDF-1.7")), "it is broken"),
        ((("a.txt", VI.encode()), ("b.doc", b"\xd0\xcf\x11\xe0")), "a .doc of an old Word"),
        ((("a.txt", VI.encode()), ("b.txt", b"123 456")), "cannot be told in which language"),
        ((("a.txt", VI.encode()), ("<b>.zip", b"PK\x03\x04")), "it is broken"),
    ],
)
def test_files_that_cannot_be_compared_are_refused_with_the_reason(cast, files, why):
    answer = send(cast, *files)
    assert (answer.status_code, why in words_of(answer), b"<b>.zip" in answer.content) == (422, True, False)


def test_too_few_or_too_large_files_are_told_at_their_fields(cast, monkeypatch):
    assert send(cast, ("a.txt", VI.encode())).status_code == 422
    monkeypatch.setattr("earlyspring.desk.comparing.forms.LARGEST", 10)
    answer = send(cast, ("a.txt", VI.encode()), ("b.txt", ZH.encode()))
    assert (answer.status_code, "larger than 10 MB" in words_of(answer)) == (422, True)


def test_an_observer_and_an_outsider_compare_no_files(cast):
    assert send(cast, ("a.txt", VI.encode()), ("b.txt", ZH.encode()), who=cast.own["observer"]).status_code == 404
    assert send(cast, ("a.txt", VI.encode()), ("b.txt", ZH.encode()), who=cast.minh).status_code == 404

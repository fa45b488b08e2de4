"""Lan's office writes its papers in a form of its own; a form that could harm is refused in words."""

import json
import re
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from earlyspring.ledger.dumping import dump
from earlyspring.members.own_forms import OwnForm
from earlyspring.papers.pdf import TEMPLATES
from tests.people import signed_in

pytestmark = pytest.mark.django_db

PAGE = (TEMPLATES / "paper.typ").read_text()
OURS = PAGE.replace("mark(22pt)", "rect(width: 22pt, height: 22pt)")
LETTER = (TEMPLATES / "paper.docx").read_bytes()


def at(cast, page="own_forms", **more):
    return reverse(page, kwargs={"mechanism": cast.mechanism.key, **more})


def sent(cast, source, name="ours.typ", who=None, **place):
    file = SimpleUploadedFile(name, source if isinstance(source, bytes) else source.encode())
    asked = {"paper": "years", "together": "1", "format": "pdf", **place, "form": file}
    return signed_in(who or cast.lan).post(at(cast), asked)


def told(response):
    """The sentence of the refusal."""
    found = re.search(r'id="faults".*?<p>(.*?)</p>', response.content.decode(), re.DOTALL)
    return found and found[1].replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")


def years(cast, who=None, own="now", **more):
    asked = {"paper": "years", "lang": "en", "own": own, **more}
    return signed_in(who or cast.lan).get(at(cast, "written_paper"), asked, follow=True)


def own_of(response):
    """The form that the address of a paper names."""
    return parse_qs(urlsplit(response.request["QUERY_STRING"]).path).get("own")


def changed(change, source=LETTER):
    document, out = Document(BytesIO(source)), BytesIO()
    change(document)
    document.save(out)
    return out.getvalue()


def test_lan_saves_a_built_in_form_and_sends_it_back_edited(cast):
    lan = signed_in(cast.lan)
    assert lan.get(at(cast, "built_in_form", name="paper.typ")).content.decode() == PAGE
    before = years(cast).content
    assert sent(cast, OURS).status_code == 302
    own = OwnForm.objects.get()
    assert (own.party, own.paper, own.together, own.format, own.name, own.in_use) == (
        *("B-QN", "years", 1, "pdf", "ours.typ"),
        True,
    )
    after = years(cast)
    assert (own_of(after), after.content == before) == ([own.sha256], False)
    assert f"-form-{own.sha256[:12]}.pdf" in after["Content-Disposition"]
    assert [own.sha256 in lan.get(at(cast, name)).content.decode() for name in ("papers", "own_forms")] == [True] * 2


def test_only_that_party_writes_in_it_and_no_observer(cast):
    sent(cast, OURS)
    own = OwnForm.objects.get().sha256
    readers = (cast.own["leader"], cast.own["observer"], cast.wei)
    assert [own_of(years(cast, who)) for who in readers] == [[own], None, None]
    assert [years(cast, who, own=own).status_code for who in readers] == [200, 404, 404]
    pages = [signed_in(who).get(at(cast, "papers")).content.decode() for who in readers]
    assert [own in page for page in pages] == [True, False, False]
    assert own not in json.dumps(dump(cast.mechanism), default=str)


def test_a_paper_made_in_a_former_form_is_made_again_byte_for_byte(cast):
    sent(cast, OURS)
    first = years(cast)
    address = f"{at(cast, 'written_paper')}?{first.request['QUERY_STRING']}"
    sent(cast, OURS.replace("22pt", "30pt"), name="newer.typ")
    assert [(one.name, one.in_use) for one in OwnForm.objects.order_by("pk")] == [
        ("ours.typ", False),
        ("newer.typ", True),
    ]
    second = years(cast)
    lan = signed_in(cast.lan)
    lan.post(at(cast, "put_away_form", pk=OwnForm.objects.get(in_use=True).pk))
    assert (own_of(years(cast)), second.content == first.content) == (None, False)
    assert lan.get(address).content == first.content
    lan.post(at(cast, "take_up_form", pk=OwnForm.objects.get(name="ours.typ").pk))
    assert years(cast).content == first.content


def test_a_form_of_another_paper_is_not_taken_for_this_one(cast):
    sent(cast, OURS)
    own = OwnForm.objects.get().sha256
    assert years(cast, own=own, format="docx").status_code == 404
    assert years(cast, own=own, lang="vi-zh").status_code == 404
    assert years(cast, own="0" * 64).status_code == 404


def test_a_letter_of_the_office_for_every_paper(cast):
    ours = changed(lambda document: document.paragraphs[0].insert_paragraph_before("UBND tỉnh Quảng Ninh"))
    assert sent(cast, ours, "ours.docx", paper="paper", format="docx").status_code == 302
    written = Document(BytesIO(years(cast, format="docx").content))
    assert written.paragraphs[0].text == "UBND tỉnh Quảng Ninh"
    assert written.core_properties.keywords == f"form sha256:{OwnForm.objects.get().sha256}"


NEVER_ENDS = "#for a in range(3000000) { for b in range(3000000) { let c = a } }\n"
REFUSED = {
    "line and reason": (
        PAGE + "\n#nonsense",
        f"Line {PAGE.count(chr(10)) + 2}: The form does not compile: unknown variable: nonsense",
    ),
    "a file of the machine": (
        '#read("/etc/passwd")\n' + PAGE,
        "Line 1: The form does not compile: file not found (searched at /etc/passwd)",
    ),
    "a file outside": (
        '#read("../../../../etc/passwd")\n' + PAGE,
        'Line 1: The form does not compile: path `"../../../../etc/passwd"` would escape the project root',
    ),
    "no exercise": (
        PAGE.replace(
            "#show: stationery.with(data)", '#set document(title: "x")\n#set text(font: "Be Vietnam Pro", lang: "vi")'
        ),
        "The form leaves out what every paper must show: on every page, that an exercise is one.",
    ),
    "nothing of the register": (
        PAGE.replace("#for section in view.sections {", "#for section in () {"),
        "The form leaves out what every paper must show: what the register says.",
    ),
    "no words": (b"\xff\xfe\x00", "A form for PDF is plain text. Save it as UTF-8 and send it again."),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_with_a_form_is_said_and_nothing_changes(cast, case):
    source, words = REFUSED[case]
    response = sent(cast, source)
    assert (response.status_code, told(response), OwnForm.objects.count()) == (422, words, 0)


def test_what_was_chosen_stays_chosen_and_the_file_fits_what_is_made(cast):
    response = sent(cast, LETTER, "ours.docx", paper="review", together="2")
    assert (
        told(response) == "A form for PDF ends in .typ, one for an office document in .docx. Choose the file that fits."
    )
    chosen = re.findall(r'<option value="([^"]*)" selected', response.content.decode())
    assert chosen == ["review", "2", "pdf"]


def test_a_form_that_wants_a_package_gets_no_network(cast):
    response = sent(cast, '#import "@preview/cetz:0.2.0"\n' + PAGE)
    assert (response.status_code, told(response)[:61]) == (
        422,
        "Line 1: The form does not compile: failed to download package",
    )


def test_a_form_that_never_ends_is_ended(cast, monkeypatch):
    monkeypatch.setattr("earlyspring.papers.apart.PATIENCE", 2)
    response = sent(cast, NEVER_ENDS + PAGE)
    assert (response.status_code, told(response)) == (
        422,
        "The form was not set within 20 seconds. Look for something in it that never ends.",
    )


def test_a_form_that_takes_all_memory_is_ended(cast):
    greedy = '#let a = "x" * 10000000\n#let b = ()\n#for i in range(900) { b.push(a + str(i)) }\n'
    assert told(sent(cast, greedy + PAGE)) == "Setting the form takes more memory than a paper may."


def linked(document):
    document.part.relate_to(
        "http://example.org/letter.dotx",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        is_external=True,
    )


def running(document):
    run = document.add_paragraph().add_run()
    field = run._element.makeelement("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}instrText", {})
    field.text = 'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"'
    run._element.append(field)


ELSEWHERE = "The file takes something from elsewhere ({}), so it was not opened. Put it into the form."
LETTERS = {
    "elsewhere": (linked, ELSEWHERE.format("word/_rels/document.xml.rels")),
    "a field that runs": (running, ELSEWHERE.format("word/document.xml")),
    "a mark that is none": (
        lambda document: document.add_paragraph("{{nonsense}}"),
        "{{nonsense}} is no mark of papers.",
    ),
    "a block in words": (
        lambda document: document.add_paragraph("see {{content}}"),
        "{{content}} needs a paragraph of its own.",
    ),
}


@pytest.mark.parametrize("case", LETTERS)
def test_a_letter_that_acts_or_cannot_be_filled_is_refused_in_words(cast, case):
    change, words = LETTERS[case]
    response = sent(cast, changed(change), "ours.docx", format="docx")
    assert (response.status_code, told(response), OwnForm.objects.count()) == (422, words, 0)


def test_what_is_no_letter_is_told(cast):
    response = sent(cast, b"PK nothing", "ours.docx", format="docx")
    assert told(response) == "This is no .docx document, or a broken one. Save it as .docx and send it again."

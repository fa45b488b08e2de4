import time

import pytest
from hypothesis import given, settings

from earlyspring.formats.taken import NotRead
from earlyspring.formats.tbx_reading import TermsRead
from earlyspring.formats.terms_csv import COLUMNS, read_terms_csv, terms_csv
from earlyspring.lang.terms.concept import Concept, Term
from earlyspring.lang.terms.faults import TermFault
from earlyspring.lang.terms.legal import CONCEPTS

from .term_words import many

HEAD = ",".join(COLUMNS)
FORMULA = Concept("x", "term", {"vi": (Term("=1+1", note="'quoted"),)})

# What costs more than in proportion to the rows would cost minutes.
PATIENCE = 30


@settings(max_examples=40)
@given(many())
def test_what_is_written_is_read_back_as_it_was(concepts):
    assert read_terms_csv(terms_csv(concepts)) == TermsRead(concepts, ())


def test_what_ships_is_read_back_as_it_was():
    assert read_terms_csv(terms_csv(CONCEPTS)).concepts == CONCEPTS


def test_no_cell_is_a_formula():
    line = terms_csv([FORMULA]).decode("utf-8-sig").splitlines()[1]
    assert line == "x,term,vi,'=1+1,preferred,,,,''quoted,"


def test_a_spreadsheet_with_semicolons_and_other_columns_is_read():
    sheet = "Lang;Key;Term;Kind;Remark\r\nzh-Hans;gate;口岸;gate;?\r\n\r\nvi;gate; cửa khẩu ;gate;\r\n"
    assert read_terms_csv(sheet.encode()) == TermsRead(
        (Concept("gate", "gate", {"zh": (Term("口岸"),), "vi": (Term("cửa khẩu"),)}),), ()
    )


def test_faults_name_their_rows():
    rows = ["a,term,vi,x,good", "a,gate,vi,x,preferred", ",term,fr,y,", "b,term,vi,z,preferred,2025-2"]
    assert read_terms_csv("\n".join([HEAD, *rows]).encode()).faults == (
        TermFault("status_unknown", "good", 2, "a"),
        TermFault("kind_differs", "gate", 3, "a"),
        TermFault("said_twice", "x", 3, "a"),
        TermFault("key_missing", "", 4, ""),
        TermFault("language_unknown", "fr", 4, ""),
        TermFault("not_a_day", "2025-2", 5, "b"),
    )


@pytest.mark.parametrize(
    ("data", "code", "found"),
    [
        (b"", "columns_missing", "key, kind, lang, term"),
        (b"key,term\nx,y", "columns_missing", "kind, lang"),
        (HEAD.encode(), "nothing", ""),
        (b"key,kind,lang,term\n\xff", "not_text", "byte 20"),
        (b'key,kind,lang,term\n"x', "not_the_format", "unexpected end of data (line 2)"),
        (b"x" * (16 * 1024**2 + 1), "too_large", str(16 * 1024**2 + 1)),
    ],
)
def test_what_is_no_sheet_of_terms_is_refused(data, code, found):
    with pytest.raises(NotRead) as refused:
        read_terms_csv(data)
    assert (refused.value.code, refused.value.found) == (code, found)


def test_very_many_terms_of_one_concept_are_read_in_time_by_their_number():
    rows = "".join(f"office,office,vi,Văn phòng {number}\n" for number in range(20_000))
    begun = time.process_time()
    read = read_terms_csv(f"key,kind,lang,term\n{rows}".encode())
    assert (len(read.concepts), len(read.concepts[0].terms["vi"]), read.faults) == (1, 20_000, ())
    assert time.process_time() - begun < PATIENCE


@pytest.mark.parametrize("first", "|%＝＋－＠")
def test_no_full_width_sign_begins_a_formula(first):
    assert terms_csv([Concept("x", "term", {"vi": (Term(f"{first}1"),)})]).decode().splitlines()[1] == (
        f"x,term,vi,'{first}1,preferred,,,,,"
    )

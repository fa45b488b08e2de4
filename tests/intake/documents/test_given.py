"""What was read of a plain text leads back to where it stood in the file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.intake.documents import Closed, read_document
from earlyspring.intake.documents.given import places_in
from earlyspring.lang.structure import text_of

GIVEN = "\ufeff  Hai Bên\u00a0 \u200bhọp.\r\n\r\n\tHai\u00ad Bên ký.  \n"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_every_word_is_found_where_it_stood(form):
    file = unicodedata.normalize(form, GIVEN)
    read = read_document(file.encode(), "a.txt").paragraphs
    places, whole, said = places_in(file.encode(), read), text_of(read), file.removeprefix("\ufeff")
    assert whole == "Hai Bên họp.\nHai Bên ký."
    for word in ("Bên", "họp", "ký"):
        start = whole.index(word)
        stood = said[places[start] : places[start + len(word)]]
        assert unicodedata.normalize("NFC", stood).strip(" \u00a0\u200b") == word


def test_some_lines_of_a_file_lead_back_too():
    file = "Hai Bên\n双方\nHai Bên\n双方"
    read = read_document(file.encode(), "a.txt").paragraphs
    assert [places_in(file.encode(), read[one::2])[0] for one in (0, 1)] == [0, 8]


def test_no_line_ends_where_the_file_begins():
    assert places_in(b"Hai", []) == [0]


def test_what_cannot_be_decoded_is_refused():
    with pytest.raises(Closed):
        places_in(b"a\0b", [])


pieces = st.lists(
    st.sampled_from(
        [
            *"aế 第\u0958\u0929\ufb2a\U0001d15e\t\n\r\u00a0\u200b\u0301\u0323",
            "e\u0302\u0301",
            "\r\n",
            "한",
            "\u0938\u093c",
            "\u05e9\u05c1",
        ]
    ),
    max_size=30,
)


@given(pieces.map("".join))
def test_there_is_a_place_for_each_character_and_for_the_end_and_they_only_grow(text):
    file = ("x" + text).encode()
    read = read_document(file, "a.txt").paragraphs
    places = places_in(file, read)
    assert len(places) == len(text_of(read)) + 1
    assert places == sorted(places)
    assert places[-1] <= len(text) + 1

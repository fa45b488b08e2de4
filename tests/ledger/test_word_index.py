"""What a text is in the index of words: on both databases, however many words it has."""

from itertools import islice, product

import pytest
from django.db import connections

from earlyspring.lang.fold import fold, query
from earlyspring.ledger.word_index import MOST_INDEXED, indexed, snippet

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
# Each word once, of one to four letters, and Chinese: of no text do the places take more room beside the words.
MANY = {
    **{
        f"{length} letters": lambda length=length: " ".join(map("".join, product(LETTERS, repeat=length)))
        for length in (2, 3)
    },
    "4 letters": lambda: " ".join(map("".join, islice(product(LETTERS, repeat=4), 150_000))),
    "chinese": lambda: "".join(map(chr, range(0x4E00, 0x9FA6))) * 20,
    "two of another script": lambda: " ".join(
        map("".join, islice(product(map(chr, range(0xAC00, 0xD7A4)), repeat=2), 90_000))
    ),
}


def test_a_text_is_in_the_index_as_it_is_searched_for():
    assert indexed("Cửa khẩu 口岸") == fold("Cửa khẩu 口岸") == "cua khau 口 岸"


def test_of_a_text_without_end_whole_words_from_its_beginning_are_in_the_index():
    form = indexed("cửa khẩu " * 100_000)
    assert (MOST_INDEXED - 10 < len(form) <= MOST_INDEXED, form.split()[-1] in ("cua", "khau")) == (True, True)


def test_of_a_single_word_without_end_nothing_is():
    assert indexed("a" * (MOST_INDEXED + 1)) == ""


@pytest.mark.postgres
@pytest.mark.parametrize("words", MANY)
def test_postgresql_takes_every_text_into_its_index(postgres, django_db_blocker, words):
    form = indexed(MANY[words]())
    with django_db_blocker.unblock(), connections[postgres].cursor() as cursor:
        cursor.execute("SELECT length(to_tsvector('simple'::regconfig, %s)) > 0", [f"xqhome1 {form}"])
        assert cursor.fetchone() == (True,)


def test_a_line_around_what_was_found_begins_and_ends_with_whole_words():
    said = (
        "Hai Bên thống nhất biên bản này áp dụng cho hàng hóa đi qua cửa khẩu Móng Cái. " + "Bên kia biết trước. " * 9
    )
    found = snippet(said, query("cua khau"))
    assert (found.startswith("… bản này áp dụng "), found.endswith("trước. Bên …")) == (True, True)
    assert set(found.strip("… ").split()) <= set(said.split())
    assert snippet("Cửa khẩu", query("cua khau")) == "Cửa khẩu"
    assert snippet("口" * 100 + "岸" * 200, query("岸岸"))[:4] == "… 口口"

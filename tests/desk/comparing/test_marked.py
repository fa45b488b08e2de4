"""What was found is marked in the words of a clause: by number, nested or lacking, never as mark-up of the text itself."""

import re
import time

from hypothesis import given
from hypothesis import strategies as st

from earlyspring.agreements.comparing.view import Found, Row
from earlyspring.desk.comparing.marked import marked, quoted
from earlyspring.lang.concord.finding import Finding


def found(number, start, end, severity="hard"):
    return Found(number, Finding("D01", "facts", severity, spans={"vi": (start, end)}), ("art_1",))


def said(words, *findings, begins=100):
    return marked(Row("art_1", "article", texts={"vi": words}, starts={"vi": begins}), "vi", findings)


def number(n, kind="hard"):
    return f'<a class="of-finding {kind}" href="#f{n}">{n}</a>'


def test_a_stretch_is_marked_and_ends_in_its_number():
    assert said("12 giờ & 3", found(1, 100, 106)) == f'<mark class="hard">12 giờ</mark>{number(1)} &amp; 3'


def test_one_within_another_is_marked_by_the_graver():
    html = said("a b c", found(1, 100, 105, "soft"), found(2, 102, 103))
    assert html == (
        f'<mark class="soft">a </mark><mark class="hard">b</mark>{number(2)}<mark class="soft"> c</mark>{number(1, "soft")}'
    )


def test_where_words_are_lacking_the_number_stands_alone():
    assert said("a b", found(1, 101, 101)) == f"a{number(1)} b"
    assert said("a b", found(1, 103, 103)) == f"a b{number(1)}"
    assert said("", found(1, 100, 100)) == number(1)


def test_what_stands_elsewhere_is_not_marked():
    assert said("a b", found(1, 90, 95), found(2, 200, 210)) == "a b"


@given(
    st.text(alphabet="ab<>&\" '", max_size=30),
    st.lists(st.tuples(st.integers(95, 135), st.integers(0, 9)), max_size=8),
)
def test_the_words_are_all_there_and_nothing_else_is_markup(words, spans):
    html = said(words, *(found(n, start, start + length) for n, (start, length) in enumerate(spans, 1)))
    bare = re.sub(r'<a class="of-finding hard" href="#f\d+">\d+</a>|<mark class="hard">|</mark>', "", html)
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert bare == escaped.replace('"', "&quot;").replace("'", "&#x27;")


def spent_on(many):
    findings = [found(n, 100 + 10 * n, 105 + 10 * n) for n in range(many)]
    began = time.process_time()
    said("x" * 10 * many, *findings)
    return time.process_time() - began


def test_thousands_of_findings_in_one_clause_take_hardly_longer_each():
    few, many = (min(spent_on(number) for _ in range(3)) for number in (500, 8000))
    assert many < 100 * few  # sixteen times as many; two hundred and fifty times as long would be the product


def test_a_long_quote_is_shortened_in_the_middle():
    row = Row("art_1", "article", texts={"vi": "a" * 100 + "b" * 100}, starts={"vi": 5})
    assert quoted(row, "vi", (5, 205)) == "a" * 60 + " … " + "b" * 60

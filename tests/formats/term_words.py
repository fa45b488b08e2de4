"""Any concept that a term base can hold, for properties of what is written and read back."""

from hypothesis import strategies as st

from earlyspring.lang.terms.concept import KINDS, STATUSES, Concept, Term
from earlyspring.lang.terms.joining import words_of

SIGNS = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn")) | st.sampled_from("口岸Ủyđ=+-@'\"<&>;,\n /:")


def words(least=0, most=8):
    return st.text(SIGNS, min_size=least, max_size=most).map(str.strip).filter(lambda said: len(said) >= least)


DAYS = st.dates().map(lambda day: day.isoformat())
PERIODS = st.tuples(DAYS, DAYS).filter(lambda two: two[0] < two[1])
SPANS = st.just(("", "")) | PERIODS | PERIODS.map(lambda two: (two[0], "")) | PERIODS.map(lambda two: ("", two[1]))
NOTES = words() | st.just("valid: 2025-01-01/")


@st.composite
def terms(draw):
    since, until = draw(SPANS)
    return Term(draw(words(1)), draw(st.sampled_from(STATUSES)), since, until, draw(words()), draw(NOTES))


@st.composite
def concepts(draw):
    said = {}
    for lang in draw(st.lists(st.sampled_from(("vi", "zh", "en")), min_size=1, unique=True)):
        those = draw(st.lists(terms(), min_size=1, max_size=3))
        once = {(words_of(term, lang), term.since, term.until): term for term in those}
        said[lang] = tuple(once.values())
    key = draw(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True))
    return Concept(key, draw(st.sampled_from(KINDS)), said, draw(words()))


def many():
    return st.lists(concepts(), min_size=1, max_size=4, unique_by=lambda one: one.key).map(tuple)

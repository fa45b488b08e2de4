import pytest

from earlyspring.lang.terms.endings import plural


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("border gate", "border gates"),
        ("secretary", "secretaries"),
        ("quay", "quays"),
        ("branch", "branches"),
        ("customs", ""),
        ("process", "processes"),
        ("smart clearing", ""),
        ("Nanning Customs", ""),
        ("host Party", ""),
        ("口岸", ""),
        ("", ""),
    ],
)
def test_plural(one, several):
    assert plural(one) == several

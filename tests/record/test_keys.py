import pytest

from earlyspring.record import statements
from earlyspring.record.entries import Keyring
from earlyspring.record.keys import KeyRefused, make_key, read_key, valid_keys, verifier
from earlyspring.record.reading import decode
from earlyspring.record.statements import LogKey
from tests.record.cast import AT, LAN_KEY, MINH_KEY, WEI_KEY

OLD, NEW = verifier("p-qn", LAN_KEY), verifier("p-qn", WEI_KEY)


def ring(version, *keys) -> Keyring:
    rows = [{"key": key.text} | ({} if until is None else {"until": until}) for key, until in keys]
    entry = decode(statements.keyring(LogKey("p-qn", "gx-vn"), AT, version=version, keys=rows))
    assert isinstance(entry, Keyring)
    return entry


def test_a_key_is_read_from_its_text():
    key = verifier("p-qn", make_key())
    assert read_key(key.text) == key


def test_the_key_of_the_go_documentation_is_read_and_written_alike():
    text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert read_key(text).text == text


@pytest.mark.parametrize(
    "text", ["", "a+b", "a+00000000+AQ==", OLD.text.replace("p-qn", "p-gx"), "x" + OLD.text[-45:], OLD.text + "!"]
)
def test_a_text_that_is_no_key_is_refused(text):
    with pytest.raises(KeyRefused):
        read_key(text)


@pytest.mark.parametrize("name", ["", "p qn", "p+qn"])
def test_a_name_has_no_spaces_and_no_plus(name):
    with pytest.raises(KeyRefused):
        verifier(name, LAN_KEY)


def test_the_first_keyring_holds_from_the_beginning():
    assert valid_keys([(0, ring(1, (OLD, None)))], 0) == (OLD,)


def test_a_new_keyring_holds_after_its_own_index():
    rings = [(0, ring(1, (OLD, None))), (5, ring(2, (NEW, None)))]
    assert [valid_keys(rings, index) for index in (4, 5, 6)] == [(OLD,), (OLD,), (NEW,)]


def test_a_revocation_reaches_back_to_its_size_and_not_below_what_is_sealed():
    rings = [(0, ring(1, (OLD, None))), (9, ring(2, (OLD, 3), (NEW, None)))]
    assert [valid_keys(rings, index) for index in (2, 3, 8, 10)] == [(OLD,), (), (), (NEW,)]
    assert [valid_keys(rings, index, sealed=6) for index in (3, 5, 6)] == [(OLD,), (OLD,), ()]


def test_a_later_keyring_cannot_give_a_revoked_key_back_its_entries():
    rings = [(0, ring(1, (OLD, 2))), (1, ring(2, (OLD, None)))]
    assert valid_keys(rings, 4) == ()


@pytest.mark.parametrize(
    "rings",
    [
        [(0, ring(2, (OLD, None)))],
        [(0, ring(1, (OLD, None))), (1, ring(3, (NEW, None)))],
        [(0, ring(1, (OLD, None), (OLD, None)))],
        [(0, ring(1, (OLD, None), (verifier("p-gx", LAN_KEY), None)))],
    ],
)
def test_a_keyring_that_does_not_follow_is_refused(rings):
    with pytest.raises(KeyRefused):
        valid_keys(rings, 0)


def test_minh_is_in_no_keyring():
    assert verifier("p-qn", MINH_KEY) not in valid_keys([(0, ring(1, (OLD, None)))], 3)

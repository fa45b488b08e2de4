"""Lan of Quảng Ninh prints badges, the door reads them; Minh the outsider makes his own (docs/SECURITY.md no. 22)."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record.badge_token import BadgeToken, TokenRefused, key_mark, read, signed, standing
from tests.record.cast import LAN_KEY, MINH_KEY

KEYS = {key_mark(LAN_KEY.public_key()): LAN_KEY.public_key()}
END = 1_804_464_000
TOKEN = BadgeToken("00ff10203040f0e1", 3, "delegate", END)
VECTORS = json.loads((Path(__file__).parent / "badge_tokens.json").read_text())

tokens = st.builds(
    BadgeToken,
    badge=st.binary(min_size=8, max_size=8).map(bytes.hex),
    version=st.integers(1, 2**16 - 1),
    category=st.from_regex(r"[a-z_]{2,16}", fullmatch=True),
    expires=st.integers(1, 2**32 - 1),
)


def refused(text: str, keys=KEYS) -> str:
    with pytest.raises(TokenRefused) as caught:
        read(text, keys)
    return caught.value.reason


@given(tokens)
def test_what_lan_signs_the_door_reads(token):
    digits = signed(token, LAN_KEY)
    assert read(digits, KEYS) == token
    assert (digits.isdecimal(), 203 <= len(digits) <= 237) == (True, True)


@given(tokens, st.integers(min_value=1))
def test_a_badge_with_one_bit_changed_is_none(token, seed):
    number = int(signed(token, LAN_KEY))
    changed = number ^ (1 << seed % number.bit_length())
    assert refused(str(changed)) in {"forged", "key_unknown", "not_a_badge"}


def test_the_same_token_is_the_same_digits():
    assert signed(TOKEN, LAN_KEY) == signed(TOKEN, LAN_KEY)


def test_a_badge_of_minh_under_the_mark_of_the_gathering_is_forged():
    """He writes the key mark of the gathering before his own signature."""
    said = int(signed(TOKEN, LAN_KEY)).to_bytes(91, "big")[:-64]
    assert refused(str(int.from_bytes(said + MINH_KEY.sign(b"earlyspring badge\n" + said), "big"))) == "forged"


def test_a_signature_of_the_key_over_something_else_opens_no_door():
    said = int(signed(TOKEN, LAN_KEY)).to_bytes(91, "big")[:-64]
    assert refused(str(int.from_bytes(said + LAN_KEY.sign(said), "big"))) == "forged"


def test_a_badge_of_another_gathering_is_not_known():
    assert refused(signed(TOKEN, MINH_KEY)) == "key_unknown"


@pytest.mark.parametrize("text", ["", "1", "https://example.org/", "0" + signed(TOKEN, LAN_KEY), "9" * 237, "９" * 210])
def test_a_code_of_something_else_is_no_badge(text):
    assert refused(text) == "not_a_badge"


@pytest.mark.parametrize(
    "wrong",
    [{"badge": "00"}, {"badge": "00FF10203040F0E1"}, {"version": 0}, {"version": 2**16}, {"expires": 2**32}]
    + [{"category": one} for one in ("a", "a" * 17, "Delegate", "đại_biểu")],
)
def test_what_does_not_fit_is_not_signed(wrong):
    with pytest.raises(ValueError, match=r"too small or too large|not 16 hex digits"):
        replace(TOKEN, **wrong)


@pytest.mark.parametrize(
    ("versions", "at", "answer"),
    [
        ({TOKEN.badge: 3}, END - 1, "good"),
        ({TOKEN.badge: 2}, END - 1, "good"),
        ({TOKEN.badge: 4}, END - 1, "replaced"),
        ({TOKEN.badge: 0}, END - 1, "revoked"),
        ({}, END - 1, "unknown"),
        ({TOKEN.badge: 3}, END, "expired"),
    ],
)
def test_a_badge_is_good_while_it_is_in_force(versions, at, answer):
    assert standing(TOKEN, at, versions) == answer


@pytest.mark.parametrize("one", VECTORS["tokens"], ids=lambda one: one["name"])
def test_the_vectors_for_other_readers_hold(one):
    keys = {mark: Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)) for mark, key in VECTORS["keys"].items()}
    if "refused" in one:
        assert refused(one["digits"], keys) == one["refused"]
    else:
        assert read(one["digits"], keys) == BadgeToken(**one["says"])


def test_the_vectors_are_signed_with_the_key_they_print():
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["private_key"]))
    good = [one for one in VECTORS["tokens"] if "says" in one]
    assert [signed(BadgeToken(**one["says"]), key) for one in good] == [one["digits"] for one in good]

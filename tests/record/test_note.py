import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record.keys import read_key, verifier
from earlyspring.record.note import NoteRefused, countersign, sign, verify
from tests.record.cast import LAN_KEY, MINH_KEY, WEI_KEY

LAN, WEI, MINH = verifier("p-qn", LAN_KEY), verifier("p-gx", WEI_KEY), verifier("p-minh", MINH_KEY)

# The example of golang.org/x/mod/sumdb/note's documentation.
PETER = read_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
NEUMANN = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)


def test_a_note_of_go_is_verified():
    assert verify(NEUMANN, [PETER]) == (NEUMANN[: NEUMANN.index("\n\n") + 1], (PETER,))


def test_lan_signs_and_wei_countersigns():
    note = countersign(sign("one\n\ntwo\n", "p-qn", LAN_KEY), "p-gx", WEI_KEY)
    assert verify(note, [WEI, LAN]) == ("one\n\ntwo\n", (LAN, WEI))


def test_other_signatures_are_left_aside():
    note = countersign(sign("one\n", "p-qn", LAN_KEY), "p-minh", MINH_KEY)
    assert verify(note, [LAN]) == ("one\n", (LAN,))
    with pytest.raises(NoteRefused):
        verify(note, [WEI])


def test_minh_cannot_sign_in_lans_name():
    with pytest.raises(NoteRefused):
        verify(sign("one\n", "p-qn", MINH_KEY), [LAN])


def test_one_key_does_not_sign_twice():
    with pytest.raises(NoteRefused):
        verify(countersign(sign("one\n", "p-qn", LAN_KEY), "p-qn", LAN_KEY), [LAN])


@pytest.mark.parametrize("text", ["", "one", "one\ttwo\n", "one\r\n", "\x7f\n"])
def test_a_text_that_cannot_be_a_note_is_refused(text):
    with pytest.raises(NoteRefused):
        sign(text, "p-qn", LAN_KEY)


NOTE = sign("one\n", "p-qn", LAN_KEY)


@pytest.mark.parametrize(
    "note",
    ["", "one\n", NOTE[:-1], NOTE.replace("one", "two"), NOTE.replace("—", "-"), NOTE.replace("p-qn", ""), NOTE + "more\n",
     NOTE + "— p-qn AAAA\n", NOTE + "— p-qn *\n", NOTE + "— p-gx AAAAAAAA\n" * 100],
)  # fmt: skip
def test_what_is_no_signed_note_is_refused(note):
    with pytest.raises(NoteRefused):
        verify(note, [LAN])


def test_the_unused_bits_of_a_signature_are_zero():
    place = NOTE.rindex("=") - 1
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    with pytest.raises(NoteRefused):
        verify(NOTE[:place] + letters[letters.index(NOTE[place]) + 1] + NOTE[place + 1 :], [LAN])


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40), st.integers(0, 200))
def test_no_change_of_a_note_goes_unseen(text, place):
    note = sign(text + "\n", "p-qn", LAN_KEY)
    assert verify(note, [LAN]) == (text + "\n", (LAN,))
    place %= len(note)
    changed = note[:place] + ("A" if note[place] != "A" else "B") + note[place + 1 :]
    with pytest.raises(NoteRefused):
        verify(changed, [LAN])

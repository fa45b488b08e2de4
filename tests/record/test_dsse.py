import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey

from earlyspring.record.dsse import PAYLOAD_TYPE, SignatureRefused, open_envelope, peek, seal
from earlyspring.record.entries import EntryTooLarge
from earlyspring.record.keys import key_id
from tests.record.cast import LAN_KEY, MINH_KEY, WEI_KEY

LAN, WEI, MINH = (key.public_key() for key in (LAN_KEY, WEI_KEY, MINH_KEY))


def foreign(key):
    """The same key as securesystemslib holds it."""
    return SSlibKey(key_id(key), "ed25519", "ed25519", {"public": key.public_bytes_raw().hex()})


def test_what_lan_seals_wei_opens():
    assert open_envelope(seal(b"{}", LAN_KEY), [WEI, LAN]) == b"{}"


def test_minh_cannot_speak_for_lan():
    with pytest.raises(SignatureRefused):
        open_envelope(seal(b"{}", MINH_KEY), [LAN])


def test_a_signature_by_a_key_not_at_hand_is_left_aside():
    assert open_envelope(seal(b"{}", LAN_KEY, MINH_KEY), [LAN]) == b"{}"


def test_two_of_two_are_two_keys():
    assert open_envelope(seal(b"{}", LAN_KEY, WEI_KEY), [LAN, WEI], threshold=2) == b"{}"
    with pytest.raises(SignatureRefused):
        open_envelope(seal(b"{}", LAN_KEY, LAN_KEY), [LAN, WEI], threshold=2)
    with pytest.raises(SignatureRefused):
        open_envelope(seal(b"{}", LAN_KEY), [LAN, LAN], threshold=2)


def changed(envelope, change):
    said = json.loads(envelope)
    change(said)
    return json.dumps(said).encode()


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.update(payload=base64.b64encode(b"{ }").decode()),
        lambda said: said.update(payloadType="text/plain"),
        lambda said: said.update(signatures=[]),
        lambda said: said.pop("signatures"),
        lambda said: said.update(payload="***"),
        lambda said: said["signatures"][0].update(sig="AAAA"),
        lambda said: said["signatures"][0].update(keyid=key_id(WEI)),
        lambda said: said["signatures"][0].update(keyid=7),
        lambda said: said["signatures"].append(said["signatures"][0]),
    ],
)
def test_a_changed_envelope_is_refused(change):
    with pytest.raises(SignatureRefused):
        open_envelope(changed(seal(b"{}", LAN_KEY), change), [LAN, WEI])


def test_one_bad_signature_by_a_given_key_refuses_the_whole():
    envelope = changed(seal(b"{}", LAN_KEY, WEI_KEY), lambda said: said["signatures"][1].update(sig="AAAA"))
    with pytest.raises(SignatureRefused):
        open_envelope(envelope, [LAN, WEI])


def test_a_large_entry_is_refused_with_a_way_out():
    with pytest.raises(EntryTooLarge, match="blob"):
        seal(b" " * 50_000, LAN_KEY)
    with pytest.raises(EntryTooLarge):
        open_envelope(b" " * 65_536, [LAN])


def test_peeking_shows_the_payload_and_proves_nothing():
    assert peek(seal(b"{}", MINH_KEY)) == b"{}"


@given(st.binary(max_size=300))
def test_securesystemslib_verifies_what_we_seal(payload):
    envelope = Envelope.from_dict(json.loads(seal(payload, LAN_KEY, WEI_KEY)))
    assert set(envelope.verify([foreign(LAN), foreign(WEI)], 2)) == {key_id(LAN), key_id(WEI)}
    with pytest.raises(VerificationError):
        envelope.verify([foreign(MINH)], 1)


def test_we_open_what_securesystemslib_seals():
    envelope = Envelope(b"{}", PAYLOAD_TYPE, {})
    raw = LAN_KEY.sign(envelope.pae())
    said = envelope.to_dict() | {"signatures": [{"keyid": key_id(LAN), "sig": base64.b64encode(raw).decode()}]}
    assert open_envelope(json.dumps(said).encode(), [LAN]) == b"{}"

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earlyspring.record.statements import LogKey
from earlyspring.record.tree import Checkpoint, CheckpointRefused, checkpoint, leaf_hash, origin, read_checkpoint, root

# The tree of RFC 6962's reference implementation (certificate-transparency, merkletree test): leaves and roots of sizes 1 to 8.
LEAVES = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
)]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize("size", range(1, 9))
def test_the_published_roots_come_out(size):
    assert root(LEAVES[:size]).hex() == ROOTS[size - 1]


def test_the_empty_log_has_a_root():
    assert root([]) == hashlib.sha256(b"").digest()


def by_definition(leaves):
    """RFC 6962 section 2.1, as it is written."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    cut = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\x01" + by_definition(leaves[:cut]) + by_definition(leaves[cut:])).digest()


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_one_pass_gives_the_root_of_the_definition(leaves):
    assert root(leaves) == by_definition(leaves)


def test_a_checkpoint_is_three_lines():
    made = checkpoint(origin(LogKey("p-qn", "gx-vn"), "spring"), LEAVES)
    assert made.text == f"earlyspring/spring/gx-vn/p-qn/1\n8\n{base64.b64encode(bytes.fromhex(ROOTS[7])).decode()}\n"
    assert read_checkpoint(made.text) == made


def test_extensions_are_kept():
    made = Checkpoint("earlyspring/x", 0, bytes(32), ("seen p-gx 12",))
    assert read_checkpoint(made.text) == made


ROOT = base64.b64encode(bytes(32)).decode()


@pytest.mark.parametrize(
    "text",
    ["", "\n", "a\n1\n", f"a\n1\n{ROOT}", f"\n1\n{ROOT}\n", f"a\n01\n{ROOT}\n", f"a\n-1\n{ROOT}\n", "a\n1\nAA==\n", "a\n1\n*\n",
     f"a\n1\n{ROOT}\n\n", f"a\n१\n{ROOT}\n", f"a\n1\n{ROOT[:-2]}B=\n"],
)  # fmt: skip
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(CheckpointRefused):
        read_checkpoint(text)

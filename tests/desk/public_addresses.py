"""The rows of what is public: a thing that both sides gave, one that Lan's party alone gave, and what waits."""

from collections.abc import Callable
from typing import Any

from earlyspring.publishing.actions import Given, release
from tests.people import Cast, a_fact

MET = Given("result", "R-1", {"text": {"en": "Trade grew."}})


def a_circle(cast: Cast) -> None:
    cast.mechanism.founders = ["B-GX", "B-LS", "B-QN"]
    cast.mechanism.save()


def public_thing(cast: Cast) -> dict[str, Any]:
    """The address of a result that both sides gave to the public."""
    a_circle(cast)
    a_fact(cast.mechanism, "result", "R-1", text={"en": "Trade grew."})
    for party in ("B-QN", "B-GX"):
        release(cast.mechanism, party, [MET], by=None)
    return {"kind": "result", "item": "R-1"}


def taken(cast: Cast) -> dict[str, Any]:
    return {"reason": "asked for"}


def ours(cast: Cast) -> dict[str, Any]:
    """The address of a result that Lan's party alone gave: there is nothing for others to take back."""
    a_circle(cast)
    release(cast.mechanism, "B-QN", [MET], by=None)
    return {"kind": "result", "item": "R-1"}


def in_a_circle(cast: Cast) -> dict[str, Any]:
    a_circle(cast)
    return {}


def rows_of_public(row: Callable[..., Any], officers: tuple[str, ...]) -> dict[str, Any]:
    return {
        "public": row(),
        "to_release": row(get=officers, post=officers, at=in_a_circle),
        "release_rule": row(post=officers, at=in_a_circle, data=lambda cast: {"needs": "all"}),
        "public_thing": row(at=public_thing),
        "take_back_release": row(get=officers, post=officers, own=True, at=ours, data=taken),
    }

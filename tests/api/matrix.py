"""The rows of the door of programs in the authorisation matrix: no session opens anything, whoever is signed in."""

import re
from collections.abc import Callable
from typing import Any

from earlyspring.api.house import api
from earlyspring.hooks.models import EVENTS, Webhook
from tests.api.programs import a_token
from tests.people import Cast, now

PARTS = {"id": "B-QN", "key": "G-1", "code": "AB2CD", "round": "RD-1", "commitment": "C-1", "body": "B-QN-FA"}
REFUSED, NO_SUCH_WAY, NOWHERE = frozenset({401}), frozenset({405}), frozenset({404})


def rows(row: Callable[..., Any], everyone: tuple[str, ...]) -> dict[str, Any]:
    """name → row of every address under /api/, made of the addresses themselves. `row`: the class of the matrix."""
    found = {"api_openapi": row(door="anyone"), "api_nothing": row(door="anyone", got=NOWHERE, at=_nowhere)}
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            methods = {method for one in view.operations for method in one.methods}
            found[view.url_name] = row(
                door="anyone",
                got=REFUSED if "GET" in methods else NO_SUCH_WAY,
                post=everyone if "POST" in methods else (),
                done=REFUSED,
                at=_filled(re.findall(r"{(\w+)}", path)),
            )
    return found


def _filled(names: list[str]) -> Callable[[Cast], dict[str, Any]]:
    return lambda cast: {name: cast.mechanism.key if name == "mechanism" else PARTS[name] for name in names}


def _nowhere(cast: Cast) -> dict[str, Any]:
    return {"rest": "nowhere"}


def a_token_of_lan(cast: Cast) -> dict[str, Any]:
    return {"pk": a_token(cast.lan)[0].pk}


def a_webhook_of_lan(cast: Cast) -> dict[str, Any]:
    """Of a host that is allowed no more: nobody is called."""
    made = Webhook.objects.create(
        posting=cast.lan, name="Office", url="https://hooks.example.org/", events=list(EVENTS), nonce="0", made_at=now()
    )
    return {"pk": made.pk}

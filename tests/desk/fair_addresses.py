"""The addresses of the fair in the authorisation matrix: Lan's party hosts it and brings an exhibitor of her agency."""

from collections.abc import Callable
from typing import Any

from earlyspring.fair.actions import enter_customs_paper, keep_photo
from tests.fair.test_bringing import CARNET
from tests.fairs import a_booth, a_picture, a_product, a_slot, an_exhibitor
from tests.gatherings import a_gathering
from tests.people import Cast
from tests.promotions import an_event
from tests.tours import a_tour

WRITERS, OFFICERS = ("officer", "focal_point"), ("officer",)
COLLEAGUES = ("officer", "focal_point", "leader", "administrator")
NOWHERE = frozenset({404})


def fair(cast: Cast) -> dict[str, Any]:
    return {"key": a_gathering(cast.mechanism).key}


def exhibitor(**asked: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of an exhibitor, of its product or of its paper of the customs."""

    def make(cast: Cast) -> dict[str, Any]:
        one = an_exhibitor(a_gathering(cast.mechanism), cast.lan, agency="B-QN-FA")
        if "what" in asked:
            product = keep_photo(a_product(one, cast.lan), a_picture(), by=cast.lan)
            return {
                "key": one.gathering.key,
                "code": product.code,
                **({"what": asked["what"]} if asked["what"] else {}),
            }
        if "pk" in asked:
            return {"key": one.gathering.key, "code": one.code, "pk": enter_customs_paper(one, CARNET, by=cast.lan).pk}
        return {"key": one.gathering.key, "code": one.code}

    return make


def no_link(cast: Cast) -> dict[str, Any]:
    return exhibitor()(cast) | {"pk": 1}


def booth(cast: Cast) -> dict[str, Any]:
    return {"key": (found := a_gathering(cast.mechanism)).key, "code": a_booth(found, cast.lan).code}


def slot(cast: Cast) -> dict[str, Any]:
    return {"key": (found := a_gathering(cast.mechanism)).key, "pk": a_slot(found, cast.lan).pk}


def a_tour_at(cast: Cast) -> dict[str, Any]:
    return {"key": (found := a_gathering(cast.mechanism)).key, "code": a_tour(found, cast.lan).code}


def an_event_at(cast: Cast) -> dict[str, Any]:
    return {"key": (found := a_gathering(cast.mechanism)).key, "code": an_event(found, cast.lan).code}


def secret(**more: Any) -> Callable[[Cast], dict[str, Any]]:
    """The address of a link whose secret nobody has."""
    return lambda cast: {"mechanism": "spring", **fair(cast), "secret": "none", **more}


def rows_of_fair(row: Any, everyone: tuple[str, ...]) -> dict[str, Any]:
    """The rows of the matrix (`row`: its class)."""
    open_to_all = {"door": "anyone", "got": NOWHERE, "done": NOWHERE, "post": everyone}
    return {
        "fairs": row(get=COLLEAGUES),
        "fair": row(get=COLLEAGUES, at=fair),
        "fair_places": row(get=OFFICERS, post=OFFICERS, own=True, at=fair),
        "exhibitors": row(get=COLLEAGUES, at=fair),
        "fair_products": row(get=COLLEAGUES, at=fair),
        "new_exhibitor": row(get=WRITERS, post=WRITERS, at=fair),
        "earlier_exhibitors": row(get=OFFICERS, post=OFFICERS, at=fair),
        "exhibit_sheet": row(get=OFFICERS, at=fair),
        "upload_exhibits": row(get=OFFICERS, post=OFFICERS, at=fair),
        # Nothing waits for a confirmation.
        "confirm_exhibits": row(get=(), post=OFFICERS, at=fair, done=NOWHERE),
        "exhibitor": row(get=COLLEAGUES, own=True, at=exhibitor()),
        "edit_exhibitor": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        "agree_exhibitor": row(get=(), post=OFFICERS, own=True, at=exhibitor()),
        "withdraw_exhibitor": row(get=(), post=WRITERS, own=True, at=exhibitor()),
        "reinstate_exhibitor": row(get=(), post=WRITERS, own=True, at=exhibitor()),
        "exhibitor_links": row(get=OFFICERS, post=OFFICERS, own=True, at=exhibitor()),
        # There is no such link, whoever asks to take it back.
        "take_back_exhibitor_link": row(get=(), post=OFFICERS, own=True, at=no_link, done=NOWHERE),
        "new_product": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        "book_delivery": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        "new_customs": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        "edit_customs": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor(pk=1)),
        "drop_customs": row(get=(), post=WRITERS, own=True, at=exhibitor(pk=1)),
        "fair_product": row(get=COLLEAGUES, own=True, at=exhibitor(what="")),
        "edit_product": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor(what="")),
        "drop_product": row(get=(), post=WRITERS, own=True, at=exhibitor(what="")),
        "product_file": row(get=COLLEAGUES, post=WRITERS, own=True, at=exhibitor(what="photo")),
        "booth_plan": row(get=COLLEAGUES, at=fair),
        "new_booths": row(get=OFFICERS, post=OFFICERS, own=True, at=fair),
        "give_booth": row(get=(), post=OFFICERS, own=True, at=fair),
        "edit_booth": row(get=OFFICERS, post=OFFICERS, own=True, at=booth),
        "take_back_booth": row(get=(), post=OFFICERS, own=True, at=booth),
        "drop_booth": row(get=(), post=OFFICERS, own=True, at=booth),
        # Every colleague reads the hours; officers of the host alone open one, for all others that does not exist.
        "fair_delivery": row(get=COLLEAGUES, post=OFFICERS, at=fair, done=frozenset({200, 302, 404, 422})),
        "delivery_paper": row(get=OFFICERS, own=True, at=fair),
        "fair_catalogue": row(get=COLLEAGUES, at=lambda cast: fair(cast) | {"language": "vi"}),
        "drop_slot": row(get=(), post=OFFICERS, own=True, at=slot),
        "fair_contacts": row(get=COLLEAGUES, at=fair),
        "put_results": row(get=(), post=OFFICERS, own=True, at=fair),
        "new_contact": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        # There is no such contact, whoever opens it.
        "edit_contact": row(get=WRITERS, post=WRITERS, own=True, at=no_link, got=NOWHERE, done=NOWHERE),
        "my_contacts": row(**open_to_all, at=secret()),
        "my_contact": row(**open_to_all, at=secret(pk=1)),
        "promotion_events": row(get=COLLEAGUES, at=fair),
        "new_promotion_event": row(get=OFFICERS, post=OFFICERS, own=True, at=fair),
        "promotion_event": row(get=COLLEAGUES, at=an_event_at),
        "edit_promotion_event": row(get=OFFICERS, post=OFFICERS, own=True, at=an_event_at),
        "cancel_promotion_event": row(get=(), post=OFFICERS, own=True, at=an_event_at),
        "tell_promotion_event": row(get=OFFICERS, post=OFFICERS, own=True, at=an_event_at),
        "tours": row(get=COLLEAGUES, at=fair),
        "new_tour": row(get=OFFICERS, post=OFFICERS, own=True, at=fair),
        "tour": row(get=COLLEAGUES, post=WRITERS, at=a_tour_at, done=frozenset({422})),
        "edit_tour": row(get=OFFICERS, post=OFFICERS, own=True, at=a_tour_at),
        "tour_paper": row(get=OFFICERS, own=True, at=a_tour_at),
        "my_tours": row(**open_to_all, at=secret()),
        "matching": row(get=COLLEAGUES, at=fair),
        "match_hours": row(get=OFFICERS, post=OFFICERS, own=True, at=fair, done=frozenset({404})),
        "matching_plan": row(get=OFFICERS, own=True, at=fair),
        "propose_matching": row(get=(), post=OFFICERS, own=True, at=fair),
        # No exhibitor is named, and no plan holds yet.
        "match_absent": row(get=(), post=OFFICERS, own=True, at=fair, done=NOWHERE),
        "place_match": row(get=(), post=OFFICERS, own=True, at=lambda c: fair(c) | {"pair": "A-B"}, done=NOWHERE),
        "match_paper": row(get=OFFICERS, own=True, at=fair),
        "match_entry": row(get=WRITERS, post=WRITERS, own=True, at=exhibitor()),
        "my_meetings": row(**open_to_all, at=secret()),
        "my_booth": row(**open_to_all, at=secret()),
        "exhibitor_by_fair_link": row(**open_to_all, at=secret()),
        "new_product_by_fair_link": row(**open_to_all, at=secret()),
        "product_by_fair_link": row(**open_to_all, at=secret(code="AAAAA")),
        "product_file_by_fair_link": row(**open_to_all, at=secret(code="AAAAA", what="photo")),
        "new_customs_by_fair_link": row(**open_to_all, at=secret()),
        "customs_by_fair_link": row(**open_to_all, at=secret(pk=1)),
    }

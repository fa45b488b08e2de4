"""Verbs about the fair; every door calls these."""

from earlyspring.fair.allotting import add_booth, add_row, allot, change_booth, give_back, remove_booth
from earlyspring.fair.bringing import (
    add_slot,
    book_slot,
    cancel_delivery,
    change_customs_paper,
    enter_customs_paper,
    remove_customs_paper,
    remove_slot,
)
from earlyspring.fair.exhibiting import (
    agree_exhibitor,
    change_exhibitor,
    enter_exhibitor,
    reinstate_exhibitor,
    set_places,
    withdraw_exhibitor,
)
from earlyspring.fair.showing import change_product, enter_product, keep_photo, keep_scan, remove_product
from earlyspring.fair.taking_over import take_over

__all__ = [
    "add_booth",
    "add_row",
    "add_slot",
    "agree_exhibitor",
    "allot",
    "book_slot",
    "cancel_delivery",
    "change_booth",
    "change_customs_paper",
    "change_exhibitor",
    "change_product",
    "enter_customs_paper",
    "enter_exhibitor",
    "enter_product",
    "give_back",
    "keep_photo",
    "keep_scan",
    "reinstate_exhibitor",
    "remove_booth",
    "remove_customs_paper",
    "remove_product",
    "remove_slot",
    "set_places",
    "take_over",
    "withdraw_exhibitor",
]

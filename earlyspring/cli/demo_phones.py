"""What is on everybody's phone in the demo: the numbers that Viet Nam has for all, and one that is invented."""

from earlyspring.meetings.gatherings import Gathering
from earlyspring.meetings.programme.for_phones import name_numbers

NUMBERS = (
    ({"vi": "Công an", "zh": "警察", "en": "Police"}, "113"),
    ({"vi": "Cứu hỏa", "zh": "消防", "en": "Fire brigade"}, "114"),
    ({"vi": "Cấp cứu", "zh": "急救", "en": "Ambulance"}, "115"),
    ({"vi": "Ban tổ chức (số thử)", "zh": "会务组（试用号码）", "en": "Host's desk (invented)"}, "+84 000 000 000"),
)


def fill_phones(gathering: Gathering) -> None:
    name_numbers(gathering, NUMBERS)

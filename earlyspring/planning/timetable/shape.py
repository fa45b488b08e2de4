"""The shape of the timetable's input and of its proposal."""

from earlyspring.core.shapes import Shape

SPANS: Shape = [["positive"]]
"""Slots from the lowest to the highest of each list."""
ANSWER: Shape = [
    {"meeting": "ref:meeting", "slot": "positive", "room": "ref:room", "interpreters": ["ref:interpreter"]}
]
TOLD: Shape = [{"meeting": "ref:told", "slot": "positive", "room": "ref:told", "interpreters": ["ref:told"]}]
"""What was told may speak of a meeting, a room or an interpreter that is no longer there."""
MEETING: Shape = {
    "id": "ref:meeting",
    "bodies": ["ref:body"],
    "persons": ["ref:person"],
    "slots": "positive",
    "size": "count",
    "equipment": ["ref:equipment"],
    "priority": "positive",
    "vip": "bool",
    "languages": ["lang"],
    "field": "ref:field",
    "earliest": "positive",
    "latest": "positive",
    "leads": "count",
    "lock": {"slot": "positive", "room": "ref:room", "interpreters": ["ref:interpreter"]},
}
ROOM: Shape = {
    "id": "ref:room",
    "capacity": "count",
    "building": "ref:building",
    "equipment": ["ref:equipment"],
    "away": SPANS,
}
INTERPRETER: Shape = {
    "id": "ref:interpreter",
    "pairs": [["lang"]],
    "fields": ["ref:field"],
    "lead": "bool",
    "day_minutes": "count",
    "away": SPANS,
}
SERIES: Shape = {
    "id": "ref:series",
    "meetings": ["ref:meeting"],
    "min_days": "count",
    "day_points": "count",
    "room_points": "count",
}
POINTS: Shape = {
    "unplaced": "count",
    "slot_changed": "count",
    "room_changed": "count",
    "interpreter_changed": "count",
    "crowded": "count",
    "empty": "count",
    "field": "count",
    "load": "count",
}
SHAPE: Shape = {
    "slot_minutes": "positive",
    "alone_minutes": "count",
    "rest_minutes": "count",
    "halves": [{"id": "ref:half", "day": "ref:day", "slots": "positive", "start": "str"}],
    "blocked": SPANS,
    "meetings": [MEETING],
    "rooms": [ROOM],
    "interpreters": [INTERPRETER],
    "bodies": [{"id": "ref:body", "away": SPANS, "idle": "count"}],
    "persons": [{"id": "ref:person", "away": SPANS, "idle": "count", "interpreter": "ref:interpreter"}],
    "series": [SERIES],
    "circles": [{"id": "ref:circle", "bodies": ["ref:body"], "meetings": ["ref:meeting"], "alone_points": "count"}],
    "walks": [{"from": "ref:building", "to": "ref:building", "minutes": "count"}],
    "points": POINTS,
    "published": TOLD,
}
REQUIRED = {
    "": ("halves", "meetings", "rooms"),
    "halves": ("id", "day", "slots"),
    "meetings": ("id",),
    "rooms": ("id", "capacity"),
    "interpreters": ("id", "pairs"),
    "bodies": ("id",),
    "persons": ("id",),
    "series": ("id", "meetings"),
    "circles": ("id",),
    "walks": ("from", "to", "minutes"),
    "published": ("meeting", "slot", "room"),
}

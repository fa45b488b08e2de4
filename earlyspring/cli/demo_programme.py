"""The programme of the demonstration's gathering: three days of clearly invented items, of which one version is out."""

from datetime import time, timedelta
from typing import Any

ROOMS: dict[str, dict[str, Any]] = {
    "hall": {
        "names": {"vi": "Hội trường lớn", "zh": "大会堂", "en": "Great hall"},
        "building": {"vi": "Trung tâm hội nghị (thử)", "zh": "会议中心（试）", "en": "Conference centre (trial)"},
        "capacity": 400,
    },
    "room-1": {"names": {"vi": "Phòng họp 1", "zh": "1号会议室", "en": "Meeting room 1"}, "capacity": 40},
    "room-2": {"names": {"vi": "Phòng họp 2", "zh": "2号会议室", "en": "Meeting room 2"}, "capacity": 40},
    "far": {
        "names": {"vi": "Điểm cầu Nam Ninh", "zh": "南宁分会场", "en": "Nanning, by video"},
        "capacity": 80,
        "zone": "Asia/Shanghai",
        "connected": ["hall"],
    },
}
# Days after the first, from, until, kind, rooms, audiences, titles.
ITEMS: list[tuple[int, str, str, str, list[str], list[str], dict[str, str]]] = [
    (0, "09:00", "11:00", "crossing", [], ["all"], {"vi": "Đón các đoàn", "zh": "迎接代表团", "en": "Arrivals"}),
    (0, "14:00", "14:45", "talks", ["room-1"], ["named"], {"vi": "Hội đàm", "zh": "会谈", "en": "Talks of the hosts"}),
    (0, "14:00", "14:45", "talks", ["room-2"], ["named"], {"vi": "Hội kiến", "zh": "会见", "en": "Courtesy call"}),
    (0, "18:30", "20:30", "reception", ["hall"], ["all"], {"vi": "Chiêu đãi", "zh": "招待会", "en": "Reception"}),
    (
        1,
        "08:30",
        "11:30",
        "session",
        ["hall", "far"],
        ["all"],
        {"vi": "Phiên toàn thể", "zh": "全体会议", "en": "Plenary"},
    ),
    (1, "10:00", "10:20", "press", ["room-1"], ["press"], {"vi": "Gặp báo chí", "zh": "媒体见面", "en": "Press"}),
    (1, "12:00", "13:30", "meal", ["hall"], ["all"], {"vi": "Bữa trưa", "zh": "午餐", "en": "Lunch"}),
    (1, "15:00", "16:30", "signing", ["hall"], ["all", "public"], {"vi": "Lễ ký", "zh": "签字仪式", "en": "Signing"}),
    (2, "08:00", "11:00", "tour", [], ["all"], {"vi": "Tham quan", "zh": "参观", "en": "Visit to the port"}),
    (2, "14:00", "15:00", "other", [], ["organisers"], {"vi": "Rút kinh nghiệm", "zh": "总结", "en": "Looking back"}),
]


def fill_programme(gathering: Any, by: Any = None) -> None:
    """Rooms, items and a first version; then one item is moved in the draft, so that the next version has a change."""
    from django.utils import timezone

    from earlyspring.ledger.circles import parties_of
    from earlyspring.meetings.gatherings import sessions_at
    from earlyspring.meetings.programme.actions import add_item, add_venue, change_item, release

    for code, said in ROOMS.items():
        add_venue(gathering, code, **said)
    parties = sorted(parties_of(gathering.mechanism))[:2]
    session = next((one.item for one in sessions_at(gathering)), "")
    made = [
        add_item(
            gathering,
            by=by,
            kind=kind,
            day=gathering.first_day + timedelta(days=after),
            start=time.fromisoformat(start),
            end=time.fromisoformat(end),
            venues=rooms,
            audiences=audiences,
            parties=parties if kind == "talks" else [],
            languages=["vi", "zh"],
            session=session if kind == "session" else "",
            titles=titles,
        )
        for after, start, end, kind, rooms, audiences, titles in ITEMS
    ]
    release(gathering, by=by, at=timezone.now())
    change_item(made[3], base=made[3].version, by=by, start=time(19), end=time(21))

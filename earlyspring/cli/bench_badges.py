"""What the badges of a gathering cost: 290 in two scripts, each with a code signed for it, as one PDF."""

from collections.abc import Iterator

from earlyspring.cli.bench_results import Figure, least_cpu_ms
from earlyspring.papers.gathering.badges import badges
from earlyspring.papers.gathering.facts import Badge, Occasion, Person
from earlyspring.papers.gathering.words import CATEGORIES
from earlyspring.record.badge_token import BadgeToken, signed
from earlyspring.record.keys import make_key

PEOPLE = 290
OCCASION = Occasion(
    names={"vi": "Gặp gỡ đầu Xuân 2027", "zh": "2027年新春会晤"},
    place={"vi": "Hải Phòng", "zh": "海防"},
    first_day="2027-02-24",
    last_day="2027-02-26",
    as_of="2027-02-20",
    exercise=True,
)


def printed() -> Iterator[Figure]:
    """CPU seconds of 290 badges, signing included, and the size of the file. Fonts are open, as on a server that runs."""
    size = 0

    def write() -> None:
        nonlocal size
        key = make_key()
        size = len(badges(OCCASION, [_badge(number, signed(_token(number), key)) for number in range(PEOPLE)]))

    spent = least_cpu_ms({"badges": write}, times=3, warm=1)["badges"]
    yield Figure("badges.290.cpu", round(spent / 1000, 2), "CPU s")
    yield Figure("badges.290.size", round(size / 1024**2, 2), "MB")


def _token(number: int) -> BadgeToken:
    return BadgeToken(f"{number:016x}", 1, _category(number), 1_804_464_000)


def _category(number: int) -> str:
    return list(CATEGORIES)[number % len(CATEGORIES)]


def _badge(number: int, token: str) -> Badge:
    vietnamese = {"vi": f"Người Thử Số {number}", "zh": f"试用人{number}"}
    chinese = {"zh": f"试代表{number}", "vi": f"Thí Đại Biểu {number}"}
    person = Person(
        code=f"TH-{number:03}",
        names=chinese if number % 2 else vietnamese,
        lang="zh" if number % 2 else "vi",
        latin=f"NGUOI THU SO {number}",
        office={"vi": "Phó Trưởng ban Tổ chức", "zh": "筹备委员会副主任"},
        body={"vi": "Cơ quan thử", "zh": "试用机关"},
    )
    return Badge(person=person, category=_category(number), zones=("A", "B"), token=token)

"""OCOP, the Vietnamese programme "one commune, one product": groups of products, stars, and how long a certificate holds.

Source: Decision 1048/QĐ-TTg of 2019 as the provinces quote it: six groups; products of 3 to 5 stars get a certificate,
which is valid for 36 months. Levels and months are data, for the criteria have changed before.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

STARS = (3, 4, 5)
MONTHS = 36

GROUPS: dict[str, dict[str, str]] = {
    "food": {"vi": "Thực phẩm", "zh": "食品", "en": "Food"},
    "drinks": {"vi": "Đồ uống", "zh": "饮品", "en": "Drinks"},
    "herbs": {
        "vi": "Dược liệu và sản phẩm từ dược liệu",
        "zh": "药材及其制品",
        "en": "Medicinal herbs and what is made of them",
    },
    "cloth": {"vi": "Vải và may mặc", "zh": "布料与服装", "en": "Cloth and clothing"},
    "crafts": {"vi": "Thủ công mỹ nghệ, trang trí", "zh": "手工艺品与装饰品", "en": "Crafts and decoration"},
    "tourism": {
        "vi": "Dịch vụ du lịch cộng đồng, du lịch sinh thái",
        "zh": "社区旅游与生态旅游服务",
        "en": "Community and ecological tourism",
    },
}
"""The six groups of products by code, with their names."""


@dataclass(frozen=True)
class Certificate:
    """What an OCOP certificate says. `expires_on`: as printed on it; None where only the day of the award is known."""

    stars: int
    number: str
    awarded_on: date
    expires_on: date | None = None

    @property
    def last_day(self) -> date:
        """The last day on which it holds: the one printed on it, else that of the rule."""
        return self.expires_on or last_day_of(self.awarded_on)

    def holds_on(self, day: date) -> bool:
        """Whether it had been awarded by a day and has not expired on it."""
        return self.awarded_on <= day <= self.last_day


def last_day_of(awarded_on: date, months: int = MONTHS) -> date:
    """The last day of a certificate: so many months after its award, on the same day of the month or on its last one."""
    year, month = divmod(awarded_on.year * 12 + awarded_on.month - 1 + months, 12)
    return date(year, month + 1, min(awarded_on.day, monthrange(year, month + 1)[1]))


def faults_of(held: Certificate, first_day: date, last_day: date) -> Iterator[tuple[str, str, str, str]]:
    """What keeps a product with this certificate from a fair of these days: (key, code, given, expected).

    Codes: stars_out_of_bounds, expires_before_award, awarded_after_fair_begins, certificate_expired (before the fair
    begins), certificate_ends_within (before its last day).
    """
    if held.stars not in STARS:
        yield "stars", "stars_out_of_bounds", f"{held.stars}", f"{STARS[0]}–{STARS[-1]}"
    if held.expires_on and held.expires_on <= held.awarded_on:
        yield "expires_on", "expires_before_award", f"{held.expires_on}", f"{held.awarded_on}"
    elif held.last_day < first_day:
        yield "awarded_on", "certificate_expired", f"{held.last_day}", f"{first_day}"
    elif held.last_day < last_day:
        yield "awarded_on", "certificate_ends_within", f"{held.last_day}", f"{last_day}"
    if held.awarded_on > first_day:
        yield "awarded_on", "awarded_after_fair_begins", f"{held.awarded_on}", f"{first_day}"

"""An invented protocol of a comparison: an agreement on working hours in three languages, two differences, one accepted."""

from earlyspring.papers.comparison_facts import (
    AcceptedBy,
    ClauseBeside,
    ComparedText,
    ComparisonProtocol,
    Difference,
    ReadBy,
)
from earlyspring.papers.facts import Body

QN = Body({"vi": "Quảng Ninh", "zh": "广宁省", "en": "Quảng Ninh"}, "S-VN")
GX = Body({"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}, "S-CN")
ARTICLE_2 = {"vi": "Điều 2, khoản 1", "zh": "第二条第一款", "en": "Article 2, paragraph 1"}
DIGESTS = {"vi": "1f" * 32, "zh": "2e" * 32, "en": "3d" * 32}
HOURS = {
    "vi": "1. Cửa khẩu mở cửa không ít hơn 12 giờ mỗi ngày.",
    "zh": "一、口岸每日开放不少于10小时。",
    "en": "1. The gates are open not less than 12 hours a day.",
}
DIFFERENCES = (
    Difference(
        code="D01",
        of_class={"vi": "con số", "zh": "数字", "en": "number"},
        grave=True,
        sentence={
            "vi": "Thời hạn: các văn bản không nêu như nhau.",
            "zh": "期间：各文本所述不一致。",
            "en": "Period: the texts do not state the same.",
        },
        where=ARTICLE_2,
        quoted=HOURS,
        odd="zh",
        accepted=(
            AcceptedBy(
                body=QN, person="Lan", on="2026-11-21", reason="Bản tiếng Trung sẽ được sửa theo bản tiếng Việt."
            ),
        ),
        waits=(GX,),
    ),
    Difference(
        code="D31",
        of_class={"vi": "tên gọi", "zh": "名称", "en": "name"},
        grave=False,
        sentence={
            "vi": "Không viết “Dong Hung”. Hãy viết “Dongxing”.",
            "zh": "不应写作“Dong Hung”，应写作“Dongxing”。",
            "en": "“Dong Hung” is not to be written so. Write “Dongxing”.",
        },
        where={"vi": "Điều 1", "zh": "第一条", "en": "Article 1"},
        quoted={"en": "The gates of Mong Cai and Dong Hung."},
        odd="en",
        accepted=tuple(
            AcceptedBy(body=body, person=person, on="2026-11-21", reason="Theo thông lệ.", paper=paper)
            for body, person, paper in ((QN, "Lan", ""), (GX, "Wei", "12/2026"))
        ),
    ),
)


def protocol(**more):
    """The protocol; `more` in the place of what it says."""
    said = {
        "mechanism": {"vi": "Cơ chế Gặp gỡ đầu xuân", "zh": "新春会晤机制", "en": "The Spring Meeting mechanism"},
        "organ": {"vi": "Thỏa thuận về giờ làm việc", "zh": "关于工作时间的协议", "en": "Agreement on working hours"},
        "year": 2026,
        "as_of": "2026-11-22",
        "compared_on": "2026-11-22",
        "version": 2,
        "ruleset": "2026.11",
        "terms": "ab12cd34ef56ab12",
        "texts": tuple(ComparedText(lang=lang, sha256=sha256) for lang, sha256 in DIGESTS.items()),
        "differences": DIFFERENCES,
        "approvals": (
            ReadBy(body=QN, person="Lan", on="2026-11-22", digests=DIGESTS, same=True),
            ReadBy(
                body=GX, person="Wei", on="2026-11-20", digests=dict(DIGESTS, zh="00" * 32), same=False, paper="11/2026"
            ),
        ),
        "clauses": (
            ClauseBeside(
                called={"vi": "Điều 1", "zh": "第一条", "en": "Article 1"},
                said={
                    "vi": "Điều 1. Cửa khẩu Móng Cái và Đông Hưng.",
                    "zh": "第一条 芒街口岸和东兴口岸。",
                    "en": "Article 1. The gates of Mong Cai and Dong Hung.",
                },
            ),
            ClauseBeside(called=ARTICLE_2, said=HOURS),
            ClauseBeside(
                called={"vi": "Phụ lục 1", "zh": "附件一", "en": "Annex 1"},
                said={"vi": "Phụ lục I. Danh mục", "en": "Annex 1. List"},
            ),
        ),
        "signing": (QN, GX),
        "own_side": {"vi": "S-VN", "zh": "S-CN"},
    }
    return ComparisonProtocol(**(said | more))

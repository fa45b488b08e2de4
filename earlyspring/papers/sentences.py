"""The sentences of drafts: patterns in three languages, in which facts stand as they are."""

import re

from .pen import Runs, plain
from .words import pick

PATTERNS: dict[str, tuple[str, str, str]] = {
    "agreed": (
        "Về nội dung “{text}”, các bên thống nhất nhận định mức độ thực hiện: {completion}; {outcome}.",
        "关于“{text}”，各方看法一致，落实程度为：{completion}；{outcome}。",
        "On “{text}” the parties agree on how far the work has come: {completion}; {outcome}.",
    ),
    "views_differ": (
        "Về nội dung “{text}”, các bên có nhận định khác nhau, ý kiến của mỗi bên được ghi trong bảng rà soát; {outcome}.",
        "关于“{text}”，看法不一，各方陈述载于回顾评估表；{outcome}。",
        "On “{text}” views differ, and each party's statement stands in the worksheet; {outcome}.",
    ),
    "not_reviewable": (
        "Nội dung “{text}” không đánh giá được; {outcome}.",
        "“{text}”无法评估；{outcome}。",
        "“{text}” could not be reviewed; {outcome}.",
    ),
    "not_concluded": (
        "Nội dung “{text}” chưa có kết luận.",
        "“{text}”尚无结论。",
        "On “{text}” there is no conclusion yet.",
    ),
    "close_complete": ("kết thúc theo dõi", "予以结束", "it is closed"),
    "continue": ("tiếp tục thực hiện", "继续执行", "it continues"),
    "carry_over": ("chuyển sang kỳ sau, hạn mới {day}", "结转至下期，新期限为{day}", "it is carried over to {day}"),
    "merge": ("gộp vào cam kết {successor}", "并入承诺事项{successor}", "it is merged into {successor}"),
    "supersede": (
        "được thay thế bằng cam kết {successor}",
        "由承诺事项{successor}取代",
        "it is superseded by {successor}",
    ),
    "suspend": ("tạm dừng thực hiện", "中止执行", "it is suspended"),
    "refer_up": ("báo cáo cấp trên xem xét", "提请上级研究", "it is referred upwards"),
    "not_pursued": ("không tiếp tục thực hiện", "不再推进", "it is not pursued further"),
    "priority": ("{text} ({years}).", "{text}（{years}）。", "{text} ({years})."),
    "priority_until": ("{text} (thời hạn: {day}).", "{text}（期限：{day}）。", "{text} (due: {day})."),
    "priority_undated": ("{text}.", "{text}。", "{text}."),
}


def sentence(key: str, lang: str, **facts: Runs) -> Runs:
    """A sentence with facts at their places. Raises WordMissing for an unknown key or language."""
    runs: Runs = []
    for piece in re.split(r"(\{\w+\})", pick(PATTERNS, key, lang)):
        if piece.startswith("{"):
            runs += facts[piece[1:-1]]
        elif piece:
            runs.append(plain(piece))
    return runs

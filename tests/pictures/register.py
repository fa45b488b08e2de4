"""Succession, matrix and progress drawn from the example's own register; states of commitments are made up here."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from earlyspring.pictures import matrix, progress, succession
from earlyspring.pictures.states import STATES
from tests.pictures.sample import LANGUAGES, name

EXAMPLE = Path(__file__).resolve().parents[2] / "earlyspring/example/gx-vn.json"
PARTIES = ("GX", "QN", "LS", "CB", "TQ", "HP")


@cache
def facts(kind: str) -> tuple[dict[str, Any], ...]:
    every = json.loads(EXAMPLE.read_text(encoding="utf-8"))["facts"]
    return tuple(fact for fact in every if fact["kind"] == kind)


def fields(language: str) -> dict[str, str]:
    return {field["code"]: field["names"][language] for field in facts("charter")[0]["fields"]}


SUCCESSION_WORDS = {
    "vi": ("Các đơn vị hợp nhất", "Mỗi cột là một đời.", ("Trước", "Việc", "Ngày", "Sau")),
    "zh": ("行政区划沿革", "每列为一代。", ("此前", "事项", "日期", "此后")),
    "en": ("What became of what", "Each column is a generation.", ("Before", "Act", "Day", "After")),
}
ACTS = {"merger": ("hợp nhất", "合并", "merger"), "end": ("kết thúc cấp huyện", "撤销县级", "district tier ended")}
OLD_BODIES = {
    "PH": ("huyện Phục Hòa", "复和县", "Phuc Hoa district"),
    "QU": ("huyện Quảng Uyên", "广渊县", "Quang Uyen district"),
    "QH": ("huyện Quảng Hòa", "广和县", "Quang Hoa district"),
}


def successions(language: str) -> succession.Succession:
    at = LANGUAGES.index(language)
    title, description, heads = SUCCESSION_WORDS[language]
    july = ("1/7/2025", "2025年7月1日", "1 July 2025")[at]
    bodies = [succession.Body(key, name(key, language), f"– {july}") for key in ("HG", "TQ-OLD", "HD", "HP-OLD")]
    bodies += [succession.Body(key, name(key, language), f"{july} –") for key in ("TQ", "HP")]
    bodies += [succession.Body(key, OLD_BODIES[key][at]) for key in OLD_BODIES]
    merger = ACTS["merger"][at]
    return succession.Succession(
        key="succession",
        language=language,
        title=title,
        description=description,
        bodies=tuple(bodies),
        acts=(
            succession.Act(july, merger, ("HG", "TQ-OLD"), ("TQ",)),
            succession.Act(july, merger, ("HD", "HP-OLD"), ("HP",)),
            succession.Act("2020", merger, ("PH", "QU"), ("QH",)),
            succession.Act(july, ACTS["end"][at], ("QH",), ()),
        ),
        heads=heads,
    )


MATRIX_WORDS = {
    "vi": ("Cam kết theo lĩnh vực và địa phương", "Mỗi ô là số cam kết."),
    "zh": ("各领域、各地方承诺数", "每格为承诺数。"),
    "en": ("Commitments by field and party", "Each cell is a number of commitments."),
}
MATRIX_KEYS = {
    "vi": matrix.Words("Lĩnh vực", "Tất cả", "{count} quá hạn", "có cam kết quá hạn", "ít", "nhiều"),
    "zh": matrix.Words("领域", "合计", "{count}项逾期", "含逾期事项", "少", "多"),
    "en": matrix.Words("Field", "All", "{count} late", "some are late", "few", "many"),
}


def by_field() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in facts("commitment"):
        for code in one.get("fields", []):
            found.setdefault(code, []).append(one)
    return dict(sorted(found.items(), key=lambda each: -len(each[1])))


def responsible(language: str) -> matrix.Matrix:
    title, description = MATRIX_WORDS[language]
    heirs = {"B-HG": "TQ", "B-HP-OLD": "HP"}

    def cell(party: str, every: list[dict[str, Any]]) -> matrix.Cell:
        mine = [one for one in every if party in {heirs.get(body, body[2:]) for body in one.get("parties", [])}]
        return matrix.Cell(
            len(mine), late=sum(one["id"] in ("C-002", "C-005") for one in mine), url="#table" if mine else ""
        )

    return matrix.Matrix(
        key="matrix",
        language=language,
        title=title,
        description=description,
        parties=tuple(matrix.Party(name(key, language), "circle" if key == "GX" else "square") for key in PARTIES),
        fields=tuple(
            matrix.Field(fields(language)[code], len(every), tuple(cell(party, every) for party in PARTIES))
            for code, every in list(by_field().items())[:12]
        ),
        words=MATRIX_KEYS[language],
    )


PROGRESS_WORDS = {
    "vi": ("Tiến độ theo lĩnh vực", "Mỗi dấu là một cam kết.", "Lĩnh vực", "Tất cả"),
    "zh": ("各领域进展", "每个符号代表一项承诺。", "领域", "合计"),
    "en": ("Progress by field", "Each mark is one commitment.", "Field", "All"),
}
STATE_WORDS = {
    "vi": "hoàn thành|đáng kể|hạn chế|chưa triển khai|chưa có minh chứng|ý kiến khác nhau|chờ Trung ương|chuyển kỳ sau",
    "zh": "已完成|进展显著|进展有限|未启动|无佐证|意见不一|待中央批复|结转",
    "en": "complete|substantial|limited|not started|no evidence|views differ|awaiting the centre|carried over",
}


def how_far(language: str) -> progress.Progress:
    title, description, field, total = PROGRESS_WORDS[language]
    made = tuple(
        progress.Field(
            fields(language)[code],
            Counter(STATES[(int(one["id"][2:]) * 7 + at) % len(STATES)] for at, one in enumerate(every)),
            url="#table",
        )
        for code, every in list(by_field().items())[:15]
    )
    words = dict(zip(STATES, STATE_WORDS[language].split("|"), strict=True))
    return progress.Progress("progress", language, title, description, made, words, field, total)

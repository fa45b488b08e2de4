"""Files that were mutated, and texts put together at random of what agreements are made of."""

import random
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from earlyspring.formats.tbx import tbx
from earlyspring.formats.terms_csv import terms_csv
from earlyspring.lang.terms.legal import BASE
from tests.lang.concord.agreements import LANGS, NAMES, agreement
from tests.lang.concord.word_files import annex_in_table, in_columns, numbered, typed

SCRAPS = (  # noqa: SIM905 - as a list they would fill a page
    "Điều 1. |khoản 2 |điểm đ) |第三条|第二款|（一）|一、|Article 4 |paragraphs 1, 2 and |(a) |1. |2.1 |I. |mục II |"
    "附件|1,5 tỷ |USD |15亿|万|元|人民币|RMB 300,000 |12.5% |百分之|三分之二|hai phần ba |ngày 06 tháng 02 năm 2026 |"
    "từ ngày 1 đến |2026年2月6日|二〇二六年|至|quý III |第三季度|thứ Sáu |星期五|Friday |07:00 |7时00分|giờ Hà Nội |"
    "北京时间|15 ngày làm việc |个工作日|mỗi quý một lần |每季度|次|once every |一式两份|thành hai bản |"
    "in duplicate |số 12/BB-UBLH |第12号|No. 12 |农历正月初六|mùng 6 tháng Giêng |không được |不得|shall not |phải |"
    "应|ít nhất |至少|at least |“|”|(|)|（|）|。|. |, |；|\n|\t| |-|–|/|0|9|a|đ|中|và |和|and "
).split("|")
LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyẮ0123456789０９〇一二三四五六七八九十百千万亿年月日第条款"
    ".,:;/-–—%()（）“”。、；\u0301\u0323\u200b\ufeff\U0001f600\ud7ff"
)


def files() -> dict[str, bytes]:
    """What real files look like, by the name of a file."""
    import typst

    found: dict[str, bytes] = {}
    for name in NAMES:
        for lang, said in agreement(name).items():
            found[f"{name}.{lang}.txt"] = said.encode()
            found[f"{name}.{lang}.docx"] = typed(said)
            found[f"{name}.{lang}.numbered.docx"] = numbered(said, lang)
            body = "".join(f"<p>{line}</p>" for line in said.split("\n"))
            found[f"{name}.{lang}.html"] = f"<!doctype html><html><body>{body}</body></html>".encode()
        if name != "minutes":
            found[f"{name}.columns.docx"] = in_columns(name)
    found["labour.table.docx"] = annex_in_table(agreement("labour")["vi"])
    found["hours.pdf"] = typst.compile(agreement("hours")["vi"].replace("#", "").encode())
    found["utf16.txt"] = agreement("hours")["zh"].encode("utf-16")
    found["gb.txt"] = agreement("hours")["zh"].encode("gb18030")
    found["terms.tbx"] = tbx(BASE.concepts[:40], "terms", "here")
    found["terms.csv"] = terms_csv(BASE.concepts[:40])
    found["memory.tmx"] = (
        b'<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="vi"><seg>a</seg></tuv></tu></body></tmx>'
    )
    found["texts.xlf"] = (
        b'<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="zh">'
        b'<file id="f"><unit id="u"><segment><source>a</source><target>b</target></segment></unit></file></xliff>'
    )
    return found


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few bytes turned, put in, taken out or said again; of an archive the parts within as often as the whole."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _repacked(data, chance)
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(len(made) + 1)
        far = min(len(made), at + chance.choice((1, 2, 8, 100, 2_000)))
        match chance.randrange(6):
            case 0 if made:
                made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                made[at:far] = b""
            case 2:
                made[at:at] = chance.randbytes(chance.choice((1, 4, 64)))
            case 3:
                made[at:at] = made[at:far] * chance.choice((1, 2, 50))
            case 4:
                made[at:at] = chance.choice(
                    (b"<", b">", b"&", b"&#0;", b"\x00", b"\xff\xfe", b"]]>", b"<!--", b"<w:p>", b"</w:tc>")
                )
            case _:
                made[at:at] = chance.choice(SCRAPS).encode()
        del made[400_000:]
    return bytes(made)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w", ZIP_DEFLATED) as made:
        names = archive.namelist()
        for name in names:
            part = archive.read(name)
            if chance.random() < 0.6:
                part = mutated(part, chance)
            if chance.random() < 0.97:
                made.writestr(chance.choice(names) if chance.random() < 0.03 else name, part)
    return out.getvalue()


def random_text(chance: random.Random) -> str:
    """Scraps of agreements, letters of three languages, or lines of agreements put together at random."""
    size = chance.choice((1, 5, 30, 300, 1_500))
    match chance.randrange(3):
        case 0:
            return "".join(chance.choices(SCRAPS, k=size))
        case 1:
            return "".join(chance.choices(LETTERS, k=size))
        case _:
            lines = agreement(chance.choice(NAMES))[chance.choice(LANGS)].split("\n")
            return "\n".join(turned(one, chance) for one in chance.choices(lines, k=min(size, 60)))


def turned(line: str, chance: random.Random) -> str:
    at, far = sorted((chance.randrange(len(line) + 1), chance.randrange(len(line) + 1)))
    return chance.choice(
        (line, line[:at] + line[far:], line[:at] + chance.choice(SCRAPS) + line[at:], line[far:] + line[:at])
    )

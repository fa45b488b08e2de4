"""What the formats are tried with: an invented pair of bodies, a merger, an office, a session; and words that hurt."""

from hypothesis import strategies as st

from earlyspring.formats.about import About
from earlyspring.formats.bodies import Bodies, Change, Meeting, Membership, Named, Organization, Person, Post
from earlyspring.record.position import LogEnd, Position

PLACE = Position((LogEnd("B-QN", "main", 1, 7, "ab" * 32), LogEnd("B-GX", "main", 1, 3, "cd" * 32)))
ABOUT = About(
    mechanism="gx-vn",
    title={"vi": "Cơ chế", "zh": "机制", "en": "The mechanism"},
    language="vi",
    as_of="2026-11-22",
    position=PLACE,
)
QN = {"vi": "Quảng Ninh", "zh": "广宁省", "en": "Quảng Ninh"}
GX = {"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}
PROVINCE = {"vi": "tỉnh", "zh": "省", "en": "province"}
BODIES = Bodies(
    organizations=(
        Organization("B-QN", (Named(QN, {}),), "province", PROVINCE),
        Organization(
            "B-LS",
            (
                Named({"vi": "Lạng Sơn cũ"}, {}, last_day="2025-06-30"),
                Named({"vi": "Lạng Sơn"}, {"vi": "LS"}, "2025-07"),
            ),
            "province",
            PROVINCE,
            parent="B-QN",
            from_day="1831",
            last_day="2030-06",
        ),
        Organization("B-GX", (Named(GX, {}),), "region", {"en": "region"}),
        Organization("O-JWC", (Named({"en": "Working committee"}, {}),)),
    ),
    persons=(Person("P-1", {"vi": "Lan"}),),
    posts=(Post("F-1", "B-QN", "chair", {"vi": "Chủ tịch", "en": "Chairperson"}),),
    memberships=(
        Membership("M-1", "O-JWC", "B-QN", person=False, role="member", role_words={"en": "member"}, from_day="2024"),
        Membership(
            "T-1", "B-QN", "P-1", person=True, role="holder", post="F-1", from_day="2025-07-01", last_day="2026-01"
        ),
    ),
    changes=(Change("A-1", "merger", "2025-07-01", ("B-LS", "B-QN"), ("B-QN",), ("B-LS",), {"en": "They merged."}),),
    meetings=(
        Meeting(
            "S-1", {"vi": "Kỳ họp 1"}, "O-JWC", "held", "2026-02-03", "2026-02-04", {"vi": "Hạ Long"}, ("B-QN", "B-GX")
        ),
    ),
)
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script> & ]]>",
    "a\x00b\x07c\x1f\x7f",
    'say "yes"; no, or\\n\r\nEND:VCARD\r\nBEGIN:VCARD',
    "阮 \u202e gnp.exe \U0001f600 \ufffe\uffff",
    "\ud800 half",
    "x" * 300,
)
WORDS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), min_size=1, max_size=120))
TEXTS = st.dictionaries(st.sampled_from(["vi", "zh", "en"]), WORDS, min_size=1)

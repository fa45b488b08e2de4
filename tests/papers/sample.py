"""The Spring Meeting of 2026 and its 17th session of the Joint Working Committee, from public reports, in our words."""

from dataclasses import replace
from typing import Any

from earlyspring.papers import (
    Activity,
    Amount,
    Body,
    Contradiction,
    Count,
    Decision,
    Extract,
    Instrument,
    NextHost,
    Participant,
    Priority,
    Proposal,
    Result,
    Source,
    Statement,
    Text,
)


def said(vi: str = "", zh: str = "", en: str = "") -> Text:
    return {lang: words for lang, words in (("vi", vi), ("zh", zh), ("en", en)) if words}


GX = Body(said("Quảng Tây", "广西", "Guangxi"), "CN")
QN = Body(said("Quảng Ninh", "广宁", "Quang Ninh"), "VN")
LS = Body(said("Lạng Sơn", "谅山", "Lang Son"), "VN")
CB = Body(said("Cao Bằng", "高平", "Cao Bang"), "VN")
TQ = Body(said("Tuyên Quang", "宣光", "Tuyen Quang"), "VN")
HP = Body(said("Hải Phòng", "海防", "Hai Phong"), "VN")
EMBASSY = Body(
    said("Đại sứ quán Việt Nam tại Trung Quốc", "越南驻华大使馆", "Embassy of Viet Nam in China"),
    "VN",
)
ALL = (GX, QN, LS, CB, TQ, HP)

TRADE = said("kinh tế, thương mại", "经贸", "economy and trade")
INVESTMENT = said("đầu tư", "投资", "investment")
ECOMMERCE = said("thương mại điện tử xuyên biên giới", "跨境电商", "cross-border e-commerce")
TRANSPORT = said("kết nối giao thông", "交通互联互通", "transport connectivity")
SMART_GATE = said("cửa khẩu thông minh", "智慧口岸", "smart border gates")
BORDER = said("quản lý biên giới", "边境管控", "border management")
CRIME = said("phòng, chống tội phạm", "预防和打击犯罪", "crime prevention and control")
DISASTER = said("ứng phó thiên tai", "灾害应对", "disaster response")
AI = said("trí tuệ nhân tạo", "人工智能", "artificial intelligence")
PEOPLE = said("giao lưu nhân dân", "人文交流", "people-to-people exchange")
PARTY = said("giao lưu kênh Đảng", "党际交流", "Party channel")
MECHANISM = said("cơ chế hợp tác", "合作机制", "cooperation mechanism")
GAPS = ("agency", "due_date", "measure")
LEADERS = said("Lãnh đạo các địa phương Việt Nam", "越方各省市领导", "Leaders of the Vietnamese localities")
SECRETARY_GX = said("Bí thư Khu ủy Quảng Tây", "广西壮族自治区党委书记", "Secretary of the Guangxi Party Committee")
SECRETARY_QN = said("Bí thư Tỉnh ủy Quảng Ninh", "广宁省委书记", "Secretary of the Quang Ninh Party Committee")


def alike(name: str) -> Text:
    """A name that is written the same in every language."""
    return said(name, name, name)


def participants() -> tuple[Participant, ...]:
    heads = {
        "Quảng Tây": said("Trần Cương", "陈刚", "Chen Gang"),
        "Quảng Ninh": said("Quản Minh Cường", "", "Quan Minh Cuong"),
        "Tuyên Quang": said("Hầu A Lềnh", "", "Hau A Lenh"),
    }
    members = (
        Participant(
            body=body,
            head=heads.get(body.names["vi"]),
            capacity="secretary" if body.names["vi"] in heads else None,
            sources=("nation", "people"),
        )
        for body in ALL
    )
    ambassador = said("Phạm Thanh Bình", "", "Pham Thanh Binh")
    return (
        *members,
        Participant(body=EMBASSY, role="observer", head=ambassador, capacity="ambassador", sources=("nation",)),
    )


def statements() -> tuple[Statement, ...]:
    def agreed(text: Text, *fields: Text) -> Statement:
        return Statement(
            force="agreed",
            text=text,
            speaker=said("Lãnh đạo sáu địa phương", "六省区市领导", "Leaders of the six localities"),
            fields=fields,
            parties=ALL,
            gaps=GAPS,
            sources=("nation",),
        )

    return (
        agreed(
            said(
                "Thúc đẩy thương mại và đầu tư, thương mại điện tử xuyên biên giới; tạo thuận lợi để thủy sản, "
                "trái cây Việt Nam qua Quảng Tây vào thị trường Trung Quốc và thị trường thứ ba.",
                "促进贸易和投资，发展跨境电商；便利越南水产品、水果经广西进入中国和第三方市场。",
                "Boost trade, investment and cross-border e-commerce; make it easier for Vietnamese aquatic products "
                "and fruit to reach China and third markets by way of Guangxi.",
            ),
            TRADE,
            INVESTMENT,
            ECOMMERCE,
        ),
        agreed(said("Kết nối giao thông.", "交通互联互通。", "Connect transport."), TRANSPORT),
        agreed(said("Xây dựng cửa khẩu thông minh.", "建设智慧口岸。", "Build smart border gates."), SMART_GATE),
        agreed(
            said(
                "Phối hợp quản lý biên giới, phòng, chống tội phạm và ứng phó thiên tai.",
                "在边境管控、预防打击犯罪和灾害应对方面开展协作。",
                "Work together on border management, crime prevention and disaster response.",
            ),
            BORDER,
            CRIME,
            DISASTER,
        ),
        agreed(
            said(
                "Ứng dụng trí tuệ nhân tạo ở khu vực biên giới.", "", "Apply artificial intelligence in border areas."
            ),
            AI,
        ),
        replace(
            agreed(
                said(
                    "Hải Phòng đăng cai Gặp gỡ đầu Xuân năm 2027.",
                    "海防承办2027年新春会晤。",
                    "Hai Phong hosts the Spring Meeting of 2027.",
                ),
                MECHANISM,
            ),
            due="2027",
            gaps=("instrument",),
        ),
        Statement(
            force="encouraged",
            text=said(
                "Doanh nghiệp Trung Quốc đầu tư tại Việt Nam vào năng lượng sạch, trí tuệ nhân tạo, cơ khí chế tạo và "
                "nông nghiệp thông minh.",
                "鼓励中方企业在越投资清洁能源、人工智能、机械制造和智慧农业。",
                "Chinese investment in Viet Nam in clean energy, AI, mechanical manufacturing and smart agriculture.",
            ),
            fields=(INVESTMENT, AI),
            parties=ALL,
            gaps=("agency", "measure"),
            sources=("nation",),
        ),
        Statement(
            force="ready_to",
            text=said(
                "Làm sâu sắc thêm giao lưu với năm địa phương Việt Nam, chia sẻ kinh nghiệm xây dựng Đảng và xây dựng "
                "pháp luật.",
                "深化与越南五省市的交流，分享党的建设和立法经验。",
                "Deepen exchange with the five localities; share experience in Party building and lawmaking.",
            ),
            speaker=SECRETARY_GX,
            fields=(PARTY, PEOPLE),
            parties=(GX,),
            gaps=GAPS,
            sources=("nation",),
        ),
        Statement(
            force="affirmed",
            text=said(
                "Sau 10 lần gặp gỡ và 16 kỳ họp, nhận thức chung của lãnh đạo cấp cao đã thành việc làm cụ thể.",
                "经过10次会晤和16次联工委会议，高层共识已化为具体行动。",
                "After 10 meetings and 16 sessions what the leaders perceive in common has become concrete action.",
            ),
            speaker=SECRETARY_QN,
            fields=(MECHANISM,),
            parties=(QN,),
            sources=("nation",),
        ),
    )


def spring_meeting(**changes: Any) -> Extract:
    """The extract as the tests know it; `changes` replace whole fields of it."""
    extract = Extract(
        mechanism=said(
            "Gặp gỡ đầu Xuân và Ủy ban công tác liên hợp giữa các địa phương phía Bắc Việt Nam và Quảng Tây",
            "广西与越南北部省市新春会晤暨联合工作委员会",
            "Spring Meeting and Joint Working Committee of Guangxi and northern localities of Viet Nam",
        ),
        organ=said("Gặp gỡ đầu Xuân", "新春会晤", "Spring Meeting"),
        ordinal=11,
        year=2026,
        mode="in_person",
        first_day="2026-02-11",
        place=said("Nam Ninh, Quảng Tây", "广西南宁", "Nanning, Guangxi"),
        host=GX,
        held_with=said(
            "Hội nghị lần thứ 17 Ủy ban công tác liên hợp",
            "联合工作委员会第17次会晤",
            "17th session of the Joint Working Committee",
        ),
        as_of="2026-11-20",
        own_side={"vi": "VN", "zh": "CN"},
        participants=participants(),
        counts=(
            Count(what="meetings_so_far", actual=Amount(10), sources=("nation",)),
            Count(what="jwc_so_far", actual=Amount(16), sources=("nation",)),
            Count(what="documents", sources=("agency",)),
        ),
        decisions=(
            Decision(
                type="next_host",
                text=said(
                    "Hải Phòng đăng cai chương trình năm 2027.",
                    "海防承办2027年活动。",
                    "Hai Phong hosts the programme of 2027.",
                ),
                sources=("nation",),
            ),
        ),
        next_host=NextHost(year=2027, body=HP, sources=("nation",)),
        instruments=(
            Instrument(
                type="agreement",
                title=said(
                    "Các thỏa thuận ký nhân dịp Gặp gỡ đầu Xuân năm 2026",
                    "2026年新春会晤前后签署的协议",
                    "Agreements signed around the Spring Meeting of 2026",
                ),
                parties=ALL,
                field_scope="not_stated",
                signed_on="2026-02",
                gaps=("count", "text"),
                sources=("agency",),
            ),
        ),
        statements=statements(),
        proposals=(
            Proposal(
                text=said(
                    "Đưa giao lưu nhân dân đi vào chiều sâu.",
                    "深化人文交流。",
                    "Deepen people-to-people exchange.",
                ),
                parties=(QN, LS, CB, TQ, HP),
                fields=(PEOPLE,),
                sources=("nation",),
            ),
        ),
        priorities=(
            Priority(
                text=said("Tăng cường kết nối hạ tầng.", "加强基础设施互联互通。", "Stronger infrastructure links."),
                from_year=2026,
                fields=(TRANSPORT,),
                sources=("nation",),
            ),
        ),
        results=(
            Result(
                text=said(
                    "Kim ngạch thương mại Việt Nam – Quảng Tây năm 2025",
                    "2025年广西与越南贸易额",
                    "Trade between Guangxi and Viet Nam in 2025",
                ),
                amount=Amount(300_000_000_000, qualifier="more_than", currency="CNY"),
                as_of="2025-12",
                bodies=(GX,),
                sources=("agency",),
            ),
            Result(
                text=said("Lượt người qua lại biên giới năm 2025", "2025年跨境往来", "Border crossings in 2025"),
                amount=Amount(13_000_000, qualifier="more_than", unit=said("lượt", "人次", "crossings")),
                as_of="2025-12",
                bodies=(GX,),
                sources=("agency",),
            ),
        ),
        activities=(
            Activity(
                type="talks",
                text=said(
                    "Hội đàm giữa Bí thư Tỉnh ủy Tuyên Quang và Bí thư Khu ủy Quảng Tây.",
                    "广西党委书记与宣光省委书记会谈。",
                    "Talks of the secretaries of Tuyen Quang and Guangxi.",
                ),
                first_day="2026-02",
                place=said("Nam Ninh", "南宁", "Nanning"),
                bodies=(TQ, GX),
                sources=("people",),
            ),
        ),
        contradictions=(
            Contradiction(
                topic=said("Thứ tự của lần gặp gỡ năm 2026", "2026年会晤的届次", "Ordinal of the meeting of 2026"),
                version_a=said(
                    "Nói đến 10 lần gặp gỡ và 16 kỳ họp.",
                    "提到10次会晤和16次会议。",
                    "Speaks of 10 meetings and 16 sessions.",
                ),
                version_b=said("Gọi là lần thứ 11 và lần thứ 17.", "称为第11次和第17次。", "Calls them 11th and 17th."),
                assessment=said(
                    "Không mâu thuẫn: nguồn thứ nhất đếm các lần trước đó.",
                    "并不矛盾：前者计算的是以往各次。",
                    "Consistent: the first counts earlier ones.",
                ),
                sources=("nation", "people"),
            ),
        ),
        sources=(
            Source(
                "nation",
                alike("Viet Nam News"),
                "2026-02-11",
                "Border localities of Việt Nam, China step up substantive cooperation",
                "en",
                "https://vietnamnews.vn/politics-laws/1765687/border-localities-of-viet-nam-china-step-up-substantive-cooperation.html",
            ),
            Source(
                "people",
                alike("Nhân Dân"),
                "2026-02-11",
                url="https://es.nhandan.vn/provincias-fronterizas-de-vietnam-y-china-profundizan-cooperacion-practica-post87313.html",
            ),
            Source(
                "agency",
                alike("TTXVN / VNA"),
                "2026-03-06",
                url="https://vietnam.vnanet.vn/english/tin-van/chinas-guangxi-looks-forward-to-deepening-ties-with-vietnam-433050.html",
            ),
        ),
    )
    return replace(extract, **changes)

"""Who bears and who does: the roles of the parties to an agreement (TEXTS.md 5, D17)."""

ROLES = {
    "host": (
        "bên đăng cai|bên chủ nhà|bên chủ trì|bên tổ chức|địa phương đăng cai|phía đăng cai|bên đăng cai tổ chức|phía chủ nhà",
        "主办方|东道主|承办方|东道方|主办地|举办方|主办一方",
        "host party|hosting party|host side|hosting side|host locality|party hosting|hosting locality",
    ),
    "guest": (
        "bên khách|phía cử|phía cử đoàn|phía được mời|bên cử đoàn|bên được mời|bên sang thăm|bên cử người|bên cử|phía khách",
        "来访方|客方|派出方|派遣方|受邀方|派团方|来访一方",
        "visiting party|guest party|sending party|invited party|visiting side|guest side|sending side",
    ),
    "receiver": (
        "bên tiếp nhận|phía tiếp nhận|bên đón tiếp|bên nhận thông tin|bên nhận hàng",
        "接收方|接待方|接受方|收货方",
        "receiving party|receiving side|recipient party|admitting party|recipient",
    ),
    "giver": (
        "bên cung cấp|bên tiết lộ|bên cung cấp thông tin|phía cung cấp",
        "提供方|披露方|供给方",
        "providing party|supplying party|disclosing party|party providing|party that provided|providing side|side providing",
    ),
    "asker": (
        "bên yêu cầu|phía yêu cầu|phía đề nghị|bên đề nghị|bên đề xuất|bên kiến nghị",
        "请求方|申请方|提议方|要求方|提出方|建议方",
        "requesting party|proposing party|applicant party|requesting side|party making the request",
    ),
    "asked": ("bên được yêu cầu|bên được đề nghị", "被请求方|被申请方|被要求方", "requested party"),
    "each": (
        "mỗi bên|từng bên|mỗi phía|các bên tự|mỗi bên tự|bên nào bên đó",
        "每一方|每方|各方自行|双方各自|各方各自|双方各|各方均",
        "each party|each side|each of the parties|each of the sides|each locality|the parties each|parties shall each",
    ),
    "each/all": ("", "各方", ""),
    "each?": ("", "各自", "respective|its own|their own"),
    "all": (
        "hai bên|các bên|cả hai bên|đôi bên|tất cả các bên|hai phía",
        "双方|两方|缔约双方|各缔约方|所有各方",
        "the parties|both parties|parties|the two parties|two sides|both sides|the sides|all parties|all the parties",
    ),
    "any": (
        "bất kỳ bên nào|một trong hai bên|không bên nào|bên nào|một trong các bên|bất cứ bên nào",
        "任何一方|任一方|任何缔约方",
        "any party|either party|neither party|no party|one of the parties|either side|neither side|either of the parties"
        "|neither of the parties|any of the parties",
    ),
    "any?": (
        "bên|một bên|phía|bên nhận được|bên phát hiện|bên đó|bên liên quan|bên này|bên ký",
        "一方|方面|发现方|该方|有关方|有关各方|缔约方|其中一方|该一方",
        "party|a party|one party|the party|side|that party|one side|parties concerned|party concerned|contracting party",
    ),
    "other": (
        "bên kia|phía bên kia|bên còn lại",
        "对方|另一方|另一缔约方",
        "the other party|other party|the other side|other side",
    ),
    "other?": (
        "bên khác|các bên khác|các bên còn lại",
        "其他方|其他各方|其他缔约方",
        "another party|other parties|the other parties",
    ),
    "third": (
        "bên thứ ba|nước thứ ba|bên thứ 3|cơ quan thứ ba|tổ chức thứ ba",
        "第三方|第三国|第三人|第三方机构",
        "third party|third parties|third country|third countries|third person|third body|third bodies|third organisation",
    ),
    "A": ("bên a", "甲方", "party a"),
    "B": ("bên b", "乙方", "party b"),
    "VN": (
        "phía việt nam|bên việt nam|các địa phương việt nam",
        "越方|越南方面|越南一方|越南各地方",
        "vietnamese side|vietnamese party|viet nam side|vietnamese localities",
    ),
    "CN": (
        "phía trung quốc|bên trung quốc",
        "中方|中国方面|中国一方",
        "chinese side|chinese party|china side",
    ),
    "employer": (
        "người sử dụng lao động|bên sử dụng lao động|chủ sử dụng lao động",
        "用人单位|雇主|用工单位",
        "employer|employing unit",
    ),
    "worker?": ("người lao động|lao động", "劳务人员|劳动者|工人|务工人员|雇员", "worker|employee|labourer|laborer"),
    "buyer": ("bên mua|người mua", "买方|购买方|采购方|买家", "buyer|purchaser"),
    "seller": ("bên bán|người bán", "卖方|销售方|出售方|卖家", "seller|vendor"),
    "": (
        "hai bên biên giới|bên cạnh|bên trong|bên ngoài|bên lề|bên trên|bên dưới|biên bản|phía bắc|phía nam|phía đông|phía tây"
        "|phía sau|phía trước|song phương|sức lao động|tranh chấp lao động|hợp đồng lao động|giấy phép lao động"
        "|quản lý lao động|thị trường lao động|lao động việt nam|bộ lao động|sở lao động",
        "地方|官方|方面军|北方|南方|东方|西方|方式|方案|方向|方法|方便|多方|多方面|各方面|方针|双方面|远方|警方|军方",
        "political party|communist party|party committee|party secretary|labour party|labor party|party congress"
        "|party central committee|ruling party|party school|party members|party member|side by side|party of the",
    ),
}


def _of_all() -> dict[str, str]:
    """Words of a role that only go on from *hai Bên* or *mỗi Bên*: hai Bên tổ chức, both Parties organise."""
    roles = [
        one.removeprefix("bên ") for words, *_ in ROLES.values() for one in words.split("|") if one.startswith("bên ")
    ]
    return {meaning: "|".join(f"{each} {role}" for each in every for role in roles) for meaning, every in EVERY.items()}


EVERY = {
    "all": ("hai bên", "các bên"),
    "each": ("mỗi bên", "từng bên"),
    "any": ("một bên", "bất kỳ bên nào", "bên nào"),
}
ACTORS = ROLES | {
    meaning: (f"{ROLES[meaning][0]}|{words}", *ROLES[meaning][1:]) for meaning, words in _of_all().items()
}

"""Currencies by the words of each language, and their signs (ISO 4217; `USc` is the hundredth of a dollar)."""

from collections.abc import Mapping

Words = Mapping[str, tuple[str, str, str]]

# Code: words in vi, zh, en, as alternatives of a regular expression; the longer of two before the shorter.
MONEY: Words = {
    "AUD": (r"đô la úc|đôla úc|aud", r"澳元|澳币", r"australian dollars?|aud"),
    "CAD": (r"đô la canada|cad", r"加元|加拿大元", r"canadian dollars?|cad"),
    "HKD": (r"đô la hồng kông|hkd", r"港元|港币", r"hong kong dollars?|hkd"),
    "USD": (
        r"usd|us\$|đô la mỹ|đôla mỹ|đô-la mỹ|mỹ kim|đô la|đôla|đô-la|đô",
        r"元?美元|元?美金|usd",
        r"us dollars?|u\.s\. dollars?|dollars?|usd",
    ),
    "CNY": (
        r"nhân dân tệ|ndt|cny|rmb|tệ",
        r"元人民币|人民币|元(?!旦|首|素|宵|老|月|气|帅|件|勋|年|祖|凶|件)|cny|rmb",
        r"yuan(?: renminbi)?|renminbi|rmb|cny",
    ),
    "VND": (
        r"đồng(?! (?:đăng|thời|ý|bằng|hồ|minh|nghiệp|đội|tháp|nai|hới|bào|chí|tính|hành))|vnđ|vnd",
        r"越南盾|越盾|盾|vnd",
        r"vietnamese dong|vnd|dong(?! (?:dang|hung))",
    ),
    "EUR": (r"euro|eur|ơ-rô", r"元?欧元|eur", r"euros?|eur"),
    "GBP": (r"bảng anh|bảng|gbp", r"英镑|镑", r"pounds?(?: sterling)?(?! of| in weight)|gbp|sterling"),
    "JPY": (r"yên nhật|yên|jpy", r"日元|日圆", r"yen|jpy"),
    "KRW": (r"won|krw", r"韩元", r"won(?= |$)|krw"),
    "THB": (r"bạt thái|bạt|baht", r"泰铢", r"baht"),
    "RUB": (r"rúp|rub", r"卢布", r"rou?bles?"),
    "INR": (r"rupee|rupi", r"卢比", r"rupees?"),
    "CHF": (r"franc thụy sĩ|franc", r"瑞士法郎|法郎", r"swiss francs?"),
    "USc": (r"xu", r"美分", r"cents?"),
}
SIGNS = {"us$": "USD", "hk$": "HKD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "$": "USD", "€": "EUR", "£": "GBP"}
SIGNS |= {
    "¥": "CNY",
    "usd": "USD",
    "rmb": "CNY",
    "cny": "CNY",
    "vnd": "VND",
    "eur": "EUR",
    "gbp": "GBP",
    "人民币": "CNY",
}

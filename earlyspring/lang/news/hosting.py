"""Who hosts next."""

from earlyspring.lang.news.words import Text, words


def hosts_next(host: Text, organ: Text, year: int, lang: str) -> str:
    """The meeting decided who hosts that of a year."""
    who, what = words(host, lang), words(organ, lang)
    if lang == "vi":
        return f"lãnh đạo các bên thống nhất {who} đăng cai {what} năm {year}"
    if lang == "zh":
        return f"各方领导商定由{who}承办{year}年{what}"
    return f"the leaders agreed that {who} hosts the {what} of {year}"

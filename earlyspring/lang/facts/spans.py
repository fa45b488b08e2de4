"""Spans of time by the words of each language (UCUM; `wd`, working days, is the house's own)."""

from earlyspring.lang.facts.money import Words

# Code: words in vi, zh, en; the longer of two before the shorter.
SPANS: Words = {
    "wd": (r"ngày làm việc", r"个?工作日", r"(?:working|business|work) days?"),
    "s": (r"giây", r"秒(?:钟)?", r"seconds?|secs?\b"),
    "min": (r"phút", r"分钟", r"minutes?|mins?\b"),
    "h": (r"tiếng đồng hồ|giờ đồng hồ|tiếng|giờ", r"个?(?:多|半)?(?:小时|钟头)", r"hours?|hrs?\b"),
    "d": (r"ngày đêm|ngày|hôm", r"天|日(?!元|本|圆|前|报|益|常|期|程|内瓦)|昼夜", r"days?"),
    "wk": (r"tuần lễ|tuần", r"个?(?:星期|礼拜)|周(?!年|岁|边|围|末|[一二三四五六日])", r"weeks?"),
    "mo": (r"tháng", r"个(?:多)?月", r"months?"),
    "decade": (r"thập kỷ|thập niên", r"个?年代(?!初)|十年(?=间|来)", r"decades?"),
    "century": (r"thế kỷ", r"个?世纪", r"centur(?:y|ies)"),
    "a": (
        r"năm tuổi|tuổi|năm",
        r"周岁|岁|年(?:间|来|多)?(?!代|度|级|轻|前夕|龄)|周年",
        r"years?(?:[- ]olds?)?|yrs?\b|y/o",
    ),
}

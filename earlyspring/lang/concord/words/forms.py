"""In what form something is said or given: in writing, by diplomatic channels (TEXTS.md 5, D30)."""

FORMS = {
    "written": (
        "bằng văn bản|dưới dạng văn bản|bằng hình thức văn bản|dưới hình thức văn bản|văn bản thông báo"
        "|thông báo văn bản|bằng công văn|có văn bản|bằng giấy tờ",
        "书面|书面形式|以书面|书面通知|以书面形式",
        "in writing|written|in written form",
    ),
    "written?": ("văn bản|công văn", "公函|文书", "letter|document"),
    "diplomatic": (
        "qua đường ngoại giao|qua kênh ngoại giao|bằng con đường ngoại giao|đường ngoại giao|kênh ngoại giao",
        "外交途径|外交渠道|通过外交途径|通过外交渠道",
        "through diplomatic channels|diplomatic channels|diplomatic channel|through the diplomatic channel",
    ),
    "mail": ("thư điện tử|email|e-mail", "电子邮件|电邮|电子邮箱", "e-mail|email|electronic mail"),
    "telephone": ("qua điện thoại", "电话|以电话", "by telephone|by phone"),
    "telephone?": ("điện thoại|bằng điện thoại", "手机", "telephone|phone"),
    "hotline": ("đường dây nóng", "热线|热线电话", "hotline|hot line"),
    "oral": ("bằng lời|bằng lời nói|bằng miệng|miệng", "口头", "oral|orally|verbal|verbally|by word of mouth"),
    "electronic": (
        "hệ thống điện tử|bằng phương thức điện tử|phương tiện điện tử",
        "电子系统|电子方式|以电子方式",
        "electronic system|by electronic means|electronic means",
    ),
    "": (
        "văn bản mẫu|văn bản quy phạm|văn bản pháp luật|hai văn bản|văn bản này|văn bản hợp tác",
        "电话会议|电话号码",
        "handwritten|written in|written form|written law|written off|hand-written|re-written|rewritten",
    ),
}

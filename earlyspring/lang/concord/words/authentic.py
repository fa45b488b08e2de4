"""Which language of a text prevails, or that all are equally authentic (TEXTS.md 5, D27; Vienna Convention, article 33)."""

AUTHENTIC = {
    "prevails": (
        "được dùng làm cơ sở|làm cơ sở|được lấy làm chuẩn|làm chuẩn|có giá trị quyết định|được ưu tiên áp dụng"
        "|căn cứ vào bản|căn cứ theo bản|ưu tiên áp dụng|làm căn cứ|được lấy làm căn cứ|được dùng làm căn cứ"
        "|được dùng làm chuẩn|có giá trị cao hơn"
        "|là bản gốc duy nhất",
        "为准|为依据|优先适用|具有优先效力|优先效力|为基准",
        "prevail|prevails|shall prevail|will prevail|take precedence|takes precedence|shall be authoritative"
        "|shall be decisive|is decisive|shall control|be the authoritative text",
    ),
    "equal": (
        "có giá trị như nhau|có giá trị ngang nhau|có giá trị pháp lý như nhau|giá trị như nhau|giá trị ngang nhau"
        "|có hiệu lực như nhau|đều có giá trị như nhau|giá trị pháp lý như nhau|giá trị pháp lý ngang nhau"
        "|có giá trị bằng nhau"
        "|hiệu lực pháp lý như nhau|đều là bản gốc",
        "同等作准|同等效力|同等法律效力|同样作准|同为作准|同等有效|同为正本|均为作准|均为正本|效力等同|具有同等效力",
        "equally authentic|equally valid|equal validity|equal force|same validity|equal legal force|equal authenticity"
        "|equally binding|equal effect|same legal force|equally authoritative|equal legal effect"
        "|equal legal validity|same legal validity|equal legal value|equal value|same legal value|identical validity",
    ),
    # What a text is only compared with may yet be the one that decides.
    "reference/prevails": (
        "được dùng để đối chiếu|dùng để đối chiếu|để đối chiếu",
        "作对照|供对照|作为对照|以资对照",
        "",
    ),
    "reference": (
        "để tham khảo|được dùng để tham khảo|chỉ để tham khảo|chỉ có giá trị tham khảo|có giá trị tham khảo|mang tính tham khảo",
        "供参考|仅供参考|作参考|作为参考|作参照|作为参照",
        "for reference|for reference only|for reference purposes|for reference purposes only|for information only",
    ),
    "vi": (
        "tiếng việt|bản tiếng việt|việt ngữ|bằng tiếng việt",
        "越文|越南文|越南语|越语|越文文本|越南文文本",
        "vietnamese text|vietnamese language|vietnamese version|vietnamese copy|in vietnamese",
    ),
    "zh": (
        "tiếng trung|tiếng trung quốc|tiếng hoa|tiếng hán|bản tiếng trung|hoa ngữ|trung văn|bằng tiếng trung",
        "中文|汉文|汉语|华文|华语|中文文本",
        "chinese text|chinese language|chinese version|chinese copy|in chinese",
    ),
    "en": (
        "tiếng anh|bản tiếng anh|anh ngữ|bằng tiếng anh",
        "英文|英语|英文文本",
        "english|english text|english language|english version|english copy|in english",
    ),
    "vi?": ("", "", "vietnamese"),
    "zh?": ("", "", "chinese"),
}

"""Bounds of a number: at least, at most; more and less without an end are soft (TEXTS.md 4)."""

COMPARATORS = {
    "min": (
        "ít nhất|tối thiểu|không ít hơn|không dưới|không thấp hơn|không nhỏ hơn|không kém|trở lên|thấp nhất|tối thiểu là"
        "|ít nhất là|không được ít hơn|không được thấp hơn|không được dưới|phải từ|tối thiểu bằng",
        "最短为|至少|不少于|不低于|最低|最少|不小于|起码|不得少于|不得低于|不得小于|应不少于|应不低于|不应少于|不应低于|下限|不下于",
        "at least|not less than|no less than|not fewer than|no fewer than|minimum|a minimum of|minimum of|not lower than"
        "|no lower than|not under|or more|or above|and above|or higher|and higher|or older|and older|and over|or longer|or larger"
        "|or greater|shall not be less than|shall not be lower than"
        "|shall not be fewer than|may not be less than|must not be less than|must not be lower than|may not be lower than"
        "|not be less than|not be lower than|not be fewer than|is not less than|not below|shall not fall below"
        "|shall be not less than|at minimum|no younger than|not younger than|no smaller than",
    ),
    "max": (
        "tối đa|không quá|không vượt quá|không được vượt quá|không được quá|không nhiều hơn|không cao hơn|không lớn hơn"
        "|nhiều nhất|lâu nhất|dài nhất|trở xuống|không hơn|cao nhất|không được cao hơn|không được nhiều hơn"
        "|không được hơn|tối đa là|nhiều nhất là"
        "|tối đa không quá|không vượt",
        "最高|最多|最长|最久|不超过|至多|不多于|不高于|不得超过|不得高于|不得多于|上限|不应超过|最高不超过|最多不超过|不超出|不得超出"
        "|最大不超过|最长不超过|最长不得超过|最长为|不大于|不得大于|应不超过|均不超过",
        "or lower|and lower|or younger|and younger|and under|or shorter|or smaller"
        "|not more than|no more than|not exceeding|not exceed|shall not exceed|does not exceed|do not exceed|may not exceed"
        "|must not exceed|should not exceed|up to|maximum|a maximum of|maximum of|at most|or less|or below|or fewer|and below"
        "|not higher than|no higher than|or under|shall not be more than|shall not be higher than|may not be more than"
        "|may not be higher than|not be more than|not be higher than|not over|not greater than|shall not be over"
        "|without exceeding|at maximum|not to exceed|no older than|not older than|not longer than|no greater than"
        "|no larger than",
    ),
    "min/more": ("", "以上|及以上", ""),
    "max/less": ("", "以下|及以下|以内|之内", ""),
    "max?": ("trong phạm vi|trong giới hạn|trong mức", "范围内|限额内|额度内", "limited to|within"),
    "more?": (
        "hơn|trên|quá|vượt|vượt quá|nhiều hơn|cao hơn|lớn hơn|hơn nữa",
        "超过|多于|逾|超|高于|大于|超出|过",
        "more than|over|above|exceed|exceeds|exceeded|exceeding|in excess of|higher than|greater than|upwards of|larger than"
        "|longer than",
    ),
    "less?": (
        "dưới|ít hơn|chưa đến|chưa đầy|thấp hơn|gần",
        "不到|不足|低于|少于|未满|小于|近",
        "less than|under|below|fewer than|lower than|short of|nearly|almost",
    ),
    "": (
        "tối đa hóa|dưới đây|sau đây|dưới sự|trên cơ sở|quá trình|quá cảnh|trên biển|trên đất liền|quá khứ|trên tinh thần"
        "|trên đây|trên địa bàn|trên cả nước|trên thế giới|dưới hình thức|cấp cao nhất|cao nhất có thể|dưới dạng|ít nhất có thể"
        "|hơn thế nữa|thông qua|vượt qua|vượt khó",
        "最迟不超过|最晚不超过|以下简称|以下称|以下统称|以下合称|以下单独称|以下内容|以下事项|以下几点|以下方面|以下条款|以下条件|以下共识|以下各"
        "|最高人民|最高法院|最高级|最高领导|以上内容|以上事项|以上条款|以上各|同意以下|起草|起点|起诉|发起|引起|一起|起来"
        "|超级|超越|超市|高超|通过|经过|过程|过境|过去|不过|过渡|附近|最近|近年|邻近|近期",
        "up to date|up-to-date|set up to|up to the|over time|all over|over the|above all|under the|under this|below the"
        "|maximum security|the above|set out below|under article|over a|once more or less|more or less|over to|under a"
        "|underway|above-mentioned|under its|under their|under his|under her|over his|over her|over its|over their"
        "|take over|taken over|took over|over again|over there|over here",
    ),
}

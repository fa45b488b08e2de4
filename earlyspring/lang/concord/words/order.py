"""Before, after, within: only what is clearly so, for these words have many other uses (TEXTS.md 4)."""

ORDER = {
    "before": (
        "trước khi|trước ngày|chậm nhất|muộn nhất|đến hết|không muộn hơn|không chậm hơn|trước thời hạn|trước lúc"
        "|trước thời điểm",
        "之前|以前|最迟|最晚|提前|不迟于|不晚于|不得迟于|不得晚于|届满前|期满前|到期前",
        "before|prior to|no later than|not later than|in advance|at the latest|not after",
    ),
    "before?": (
        "trước|đến|tới",
        "前|先|到|截至|至",
        "by|until|till|ahead of|previously|earlier|ago|previous|preceding|last",
    ),
    "after": (
        "sau khi|kể từ khi|sau ngày|sau lúc|sau thời điểm",
        "之后|以后",
        "after|following the|subsequent to",
    ),
    "after?": (
        "sau|kể từ|kể từ ngày|từ ngày|từ|khi",
        "后|自|起|从|经",
        "from|from the date|since|upon|once|later|when|next|following|starting|as of|with effect from",
    ),
    "within?": (
        "trong vòng|trong thời hạn|trong thời gian|trong",
        "内|之内|以内|期间",
        "within|during|in the course of",
    ),
    "": (
        "sau đây|trước mắt|trước hết|trước đây|trước đó|sau đó|sau cùng|phía sau|phía trước|mặt trước",
        "目前|当前|前往|前提|前景|向前|前者|前任|此前|先后|最后|背后|今后|随后|后续|后果|后者|落后|前沿|前期|后期|优先"
        "|先生|首先|领先|先进|自行|自治|自动|自然|各自|自愿|自由|自身|亲自|独自|前来|前述|如前|内容|国内|境内|区内|省内|市内"
        "|其内|在内|内部|内地|内务|内政|内陆|自觉|自主|起草|一起|经济|经营|经验|曾经|已经|经由|经费|达到|到达|遇到|收到|受到"
        "|得到|到位|看到|感到|到期|至少|至多|甚至|以至|乃至|从事|从而|服从|日内瓦",
        "at once|once every|once a|once per|by means of|by and|long after|look after|thereafter|hereafter|hereinafter",
    ),
}

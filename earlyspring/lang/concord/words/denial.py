"""Words that deny without *not*: they answer a negation of the other language and ask for none."""

DENIAL = {
    "not?": (
        "ngoài|loại trừ|trừ|trừ khi|trừ trường hợp|miễn|kể cả ngày lễ|kể cả ngày nghỉ|rỗng"
        "|thất bại|từ chối|quá hạn|quá thời hạn|ngược lại|thiếu|mất|hết|thay vì",
        "除|除非|排除|免|逾期|拒绝|以外|之外|取消|失效|缺|丧失|代替|而非|停止|另有|另行"
        "|异议|含节假日|包括节假日|含法定节假日|包括法定节假日|空车|空载|空箱|空柜",
        "exclude|excludes|excluded|excluding|fail|fails|failed|failure|failing|outside|fall outside|falls outside"
        "|beyond|unless|except|exempt|exempted|refuse"
        "|refuses|other than|free|lack"
        "|absence|empty|disagree|disagrees|disagreement|disagreeing|holidays included|including holidays"
        "|including public holidays|public holidays included|otherwise"
        "|irrespective|regardless|instead of|inadmissible|invalid|unable|impossible|independent|until|cease"
        "|ceases|in the event of disagreement|indivisible|irrevocable|prevent|prevents|avoid|unrestricted|unlimited",
    ),
}

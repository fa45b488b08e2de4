"""Sentences of our own that say the same in each language: what all sentences of a language have in common is told by
these and by the text together, since a text of two or three sentences alone does not tell it."""

USUAL = {
    "vi": (
        "Hai Bên sẽ gặp nhau vào mùa xuân năm sau.",
        "Giá gạo tăng trong tháng qua.",
        "Trường học mở cửa trở lại vào thứ Hai.",
        "Ông nói rằng công việc đã xong.",
        "Trời mưa to ở các huyện miền núi.",
        "Đội tuyển thắng hai trận liên tiếp.",
        "Đường mới nối cảng với thành phố.",
        "Bệnh viện nhận thêm bác sĩ trẻ.",
    ),
    "zh": (
        "双方将于明年春天会面。",
        "上个月米价上涨。",
        "学校星期一重新开学。",
        "他说工作已经完成。",
        "山区各县下了大雨。",
        "球队连续赢了两场比赛。",
        "新公路把港口和城市连接起来。",
        "医院增聘了年轻医生。",
    ),
    "en": (
        "The two sides will meet in spring next year.",
        "The price of rice rose last month.",
        "The school opens again on Monday.",
        "He said that the work was done.",
        "It rained hard in the mountain districts.",
        "The team won two matches in a row.",
        "A new road links the port with the city.",
        "The hospital took on more young doctors.",
    ),
}

"""A draft in three languages with what drafts have the night before: two slips, and one difference that is none.

Made up for trying out: no party drafted it.
"""

BEFORE = {
    "vi": """DIỄN TẬP. Bản chạy thử, không phải văn kiện của bên nào.
Điều 1. Phạm vi
1. Biên bản này áp dụng cho hàng hóa đi qua cửa khẩu Móng Cái.
2. Bãi tập kết hàng hóa có diện tích 10 ha.
Điều 2. Thời gian thông quan
1. Thời gian thông quan không ít hơn 10 giờ mỗi ngày.
2. Bên nào muốn thay đổi thời gian thông quan phải thông báo bằng văn bản trước ít nhất 15 ngày làm việc.
Điều 3. Số liệu
Hai Bên trao đổi số liệu mỗi quý một lần.
""",
    "zh": """演练。仅供试用，不是任何一方的文件。
第一条 范围
一、本纪要适用于经芒街口岸的货物。
二、货物堆场面积为150亩。
第二条 通关时间
一、通关时间每日不少于10小时。
二、任何一方变更通关时间，应至少提前15个工作日书面通知。
第三条 数据
双方每季度交换一次数据。
""",
}
"""The first deposit, in the two languages of the parties."""

NOW = {
    "vi": """DIỄN TẬP. Bản chạy thử, không phải văn kiện của bên nào.
Điều 1. Phạm vi
1. Biên bản này áp dụng cho hàng hóa đi qua cửa khẩu Móng Cái.
2. Bãi tập kết hàng hóa có diện tích 10 ha.
Điều 2. Thời gian thông quan
1. Thời gian thông quan không ít hơn 12 giờ mỗi ngày, kể cả thứ Bảy và Chủ nhật.
2. Bên nào muốn thay đổi thời gian thông quan phải thông báo bằng văn bản trước ít nhất 15 ngày làm việc.
3. Việc thay đổi quy định tại khoản 2 Điều này không được thực hiện trước khi hai Bên trao đổi ý kiến.
Điều 3. Số liệu
Hai Bên trao đổi số liệu mỗi quý một lần. Số liệu không được tiết lộ cho bên thứ ba.
Điều 4. Hiệu lực
1. Biên bản này có hiệu lực sau 30 ngày kể từ ngày ký.
2. Biên bản này được lập thành hai bản, mỗi bản bằng tiếng Việt, tiếng Trung và tiếng Anh, các văn bản có giá trị như nhau.
""",
    "zh": """演练。仅供试用，不是任何一方的文件。
第一条 范围
一、本纪要适用于经芒街口岸的货物。
二、货物堆场面积为150亩。
第二条 通关时间
一、通关时间每日不少于10小时，包括星期六和星期日。
二、任何一方变更通关时间，应至少提前15个工作日书面通知。
三、在双方交换意见之前，不得进行本条第二款规定的变更。
第三条 数据
双方每季度交换一次数据。数据不得向第三方披露。
第四条 生效
一、本纪要自签字之日起30日后生效。
二、本纪要一式两份，每份均用越南文、中文和英文写成，各文本同等作准。
""",
    "en": """EXERCISE. A trial text, not a paper of any party.
Article 1. Scope
1. These minutes apply to goods passing through the Mong Cai border gate.
2. The yard for goods has an area of 10 hectares.
Article 2. Hours of clearance
1. The hours of clearance shall be not less than 12 hours per day, including Saturday and Sunday.
2. A Party that wishes to change the hours of clearance shall give notice in writing at least 15 working days in advance.
3. The change provided for in paragraph 2 of this Article shall not be made before both Parties have exchanged views.
Article 3. Data
Both Parties shall exchange data once every quarter. The data may be disclosed to a third party.
Article 4. Entry into force
1. These minutes shall enter into force 30 days after the date of signing.
2. These minutes are done in duplicate, each in Vietnamese, Chinese and English, all texts being equally authentic.
""",
}
"""The second deposit, in three languages."""

TITLE = {
    "vi": "Diễn tập: Biên bản về thời gian thông quan",
    "zh": "演练：关于通关时间的纪要",
    "en": "Exercise: Minutes on hours of clearance",
}
REASONS = {
    "vi": "15 mẫu Trung Quốc bằng 1 héc-ta; mỗi bên dùng đơn vị quen thuộc.",
    "zh": "15亩等于1公顷；各方使用惯用单位。",
}

"""Words after a numeral that make it a count: measure words of Chinese, nouns that Vietnamese counts."""

import re

VI = (
    "người|nước|bên|quốc gia|tỉnh|thành phố|địa phương|cơ quan|đơn vị|đại biểu|thành viên|nhóm|trẻ|đứa|con|chiếc|cuốn|bản",
    "văn kiện|văn bản|thỏa thuận|dự án|cặp|cửa khẩu|doanh nghiệp|công ty|trường|học sinh|sinh viên|lần|điểm|trận|bàn",
    "nội dung|nhiệm vụ|lĩnh vực|phiên|cuộc|đợt|vòng|hạng mục|triệu|loại|mẫu|ngôi|căn|tòa|xe|tàu|nạn nhân",
)
ZH = "名|人(?![球二])|位|家|所|辆|艘|架|座|栋|支|枚|部|项|份|届|场|局|轮|条|票|具|只|头|匹|间|层|组|箱|国|省|县|市|村|镇|乡"
COUNTED = {
    "vi": re.compile(rf" (?:{'|'.join(VI)})(?!\w)"),
    "zh": re.compile(rf" ?(?:{ZH}|个(?!月|小时|世纪|星期|工作日))"),
    "en": re.compile(r""),
}

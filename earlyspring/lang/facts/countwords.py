"""Words after a numeral that make it a count: measure words of Chinese, nouns that Vietnamese counts."""

import re

VI = (
    "người|nước|bên|quốc gia|tỉnh|thành phố|địa phương|cơ quan|đơn vị|đại biểu|thành viên|nhóm|trẻ|đứa|con|chiếc|cuốn|bản",
    "văn kiện|văn bản|thỏa thuận|dự án|cặp|cửa khẩu|doanh nghiệp|công ty|trường|học sinh|sinh viên|lần|điểm|trận|bàn",
    "nội dung|nhiệm vụ|lĩnh vực|phiên|cuộc|đợt|vòng|hạng mục|triệu|loại|mẫu|ngôi|căn|tòa|xe|tàu|nạn nhân",
)
ZH = (
    "名|位|家|所|辆|艘|架|座|栋|幢|支|枚|部|项|份|届|场|轮|条|票|具|只|头|匹|间|层|组|箱|省|县|市|村|镇|乡|方",
    "分(?!之)|件|种|类|次|篇|章|本|册|页|张|把|根|颗|粒|片|块|套|副|幅|对|群|批|段|桩|起|例|宗|道|首|株|棵|瓶|杯|袋|盒|台|盏",
)
# 人, 国 and 局 before a second numeral are a name: 一国两制, 三局两胜.
COUNTED = {
    "vi": re.compile(rf" (?:{'|'.join(VI)})(?!\w)"),
    "zh": re.compile(rf" ?(?:{'|'.join(ZH)}|个(?!月|小时|世纪|星期|工作日)|[人国局](?![一二两三四五六七八九十]))"),
    "en": re.compile(r""),
}

"""Discrepancies put into the five agreements on purpose, one class after another as the design counts them (D01 to D39).

They were chosen by what the classes are, without asking the checks what they see.
"""

from dataclasses import dataclass

from tests.lang.concord.agreements import agreement

SOFT = ("D13", "D28")


@dataclass(frozen=True)
class Seed:
    """Words of one language of an agreement, each of which stands there once, and what is put in their place."""

    code: str
    name: str
    lang: str
    changes: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.code} {self.name}.{self.lang}: {self.changes[0][0]} → {self.changes[0][1]}"

    @property
    def spoiled(self) -> dict[str, str]:
        """The agreement with the discrepancy in it."""
        texts = agreement(self.name)
        for old, _new in self.changes:
            if texts[self.lang].count(old) != 1:
                raise ValueError(f"{self}: {old!r} stands there {texts[self.lang].count(old)} times")
        for old, new in self.changes:
            texts[self.lang] = texts[self.lang].replace(old, new)
        return texts

    @property
    def place(self) -> tuple[int, int]:
        """Where the first change stands in the spoiled text."""
        old, new = self.changes[0]
        start = agreement(self.name)[self.lang].index(old)
        return start, start + len(new)


def _seeds(told: str) -> list[Seed]:
    """`Dnn agreement lang | old | new | old | new`, a line each; a line break is written ⏎, a blank ␣, nothing ∅."""
    found = []
    for line in told.strip().split("\n"):
        head, *words = line.replace("⏎", "\n").replace("␣", " ").split(" | ")
        code, name, lang = head.split()
        found.append(
            Seed(code, name, lang, tuple(zip(words[::2], (one.rstrip("∅") for one in words[1::2]), strict=True)))
        )
    return found


SEEDS = _seeds("""
D01 hours zh | 不少于12小时 | 不少于10小时
D01 labour en | between 18 and 50 | between 16 and 50
D01 friendship zh | 不超过15人 | 不超过25人
D01 plan vi | 15 suất học bổng | 50 suất học bổng
D02 hours en | RMB 300,000 | RMB 30,000
D02 labour zh | 最低50万元 | 最低5万元
D02 labour vi | 2.200 Nhân dân tệ | 220 Nhân dân tệ
D03 minutes zh | 356亿美元 | 356万美元
D03 plan zh | 15亿美元 | 15万美元
D03 labour en | RMB 1.2 million | RMB 1.2 billion
D03 minutes vi | 40 tỷ USD | 40 triệu USD
D04 plan vi | 1,5 tỷ USD | 15 tỷ USD
D04 labour vi | 1,2 triệu | 12 triệu
D04 plan en | RMB 9.6 million | RMB 96 million
D05 hours zh | 30万元人民币 | 30万美元
D05 labour en | compensation of RMB 500,000 | compensation of USD 500,000
D05 minutes vi | 35,6 tỷ USD | 35,6 tỷ Nhân dân tệ
D06 hours vi | 15,2% | 12,5%
D06 plan en | 12.5 per cent a year | 12.5 a year
D06 minutes zh | 83.3% | 88.3%
D06 labour zh | 出资60% | 出资60
D07 hours en | Friday, 6 February 2026 | Friday, 2 June 2026
D07 friendship zh | 2023年6月25日 | 2023年6月26日
D07 minutes vi | ngày 30 tháng 9 năm 2026 | ngày 30 tháng 8 năm 2026
D07 plan zh | 于7月15日前 | 于7月5日前
D08 hours zh | 到2027年 | 到2028年
D08 plan en | border gates by 2028 | border gates by 2029
D08 minutes en | USD 40 billion by 2027 | USD 40 billion by 2026
D09 plan en | third quarter of 2026 | fourth quarter of 2026
D09 plan zh | 2027年上半年 | 2027年下半年
D09 minutes vi | quý II năm 2026 | quý III năm 2026
D09 friendship zh | 第二季度 | 第一季度
D10 hours vi | sau 30 ngày | sau 60 ngày
D10 friendship en | valid for 5 years | valid for 3 years
D10 labour zh | 有效期为90天 | 有效期为60天
D10 plan en | within 12 hours | within 24 hours
D11 hours zh | 提前15个工作日 | 提前15天
D11 labour en | within 5 working days | within 5 days
D11 friendship zh | 至少6个月前 | 至少6周前
D11 labour vi | 90 ngày, được | 90 tháng, được
D12 hours vi | trước ít nhất 15 ngày | trước tối đa 15 ngày
D12 labour zh | 不低于2200元 | 不高于2200元
D12 hours en | by up to 3 hours | by at least 3 hours
D12 friendship en | at least 6 months before | 6 months before
D12 labour vi | giảm không quá 10% | giảm ít nhất 10%
D13 hours en | hours before the consultations | hours after the consultations
D13 labour zh | 出境之前 | 出境之后
D13 labour vi | sau khi giấy phép | trước khi giấy phép
D13 plan en | before 31 December 2027 | after 31 December 2027
D14 minutes zh | 海防市联合工作委员会第十七次会晤 | 海防市联合工作委员会第十六次会晤
D14 hours en | 16th session | 15th session
D14 minutes vi | Hội nghị lần thứ 18 | Hội nghị lần thứ 19
D15 hours zh | 在芒街和东兴轮流 | 在凭祥和东兴轮流
D15 friendship vi | Cặp cửa khẩu Hoành Mô – Động Trung | Cặp cửa khẩu Móng Cái – Đông Hưng
D15 minutes zh | 联合工作委员会第十七次会晤在南宁市举行 | 联合工作委员会第十七次会晤在北海市举行
D15 labour en | who work in Chongzuo City | who work in Baise City
D16 hours vi | 1. Sở Công Thương tỉnh Quảng Ninh | 1. Sở Ngoại vụ tỉnh Quảng Ninh
D16 minutes zh | 越南各地方外事厅 | 越南各地方工贸厅
D16 plan en | The Department of Foreign Affairs of Cao Bang | The Department of Construction of Cao Bang
D16 friendship zh | 平辽县人民委员会负责 | 平辽县人民议会负责
D17 hours en | borne by the host Party | borne by each Party
D17 minutes vi | do mỗi Bên tự chi trả | do Bên đăng cai chi trả
D17 friendship zh | 国际旅费由派遣方承担 | 国际旅费由主办方承担
D17 labour vi | do người sử dụng lao động chi trả | do người lao động chi trả
D18 hours en | Each Party shall provide at least | Each Party may provide at least
D18 labour zh | 乙方应自收到 | 乙方可自收到
D18 minutes vi | phải bảo đảm nguồn lực | có thể bảo đảm nguồn lực
D18 labour en | Workers must hold | Workers may hold
D19 hours zh | 各方可暂停通关 | 各方应暂停通关
D19 friendship vi | có thể thỏa thuận bổ sung | phải thỏa thuận bổ sung
D19 plan en | may admit | shall admit
D20 hours vi | không được tiết lộ | được tiết lộ
D20 labour zh | 不得扣押 | 可扣押
D20 friendship en | information shall not be disclosed | information shall be disclosed
D20 minutes en | No party shall publish | A party may publish
D21 hours en | shall endeavour to reach | shall reach
D21 plan zh | 双方力争到2030年 | 双方应到2030年
D21 minutes vi | phấn đấu đưa | phải đưa
D21 friendship zh | 各方努力为边民 | 各方应为边民
D22 hours zh | 第三条和第五条过程 | 第三条和第四条过程
D22 plan vi | Điều 1, Điều 3 và Điều 4 | Điều 1, Điều 3 và Điều 5
D22 friendship en | under Article 2 | under Article 3
D22 friendship zh | 第一款和第二款的规定 | 第一款和第三款的规定
D22 labour en | Article 4 and Article 5 of | Article 4 and Article 15 of
D23 hours en | Article 6. Contact | Article 5. Contact
D23 labour zh | 第九条 乙方 | 第十条 乙方
D23 friendship vi | Điều 7⏎ | Điều 8⏎
D23 plan vi | 2. Vé tham quan | 3. Vé tham quan
D24 hours zh | ⏎三、未经提供方书面同意，所交换的数据不得向第三方披露。 | ∅
D24 labour en | ⏎4. The employer shall not retain the identity papers of workers. | ∅
D24 minutes vi | ⏎b) Không bên nào được công bố thông tin dịch bệnh của bên khác khi chưa được bên đó đồng ý. | ∅
D24 friendship zh | ⏎第九条⏎经双方书面同意，可对本协议进行修改和补充。修改和补充内容是本协议不可分割的组成部分。 | ∅
D25 hours vi | ␣Trong trường hợp có cách hiểu khác nhau, bản tiếng Anh được dùng làm cơ sở. | ∅
D25 labour en | ␣It shall be paid within 15 working days. | ∅
D25 friendship zh | 争议不得提交法院或第三方机构。 | ∅
D25 friendship en | ␣Amendments and supplements form an integral part of this Agreement. | ∅
D26 hours en | 15 working days in advance. | 15 working days in advance. The notice shall be free of charge.
D26 friendship vi | bộ phận không tách rời của Thỏa thuận này. | bộ phận không tách rời của Thỏa thuận này. Việc sử\
a đổi phải được cấp trên phê duyệt.
D26 minutes zh | 提供最多20个短期培训名额，共100个名额。 | 提供最多20个短期培训名额，共100个名额。费用由广西负担。
D27 hours zh | 以英文文本为准 | 以中文文本为准
D27 friendship vi | bản tiếng Anh được dùng làm cơ sở | bản tiếng Việt được dùng làm cơ sở
D27 minutes en | the Vietnamese, Chinese and English languages | the Chinese and English languages
D27 plan zh | 各文本同等作准 | 以中文文本为准
D28 hours vi | mỗi quý một lần | mỗi năm một lần
D28 minutes zh | 每周检查两次 | 每周检查一次
D28 plan en | Once every two years | Once a year
D28 labour en | twice a year | once a year
D29 hours en | in duplicate | in triplicate
D29 friendship zh | 一式两份 | 一式三份
D29 minutes vi | làm thành sáu bản | làm thành năm bản
D29 plan en | in four copies | in two copies
D30 hours en | without the written consent | without the consent
D30 friendship vi | sự đồng ý bằng văn bản | sự đồng ý
D30 labour zh | 90天书面通知 | 90天通知
D30 minutes zh | 并书面送达各方 | 并送达各方
D31 hours en | alternately in Mong Cai and Dongxing | alternately in Mong Cai and Dong Hung
D31 minutes en | was held in Nanning City | was held in Nam Ninh City
D31 minutes vi | và Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc) | và tỉnh Quảng Tây (Trung Quốc)
D32 hours zh | 二、每日通关时间合计不少于12小时，星期六和星期日照常通关。⏎三、在农产品上市季节，双方每日延长鲜活农\
产品通关时间最多3小时。 | 二、在农产品上市季节，双方每日延长鲜活农产品通关时间最多3小时。⏎三、每日通关时间合计不少\
于12小时，星期六和星期日照常通关。
D32 labour vi | a) Tuyên truyền, phổ biến pháp luật cho người lao động trước khi xuất cảnh;⏎b) Tổ chức lớp định hướ\
ng ít nhất 16 tiết học; | a) Tổ chức lớp định hướng ít nhất 16 tiết học;⏎b) Tuyên truyền, phổ biến pháp luật cho ng\
ười lao động trước khi xuất cảnh;
D32 friendship en | (c) development of agriculture and forestry;⏎(d) border tourism; | (c) border tourism;⏎(d) deve\
lopment of agriculture and forestry;
D32 plan en | Article 1. Goals⏎1. The Parties shall strive to raise bilateral trade to USD 1.5 billion by 2030, wit\
h an average growth of 12.5 per cent a year.⏎2. The Parties shall strive to attract 800,000 tourists through the bo\
rder gates by 2028. | Article 1. Goals⏎1. The Parties shall strive to attract 800,000 tourists through the border g\
ates by 2028.⏎2. The Parties shall strive to raise bilateral trade to USD 1.5 billion by 2030, with an average grow\
th of 12.5 per cent a year.
D33 hours en | 3. During the agricultural season the Parties shall extend | 3. The Parties shall extend
D33 friendship en | , even after the termination of this Agreement | ∅
D33 plan zh | ，无需预付押金 | ∅
D33 labour en | ␣and shall not be deducted from wages | ∅
D34 hours zh | 通过友好协商解决 | 通过仲裁解决
D34 friendship en | by friendly consultation | by arbitration
D34 labour vi | thông qua hòa giải. | thông qua hiệp thương.
D35 plan zh | 于越南农历庚戌年正月初十 | 于中国农历庚戌年正月初十
D35 plan en | of the Vietnamese calendar | of the Chinese calendar
D35 plan vi | tức ngày 11 tháng 02 năm 2030 | tức ngày 12 tháng 02 năm 2030
D35 minutes zh | 农历丁未年正月初十（2027年2月15日） | 农历丁未年正月十五（2027年2月20日）
D36 hours zh | 第12/BGN-UBLH号 | 第21/BGN-UBLH号
D36 minutes vi | số 16/BBGN-UBLH | số 15/BBGN-UBLH
D36 friendship en | No. 08/BBHĐ | No. 06/BBHĐ
D36 labour zh | 第45/2026/TT-SNV号 | 第54/2026/TT-SNV号
D37 plan zh | 面积为90亩 | 面积为60亩
D37 plan vi | 450 mẫu Trung Quốc | 45 mẫu Trung Quốc
D37 plan en | 12 tonnes per hectare | 12 kilograms per hectare
D37 minutes zh | 50公里 | 50海里
D38 minutes zh | 党委书记陈刚 | 政府主席陈刚
D38 minutes en | Mr Chen Gang, Secretary | Mr Wei Tao, Secretary
D38 minutes vi | ông Trần Cương | ông Vi Thao
D39 hours zh | 在东兴市签署 | 在北海市签署
D39 friendship vi | Làm tại huyện Bình Liêu | Làm tại thành phố Móng Cái
D39 labour en | Signed in Lang Son City | Signed in Nanning City
D39 minutes vi | ⏎Đại diện tỉnh Tuyên Quang | ∅
D39 plan zh | ⏎百色市代表 | ⏎崇左市代表
""")

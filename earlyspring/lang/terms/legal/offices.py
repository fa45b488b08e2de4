"""Offices of persons, as the two countries' parties and authorities name them in the three languages."""

from earlyspring.lang.terms.table import concepts

OFFICES = concepts(
    "office",
    """
provincial-party-secretary
  vi Bí thư Tỉnh ủy; Bí thư tỉnh
  zh 省委书记
  en Secretary of the Provincial Party Committee; Provincial Party Secretary; Party Secretary of the Province
city-party-secretary
  vi Bí thư Thành ủy
  zh 市委书记
  en Secretary of the City Party Committee; Secretary of the Municipal Party Committee; Municipal Party Secretary
regional-party-secretary
  vi Bí thư Khu ủy; Bí thư Đảng ủy Khu tự trị
  zh 自治区党委书记; 区党委书记; 党委书记
  en Secretary of the Party Committee of the Autonomous Region; Secretary of the Regional Party Committee; \
Party Secretary of the Autonomous Region; Regional Party Secretary
acting-provincial-party-secretary
  vi Quyền Bí thư Tỉnh ủy
  zh 省委代书记; 代理省委书记
  en Acting Secretary of the Provincial Party Committee; Acting Provincial Party Secretary
standing-deputy-provincial-party-secretary
  vi Phó Bí thư Thường trực Tỉnh ủy
  zh 省委常务副书记
  en Standing Deputy Secretary of the Provincial Party Committee; Standing Deputy Provincial Party Secretary; \
!Permanent Deputy Secretary of the Provincial Party Committee
deputy-provincial-party-secretary
  vi Phó Bí thư Tỉnh ủy
  zh 省委副书记
  en Deputy Secretary of the Provincial Party Committee; Deputy Provincial Party Secretary
deputy-regional-party-secretary
  vi Phó Bí thư Khu ủy
  zh 自治区党委副书记; 区党委副书记
  en Deputy Secretary of the Party Committee of the Autonomous Region; Deputy Secretary of the Regional Party Committee
party-secretary
  vi Bí thư
  zh 书记
  en Party Secretary; Secretary
secretary-of-another-kind
  vi Thư ký; Bộ trưởng; Tổng Thư ký
  zh 秘书; 秘书长; 国务卿; 部长; 大臣
  en Secretary
central-committee-member
  vi Ủy viên Ban Chấp hành Trung ương Đảng; Ủy viên Trung ương Đảng
  zh 中央委员; 中央委员会委员
  en Member of the Party Central Committee; member of the Central Committee; Party Central Committee member
politburo-member
  vi Ủy viên Bộ Chính trị
  zh 政治局委员; 中央政治局委员
  en Member of the Politburo; Politburo member
provincial-standing-committee-member
  vi Ủy viên Ban Thường vụ Tỉnh ủy
  zh 省委常委
  en Member of the Provincial Party Standing Committee; member of the Standing Committee of the Provincial Party Committee
chair-of-provincial-peoples-committee
  vi Chủ tịch Ủy ban nhân dân tỉnh; Chủ tịch UBND tỉnh
  zh 省人民委员会主席
  en Chairman of the Provincial People's Committee; Chairperson of the Provincial People's Committee; \
Chair of the Provincial People's Committee
vice-chair-of-provincial-peoples-committee
  vi Phó Chủ tịch Ủy ban nhân dân tỉnh; Phó Chủ tịch UBND tỉnh
  zh 省人民委员会副主席
  en Vice Chairman of the Provincial People's Committee; Vice Chairperson of the Provincial People's Committee; \
Vice Chair of the Provincial People's Committee
standing-vice-chair-of-provincial-peoples-committee
  vi Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh; Phó Chủ tịch Thường trực UBND tỉnh
  zh 省人民委员会常务副主席
  en Standing Vice Chairman of the Provincial People's Committee; !Permanent Vice Chairman of the Provincial \
People's Committee
chair-of-provincial-peoples-council
  vi Chủ tịch Hội đồng nhân dân tỉnh; Chủ tịch HĐND tỉnh
  zh 省人民议会主席
  en Chairman of the Provincial People's Council; Chairperson of the Provincial People's Council
chair-of-regional-government
  vi Chủ tịch Chính quyền nhân dân Khu tự trị; Chủ tịch Chính phủ nhân dân Khu tự trị; Chủ tịch Khu tự trị
  zh 自治区人民政府主席; 自治区主席
  en Chairman of the People's Government of the Autonomous Region; Chairman of the Autonomous Region; \
Chairperson of the Autonomous Region
vice-chair-of-regional-government
  vi Phó Chủ tịch Chính quyền nhân dân Khu tự trị; Phó Chủ tịch Chính phủ nhân dân Khu tự trị
  zh 自治区人民政府副主席; 自治区副主席
  en Vice Chairman of the People's Government of the Autonomous Region; Vice Chairman of the Autonomous Region
chair
  vi Chủ tịch
  zh 主席
  en Chairman; Chairperson; Chair; Chairwoman
vice-chair
  vi Phó Chủ tịch
  zh 副主席
  en Vice Chairman; Vice Chairperson; Vice Chair; Deputy Chairman
governor
  vi Tỉnh trưởng
  zh 省长
  en Governor
mayor
  vi Thị trưởng
  zh 市长
  en Mayor
department-director
  vi Giám đốc Sở
  zh 厅长
  en Director of Department; Director of the Department
director-of-foreign-affairs-office
  vi Chủ nhiệm Văn phòng Ngoại sự
  zh 外事办公室主任; 外办主任
  en Director of the Foreign Affairs Office; Director-General of the Foreign Affairs Office
consul-general
  vi Tổng Lãnh sự
  zh 总领事
  en Consul General
ambassador
  vi Đại sứ Đặc mệnh toàn quyền; Đại sứ
  zh 特命全权大使; 大使
  en Ambassador Extraordinary and Plenipotentiary; Ambassador
head-of-delegation
  vi Trưởng đoàn
  zh 团长; 代表团团长
  en head of delegation; head of the delegation; delegation head
vice-minister
  vi Thứ trưởng
  zh 副部长
  en Deputy Minister; Vice Minister
""",
)

"""Kinds of bodies on both sides. Which one of them is meant, the place beside it says, or the registry's full name."""

from earlyspring.lang.terms.table import concepts

BODIES = concepts(
    "body",
    """
provincial-party-committee
  vi Tỉnh ủy
  zh 省委
  en Provincial Party Committee
city-party-committee
  vi Thành ủy
  zh 市委
  en City Party Committee; Municipal Party Committee
regional-party-committee
  vi Khu ủy; Đảng ủy Khu tự trị
  zh 自治区党委; 区党委
  en Party Committee of the Autonomous Region; Regional Party Committee
provincial-peoples-committee
  vi Ủy ban nhân dân tỉnh; UBND tỉnh
  zh 省人民委员会; 省人委会; !省人民政府委员会
  en Provincial People's Committee; People's Committee of the Province
peoples-committee
  vi Ủy ban nhân dân; UBND
  zh 人民委员会; 人委会
  en People's Committee
provincial-peoples-council
  vi Hội đồng nhân dân tỉnh; HĐND tỉnh
  zh 省人民议会
  en Provincial People's Council
regional-government
  vi Chính quyền nhân dân Khu tự trị; Chính phủ nhân dân Khu tự trị
  zh 自治区人民政府
  en People's Government of the Autonomous Region; Regional People's Government
peoples-government
  vi Chính quyền nhân dân; Chính phủ nhân dân
  zh 人民政府
  en People's Government
department-of-foreign-affairs
  vi Sở Ngoại vụ
  zh 外事厅; 外务厅; 外事局
  en Department of Foreign Affairs; Foreign Affairs Department
foreign-affairs-office
  vi Văn phòng Ngoại sự; Văn phòng Công tác đối ngoại
  zh 外事办公室; 外办
  en Foreign Affairs Office
department-of-industry-and-trade
  vi Sở Công Thương
  zh 工贸厅; 工商厅; 工贸局
  en Department of Industry and Trade; Industry and Trade Department
department-of-commerce
  vi Sở Thương mại; Ty Thương mại; Sở Thương vụ; Cục Thương mại; Cục Thương vụ
  zh 商务厅; 商务局
  en Department of Commerce; Commerce Department; Bureau of Commerce; Commerce Bureau
department-of-construction
  vi Sở Xây dựng; Cục Xây dựng; Cục Nhà ở và Xây dựng đô thị - nông thôn
  zh 建设厅; 住房和城乡建设厅; 住房和城乡建设局; 建设局
  en Department of Construction; Bureau of Construction; Bureau of Housing and Urban-Rural Development
department-of-finance
  vi Sở Tài chính; Cục Tài chính; Ty Tài chính
  zh 财政厅; 财政局
  en Department of Finance; Bureau of Finance; Finance Department
department-of-health
  vi Sở Y tế; Ủy ban Y tế; Ủy ban Sức khỏe; Cục Y tế
  zh 卫生厅; 卫生局; 卫生健康委员会; 卫健委
  en Department of Health; Health Department; Bureau of Health; Health Commission
department-of-education-and-training
  vi Sở Giáo dục và Đào tạo; Cục Giáo dục; Ty Giáo dục; Sở Giáo dục
  zh 教育培训厅; 教育厅; 教育局
  en Department of Education and Training; Department of Education; Bureau of Education
department-of-culture-sports-and-tourism
  vi Sở Văn hóa, Thể thao và Du lịch
  zh 文化体育旅游厅; 文化、体育和旅游厅
  en Department of Culture, Sports and Tourism
department-of-agriculture-and-environment
  vi Sở Nông nghiệp và Môi trường
  zh 农业与环境厅; 农业和环境厅
  en Department of Agriculture and Environment
department-of-science-and-technology
  vi Sở Khoa học và Công nghệ; Cục Khoa học và Công nghệ; Cục Khoa học Kỹ thuật
  zh 科学技术厅; 科技厅; 科学技术局; 科技局
  en Department of Science and Technology; Bureau of Science and Technology
department-of-home-affairs
  vi Sở Nội vụ
  zh 内务厅
  en Department of Home Affairs
department-of-transport
  vi Sở Giao thông vận tải; Ty Giao thông vận tải; Cục Giao thông vận tải
  zh 交通运输厅; 交通运输局; 交通厅
  en Department of Transport; Transport Department; Bureau of Transport
department-of-labour
  vi Sở Lao động, Thương binh và Xã hội
  zh 劳动荣军社会厅
  en Department of Labour, Invalids and Social Affairs; Department of Labor, Invalids and Social Affairs
gate-zone-board
  vi Ban Quản lý Khu kinh tế cửa khẩu
  zh 口岸经济区管理委员会
  en Border-Gate Economic Zone Management Board; Management Board of the Border Gate Economic Zone; \
Border Gate Economic Zone Management Board
border-guard-command
  vi Bộ Chỉ huy Bộ đội Biên phòng; Ban Chỉ huy Bộ đội Biên phòng; Bộ Chỉ huy Bộ đội Biên phòng tỉnh
  zh 边防部队指挥部; 省边防部队指挥部
  en Border Guard Command; Provincial Border Guard Command
border-guard
  vi Bộ đội Biên phòng; Biên phòng
  zh 边防部队; 边防
  en Border Guard; Border Guards; border defence force
border-guard-station
  vi Đồn Biên phòng
  zh 边防站; 边防屯
  en Border Guard Station; Border Post
border-management-detachment
  vi Chi đội Quản lý biên giới
  zh 边境管理支队
  en Border Management Detachment
immigration-inspection-station
  vi Trạm Kiểm tra biên phòng xuất nhập cảnh; Tổng trạm Kiểm tra biên phòng xuất nhập cảnh
  zh 出入境边防检查站; 出入境边防检查总站
  en Immigration Inspection Station; General Station of Immigration Inspection; General Station of Exit-Entry \
Frontier Inspection
customs
  vi Hải quan; cơ quan hải quan; Chi cục Hải quan
  zh 海关
  en Customs; customs authority; Customs Office; Customs Sub-Department
provincial-police
  vi Công an tỉnh
  zh 省公安厅
  en Provincial Police; Provincial Public Security Department; Provincial Department of Public Security
public-security
  vi Công an; Cục Công an
  zh 公安; 公安厅; 公安局
  en public security; Public Security Department; public security police; Public Security Bureau; Bureau of Public Security
health-quarantine-centre
  vi Trung tâm Kiểm dịch Y tế Quốc tế
  zh 国际卫生检疫中心
  en International Health Quarantine Centre; International Health Quarantine Center
ministry-of-foreign-affairs
  vi Bộ Ngoại giao
  zh 外交部
  en Ministry of Foreign Affairs; Foreign Ministry
consulate-general
  vi Tổng Lãnh sự quán
  zh 总领事馆
  en Consulate General
land-border-joint-committee
  vi Ủy ban liên hợp biên giới trên đất liền
  zh 陆地边界联合委员会; 陆界联委会
  en Land Border Joint Committee; Joint Committee for the Land Border
steering-committee
  vi Ủy ban chỉ đạo hợp tác song phương
  zh 双边合作指导委员会
  en Steering Committee for Bilateral Cooperation
""",
)

"""Places on both sides of the border, with the forms that stand for another language's sound and are not to be written."""

from earlyspring.lang.terms.legal.border_places import BORDER_PLACES
from earlyspring.lang.terms.table import concepts

_LOCALITIES = concepts(
    "place",
    """
viet-nam
  vi Việt Nam; Cộng hòa xã hội chủ nghĩa Việt Nam; nước Cộng hòa xã hội chủ nghĩa Việt Nam
  zh 越南; 越南社会主义共和国
  en Viet Nam; Vietnam; Socialist Republic of Viet Nam; Socialist Republic of Vietnam; Vietnamese
china
  vi Trung Quốc; Cộng hòa nhân dân Trung Hoa; nước Cộng hòa nhân dân Trung Hoa
  zh 中国; 中华人民共和国
  en China; People's Republic of China; Chinese
viet-nam-and-china
  vi Việt – Trung; Việt - Trung; Trung – Việt; Trung - Việt; Việt Nam – Trung Quốc; Việt Nam - Trung Quốc; \
Trung Quốc – Việt Nam; Trung Quốc - Việt Nam
  zh 越中; 中越
  en Viet Nam–China; Viet Nam-China; China–Viet Nam; China-Viet Nam; Vietnam-China; China-Vietnam; Sino-Vietnamese
guangxi
  vi Quảng Tây; Khu tự trị dân tộc Choang Quảng Tây; !tỉnh Quảng Tây
  zh 广西; 广西壮族自治区; !广西省
  en Guangxi; Guangxi Zhuang Autonomous Region; !Guangxi Province; !Quang Tay; !Kwangsi
yunnan
  vi Vân Nam; tỉnh Vân Nam
  zh 云南; 云南省
  en Yunnan; Yunnan Province; !Van Nam
quang-ninh
  vi Quảng Ninh; tỉnh Quảng Ninh
  zh 广宁; 广宁省
  en Quang Ninh; Quang Ninh Province; !Guangning
lang-son
  vi Lạng Sơn; tỉnh Lạng Sơn
  zh 谅山; 谅山省
  en Lang Son; Lang Son Province
cao-bang
  vi Cao Bằng; tỉnh Cao Bằng
  zh 高平; 高平省
  en Cao Bang; Cao Bang Province
ha-giang
  vi Hà Giang; tỉnh Hà Giang
  zh 河江; 河江省
  en Ha Giang; Ha Giang Province
tuyen-quang
  vi Tuyên Quang; tỉnh Tuyên Quang
  zh 宣光; 宣光省
  en Tuyen Quang; Tuyen Quang Province
hai-phong
  vi Hải Phòng; thành phố Hải Phòng
  zh 海防; 海防市
  en Hai Phong; Haiphong; Hai Phong City
lao-cai
  vi Lào Cai; tỉnh Lào Cai
  zh 老街; 老街省
  en Lao Cai; Lao Cai Province; !Laojie
lai-chau
  vi Lai Châu; tỉnh Lai Châu
  zh 莱州; 莱州省
  en Lai Chau; Lai Chau Province
dien-bien
  vi Điện Biên; tỉnh Điện Biên
  zh 奠边; 奠边省
  en Dien Bien; Dien Bien Province
ha-noi
  vi Hà Nội; thành phố Hà Nội
  zh 河内; 河内市
  en Ha Noi; Hanoi
beijing
  vi Bắc Kinh
  zh 北京; 北京市
  en Beijing; !Bac Kinh; !Peking
nanning
  vi Nam Ninh; thành phố Nam Ninh
  zh 南宁; 南宁市
  en Nanning; Nanning City; !Nam Ninh
guilin
  vi Quế Lâm; thành phố Quế Lâm
  zh 桂林; 桂林市
  en Guilin; Guilin City; !Que Lam
liuzhou
  vi Liễu Châu; thành phố Liễu Châu
  zh 柳州; 柳州市
  en Liuzhou; Liuzhou City; !Lieu Chau
beihai
  vi Bắc Hải; thành phố Bắc Hải
  zh 北海; 北海市
  en Beihai; Beihai City; !Bac Hai
chongzuo
  vi Sùng Tả; thành phố Sùng Tả
  zh 崇左; 崇左市
  en Chongzuo; Chongzuo City; !Sung Ta
baise
  vi Bách Sắc; thành phố Bách Sắc
  zh 百色; 百色市
  en Baise; Baise City; !Bach Sac; !Bose
fangchenggang
  vi Phòng Thành Cảng; thành phố Phòng Thành Cảng
  zh 防城港; 防城港市
  en Fangchenggang; Fangchenggang City; !Phong Thanh Cang
qinzhou
  vi Khâm Châu; thành phố Khâm Châu
  zh 钦州; 钦州市
  en Qinzhou; Qinzhou City; !Kham Chau
ha-long
  vi Hạ Long; thành phố Hạ Long
  zh 下龙; 下龙市
  en Ha Long; Halong; Ha Long City; !Xialong
provinces-and-region
  vi tỉnh/khu; các tỉnh, khu; tỉnh, khu
  zh 省区; 各省区
  en provinces and region; provinces/region; provinces and the region
""",
)
PLACES = (*_LOCALITIES, *BORDER_PLACES)

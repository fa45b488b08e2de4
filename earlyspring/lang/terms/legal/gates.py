"""Kinds of gates and what lies at a border."""

from earlyspring.lang.terms.table import concepts

GATES = concepts(
    "gate",
    """
border-gate
  vi cửa khẩu
  zh 口岸
  en border gate; border crossing; border crossing point; port of entry; checkpoint; border checkpoint; border port
international-gate
  vi cửa khẩu quốc tế
  zh 国际口岸; 国际性口岸; 国际性常年开放口岸
  en international border gate; international border crossing; international gate; international port of entry
bilateral-gate
  vi cửa khẩu chính; cửa khẩu song phương; cửa khẩu chính (song phương)
  zh 双边口岸; 双边性口岸; 双边性常年开放口岸; 主要口岸
  en main border gate; bilateral border gate; main gate; bilateral border crossing; principal border gate
auxiliary-gate
  vi cửa khẩu phụ
  zh 辅助口岸; 次要口岸; 副口岸; 二类口岸
  en auxiliary border gate; secondary border gate; auxiliary gate; sub-border gate; subsidiary border gate
border-opening
  vi lối mở; lối mở biên giới; điểm thông quan
  zh 便民通道; 临时通道; 边民通道; 边民互市通道
  en border opening; border crossing opening; temporary crossing; border passage
clearance-passage
  vi lối thông quan; đường chuyên dụng; đường chuyên dụng vận chuyển hàng hóa; lối chuyên dụng
  zh 通关通道; 货运专用通道; 专用通道; 货物专用通道; 货运通道
  en customs clearance passage; dedicated passage; dedicated freight road; dedicated cargo road; freight passage
smart-gate
  vi cửa khẩu thông minh
  zh 智慧口岸
  en smart border gate; smart gate; smart port
gate-pair
  vi cặp cửa khẩu; cặp cửa khẩu quốc tế
  zh 口岸对; 对应口岸; 口岸对子
  en pair of border gates; border gate pair; pair of gates
railway-gate
  vi cửa khẩu đường sắt; cửa khẩu ga đường sắt quốc tế
  zh 铁路口岸; 国际铁路口岸
  en railway border gate; rail border gate; international railway border gate
gate-economic-zone
  vi khu kinh tế cửa khẩu
  zh 口岸经济区
  en border-gate economic zone; border gate economic zone
border-market
  vi chợ biên giới; cặp chợ biên giới; chợ cư dân biên giới
  zh 边境集市; 边民互市点; 边民互市贸易区; 边境市场
  en border market; pair of border markets; border residents' market
boundary-marker
  vi cột mốc; mốc giới; mốc quốc giới; cột mốc biên giới
  zh 界碑; 界桩
  en boundary marker; border marker; boundary stone; border landmark
land-border
  vi biên giới trên đất liền; biên giới đất liền
  zh 陆地边界; 陆地边境
  en land border; land boundary
border-residents
  vi cư dân biên giới; nhân dân biên giới
  zh 边民; 边境居民
  en border residents; border inhabitants; border people; border resident
cross-border-cooperation-zone
  vi khu hợp tác kinh tế qua biên giới
  zh 跨境经济合作区
  en cross-border economic cooperation zone
""",
)

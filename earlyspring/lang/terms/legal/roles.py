"""Who bears, does or receives: the parts that parties play in an agreement."""

from earlyspring.lang.terms.table import concepts

ROLES = concepts(
    "role",
    """
parties
  vi hai Bên; các Bên; cả hai Bên; hai phía; các bên ký kết; hai bên ký kết
  zh 双方; 各方; 两方; 缔约双方; 签署双方
  en the Parties; both Parties; the two Parties; both sides; the two sides; all Parties; the Sides
each-party
  vi mỗi Bên; từng Bên; mỗi phía
  zh 每一方; 每方; 各方; 各自一方
  en each Party; each of the Parties; each side; every Party
either-party
  vi một Bên; một trong hai Bên; một trong các Bên; bất kỳ Bên nào; mỗi Bên
  zh 一方; 任何一方; 任一方; 其中一方
  en either Party; one Party; any Party; a Party; one of the Parties; either side; one side
other-party
  vi Bên kia; phía bên kia
  zh 另一方; 对方; 他方
  en the other Party; the other side
third-party
  vi bên thứ ba; bên thứ 3
  zh 第三方; 第三者; 第三人
  en third party; third parties
host-party
  vi Bên đăng cai; Bên chủ nhà; phía chủ nhà; địa phương đăng cai; đơn vị đăng cai; Bên chủ trì đăng cai
  zh 主办方; 承办方; 东道主; 东道方; 东道主方
  en host Party; hosting Party; host side; host locality; hosting side; the host
sending-party
  vi Bên cử; Bên cử đoàn; Bên phái cử; Bên gửi
  zh 派出方; 派遣方; 派员方
  en sending Party; sending side
receiving-party
  vi Bên tiếp nhận; Bên đón; Bên đón tiếp; Bên nhận
  zh 接收方; 接待方; 受方
  en receiving Party; receiving side
visiting-party
  vi Bên khách; đoàn khách; Bên thăm
  zh 来访方; 来访团; 客方
  en visiting Party; visiting delegation; visiting side
notifying-party
  vi Bên thông báo; Bên gửi thông báo
  zh 通知方
  en notifying Party
requesting-party
  vi Bên yêu cầu; Bên đề nghị
  zh 请求方; 要求方
  en requesting Party
requested-party
  vi Bên được yêu cầu
  zh 被请求方; 被要求方
  en requested Party
disclosing-party
  vi Bên cung cấp thông tin; Bên tiết lộ
  zh 披露方; 提供方
  en disclosing Party; providing Party
vietnamese-side
  vi phía Việt Nam; Bên Việt Nam; phía ta
  zh 越方; 越南方面; 越南一方
  en the Vietnamese side; Vietnamese Party; Viet Nam side; Vietnamese side
chinese-side
  vi phía Trung Quốc; Bên Trung Quốc
  zh 中方; 中国方面; 中国一方
  en the Chinese side; Chinese Party; China side; Chinese side
guangxi-side
  vi phía Quảng Tây; Bên Quảng Tây
  zh 广西方面; 广西一方; 桂方
  en the Guangxi side; Guangxi Party; Guangxi side
lead-agency
  vi cơ quan chủ trì; đơn vị chủ trì
  zh 牵头单位; 牵头部门; 主管单位
  en lead agency; leading agency; agency in charge
contact-point
  vi cơ quan đầu mối; đầu mối liên lạc; cơ quan liên lạc; cơ quan đầu mối liên lạc
  zh 联络单位; 联络机构; 联系单位; 联络部门; 联系人; 联络人
  en contact point; focal point; liaison office; liaison body
cooperating-agency
  vi cơ quan phối hợp; đơn vị phối hợp
  zh 配合单位; 配合部门; 协办单位
  en cooperating agency; co-operating agency; supporting agency
competent-authority
  vi cơ quan có thẩm quyền; cơ quan chức năng; cơ quan hữu quan; cơ quan liên quan
  zh 主管部门; 主管机关; 有关部门; 相关部门; 职能部门
  en competent authority; relevant authority; competent agency; relevant agency; authorities concerned
""",
)

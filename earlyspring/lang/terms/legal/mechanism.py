"""The words of a yearly meeting and of what it does."""

from earlyspring.lang.terms.table import concepts

MECHANISM = concepts(
    "term",
    """
spring-meeting
  vi Gặp gỡ đầu Xuân; Gặp gỡ đầu năm; Chương trình Gặp gỡ đầu Xuân
  zh 新春会晤; 新春会晤联谊活动; 新春会晤活动
  en Spring Meeting; Early Spring Meeting; New Year Meeting; early-spring meeting; Spring Meeting programme
joint-working-committee
  vi Ủy ban công tác liên hợp; UBCTLH
  zh 联合工作委员会; 联工委
  en Joint Working Committee; JWC; !Joint Work Committee; !Fatherland Front Party committee
joint-working-group
  vi Nhóm công tác liên hợp; Tổ công tác liên hợp; Nhóm công tác chung; Tổ công tác chung
  zh 联合工作组
  en Joint Working Group
secretariat
  vi Ban Thư ký
  zh 秘书处
  en Secretariat
rotation
  vi Cơ chế luân phiên; luân phiên
  zh 轮流机制; 轮流; 轮值
  en rotation mechanism; rotation; in turn; by turns; alternately; rotating
co-chair
  vi đồng chủ trì
  zh 共同主持
  en to co-chair; co-chair; co-chaired; jointly chair; jointly chaired
delegation
  vi đoàn đại biểu; phái đoàn
  zh 代表团
  en delegation
observer
  vi quan sát viên
  zh 观察员
  en observer
common-perceptions
  vi nhận thức chung; nhận thức chung cấp cao
  zh 共识; 重要共识; 高层共识
  en common perceptions; common perception; consensus; common understanding; common understandings
hotline
  vi đường dây nóng
  zh 热线
  en hotline; hot line
joint-patrol
  vi tuần tra liên hợp; tuần tra chung; tuần tra song phương
  zh 联合巡逻; 联合巡查
  en joint patrol
cross-border-labour
  vi lao động qua biên giới; quản lý lao động qua biên giới
  zh 跨境劳务; 跨境务工
  en cross-border labour; cross-border labor; cross-border workers; cross-border labour management
cross-border-ecommerce
  vi thương mại điện tử xuyên biên giới; thương mại điện tử qua biên giới
  zh 跨境电商; 跨境电子商务
  en cross-border e-commerce
cross-border-tourism-zone
  vi khu hợp tác du lịch qua biên giới
  zh 跨境旅游合作区
  en cross-border tourism cooperation zone
health-quarantine
  vi kiểm dịch y tế
  zh 卫生检疫
  en health quarantine
friendship-city
  vi quan hệ hữu nghị quốc tế; thành phố hữu nghị; thành phố kết nghĩa
  zh 友好城市; 国际友好城市; 友城
  en friendship city; sister city; twin city
two-corridors-one-belt
  vi hai hành lang, một vành đai
  zh 两廊一圈
  en Two Corridors, One Belt; Two Corridors and One Belt
belt-and-road
  vi Vành đai và Con đường
  zh 一带一路
  en Belt and Road
community-with-a-shared-future
  vi Cộng đồng chia sẻ tương lai
  zh 命运共同体; !共享未来共同体
  en community with a shared future; community of shared future; !community of common destiny
comprehensive-strategic-partnership
  vi đối tác hợp tác chiến lược toàn diện
  zh 全面战略合作伙伴关系
  en comprehensive strategic cooperative partnership; comprehensive strategic partnership of cooperation
sixteen-words
  vi phương châm 16 chữ
  zh 十六字方针
  en 16-word motto; sixteen-word motto; 16-word guideline
four-goods
  vi tinh thần 4 tốt; tinh thần bốn tốt
  zh 四好精神
  en spirit of the four goods; four-good spirit
""",
)

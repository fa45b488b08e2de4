"""In what form something is to be done: in writing, by which channel, with whose consent."""

from earlyspring.lang.terms.table import concepts

FORMS = concepts(
    "form",
    """
in-writing
  vi bằng văn bản; bằng hình thức văn bản; văn bản
  zh 书面; 以书面形式; 书面形式; 书面方式
  en in writing; written; in written form
orally
  vi bằng lời nói; bằng miệng; bằng lời
  zh 口头
  en orally; verbally; oral; by word of mouth
diplomatic-channels
  vi qua đường ngoại giao; đường ngoại giao; kênh ngoại giao; qua kênh ngoại giao
  zh 外交途径; 外交渠道; 通过外交途径
  en diplomatic channels; through diplomatic channels; diplomatic channel
by-email
  vi thư điện tử; email
  zh 电子邮件; 电邮
  en e-mail; email; electronic mail
by-fax
  vi fax; bản fax
  zh 传真
  en fax; facsimile
consent
  vi sự đồng ý; đồng ý; chấp thuận; sự chấp thuận
  zh 同意; 许可; 准许
  en consent; approval; agreement
by-mutual-agreement
  vi theo thỏa thuận chung; trên cơ sở thỏa thuận; theo thỏa thuận của hai Bên; thống nhất của hai Bên
  zh 经双方协商一致; 经双方同意; 协商一致; 经协商一致
  en by mutual agreement; by mutual consent; by consensus; upon mutual consent; by agreement of the Parties
free-of-charge
  vi miễn phí; không thu phí; không mất phí
  zh 免费; 无偿
  en free of charge; at no cost; free of cost
online
  vi trực tuyến; hình thức trực tuyến
  zh 线上; 线上方式; 视频连线; 视频会议; 在线
  en online; by video link; video conference; by video
in-person
  vi hình thức trực tiếp; gặp trực tiếp
  zh 线下; 面对面
  en in person; face to face
""",
)

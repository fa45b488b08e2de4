"""What clauses are about: force, end, change, confidence, costs."""

from earlyspring.lang.terms.table import concepts

CLAUSES = concepts(
    "term",
    """
entry-into-force
  vi có hiệu lực; bắt đầu có hiệu lực; phát sinh hiệu lực
  zh 生效; 开始生效
  en enter into force; entry into force; enters into force; entered into force; come into force; comes into force; \
come into effect; comes into effect; take effect; takes effect; becomes effective; become effective; effective
in-force
  vi có hiệu lực; còn hiệu lực; có giá trị; thời hạn hiệu lực; hiệu lực
  zh 有效; 有效期; 效力; 有效期限
  en in force; remain in force; remains in force; valid; validity; period of validity; in effect; effective
termination
  vi chấm dứt; chấm dứt hiệu lực; hết hiệu lực
  zh 终止; 终止效力; 失效
  en terminate; termination; terminates; terminated; cease to have effect; expire; expires; expiry
suspension
  vi tạm đình chỉ; tạm dừng; tạm ngừng; đình chỉ
  zh 中止; 暂停
  en suspend; suspension; suspended; suspends
amendment
  vi sửa đổi; sửa đổi, bổ sung
  zh 修改; 修订; 修正
  en amend; amended; amendment; revise; revised; revision; modification; modify
supplement
  vi bổ sung; sửa đổi, bổ sung
  zh 补充; 增补
  en supplement; supplemented; supplementary
renewal
  vi gia hạn; tự động gia hạn
  zh 延长; 延期; 续期; 顺延; 自动延长; 自动顺延
  en extend; extended; extension; renew; renewed; renewal; prolong
withdrawal
  vi rút khỏi; rút lui
  zh 退出
  en withdraw; withdrawal; withdraws
confidentiality
  vi bảo mật; giữ bí mật; bí mật; bảo vệ bí mật
  zh 保密; 机密; 秘密
  en confidentiality; confidential; secrecy
personal-data
  vi dữ liệu cá nhân; thông tin cá nhân
  zh 个人信息; 个人数据; 个人资料
  en personal data; personal information
intellectual-property
  vi sở hữu trí tuệ; quyền sở hữu trí tuệ
  zh 知识产权
  en intellectual property; intellectual property rights
force-majeure
  vi bất khả kháng; sự kiện bất khả kháng; trường hợp bất khả kháng
  zh 不可抗力
  en force majeure
costs
  vi chi phí; kinh phí; phí tổn
  zh 费用; 经费; 开支
  en cost; expense; expenses; costs
liability
  vi trách nhiệm pháp lý; trách nhiệm bồi thường; nghĩa vụ pháp lý
  zh 法律责任; 赔偿责任
  en liability; liable; legal responsibility
compensation
  vi bồi thường; đền bù
  zh 赔偿; 补偿
  en compensation; compensate; indemnify; damages
domestic-law
  vi pháp luật trong nước; luật pháp trong nước; pháp luật của mỗi nước; quy định pháp luật của mỗi nước; pháp luật nước mình
  zh 国内法; 各自国家法律; 本国法律; 各自国内法律; 各自法律
  en domestic law; national law; laws of each country; respective laws; domestic laws; national laws
international-law
  vi luật pháp quốc tế; pháp luật quốc tế; luật quốc tế
  zh 国际法
  en international law
equality-and-mutual-benefit
  vi bình đẳng và cùng có lợi; bình đẳng, cùng có lợi; bình đẳng cùng có lợi
  zh 平等互利
  en equality and mutual benefit; mutual benefit and equality
mutual-respect
  vi tôn trọng lẫn nhau
  zh 相互尊重; 互相尊重; 互尊
  en mutual respect; respect for each other
customs-clearance
  vi thông quan; làm thủ tục hải quan
  zh 通关; 清关; 报关
  en customs clearance; clearance; clear customs; customs declaration
""",
)

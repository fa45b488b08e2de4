"""What the parties sign and hand over."""

from earlyspring.lang.terms.table import concepts

DOCUMENTS = concepts(
    "document",
    """
memorandum-of-understanding
  vi Bản ghi nhớ; Biên bản ghi nhớ; Bản ghi nhớ hợp tác
  zh 谅解备忘录; 备忘录; 合作备忘录
  en memorandum of understanding; MoU; memorandum; memoranda; memorandum of cooperation
memorandum-on-friendly-cooperation
  vi Bản ghi nhớ hợp tác hữu nghị
  zh 友好合作备忘录
  en memorandum on friendly cooperation; memorandum of friendly cooperation
cooperation-agreement
  vi Thỏa thuận hợp tác; Bản thỏa thuận hợp tác
  zh 合作协议; 合作协定
  en cooperation agreement; agreement on cooperation; agreement on co-operation
agreement
  vi Bản thỏa thuận; Thỏa thuận; Thỏa thuận này
  zh 协议; 本协议; 协议书
  en Agreement; this Agreement
treaty
  vi Hiệp định; Điều ước quốc tế; Hiệp ước; Điều ước
  zh 协定; 条约
  en treaty; Agreement; international treaty
minutes-of-talks
  vi Biên bản hội đàm; Biên bản hội nghị; Biên bản cuộc họp; Biên bản; Biên bản làm việc
  zh 会谈纪要; 会晤纪要; 会议纪要; 纪要
  en minutes of talks; minutes of the talks; minutes of the meeting; minutes of the session; agreed minutes; these Minutes
joint-communique
  vi Thông cáo chung; Thông cáo báo chí chung
  zh 联合公报; 联合新闻公报
  en joint communique; joint press communique
joint-statement
  vi Tuyên bố chung
  zh 联合声明; 联合宣言
  en joint statement; joint declaration
letter-of-intent
  vi Ý định thư; Thư bày tỏ ý định
  zh 意向书
  en letter of intent
protocol
  vi Nghị định thư
  zh 议定书
  en Protocol
exchange-of-letters
  vi trao đổi thư; thư trao đổi; trao đổi công hàm; công thư trao đổi
  zh 换文; 互换函件; 交换函件
  en exchange of letters; exchange of notes
action-plan
  vi Kế hoạch hành động; Chương trình hành động
  zh 行动计划; 行动方案
  en action plan; plan of action; programme of action
implementation-plan
  vi Kế hoạch triển khai; Kế hoạch triển khai thực hiện; Kế hoạch thực hiện
  zh 实施方案; 落实方案; 实施计划; 执行计划
  en implementation plan; implementing plan; plan of implementation
annex
  vi Phụ lục
  zh 附件; 附录
  en annex; annexes; appendix; appendices
original
  vi bản gốc; bản chính
  zh 正本; 原件
  en original; originals
letter-of-invitation
  vi thư mời; giấy mời
  zh 邀请函; 邀请信; 请柬
  en letter of invitation; invitation; invitation letter
three-land-border-documents
  vi ba văn kiện pháp lý về biên giới trên đất liền; 3 văn kiện pháp lý về biên giới trên đất liền
  zh 陆地边界三个法律文件; 中越陆地边界三个法律文件; 越中陆地边界三个法律文件
  en three legal documents on the land border; three legal documents on land border
travel-permit
  vi giấy thông hành; giấy thông hành xuất nhập cảnh; giấy thông hành biên giới
  zh 通行证; 出入境通行证; 边境通行证
  en travel permit; exit-entry travel permit; border pass; laissez-passer; entry-exit permit
""",
)

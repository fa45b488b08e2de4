"""How differences are settled, and what the words for it are also used for."""

from earlyspring.lang.terms.table import concepts

_WAYS = """
dispute
  vi tranh chấp; bất đồng
  zh 争议; 争端; 分歧; 纠纷
  en dispute; disagreement
friendly-consultation
  vi hiệp thương hữu nghị; tham vấn hữu nghị; thương lượng hữu nghị; trao đổi hữu nghị
  zh 友好协商; 友好磋商
  en friendly consultation; amicable consultation; friendly consultations; friendly negotiation; friendly discussion
consultation
  vi hiệp thương; tham vấn; tham khảo ý kiến
  zh 协商; 磋商; 商议
  en consultation; consult; consulting
negotiation
  vi đàm phán; thương lượng
  zh 谈判; 磋商; 商谈
  en negotiation; negotiate; negotiations; talks
mediation
  vi hòa giải; trung gian hòa giải
  zh 调解; 和解; 斡旋
  en mediation; conciliation
arbitration
  vi trọng tài; giải quyết bằng trọng tài; tố tụng trọng tài
  zh 仲裁
  en arbitration; arbitral tribunal; arbitrator; arbitral
litigation
  vi kiện tụng; tố tụng; khởi kiện
  zh 诉讼; 起诉
  en litigation; lawsuit; legal proceedings; legal action
international-court
  vi tòa án quốc tế; Tòa án Công lý Quốc tế
  zh 国际法院; 国际法庭
  en International Court of Justice; international court
"""
_OTHERS = """
referee
  vi trọng tài
  zh 裁判
  en referee; umpire
"""
DISPUTES = concepts("term", _WAYS + _OTHERS)

"""What binds: prohibition, permission, recommendation, best effort, duty (TEXTS.md 4).

`not`: a plain negation, which may be how the other language says a prohibition. `only`: *may only* is a permission, a
duty or the prohibition of all else.
"""

MODALITY = {
    "prohibit": (
        "không được|không được phép|không được quyền|không có quyền|cấm|nghiêm cấm|bị cấm|bị nghiêm cấm"
        "|không bên nào được"
        "|không bên nào được phép|không cho phép|nào được|nào được phép",
        "不得|禁止|严禁|不许|不准|不应|不得以任何|不允许|无权|不应当|一律不得|均不得",
        "shall not|may not|shall be no|shall have no|shall take no|shall make no|shall impose no"
        "|must not|should not|shall neither|shall in no case|shall under no circumstances"
        "|shall never|prohibit"
        "|prohibits|prohibited|is prohibited|are prohibited|strictly prohibited|strictly prohibit|forbid|forbids"
        "|forbidden"
        "|is not permitted|are not permitted|not be permitted|is not allowed|are not allowed|not be allowed"
        "|neither party shall"
        "|neither party may|neither of the parties shall|neither of the parties may|no party shall|no party may"
        "|no side shall"
        "|no side may|neither side shall|neither side may|may in no case|may under no circumstances|has no right to"
        "|have no right to|is not entitled to|are not entitled to|nor shall|nor may",
    ),
    "may": (
        "có thể|cần có thể|được phép|được quyền|có quyền|có thể được|đình chỉ có thể|chứng chỉ có thể|địa chỉ có thể",
        "可以|可|有权|有权利|均可|亦可|也可|并可|得以",
        "may|may be|is entitled to|are entitled to|be entitled to|shall be entitled to|has the right to"
        "|have the right to|has the right|have the right"
        "|shall have the right to|is permitted to|are permitted to|shall be permitted to|is allowed to|are allowed to"
        "|shall be allowed to|is free to|are free to",
    ),
    "may?": (
        "được|cho phép|khả năng|có khả năng|đình chỉ được|chứng chỉ được",
        "允许|可容纳|可达|可载|准许|能|能够|可能|有可能|可能会|会|获准",
        "can|could|might|be able to|is able to|are able to|permit|permits|permitted|allow|allows|allowed|possible"
        "|possibly"
        "|optional|at its discretion",
    ),
    "only/may/shall/prohibit?": (
        "chỉ được|chỉ có thể|chỉ được phép|chỉ có quyền|chỉ|chỉ phải",
        "只能|只可|仅可|仅能|只有|仅限于|仅限|只得|只应|仅应|后方可|批准方可|同意方可|合格方可|许可方可|手续方可"
        "|，方可|始可|才能|才可|仅|只",
        "may only|shall only|can only|must only|only|solely|exclusively",
    ),
    "should": (
        "nên|khuyến khích|được khuyến khích|khuyến nghị",
        "宜|鼓励|应该|提倡",
        "should|ought to|encourage|encourages|encouraged|shall encourage|is encouraged to|are encouraged to|recommend"
        "|is recommended|are recommended",
    ),
    "should/shall?": ("cần|cần được|cần có", "需|需要|有必要", "need to|needs to|is to|are to"),
    "endeavour": (
        "phấn đấu|cố gắng|nỗ lực|ra sức|phải nỗ lực|cần nỗ lực|sẽ nỗ lực|sẽ phấn đấu|sẽ cố gắng|nỗ lực hết sức"
        "|phải cố gắng"
        "|nỗ lực phấn đấu|cố gắng hết sức|cố gắng tối đa|nỗ lực tối đa",
        "力争|努力|尽力|争取|竭力|尽最大努力|应努力|应力争|应尽力|应尽最大努力|将努力|将力争|尽一切努力|力求",
        "endeavour|endeavor|strive|shall endeavour|shall endeavor|shall strive|will endeavour|will strive"
        "|make every effort"
        "|shall make every effort|shall make efforts|make efforts|use best efforts|use their best efforts"
        "|shall use best efforts"
        "|shall use their best efforts|shall use its best efforts|use its best efforts|use reasonable efforts"
        "|shall seek to"
        "|do their utmost|shall do their utmost|endeavouring|striving",
    ),
    "endeavour?": (
        "hết sức|hướng tới|nhằm|mục tiêu",
        "目标|旨在|尽量|尽可能",
        "effort|efforts|seek to|aim to|aim at|aims to|aim",
    ),
    "shall": (
        "phải|đình chỉ phải|chứng chỉ phải"
        "|có trách nhiệm|có nghĩa vụ|cần phải|bắt buộc|buộc phải|phải có trách nhiệm|bắt buộc phải|có trách nhiệm phải",
        "应当|须|必须|有义务|务必|有责任|均应|应于|必需|不得不|应予|应由|应向|应在|应将|理应|亦应|也应",
        "shall|must|is obliged to|are obliged to|be obliged to|shall be obliged to|undertake to|undertakes to"
        "|is required to"
        "|are required to|shall be required to|has the obligation to|have the obligation to|has the obligation"
        "|have the obligation|has the duty|have the duty|is bound to|are bound to"
        "|has the duty to|have the duty to|shall undertake to|shall be responsible for",
    ),
    # In Chinese minutes 应 is as often a recommendation.
    "shall/should": ("", "应", ""),
    "shall?": (
        "sẽ|cam kết|trách nhiệm|nghĩa vụ|chịu trách nhiệm|bảo đảm|đảm bảo|yêu cầu|được yêu cầu",
        "将|承诺|负责|责任|义务|确保|保证|要求|由",
        "will|would|commit|commits|committed|commitment|pledge|pledges|responsible|responsibility|responsible for"
        "|obligation"
        "|duty|obliged|required|ensure|ensures|guarantee|have to|has to|required to",
    ),
    "not/prohibit?": (
        "không|chưa|chẳng|không bên nào|nào phải|không phải|không thể|không cần|không bị|không có|không còn"
        "|không được sự đồng ý"
        "|nếu không được|mà không được|chưa được",
        "不|未|无|没有|没|勿|非|不能|无法|不会|不可|未经|并未|不是|无须|无需|不必|不予|并非",
        "not|no|neither|neither party|no party|neither side|neither of the parties|nor|never|none|without|cannot"
        "|can not|unable|not be|nobody|nothing|unless",
    ),
    "": (
        "hay không|có hay không"
        "|trở nên|làm nên|không tách rời|không thể tách rời|tạo nên|xây nên|cho nên|vì vậy nên|nên người|gây nên"
        "|cần thiết|cần cù"
        "|bên phải|phải trái|gặp phải"
        "|mắc phải|vấp phải|phải chăng|không khí|hàng không|không gian|không phận|không quân|sớm nhất có thể"
        "|nhanh nhất có thể"
        "|hết mức có thể|nếu có thể|khi có thể|trong chừng mực có thể|tốt có thể|có thể lực|năng lực|không những"
        "|không chỉ"
        "|không ngừng|được phép của|được mùa|được coi là|được gọi là|được hiểu là|gọi là được|bất khả kháng"
        "|cơ thể có thể|đình chỉ|địa chỉ|chứng chỉ|hàng cấm|chất cấm|hàng hóa bị cấm|hàng bị cấm|mặt hàng bị cấm"
        "|hành vi bị cấm|hành vi bị nghiêm cấm|vùng cấm|khu vực cấm",
        "可持续|可行|可靠|可观|可是|可见|可再生|不可抗力|可用|可比|可视|许可|认可|可谓|可移动|不可分割|可变|可控"
        "|尽可能地"
        "|可回收|可追溯|宁可|可怜|可怕|可惜|可口|可乐|可疑|可信|可卡因|应用|应对|应急|应邀|供应|适应|响应|反应"
        "|相应|对应"
        "|效应|回应|应答|应聘|应届|应付|应收|感应|应战|应税|供应商|应变|应诉|顺应|呼应|应约|须知|不断|不仅|不但"
        "|不同|不久"
        "|不少|不足|无论|不论|非法|非常|未来|无人机|无线|不动产|不锈钢|非洲|是非|适宜|便宜|事宜|不一|智能|功能"
        "|能力|能源"
        "|职能|节能|性能|效能|只是|一致|会晤|会议|会谈|会见|社会|委员会|协会|大会|机会|工会|将军|即将|自由|理由"
        "|由于|经由"
        "|协会会|会员|会长|晚会|展会|例会|博览会|年会|会商|会展|全会|会址|会务|会场|会合|会同|人大会|议会|两会|不可分"
        "|可燃|可否|可爱|可歌可泣|反映|应征|应有|不法|不良|不利|无偿|无效|无害|不当|非物质|能见度|能耗|赋能"
        "|集会|联欢会|座谈会|茶话会|推介会|洽谈会|违禁品|禁售|禁运|禁止性|禁区|禁毒|理事会|董事会|基金会|联合会"
        "|总会|商会|学会",
        "as the case may be|as may be|come what may|maybe|must-see|shall mean|shall be deemed|not only|will of|goodwill"
        "|free will|no. |no one|whether or not|no.|can be found|prohibited goods|prohibited items"
        "|prohibited articles|prohibited acts|prohibited conduct",
    ),
}

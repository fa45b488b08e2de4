"""Ideas that exclude one another: what one language says of a group, the other may not contradict (TEXTS.md 5, D34).

A meaning is `group=idea`.
"""

CONTRARIES = {
    "settlement=consultation": (
        "hiệp thương|thương lượng|tham vấn|hiệp thương hữu nghị|tham khảo ý kiến|đàm phán|bàn bạc",
        "协商|磋商|友好协商|谈判|商议",
        "consultation|negotiation|consult|friendly consultation|negotiate|consultations|negotiations",
    ),
    "settlement=arbitration": ("trọng tài", "仲裁", "arbitration|arbitral tribunal|arbitrator|arbitrate"),
    "settlement=court": ("tòa án|khởi kiện|kiện tụng", "法院|诉讼|起诉", "court|litigation|lawsuit"),
    "settlement=mediation": ("hòa giải", "调解|斡旋", "mediation|conciliation|mediate|mediator"),
    "trade=import": ("nhập khẩu|hàng nhập khẩu", "进口", "import|importation|importing|importer|imported"),
    "trade=export": ("xuất khẩu|hàng xuất khẩu", "出口", "export|exportation|exporting|exporter|exported"),
    "crossing=entry": ("nhập cảnh", "入境", "entry|enter the territory|immigration"),
    "crossing=exit": ("xuất cảnh", "出境", "exit|leave the territory|emigration|leave the country"),
    "trend=up": (
        "tăng|tăng trưởng|gia tăng|nâng",
        "增长|增加|上升|提高|增",
        "increase|growth|rise|raise|increased|grow|upwards|increasing|up|rose|grew",
    ),
    "trend=down": (
        "giảm|suy giảm|hạ|giảm bớt|cắt giảm",
        "减少|下降|降低|减|缩减|下调",
        "decrease|decline|reduce|reduction|decreased|reduced|downwards|fall|lower|fell|down",
    ),
    "length=longer": ("kéo dài|gia hạn", "延长|延期|续期", "extend|extension|prolong|extended|renew|renewed|renewal"),
    "length=shorter": ("rút ngắn|thu hẹp", "缩短", "shorten|shortened|shortening|curtail"),
    "course=stop": (
        "tạm dừng|tạm ngừng|đình chỉ|ngừng|tạm đình chỉ",
        "暂停|中止|停止",
        "suspend|suspension|suspended|halt|discontinue",
    ),
    "course=resume": (
        "khôi phục|nối lại|tiếp tục|mở lại",
        "恢复|继续|重启|重新开放",
        "resume|resumption|restore|reopen|continue|resumed|reopened",
    ),
    "course=end": (
        "chấm dứt|hủy bỏ|bãi bỏ|thanh lý",
        "终止|废止|撤销|解除",
        "terminate|termination|cancel|revoke|revoked|denounce",
    ),
    "cost=free": (
        "miễn phí|không thu phí|miễn thu phí|không phải nộp phí|không phải trả phí|không tính phí",
        "免费|不收费|免收|不收取费用|不收取任何费用|无须缴费|无需缴费",
        "free of charge|free|without charge|at no charge|gratis|charge no fee|charge no fees|not charge"
        "|not be charged"
        "|without fee",
    ),
    "cost=charged": (
        "thu phí|có thu phí|trả phí|tính phí",
        "收费|收取费用|付费",
        "charged|shall charge|may charge|will charge|for a fee|against payment",
    ),
    "secrecy=open": (
        "công khai|công bố",
        "公开|公布|公示",
        "public|publish|disclose to the public|published|made public",
    ),
    "secrecy=closed": ("bảo mật|giữ bí mật|bí mật", "保密|机密|秘密", "confidential|secret|confidentiality|secrecy"),
    "term=temporary": ("tạm thời|lâm thời", "临时|暂时", "temporary|temporarily|provisional|provisionally|interim"),
    "term=lasting": (
        "vĩnh viễn|thường xuyên|lâu dài|vô thời hạn",
        "永久|长期|无限期|常设",
        "permanent|permanently|long-term|indefinite",
    ),
    "will=free": ("tự nguyện", "自愿", "voluntary|voluntarily"),
    "will=bound": ("bắt buộc|cưỡng chế", "强制|强制性", "compulsory|mandatory"),
    "way=direct": ("trực tiếp", "直接|线下|现场", "directly|direct|in person|face to face|face-to-face"),
    "way=indirect": ("gián tiếp|trực tuyến", "间接|线上|视频|在线", "indirectly|indirect|online|by video|virtual"),
    "transport=road": ("đường bộ|ô tô", "公路|陆路", "road|highway"),
    "transport=rail": ("đường sắt|tàu hỏa", "铁路|火车", "rail|railway|train"),
    "transport=water": (
        "đường thủy|đường biển|đường sông",
        "水路|海运|水运|航道",
        "waterway|by sea|by water|sea route",
    ),
    "transport=air": (
        "hàng không|đường hàng không|máy bay",
        "航空|空运|机票|飞机",
        "air|by air|aviation|air ticket|flight",
    ),
    "answer=yes": (
        "chấp thuận|phê duyệt|đồng ý|phê chuẩn|chấp nhận",
        "同意|批准|核准|接受",
        "consent|approve|approval|accept|agree|approved",
    ),
    "answer=no": (
        "từ chối|bác bỏ|phản đối",
        "拒绝|驳回|反对",
        "refuse|reject|object|refusal|rejection|objection|rejected",
    ),
    "": (
        "xuất nhập khẩu|xuất khẩu và nhập khẩu|xuất, nhập khẩu|xuất nhập cảnh|xuất cảnh, nhập cảnh|xuất, nhập cảnh|tăng cường"
        "|nâng cao|nâng cấp|hạ tầng|hạ long|tăng hoặc giảm|tăng, giảm|giấy thông hành xuất nhập cảnh|hợp đồng|tăng tốc|hạ viện"
        "|kỳ hạn|hạ cánh|nhất trí",
        "进出口|出入境|进出境|入出境|增减|提高认识|增进|增强|增值|减灾|减贫|出口处|入口|减轻|防灾减灾|出入境通行证|出入境边防",
        "import and export|imports and exports|entry into force|enter into force|enters into force|entering or leaving"
        "|upwards or downwards|free trade|exit-entry|set up|up to|follow up|draw up|up to date|court of honour|fall outside"
        "|fall under|fall within|sea and air|lower house|down to|growth rate|lower than|free of|follow-up|by the|lay down"
        "|laid down|entry-exit|setting up|public security|agree to|the public|public health|public service|public holiday"
        "|open air|shut down|object of|fair|write down|break down|sets up|agree on|republic|in direct",
    ),
}

"""Offices by their titles (TEXTS.md 5, D38)."""

TITLES = {
    "general secretary": ("tổng bí thư", "总书记", "general secretary|party general secretary|party chief"),
    "secretary-general": ("tổng thư ký", "秘书长", "secretary general|secretary-general"),
    "secretary": ("bí thư", "书记", "secretary|party secretary"),
    "deputy secretary": ("phó bí thư", "副书记", "deputy secretary|vice secretary|deputy party secretary"),
    "standing deputy secretary": (
        "phó bí thư thường trực",
        "常务副书记",
        "standing deputy secretary|permanent deputy secretary|standing vice secretary",
    ),
    "acting secretary": ("quyền bí thư", "代书记|代理书记", "acting secretary"),
    "chair": ("chủ tịch", "主席|委员长", "chairman|chairwoman|chairperson|chair"),
    "chair/president?": ("chủ tịch nước", "国家主席|总统|总裁", "president"),
    "deputy chair": (
        "phó chủ tịch",
        "副主席|副委员长",
        "vice chairman|vice chairwoman|vice chair|vice-chair|vice-chairman|deputy chairman|deputy chair|vice chairperson",
    ),
    "standing deputy chair": (
        "phó chủ tịch thường trực",
        "常务副主席",
        "standing vice chairman|permanent vice chairman|standing vice chair|standing deputy chairman",
    ),
    "director": (
        "giám đốc|cục trưởng|vụ trưởng|chi cục trưởng|trưởng ban|chủ nhiệm|tổng cục trưởng|tổng giám đốc",
        "厅长|局长|司长|主任|处长|署长|关长|总经理|经理",
        "director|director general|director-general|head of department|general director",
    ),
    "deputy director": (
        "phó giám đốc|phó cục trưởng|phó vụ trưởng|phó trưởng ban|phó chủ nhiệm|phó tổng giám đốc",
        "副厅长|副局长|副司长|副主任|副处长|副关长",
        "deputy director|vice director|deputy director general|deputy head",
    ),
    "governor": ("tỉnh trưởng|thống đốc", "省长|州长", "governor"),
    "deputy governor": ("phó tỉnh trưởng|phó thống đốc", "副省长", "vice governor|deputy governor"),
    "mayor": ("thị trưởng", "市长", "mayor"),
    "deputy mayor": ("phó thị trưởng", "副市长", "deputy mayor|vice mayor"),
    "minister": ("bộ trưởng", "部长|外长|大臣", "minister"),
    "deputy minister": ("thứ trưởng", "副部长", "deputy minister|vice minister"),
    "ambassador": ("đại sứ", "大使", "ambassador"),
    "consul general": ("tổng lãnh sự", "总领事", "consul general|consul-general"),
    "head of delegation": ("trưởng đoàn", "团长", "head of delegation|head of the delegation|heads of the delegations"),
    "head of delegation?": ("", "", "heads of delegations|heads of delegation"),
    "deputy head of delegation": (
        "phó trưởng đoàn",
        "副团长",
        "deputy head of delegation|deputy head of the delegation",
    ),
    "": (
        "đại sứ quán|chủ tịch đoàn|bí thư chi bộ",
        "大使馆|主席团|主席台|主任科员",
        "co-chair|co-chaired|co-chairs|shall chair|secretary of state|chair of honour|prime minister|chairs of",
    ),
}

"""The words that the protocol of a comparison prints by itself: (vi, zh, en)."""

COMPARISON_LABELS: dict[str, tuple[str, str, str]] = {
    "comparison": ("Biên bản đối chiếu các văn bản", "文本比对记录", "Protocol of the comparison of texts"),
    "comparison_disclaimer": (
        "Lập theo quy tắc từ các tệp có mã băm nêu trên. Việc đối chiếu chỉ nêu các điểm khác biệt để lưu ý, không thay cho "
        "việc rà soát của mỗi bên và không xác nhận các văn bản có nội dung như nhau.",
        "由系统依规则按上列哈希值所指文件作成。比对只提示差异，不代替各方人员审读，也不证明各文本内容一致。",
        "Made by rule from the files with the digests above. A comparison draws attention to differences; it does not "
        "replace the reading by each party's readers, and does not say that the texts are equal.",
    ),
    "text_version": ("Phiên bản", "版本", "Version"),
    "compared_on": ("Đối chiếu ngày", "比对日期", "Compared on"),
    "ruleset": ("Bộ quy tắc", "规则集", "Rules"),
    "term_base": ("kho thuật ngữ", "术语库", "term base"),
    "found": ("Kết quả", "结果", "Found"),
    "counted": (
        "{grave} khác biệt nghiêm trọng, trong đó {left} chưa được tất cả các bên chấp nhận; {soft} điểm cần xem lại",
        "重大差异{grave}处，其中{left}处尚未经各方接受；需留意之处{soft}处",
        "{grave} grave, of which {left} not accepted by all; {soft} to be looked at",
    ),
    "no_finding": ("Cần lưu ý", "请注意", "To be noted"),
    "is_not_equal": (
        "Không phát hiện điểm khác biệt không có nghĩa là các văn bản như nhau.",
        "未发现差异不等于文本一致。",
        "That nothing was found does not mean that the texts are equal.",
    ),
    "left_out": (
        "Văn bản dài: các điều khoản không in ở đây, mỗi khác biệt có trích dẫn.",
        "文本较长，此处不印各条款，每处差异附有引文。",
        "The texts are long: their clauses are not printed here, each difference is quoted.",
    ),
    "differences": ("Các điểm khác biệt", "差异", "Differences"),
    "difference_class": ("Loại khác biệt", "差异类别", "Class"),
    "gravity": ("Mức độ", "程度", "Gravity"),
    "grave": ("nghiêm trọng", "重大", "grave"),
    "soft": ("cần xem lại", "需留意", "to be looked at"),
    "clause": ("Điều khoản", "条款", "Clause"),
    "odd_one": ("Khác với các bản kia", "与其他文本不同", "Differs from the others"),
    "accepted_by": ("{party} chấp nhận", "{party}接受", "Accepted by {party}"),
    "accepted_not_by": ("Bên chưa chấp nhận", "尚未接受的各方", "Not accepted by"),
    "paper_no": ("văn bản giấy số", "书面文件编号", "paper no."),
    "not_there": ("không có nội dung tương ứng", "无对应内容", "not there"),
    "approvals": ("Các bên duyệt văn bản", "各方批准文本", "Approvals by readers"),
    "person": ("Người duyệt", "批准人", "Approved by"),
    "approved_texts": ("Văn bản", "文本", "Texts"),
    "these_texts": ("đúng các văn bản này", "即本次文本", "exactly these"),
    "other_texts": ("các văn bản khác", "其他文本", "other texts"),
    "clauses_beside": ("Các điều khoản", "各条款", "Clauses side by side"),
    "signatures": ("Ký xác nhận", "签字", "Signatures"),
    "name_and_office": ("Họ tên, chức vụ", "姓名、职务", "Name and office"),
    "signature": ("Chữ ký", "签字", "Signature"),
}

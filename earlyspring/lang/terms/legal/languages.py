"""Languages, and which text is authentic or prevails."""

from earlyspring.lang.terms.table import concepts

_NAMES = concepts(
    "language",
    """
vietnamese
  vi tiếng Việt; tiếng Việt Nam; Việt ngữ; Việt văn
  zh 越文; 越南文; 越语; 越南语
  en Vietnamese
chinese
  vi tiếng Trung; tiếng Trung Quốc; tiếng Hoa; Trung văn; tiếng Hán
  zh 中文; 汉语; 华语; 汉文
  en Chinese; Mandarin
english
  vi tiếng Anh; Anh ngữ; Anh văn
  zh 英文; 英语
  en English
""",
)
_NATIONS = concepts(
    "place",
    """
britain
  vi Anh; nước Anh; Vương quốc Anh
  zh 英国; 英格兰
  en United Kingdom; Britain; England; British; English
""",
)
_AUTHENTIC = concepts(
    "form",
    """
equally-authentic
  vi có giá trị như nhau; có giá trị pháp lý như nhau; có giá trị ngang nhau; đều có giá trị như nhau; giá trị như nhau
  zh 同等作准; 同等效力; 同等法律效力; 同为作准文本; 同样作准
  en equally authentic; equally valid; of equal validity; equal validity; equal authenticity; equal legal effect
prevails
  vi được dùng làm cơ sở; được dùng làm căn cứ; làm căn cứ; làm chuẩn; có giá trị quyết định; được ưu tiên áp dụng
  zh 为准; 为依据
  en prevail; prevails; shall prevail; will prevail; be decisive; shall govern
divergence
  vi khác nhau trong giải thích; khác biệt trong giải thích; giải thích khác nhau; khác nhau về giải thích
  zh 解释分歧; 解释上的分歧; 如有分歧; 发生分歧; 出现分歧; 解释不一致
  en divergence of interpretation; divergence in interpretation; difference in interpretation; divergence; discrepancy
working-language
  vi ngôn ngữ làm việc
  zh 工作语言
  en working language
translation
  vi bản dịch; bản dịch tham khảo
  zh 译文; 译本; 参考译文
  en translation
interpreter
  vi phiên dịch; phiên dịch viên
  zh 翻译; 口译; 译员
  en interpreter; interpretation
""",
)
LANGUAGES = (*_NAMES, *_NATIONS, *_AUTHENTIC)

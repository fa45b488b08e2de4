"""Measures by the words of each language (UCUM; `[mu]`, `[jin]` and `[teu]` are the house's own)."""

from earlyspring.lang.facts.money import Words

# Code: words in vi, zh, en; the longer of two before the shorter.
MEASURES: Words = {
    "km2": (
        r"km ?2\b|km²|ki ?lô ?mét vuông|km vuông",
        r"平方公里|平方千米|km²",
        r"square kilomet(?:er|re)s?|sq\.? ?km|km²",
    ),
    "m2": (r"m ?2\b|m²|mét vuông", r"平方米|m²", r"square met(?:er|re)s?|sq\.? ?m\b|m²"),
    "m3": (r"m ?3\b|m³|mét khối|khối", r"立方米|m³", r"cubic met(?:er|re)s?|m³"),
    "har": (r"hécta|héc-ta|hecta|ha\b", r"公顷", r"hectares?|ha\b"),
    "[mu]": (r"mẫu trung quốc", r"亩", r"mu\b"),
    "[acr_us]": (r"mẫu anh|acre", r"英亩", r"acres?"),
    "km/h": (
        r"km/h|km một giờ|ki ?lô ?mét (?:một|mỗi|trên|/) ?giờ",
        r"公里/小时|公里每小时|km/h",
        r"km/h|kph|kmh|kilomet(?:er|re)s (?:per|an) hour",
    ),
    "[mi_i]/h": (
        r"dặm/giờ|dặm/h|dặm (?:một|mỗi|trên) giờ|mph",
        r"英里/小时|英里每小时|mph",
        r"mph|miles (?:per|an) hour",
    ),
    "km": (r"km\b|ki ?lô ?mét|kilomet", r"公里|千米|km\b", r"km\b|kms\b|kilomet(?:er|re)s?"),
    "cm": (r"cm\b|xen ?ti ?mét|phân\b", r"厘米|公分|cm\b", r"cm\b|centimet(?:er|re)s?"),
    "mm": (r"mm\b|mi ?li ?mét", r"毫米|mm\b", r"mm\b|millimet(?:er|re)s?"),
    "m": (r"m\b|mét|thước", r"米(?!其|兰|奇|勒|歇|尔|莉|雪|国|德|诺|娅|利|拉|特|克|开)|m\b", r"m\b|met(?:er|re)s?"),
    "[mi_i]": (r"dặm", r"英里|哩", r"miles?"),
    "[ft_i]": (r"feet|foot|bộ anh|ft\b", r"英尺|呎", r"feet|foot|ft\b"),
    "[in_i]": (r"inch|in-sơ", r"英寸|吋|寸", r"inch(?:es)?"),
    "[yd_i]": (r"thước anh|yard|yd", r"码(?!头)", r"yards?"),
    "[nmi_i]": (r"hải lý", r"海里", r"nautical miles?"),
    "kg": (r"kg\b|ki ?lô ?gam|kilogam|ký\b|kí lô", r"公斤|千克|kg\b", r"kg\b|kgs\b|kilos?\b|kilogram(?:me)?s?"),
    "t": (r"tấn", r"吨", r"t\b|tons?\b|tonnes?"),
    "g": (r"gam\b|gram|g\b", r"克(?!里|林|拉|罗|服|隆|什|莱|斯|制|尔|雷|兰|扎|努|洛|强|瓦)", r"g\b|gram(?:me)?s?"),
    "[jin]": (r"cân ta", r"斤", r"jin\b|catt(?:y|ies)"),
    "[lb_av]": (r"pao|pounds?|lbs?", r"磅", r"lbs?\b|pounds? (?:of|in weight)"),
    "[oz_av]": (r"ounce|aoxơ", r"盎司", r"oz\b|ounces?"),
    "L": (r"lít", r"升(?!至|级|高|温|值|到|入|起|学|为|降|任)|公升", r"lit(?:er|re)s?"),
    "[gal_us]": (r"gallon|ga-lông", r"加仑", r"gallons?"),
    "[bbl_us]": (r"thùng", r"桶", r"barrels?"),
    "kW.h": (r"kwh|ki-lô-oát giờ", r"千瓦时|度电|kwh", r"kwh|kilowatt[- ]hours?"),
    "MW": (r"mw\b|megawatt|mê-ga-oát", r"兆瓦|mw\b", r"mw\b|megawatts?"),
    "kV": (r"kv\b", r"千伏|kv\b", r"kv\b|kilovolts?"),
    "Cel": (r"độ c\b|°c|độ bách phân", r"摄氏度|℃|°c", r"degrees? c(?:elsius|entigrade)?\b|°c"),
    "[degF]": (r"độ f\b|°f", r"华氏度|℉|°f", r"degrees? f(?:ahrenheit)?\b|°f"),
    "[teu]": (r"teu\b", r"标准箱|标箱|teu\b", r"teus?\b"),
}

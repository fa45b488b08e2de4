"""The languages a mechanism writes in: the codes its texts are kept under, their tags, their own names, their order."""

OWN_NAMES = {"vi": "Tiếng Việt", "zh": "简体中文", "en": "English"}
LANGUAGES = tuple(OWN_NAMES)
TAGS = {"vi": "vi", "zh": "zh-Hans", "en": "en"}
SITE_CODES = {code: tag.lower() for code, tag in TAGS.items()}

_TAGS = TAGS | {SITE_CODES[code]: tag for code, tag in TAGS.items()}
_COMMAS = {"zh": "、"}
_COLONS = {"zh": "："}
_SEMICOLONS = {"zh": "；"}


def tag_of(code: str) -> str:
    """The `lang` of words on a page (BCP 47) for a code of the register or of the site: zh-Hans of zh and of zh-hans.

    Any other code is a tag already.
    """
    return _TAGS.get(code, code)


def code_of(tag: str) -> str:
    """The code that texts are kept under, of any tag of the language: zh of zh-Hans, zh-hans and zh."""
    return tag.split("-")[0]


def site_code(tag: str) -> str:
    """The code of the desk (Django's) of a language, by which words are looked up: zh-hans of zh, zh-Hans and zh-hans.

    Raises KeyError for a language the desk does not speak.
    """
    return SITE_CODES[code_of(tag)]


def comma(code: str) -> str:
    """What parts the items of a list in running words: 、 in Chinese, a comma and a space elsewhere."""
    return _COMMAS.get(code_of(code), ", ")


def colon(code: str) -> str:
    """What stands between a label and its words: ： in Chinese, a colon and a space elsewhere."""
    return _COLONS.get(code_of(code), ": ")


def semicolon(code: str) -> str:
    """What parts labelled values in one line: ； in Chinese, a semicolon and a space elsewhere."""
    return _SEMICOLONS.get(code_of(code), "; ")

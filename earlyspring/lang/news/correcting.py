"""A correction: what was wrong in something released, and what is right."""


def corrected(wrong: str, right: str, lang: str) -> str:
    """The words as they were released, named as wrong, and those that are right."""
    if lang == "vi":
        return f"Chúng tôi đã viết: “{wrong}” Điều này không đúng. Đúng là: {right}"
    if lang == "zh":
        return f"此前公布：“{wrong}”有误。更正为：{right}"
    return f"We wrote: “{wrong}” That was wrong. Right is: {right}"

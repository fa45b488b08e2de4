"""What is planned: who is a guest, how many are expected, what is to be done and signed."""

from collections.abc import Collection, Sequence

from earlyspring.lang.days import written_day
from earlyspring.lang.figures import counted, qualified
from earlyspring.lang.news.words import Text, counted_off, listed, set_in, words


def guest(body: Text, class_: Text, lang: str, *, first: bool = False) -> str:
    """A body takes part in a class other than that of the members; `first`: for the first time."""
    who, as_what = words(body, lang), words(class_, lang)
    if lang == "vi":
        return f"{who}{' lần đầu' if first else ''} tham dự với tư cách {as_what}"
    if lang == "zh":
        return f"{who}{'首次' if first else ''}以{as_what}身份参加"
    return f"{who} takes part as {article(as_what)} {as_what}{' for the first time' if first else ''}"


def intended(body: Text, class_: Text, by: str, lang: str) -> str:
    """A body means to be of another class by a day, or by no day that is stated."""
    who, as_what, day = words(body, lang), words(class_, lang), written_day(by, lang) if by else ""
    if lang == "vi":
        return f"{who} dự kiến trở thành {as_what}" + (f" chậm nhất vào {day}" if day else "")
    if lang == "zh":
        return f"{who}拟" + (f"最迟于{day}" if day else "") + f"成为{as_what}"
    return f"{who} is to become {article(as_what)} {as_what}" + (f" by {day}" if day else "")


def article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def many(value: int, what: str, qualifier: str, sides: Sequence[str], lang: str, *, ahead: bool) -> str:
    """How many come or came; `what`: a code of `lang.nouns`; `sides`: their names in the reader's order."""
    count = qualified(counted(value, what, lang), qualifier or None, lang)
    whose = listed(sides, lang)
    if lang == "vi":
        of = f" của {whose}" if whose else ""
        return f"dự kiến có {count}{of} tham dự" if ahead else f"tham dự có {count}{of}"
    if lang == "zh":
        return f"{'预计' if ahead else ''}{whose}{'共' if whose else ''}{count}{'将' if ahead else ''}与会"
    return f"{count}{f' from {whose}' if whose else ''} {'are expected' if ahead else 'took part'}"


def focus(text: Text, names: Collection[str], lang: str) -> str:
    """In which fields a year's work lies, in the words of the record."""
    said = set_in(words(text, lang), names)
    return {"vi": f"trọng tâm là {said}", "zh": f"重点是{said}"}.get(lang, f"in focus are {said}")


def agenda(points: Sequence[Text], names: Collection[str], lang: str) -> str:
    """What those who meet will do: points of the record."""
    said = counted_off([set_in(words(one, lang), names) for one in points], lang)
    return {"vi": f"nội dung làm việc: {said}", "zh": f"议程包括：{said}"}.get(lang, f"on the agenda are: {said}")


def beside(points: Sequence[Text], names: Collection[str], lang: str) -> str:
    """What there is beside the talks: points of the record."""
    said = counted_off([set_in(words(one, lang), names) for one in points], lang)
    return {"vi": f"bên lề có: {said}", "zh": f"同期活动包括：{said}"}.get(lang, f"beside the talks there are: {said}")


def at_the_fair(titles: Sequence[Text], lang: str, *, ahead: bool = True) -> str:
    """Which events are held, or were held, at the exhibition beside the meeting, by their titles as they stand."""
    said = counted_off([words(one, lang) for one in titles], lang)
    if not ahead:
        held = {"vi": f"tại hội chợ đã diễn ra: {said}", "zh": f"展会期间举行了：{said}"}
        return held.get(lang, f"at the fair there were: {said}")
    return {"vi": f"tại hội chợ có: {said}", "zh": f"展会活动包括：{said}"}.get(lang, f"at the fair there are: {said}")


def to_sign(titles: Sequence[Text], year: int | None, names: Collection[str], lang: str) -> str:
    """What is to be signed, for the work of a year where one is known."""
    said = counted_off([set_in(words(one, lang), names) for one in titles], lang)
    if lang == "vi":
        return "dự kiến ký kết" + (f" cho năm {year}" if year else "") + f": {said}"
    if lang == "zh":
        return "预计签署" + (f"（{year}年）" if year else "") + f"：{said}"
    return "to be signed" + (f" for {year}" if year else "") + f": {said}"


def papers(titles: Sequence[Text], names: Collection[str], lang: str) -> str:
    """Which papers a session has: those signed there and on its occasion."""
    said = counted_off([set_in(words(one, lang), names) for one in titles], lang)
    return {"vi": f"văn kiện của hội nghị: {said}", "zh": f"会晤文件：{said}"}.get(
        lang, f"papers of the meeting: {said}"
    )

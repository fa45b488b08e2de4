"""What somebody said, with the force it was said with: the speaker, the verb of the force, the words of the record."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from earlyspring.lang.news.words import Text, counted_off, listed, set_in, words

POINTS: Mapping[str, Mapping[str, str]] = {
    "agreed": {"vi": "thống nhất: ", "zh": "商定：", "en": "agreed on the following: "},
    "agreed_also": {"vi": "cũng thống nhất: ", "zh": "还商定：", "en": "also agreed on the following: "},
    "encouraged": {"vi": "khuyến khích: ", "zh": "鼓励：", "en": "encouraged: "},
    "welcomed": {"vi": "hoan nghênh: ", "zh": "欢迎：", "en": "welcomed: "},
    "proposed": {"vi": "đề xuất: ", "zh": "提出：", "en": "proposed: "},
    "requested": {"vi": "đề nghị: ", "zh": "请求：", "en": "requested: "},
    "discussed": {"vi": "trao đổi về: ", "zh": "讨论了：", "en": "discussed: "},
}
CLAUSES: Mapping[str, Mapping[str, str]] = {
    "affirmed": {"vi": "{} khẳng định rằng ", "zh": "{}表示，", "en": "{} said that "},
    "reviewed": {
        "vi": "nhìn lại kết quả, {} cho biết ",
        "zh": "{}在回顾成果时表示，",
        "en": "looking back on the outcomes, {} said that ",
    },
}
OWN_VERB = {
    "encouraged": {"vi": "khuyến khích ", "zh": "鼓励", "en": "encourage "},
    "welcomed": {"vi": "hoan nghênh ", "zh": "欢迎", "en": "welcome "},
}
READY = {
    "vi": "{} cho biết {} sẵn sàng: ",
    "zh": "{}表示，{}愿：",
    "en": "{} said that {} is ready to do the following: ",
}


@dataclass(frozen=True)
class Speaker:
    """Who speaks: in words of the record (`capacity`), or by office and name, or as bodies in the reader's order.

    A person without a name in a language is called there by the title alone.
    """

    capacity: Text = field(default_factory=dict)
    title: Text = field(default_factory=dict)
    name: Text = field(default_factory=dict)
    body: Text = field(default_factory=dict)
    bodies: Mapping[str, Sequence[str]] = field(default_factory=dict)


def speaker(one: Speaker, lang: str) -> str:
    """`Chen Gang, Secretary of …,`, `Bí thư … Trần Cương`, `…书记陈刚`; `Both sides`; the bodies. Raises Untold."""
    if one.title:
        title, name = words(one.title, lang), one.name.get(lang, "")
        if not name:
            return f"the {title}" if lang == "en" else title
        return {"vi": f"{title} {name}", "zh": f"{title}{name}"}.get(lang, f"{name}, {title},")
    if one.capacity:
        return words(one.capacity, lang)
    return listed(one.bodies.get(lang, ()), lang) or words(one.body, lang)


def said(
    force: str, who: Speaker, texts: Sequence[Text], names: Collection[str], lang: str, *, also: bool = False
) -> str:
    """What was said in one voice with one force. `also`: this voice has said something with this force before."""
    whose, points = speaker(who, lang), [words(one, lang) for one in texts]
    if force == "ready_to":
        return _ready(whose, who, points, names, lang)
    if force in CLAUSES:
        return CLAUSES[force][lang].format(whose) + _points(points, names, lang)
    if all(begins(one, force, lang) for one in points):
        return _with_own_verb(force, whose, points, lang)
    verb = POINTS["agreed_also" if also and force == "agreed" else force][lang]
    return f"{whose}{'' if lang == 'zh' else ' '}{verb}{_points(points, names, lang)}"


def begins(point: str, force: str, lang: str) -> bool:
    """Whether the words of the record begin with the verb of their force, as `Encourage …` does."""
    verb = OWN_VERB.get(force, {}).get(lang)
    return bool(verb) and point.lower().startswith(str(verb))


def _with_own_verb(force: str, whose: str, points: Sequence[str], lang: str) -> str:
    own = OWN_VERB[force][lang]
    rest = counted_off([one[len(own) :] for one in points], lang)
    return f"{whose} {force} {rest}" if lang == "en" else f"{whose}{'' if lang == 'zh' else ' '}{own}{rest}"


def _ready(whose: str, who: Speaker, points: Sequence[str], names: Collection[str], lang: str) -> str:
    body = words(who.body, lang)
    if all(one.startswith((body, f"The {body}")) for one in points):
        return CLAUSES["affirmed"][lang].format(whose) + _points(points, names, lang)
    return READY[lang].format(whose, body) + _points(points, names, lang)


def _points(points: Sequence[str], names: Collection[str], lang: str) -> str:
    return counted_off([set_in(one, names) for one in points], lang)

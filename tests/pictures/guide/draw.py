"""The sample page, drawn from the real frame and parts with real content."""

import os
import re
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import django
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.conf import settings

from earlyspring.pictures.states import STATES
from tests.pictures.guide.words import PARTS, page

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
TAGS = {"vi": "vi", "zh": "zh-Hans", "en": "en"}
SECTIONS = (
    "overview",
    "meetings",
    "members",
    "agreements",
    "commitments",
    "review",
    "gathering",
    "fair",
    "exchange",
    "search",
)
DJANGO = {"vi": "vi", "zh": "zh-hans", "en": "en"}


def catalogues() -> str:
    """A folder with the words of the parts as Django reads them."""
    folder = Path(tempfile.mkdtemp())
    for at, locale in enumerate(("vi", "zh_Hans")):
        catalogue = Catalog(locale=locale)
        for message, words in PARTS.items():
            catalogue.add(message, words[at])
        (folder / locale / "LC_MESSAGES").mkdir(parents=True)
        with (folder / locale / "LC_MESSAGES/django.mo").open("wb") as file:
            write_mo(file, catalogue)
    return str(folder)


def prepare() -> None:
    if settings.configured:
        return
    settings.configure(
        INSTALLED_APPS=["django.contrib.staticfiles"],
        STATIC_URL="/static/",
        LANGUAGE_CODE="en",
        LANGUAGES=[("vi", "vi"), ("zh-hans", "zh"), ("en", "en")],
        LOCALE_PATHS=[catalogues()],
    )
    django.setup()


def draw(language: str, target: Path) -> str:
    """The page as one file that opens without a server: the sprite inside, the sheet by a relative address."""
    prepare()
    from django.http import HttpRequest
    from django.template import Engine, RequestContext
    from django.utils import translation

    tags = {"i18n": "django.templatetags.i18n", "static": "django.templatetags.static"}
    tags |= {"choices": "earlyspring.templatetags.choices", "filters": "tests.pictures.guide.filters"}
    engine = Engine(dirs=[str(HERE), str(ROOT / "earlyspring/templates")], libraries=tags, builtins=list(tags.values()))
    request = HttpRequest()
    with translation.override(DJANGO[language]):
        html = engine.get_template("style-guide.html").render(RequestContext(request, content(language)))
    static = os.path.relpath(ROOT / "earlyspring/static", target.resolve().parent)
    sprite = (ROOT / "earlyspring/static/earlyspring/icons.svg").read_text(encoding="utf-8")
    html = html.replace("/static/", static + "/")
    return re.sub(
        r"(<body[^>]*>)",
        lambda found: found[0] + sprite.replace("<svg ", '<svg class="hidden-words" ', 1),
        html,
        count=1,
    )


def content(language: str) -> dict[str, Any]:
    """What the sample page shows."""
    from tests.pictures.guide.form import report

    words: dict[str, Any] = page(language)
    nav = zip(SECTIONS, words["nav"].split("|"), strict=True)
    form = report(words)
    return {
        "language": language,
        "languages": [
            {"code": code, "tag": TAGS[code], "name": name, "url": f"#{code}"}
            for code, name in (("vi", "Tiếng Việt"), ("zh", "简体中文"), ("en", "English"))
        ],
        "nav": [{"key": key, "label": label, "url": "#", "current": key == "commitments"} for key, label in nav],
        "moment": SimpleNamespace(as_of="2026-02-11", today="2026-03-12", session="JWC-16"),
        "moment_words": {
            "as_of": words["as_of"],
            "known": words["session"],
            "sessions": [{"key": "JWC-16", "label": words["session"]}],
        },
        "exercise": True,
        "messages": [],
        "words": words,
        "steps": [
            {"label": words["nav"].split("|")[4], "url": "#"},
            {"label": "JWC-16", "url": "#"},
            {"label": "C-041"},
        ],
        "tabs": [
            {"label": label, "url": "#", "current": not at, "count": count}
            for at, (label, count) in enumerate(zip(words["tabs"].split("|"), (69, 41, 3), strict=True))
        ],
        "cards": list(zip((41, 28, 3, 2), words["cards"].split("|"), strict=True)),
        "title": {"vi": "Kết nối giao thông", "zh": "交通互联互通", "en": "Transport connectivity"},
        "partial": {"vi": "Chỉ có bản tiếng Việt."} if language != "vi" else {"zh": "仅有中文本。"},
        "sides": [
            ("circle", {"vi": "Quảng Tây", "zh": "广西", "en": "Guangxi"}),
            ("square", {"vi": "Quảng Ninh", "zh": "广宁", "en": "Quang Ninh"}),
            ("square", {"vi": "Tuyên Quang", "zh": "宣光", "en": "Tuyen Quang"}),
        ],
        "standings": ["reported", "held_on_paper", "open", "joint"],
        "states": [*STATES, "late"],
        "classes": list(zip(["member", "guest", "observer"], words["classes"].split("|"), strict=True)),
        "ways": [{"label": "CSV", "url": "#"}, {"label": "XLSX", "url": "#"}],
        "rows": rows(language),
        "form": form,
        "tongues": [(TAGS[code], form[code]) for code in ("vi", "zh", "en")],
        "entries": [
            {"day": day, "what": what, "url": "#", "current": at == 3, "ahead": at == 4}
            for at, (day, what) in enumerate(
                zip(
                    ("2025-02-21", "2025-05", "2025-07-17", "2026-02-11", "2027"),
                    words["history"].split("|"),
                    strict=True,
                )
            )
        ],
        "sources": [
            {
                "publisher": "Báo Quảng Ninh",
                "day": "2025-02-21",
                "lang": "vi",
                "url": "https://example.org/",
                "what": "",
            },
            {"publisher": "广西日报", "day": "", "lang": "zh", "url": "", "what": ""},
        ],
        "pictures": pictures(language),
    }


def rows(language: str) -> list[tuple[Any, ...]]:
    from tests.pictures.register import facts, fields

    names = fields(language)
    states = ("substantial", "limited", "views_differ", "awaiting_centre", "carried")
    every = [one for one in facts("commitment") if one["fields"][0] in ("transport", "smart_gate", "border_gates")]
    made = []
    for at, (one, state) in enumerate(zip(every, states, strict=False)):
        held = {tongue: said for tongue, said in one["text"].items() if at != 2 or tongue != language}
        made.append((one["code"], held, names[one["fields"][0]], state, at))
    return made


def pictures(language: str) -> list[tuple[str, tuple[tuple[str, ...], ...], str]]:
    from earlyspring.pictures import matrix, progress, ribbons, succession, timeline
    from tests.pictures import register, sample

    line = sample.timeline(language)
    became, owed, far = register.successions(language), register.responsible(language), register.how_far(language)
    return [
        (ribbons.draw(line), timeline.rows(line), line.title),
        (succession.draw(became), succession.rows(became), became.title),
        (matrix.draw(owed), matrix.rows(owed), owed.title),
        (progress.draw(far), progress.rows(far), far.title),
    ]

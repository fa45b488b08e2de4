"""Template words: a text in the reader's language, days, figures, names of bodies, words for codes."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from earlyspring.desk.addresses import address
from earlyspring.desk.allowed import acts_on
from earlyspring.desk.context import known_sessions
from earlyspring.desk.forms.keys import TONGUE_WORDS
from earlyspring.desk.labels import KINDS, LISTS
from earlyspring.lang import days, figures
from earlyspring.lang.tongues import OWN_NAMES, comma, tag_of
from earlyspring.ledger.nouns import Record
from earlyspring.meetings.naming import session_name

register = template.Library()
register.filter("tag", tag_of)


@register.filter
def own_name(code: str) -> str:
    """What a language is called in itself."""
    return OWN_NAMES.get(code, code)


def said(value: dict[str, str] | None, lang: str) -> SafeString:
    """The words in the reader's language, or that they are missing and in which languages they exist."""
    if not value:
        return missing(_("not stated"))
    if lang in value:
        # Written plainly, for it stands a hundred times on a page: `format_html` costs six times as much.
        return SafeString(f'<span lang="{tag_of(lang)}">{escape(value[lang])}</span>')
    held = comma(lang).join(str(TONGUE_WORDS.get(code, code)) for code in value)
    return format_html(
        '{} <span class="languages-held muted">({} {})</span>', missing(_("not translated")), _("held in"), held
    )


def called(names: dict[str, str] | None, lang: str) -> SafeString:
    """A person's name in the reader's language, else as it is held, each with its language: it is never translated."""
    if not names:
        return missing(_("name no longer kept"))
    if lang in names:
        return said(names, lang)
    held = (
        format_html(
            '<span lang="{}">{}</span> <span class="languages-held muted">({})</span>',
            tag_of(code),
            name,
            TONGUE_WORDS.get(code, code),
        )
        for code, name in names.items()
    )
    return format_html_join(comma(lang), "{}", ((one,) for one in held))


def missing(words: str) -> SafeString:
    return format_html('<span class="missing">{}</span>', words)


@register.simple_tag(takes_context=True)
def text(context: Any, value: dict[str, str] | None) -> SafeString:
    return said(value, context["language"])


@register.simple_tag(takes_context=True)
def person(context: Any, key: str | None, persons: dict[str, dict[str, str]]) -> SafeString:
    """A person by name, as `called`; *not stated* where the fact names nobody."""
    return called(persons.get(key), context["language"]) if key else missing(_("not stated"))


@register.simple_tag(takes_context=True)
def acting_for(context: Any, key: str | None, persons: dict[str, dict[str, str]]) -> SafeString:
    """In what capacity one holds an office who acts in the place of a person."""
    return SafeString(conditional_escape(_("acting for %(name)s")) % {"name": person(context, key, persons)})


@register.simple_tag(takes_context=True)
def plain(context: Any, value: dict[str, str] | None, otherwise: str = "") -> str:
    """The words alone, for titles and attributes; `otherwise` (an id) where they are missing."""
    return (value or {}).get(context["language"]) or otherwise or _("not translated")


@register.simple_tag(takes_context=True)
def day(context: Any, value: str | None) -> SafeString:
    if not value:
        return missing(_("not stated"))
    return SafeString(f'<time datetime="{escape(value)}">{escape(days.written_day(value, context["language"]))}</time>')


@register.simple_tag(takes_context=True)
def span(context: Any, start: str | None, end: str | None) -> SafeString:
    if not start or not end or start == end:
        return day(context, start or end)
    words = days.written_span(start, end, context["language"])
    return format_html('<time datetime="{}">{}</time>', start, words)


@register.simple_tag(takes_context=True)
def number(context: Any, value: Any) -> str:
    return figures.written_number(value, context["language"])


@register.simple_tag
def label(list_name: str, code: str | None) -> Any:
    """The word for a code of a closed list."""
    if not code:
        return missing(_("not stated"))
    return LISTS[list_name].get(code, code)


@register.simple_tag
def labels(list_name: str, codes: Iterable[str], between: str = "") -> SafeString:
    """The words for several codes of a closed list, parted as the language parts a list, or by what stands `between`."""
    language = get_language()
    return _labels(list_name, tuple(codes), between or comma(language or "en"), language)


@lru_cache(maxsize=1 << 10)  # a list has the same few in most of its rows
def _labels(list_name: str, codes: tuple[str, ...], between: str, language: str | None) -> SafeString:
    return format_html_join(between, "{}", ((label(list_name, code),) for code in codes))


@register.simple_tag
def kind_word(kind: str, many: bool = False) -> Any:
    return KINDS.get(kind, (kind, kind))[int(many)]


@register.simple_tag(takes_context=True)
def body(context: Any, key: str | None, link: bool = True, day: str = "") -> SafeString:
    """A body by the name it had on the day, linked to its page."""
    return written_body(context["frame"], key, context["language"], link, day) if key else missing(_("not stated"))


def written_body(frame: Any, key: str, language: str, link: bool, day: str) -> SafeString:
    """Written once on a page for the same day, however many rows it stands in."""
    place = key, language, link, day
    if place not in frame.written:
        name = said(frame.directory.text(key, day=day), language)
        linked = f'<a href="{escape(fact_address(frame.mechanism.key, "body", key))}">{name}</a>'
        frame.written[place] = SafeString(linked) if link else name
    found: SafeString = frame.written[place]
    return found


@register.simple_tag(takes_context=True)
def bodies(context: Any, keys: list[str], link: bool = True, day: str = "") -> SafeString:
    """Several bodies, the reader's own side first."""
    if not keys:
        return missing(_("not stated"))
    frame, language = context["frame"], context["language"]
    named = [written_body(frame, key, language, link, day) for key in frame.directory.ordered(keys)]
    return SafeString(comma(language).join(named))


@register.simple_tag(takes_context=True)
def sectors(context: Any, codes: list[str]) -> SafeString:
    names = context["frame"].directory.field_names
    language = context["language"]
    return SafeString("".join(f'<span class="tag">{said(names.get(code), language)}</span>' for code in codes))


@register.simple_tag(takes_context=True)
def fact_url(context: Any, kind: str, key: str) -> str:
    return fact_address(context["frame"].mechanism.key, kind, key)


PAGES = {"body", "session", "instrument", "commitment", "statement"}


def fact_address(mechanism: str, kind: str, key: str) -> str:
    """Where a fact is shown: the page of its noun, or the page every fact has."""
    if kind in PAGES:
        return address(kind, mechanism, key)
    return address("fact", mechanism, kind, key)


@register.filter
def get(mapping: dict[str, Any], key: str) -> Any:
    return mapping.get(key)


@register.simple_tag(takes_context=True)
def session_link(context: Any, key: str | None) -> SafeString | str:
    """The session of a row by its name, linked to its page; nothing where the row has none."""
    if not key:
        return ""
    frame, language = context["frame"], context["language"]
    if (key, language) not in frame.written:
        session = frame.sessions.get(key)
        seen_from = dict(known_sessions(frame)) if not session and key == frame.moment.session else {}
        name = session_name(session, frame.organs, language) if session else seen_from.get(key, key)
        url = fact_address(frame.mechanism.key, "session", key)
        linked = format_html('<span class="original"><a href="{}">{}</a></span>', url, name)
        frame.written[key, language] = linked
    found: SafeString = frame.written[key, language]
    return found


@register.simple_tag(takes_context=True)
def session_title(context: Any, session: Any) -> str:
    return session_name(session, context["frame"].organs, context["language"])


@register.simple_tag(takes_context=True)
def class_word(context: Any, code: str) -> SafeString:
    """The charter's own word for a class of membership."""
    return said(context["frame"].directory.class_names.get(code), context["language"])


@register.simple_tag
def standing(code: str) -> SafeString:
    """A badge: how firmly a fact stands, in word and shape."""
    return _badge(code, get_language())


@register.simple_tag
def standing_of(row: Any) -> SafeString:
    """How firmly a row stands, and whether it was only tried out."""
    return SafeString(standing(row.standing) + tried(row))


@lru_cache
def _badge(code: str, _language: str | None) -> SafeString:
    name = "held_on_paper" if code == "paper" else code
    return format_html(
        '<span class="standing standing-{}"><svg class="icon" aria-hidden="true" focusable="false">'
        '<use href="{}#standing-{}"/></svg><span>{}</span></span>',
        name,
        static("earlyspring/icons.svg"),
        "joint" if code == "own" else name,
        LISTS["standing"].get(code, code),
    )


@register.simple_tag
def tried(thing: Any) -> SafeString:
    """A mark on what belongs to an exercise, wherever it is named; nothing on what stands in the register."""
    return (
        format_html(' <span class="tag exercise-mark">{}</span>', _("exercise")) if thing.exercise else SafeString("")
    )


@register.simple_tag(takes_context=True)
def day_of(context: Any, moment: Any) -> SafeString:
    """The civil day of an instant."""
    return day(context, (moment.date() if isinstance(moment, datetime) else moment).isoformat())


@register.filter
def words_of(words: str) -> list[str]:
    return words.split()


@register.simple_tag(takes_context=True)
def acts(context: Any, row: Record) -> list[tuple[str, Any]]:
    """What may be done to a fact as it stands, beside entering a new version."""
    known = context.get("found") if row.kind in ("instrument", "commitment") else None
    return acts_on(row, known or None, context["frame"].exercise)

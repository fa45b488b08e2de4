"""A list page: by what its rows are narrowed and sorted, how they are turned over, and how they are saved."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from earlyspring.desk.saved_lists import EVERY, ways_to_save
from earlyspring.lang.fold import PREFIX, Query, fold, query
from earlyspring.lang.names import sort_key

PER_PAGE, LONGEST = 50, 200


@dataclass(frozen=True)
class Facet:
    """One choice of the bar: its key in the address, which values a row has of it, and the words for a value.

    `every`: the words for no choice. `default`: what holds where the address says nothing. `order`: sorts the values.
    """

    key: str
    label: Any
    every: Any
    values: Callable[[Any], Iterable[str | None]]
    words: Callable[[str], Any]
    order: Callable[[Iterable[str]], Iterable[str]] | None = None
    default: str = ""


@dataclass(frozen=True)
class Choice:
    """A facet as the bar shows it: `options` are (value, words), the first stands for no choice."""

    key: str
    label: Any
    chosen: str
    options: list[tuple[str, Any]]


@dataclass(frozen=True)
class Bar:
    """What stands above a list (`desk/list_bar.html`); `whole` leads back to all of its rows."""

    choices: list[Choice]
    words: str
    sort: str
    narrowed: bool
    ways: list[dict[str, str]]
    whole: str


@dataclass(frozen=True)
class Shown(Bar):
    """What a list shows: `rows` are all that match, `page` the ones on this page."""

    rows: list[Any]
    page: Page[Any]


def listed(
    request: HttpRequest,
    rows: Sequence[Any],
    facets: Sequence[Facet] = (),
    *,
    sorts: Mapping[str, Callable[[Any], Any]],
    texts: Callable[[Any], Iterable[Mapping[str, str] | str | None]],
    sort: str = "",
    per_page: int = PER_PAGE,
) -> Shown:
    """The rows as the address asks for them. What it asks and nobody knows finds nothing or sorts as usual."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    asked = {facet.key: request.GET.get(facet.key, facet.default)[:LONGEST] for facet in facets}
    phrases = query(words)
    found = [
        row
        for row in rows
        if all(asked[one.key] in ("", EVERY) or asked[one.key] in one.values(row) for one in facets)
        and (not phrases or says(texts(row), phrases))
    ]
    chosen = request.GET.get("sort", "")
    chosen = chosen if chosen.removeprefix("-") in sorts else sort
    found = in_order(found, sorts, chosen)
    return Shown(
        rows=found,
        page=Paginator(found, per_page).get_page(request.GET.get("page")),
        choices=[choice_of(facet, rows, asked[facet.key]) for facet in facets],
        words=words,
        sort=chosen,
        narrowed=bool(words) or any(asked[one.key] != one.default for one in facets),
        ways=ways_to_save(request),
        whole=_whole(request, facets),
    )


def says(texts: Iterable[Mapping[str, str] | str | None], phrases: Query) -> bool:
    """Whether every phrase occurs in the texts, in any of their languages, marks set aside."""
    said = [word for text in texts if text for word in ([text] if isinstance(text, str) else text.values())]
    form = f" {fold(' · '.join(said))} "
    return all(_sought(phrase) in form for phrase in phrases)


def _sought(phrase: Sequence[str]) -> str:
    words = " ".join(phrase)
    return f" {words.removesuffix(PREFIX)}" if words.endswith(PREFIX) else f" {words} "


def in_order(rows: list[Any], sorts: Mapping[str, Callable[[Any], Any]], chosen: str) -> list[Any]:
    """Rows without a value come last in both directions."""
    if chosen.removeprefix("-") not in sorts:
        return rows
    key = sorts[chosen.removeprefix("-")]
    keyed = [(key(row), row) for row in rows]
    there = sorted((one for one in keyed if one[0]), key=lambda one: one[0], reverse=chosen.startswith("-"))
    return [row for _key, row in there] + [row for value, row in keyed if not value]


def choice_of(facet: Facet, rows: Iterable[Any], chosen: str) -> Choice:
    there = {value for row in rows for value in facet.values(row) if value}
    if chosen not in ("", EVERY):
        there.add(chosen)
    order = facet.order or sorted
    options = [(EVERY if facet.default else "", facet.every), *((value, facet.words(value)) for value in order(there))]
    return Choice(facet.key, facet.label, chosen, options)


def by_words(words: Callable[[str], str], language: str) -> Callable[[Iterable[str]], list[str]]:
    """An order of values by the alphabet of the reader."""
    return lambda values: sorted(values, key=lambda value: sort_key(str(words(value)), language))


def by_list(codes: Iterable[str]) -> Callable[[Iterable[str]], list[str]]:
    """An order of values as they stand in a list; others after them."""
    places = {code: place for place, code in enumerate(codes)}
    return lambda values: sorted(values, key=lambda value: (places.get(value, len(places)), value))


def _whole(request: HttpRequest, facets: Iterable[Facet]) -> str:
    asked = request.GET.copy()
    for key in ("q", "page", *(facet.key for facet in facets)):
        asked.pop(key, None)
    return f"?{asked.urlencode()}"


def in_languages(text: Mapping[str, str] | None, languages: Sequence[str]) -> list[str]:
    """A text in a column for each language; *not translated* where it lacks one, nothing where it is not stated."""
    return [(text.get(code) or _("not translated")) if text else "" for code in languages]

"""The rows of the news: a public report that Lan's party wrote, a draft of it, and what is drafted anew."""

from collections.abc import Callable
from typing import Any

from earlyspring.publishing.news.models import NewsPiece
from tests.news_cast import a_meeting, a_public_report, a_report
from tests.people import Cast


def a_public_piece(cast: Cast) -> dict[str, Any]:
    a_meeting(cast)
    return {"item": a_public_report(cast).item}


def a_draft(cast: Cast) -> dict[str, Any]:
    a_meeting(cast)
    return {"item": a_report(cast).item}


def in_a_meeting(cast: Cast) -> dict[str, Any]:
    a_meeting(cast)
    return {}


def begun(_cast: Cast) -> dict[str, Any]:
    return {"type": "report", "session": "SM-11", "owner": ""}


def words_as_they_are(_cast: Cast) -> dict[str, Any]:
    version = NewsPiece.objects.get(item="report-SM-11").versions.order_by("-number")[0]
    said = {f"{one['id']}__{lang}": words for one in version.sentences for lang, words in one["text"].items()}
    titles = {f"title__{lang}": words for lang, words in version.title.items()}
    return {"base": version.number, "on": version.on.isoformat()} | said | titles


def rows_of_news(row: Callable[..., Any], officers: tuple[str, ...]) -> dict[str, Any]:
    return {
        "news": row(),
        "new_news": row(get=officers, post=officers, at=in_a_meeting, data=begun),
        "news_piece": row(post=officers, at=a_public_piece),
        "news_paper": row(at=a_public_piece),
        "edit_news": row(get=officers, post=officers, own=True, at=a_draft, data=words_as_they_are),
        "correct_news": row(
            get=officers, post=officers, own=True, at=a_public_piece, data=lambda _cast: {"wrong": "2"}
        ),
        "discard_news": row(get=(), post=officers, own=True, at=a_draft),
    }

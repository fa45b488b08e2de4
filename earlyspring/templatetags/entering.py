"""Template words that lead to the forms of what is entered beside a fact."""

from typing import Any

from django import template

from earlyspring.desk.enter_links import BESIDE, enter_links
from earlyspring.ledger.nouns import Record

register = template.Library()


@register.inclusion_tag("desk/facts/enter.html", takes_context=True)
def enter(context: Any, *kinds: str, beside: str = "", item: str = "") -> dict[str, Any]:
    """What may be entered here: links to the forms of some kinds, begun with the fact on whose page one is."""
    links = enter_links(context["frame"], kinds, beside, item)
    return {"links": links, "language": context["language"]}


@register.inclusion_tag("desk/facts/enter.html", takes_context=True)
def enter_beside(context: Any, row: Record) -> dict[str, Any]:
    """As `enter`, for a fact of whatever kind."""
    return enter(context, *BESIDE.get(row.kind, ()), beside=row.kind, item=row.item)

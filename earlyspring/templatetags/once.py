"""Tags of Django's that stand in every row of a list, with the same result for less: nothing is worked out twice.

`include … only` is rendered once on a page for the same words: what it shows depends on the values given to it and on
the reader's language alone. `translate` looks a sentence up once a language, `static` a file once. `url` asks for a
pattern once.
"""

from collections.abc import Hashable
from functools import cache
from typing import Any

from django import template
from django.template.base import FilterExpression, Parser, Token
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as do_url
from django.template.loader_tags import IncludeNode, do_include
from django.templatetags.i18n import TranslateNode, do_translate
from django.templatetags.static import static as address_of_file
from django.utils.functional import Promise
from django.utils.translation import get_language

from earlyspring.desk.addresses import address

register = template.Library()
PLAIN = (str, int, type(None))

register.simple_tag(cache(address_of_file), name="static")


class IncludedOnce(IncludeNode):
    def render(self, context: Any) -> Any:
        key = self.key(context) if self.isolated_context and context.autoescape else None
        if key is None:
            return super().render(context)
        rendered = context.render_context.dicts[0].setdefault(IncludedOnce, {})
        if key not in rendered:
            rendered[key] = super().render(context)
        return rendered[key]

    def key(self, context: Any) -> Hashable | None:
        """The template and what is given to it; None where that cannot be compared. A safe word is not a plain one."""
        given = [self.template.var, get_language()]
        for name, value in self.extra_context.items():
            found = value.resolve(context)
            if isinstance(found, Promise):
                found = str(found)
            elif not isinstance(found, PLAIN):
                return None
            given += [name, found.__class__, found]
        return tuple(given)


class TranslatedOnce(TranslateNode):
    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.known: dict[str | None, Any] = {}

    def render(self, context: Any) -> Any:
        if self.asvar or self.message_context or not is_constant(self.filter_expression):
            return super().render(context)
        language = get_language()
        if language not in self.known:
            self.known[language] = super().render(context)
        return self.known[language]


def is_constant(expression: FilterExpression) -> bool:
    return not expression.filters and expression.var.lookups is None


class Addressed(URLNode):
    def render(self, context: Any) -> Any:
        if self.kwargs or self.asvar:
            return super().render(context)
        parts = [part.resolve(context) for part in self.args]
        if not all(isinstance(part, str) for part in parts):
            return super().render(context)
        return address(self.view_name.resolve(context), *parts)


@register.tag("include")
def include(parser: Parser, token: Token) -> IncludeNode:
    node = do_include(parser, token)
    return IncludedOnce(node.template, extra_context=node.extra_context, isolated_context=node.isolated_context)


@register.tag("translate")
def translate(parser: Parser, token: Token) -> TranslateNode:
    node = do_translate(parser, token)
    return TranslatedOnce(node.filter_expression, node.noop, node.asvar, node.message_context)


@register.tag("url")
def url(parser: Parser, token: Token) -> URLNode:
    node = do_url(parser, token)
    return Addressed(node.view_name, node.args, node.kwargs, node.asvar)

"""The filter that the parts use, without the nouns that the desk's own library needs."""

from django import template

from earlyspring.lang.tongues import tag_of

register = template.Library()
register.filter("tag", tag_of)

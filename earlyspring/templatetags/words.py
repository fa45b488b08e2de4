"""Template words: a text in the reader's language, days, standings."""

from django import template

register = template.Library()

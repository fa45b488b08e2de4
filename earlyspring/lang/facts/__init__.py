"""Typed facts of a text: numbers, amounts, days, periods, references, each with its place (TEXTS.md 2, CLI.md)."""

from earlyspring.lang.facts.fact import Fact
from earlyspring.lang.facts.scan import UnknownLanguage, facts_in

__all__ = ["Fact", "UnknownLanguage", "facts_in"]

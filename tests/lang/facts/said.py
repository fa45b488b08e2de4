"""What a sentence says, told shortly: each fact as `kind value unit`, soft ones with a question mark."""

from earlyspring.lang.facts import facts_in


def said(text, lang, *, soft=False):
    """The facts of a sentence without their places; soft ones only where they are asked for."""
    return [
        " ".join(str(one) for one in (fact.kind, fact.value, fact.unit) if one is not None) + "?" * fact.soft
        for fact in facts_in(text, lang)
        if soft or not fact.soft
    ]

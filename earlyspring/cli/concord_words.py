"""What `concord` says in plain English: classes of discrepancies, the sentences of findings, names of parts."""

import re

from earlyspring.lang.concord.finding import Finding

CLASSES = {
    "D01": "number",
    "D02": "digit lost or added",
    "D03": "scale word",
    "D04": "decimal or thousands sign",
    "D05": "currency",
    "D06": "percentage",
    "D07": "day or time",
    "D08": "year",
    "D09": "quarter or half-year",
    "D10": "length of a period",
    "D11": "unit of a period",
    "D12": "minimum and maximum",
    "D13": "before, after, within",
    "D14": "ordinal number",
    "D15": "place",
    "D16": "body",
    "D17": "who bears or does it",
    "D18": "duty and permission",
    "D19": "permission and duty",
    "D20": "prohibition",
    "D21": "endeavour and duty",
    "D22": "internal reference",
    "D23": "numbering",
    "D24": "part lacking",
    "D25": "sentence lacking",
    "D26": "sentence added",
    "D27": "authentic language",
    "D28": "frequency",
    "D29": "number of copies",
    "D30": "form required",
    "D31": "name not to be written so",
    "D32": "order of parts",
    "D33": "words lacking",
    "D34": "term",
    "D35": "lunar calendar",
    "D36": "number of a document",
    "D37": "customary unit",
    "D38": "person or title",
    "D39": "place of signature",
}
SENTENCES = {
    "fact_differs": "The texts do not state the same {kind}.",
    "fact_lacking": "{A_kind} that one text states is not stated in another.",
    "converted": "Equal after conversion.",
    "dangling_reference": "The text has no {reference}.",
    "part_lacking": "Not every text has {part}.",
    "number_differs": "What should be {part} bears different numbers.",
    "number_twice": "A number stands twice: {part}.",
    "number_left_out": "A number is left out: {part}.",
    "number_misplaced": "A number comes after a greater one: {part}.",
    "other_order": "The parts from {part} on stand in different orders.",
    "swapped": "What {part} says in one text, {other} says in another.",
    "sentence_lacking": "A sentence of one text is not in another.",
    "sentence_added": "A sentence stands in one text alone.",
    "sentences_joined": "The texts part this into sentences differently.",
    "shorter": "One text has only {percent} % of the usual length: words are probably lacking.",
    "longer": "One text is much longer: the others have only {percent} % of the usual length.",
    "binds_otherwise": "What is due, allowed or forbidden is not the same.",
    "permission_lacking": "What one text permits or recommends, another does not.",
    "negation_lacking": "One text denies what another says.",
    "bound_differs": "A number is bounded on one side only, or on the other side.",
    "time_order_differs": "One text says before where another says after.",
    "actor_differs": "The texts name different parties.",
    "actor_lacking": "A party that one text names is not named in another.",
    "figures_exchanged": "The figures are the same, but they belong to others.",
    "form_differs": "The form that one text asks for is not asked for in another.",
    "authentic_differs": "The languages of the text, or which of them prevails, are not the same.",
    "title_differs": "The texts give different titles.",
    "contrary": "The texts say things that exclude one another.",
    "name_differs": "The texts name a different {kind}.",
    "name_lacking": "{A_kind} that one text names is not named in another.",
    "name_deprecated": "Not to be written so: {written}. Write: {preferred}.",
    "calendar_differs": "A lunar day by the calendars of different countries.",
    "calendar_unsaid": "A lunar day that is {day} only by the calendar of {country}, which the text does not say.",
    "own_term_lacking": "One text has nothing of {term}, which this agreement defines.",
    "figures_and_words": "In figures {figures}, in words {words}.",
    "sum_differs": "The total stated is {stated}, the sum of the lines is {sum}.",
    "weekday_differs": "{day} is a {weekday}, not a {stated}.",
    "defined_otherwise": "Defined as {term}, here it is called {other}.",
}
KINDS = {"docnumber": "number of a document", "period": "length of time", "copies": "number of copies"}
LANGUAGES = {"vi": "Vietnamese", "zh": "Chinese", "en": "English"}
PARTS = {
    "art": "Article",
    "para": "paragraph",
    "point": "point",
    "sub": "sub-point",
    "annex": "Annex",
    "chp": "Chapter",
    "sec": "Section",
}
PARTED = re.compile(r"(\w+?)_(\d+)(?:-(\d+))?")


def part_in_words(eid: str) -> str:
    """`art_2__para_1` is *Article 2, paragraph 1*; a second part of one number says so; "" is the text as a whole."""
    return ", ".join(_part(one) for one in eid.split("__")) if eid else "the text"


def _part(one: str) -> str:
    found = PARTED.fullmatch(one)
    if found is None:
        return {"preamble": "Preamble", "signature": "Signatures"}.get(one, one)
    again = f" (time {found[3]})" if found[3] else ""
    return f"{PARTS.get(found[1], found[1])} {found[2]}{again}"


def sentence_of(finding: Finding) -> str:
    """What a finding says, its blanks filled."""
    said = {name: _filled(name, value) for name, value in finding.said.items()}
    if kind := said.get("kind"):
        said["A_kind"] = f"{'An' if kind[0] in 'aeiou' else 'A'} {kind}"
    return SENTENCES[finding.message].format_map(said)


def _filled(name: str, value: str) -> str:
    if name in ("part", "other", "reference"):
        return part_in_words(value)
    return KINDS.get(value, value) if name == "kind" else LANGUAGES.get(value, value)

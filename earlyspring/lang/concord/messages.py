"""What findings say: a closed list of message keys, each with the names of what fills its sentence (`Finding.said`).

The sentences are words of the doors: `cli/concord_words.py` in English, the desk in the languages of its readers. Which
languages are concerned, their spans, values and the odd one are on the finding itself and are not filled in.
"""

from collections.abc import Mapping

MESSAGES: Mapping[str, tuple[str, ...]] = {
    # `kind` is one of facts.fact.KINDS.
    "fact_differs": ("kind",),
    "fact_lacking": ("kind",),
    "converted": ("kind",),
    # `part`, `other`: eids; `reference`: an eid that the text names.
    "dangling_reference": ("reference",),
    "part_lacking": ("part",),
    "number_differs": ("part",),
    "number_twice": ("part",),
    "number_left_out": ("part",),
    "number_misplaced": ("part",),
    "other_order": ("part",),
    "swapped": ("part", "other"),
    "sentence_lacking": (),
    "sentence_added": (),
    "sentences_differ": (),
    "sentences_joined": (),
    # `shorter`: the language that says less; `percent`: how much of the usual length it has.
    "shorter": ("shorter", "percent"),
}

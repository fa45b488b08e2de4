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
    "sentences_joined": (),
    # `percent`: how much of the usual length the shorter one has; `longer` of a language that alone says more.
    "shorter": ("percent",),
    "longer": ("percent",),
    # Words that weigh; what each language says is in `values`, "" where it says nothing.
    "binds_otherwise": (),
    "permission_lacking": (),
    "negation_lacking": (),
    "bound_differs": (),
    "time_order_differs": (),
    "actor_differs": (),
    "actor_lacking": (),
    "figures_exchanged": (),
    "form_differs": (),
    "authentic_differs": (),
    "title_differs": (),
    "contrary": (),
    # `kind` is one of terms.concept.KINDS.
    "name_differs": ("kind",),
    "name_lacking": ("kind",),
    # `written`: as it stands there; `preferred`: as the term base would have it.
    "name_deprecated": ("written", "preferred"),
    # Lunar days: `country` is VN or CN, `day` the ISO day there.
    "calendar_differs": (),
    "calendar_unsaid": ("country", "day"),
    # `term`: of those that the agreement itself defines.
    "own_term_lacking": ("term",),
    # One text by itself.
    "figures_and_words": ("figures", "words"),
    "sum_differs": ("stated", "sum"),
    "weekday_differs": ("day", "weekday", "stated"),
    "defined_otherwise": ("term", "other"),
}

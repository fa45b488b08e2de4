"""The sentences for what is refused beside a comparison, or of a file that holds a text."""

from django.utils.translation import gettext_lazy as _

from earlyspring.desk.comparing.name_words import UNREAD

COMPARING = {
    "comparing_finding_gone": _(
        "This difference is not found in the texts as they stand now. Look at the comparison again."
    ),
    "comparing_accepted_already": _("%(given)s has accepted this difference already."),
    "comparing_approved_already": _("%(given)s has approved these texts already."),
    "comparing_texts_changed": _(
        "The texts have changed since the page was opened, or were not compared as they stand. Look at them again."
    ),
    "comparing_text_missing": _("The text in %(given)s is not deposited. All languages are approved together."),
    "comparing_own_word_on_paper": _("Your party says this itself; no paper is needed. Leave its number empty."),
    "comparing_nothing_chosen": _("No sentence is chosen. Choose those that say the same, in each language."),
    "comparing_sentence_gone": _(
        "The sentences in %(given)s have changed since the page was opened. Look at them again."
    ),
    "comparing_not_in_a_row": _("Choose sentences in %(given)s that follow one another."),
    "comparing_one_language": _(
        "Only one language was found in what was sent. Choose files in two languages or three."
    ),
    "comparing_language_twice": _("Two of the files are in %(given)s. Choose one file for each language."),
    "comparing_language_unknown": _("Of %(given)s it cannot be told in which language it is. Say it beside the file."),
    "comparing_other_file": _(
        "This is not the file of a text that is deposited here: its digest is another. Choose the very file."
    ),
    "memory_full": _(
        "Your party has room for %(expected)s groups of sentences; with this file there would be %(given)s. "
        "Take a smaller file over."
    ),
    **{f"document_{code}": words for code, words in UNREAD.items()},
}

"""The sentences for what is refused about news: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

NEWS = {
    "news_unconfirmed": _(
        "Sentence %(given)s rests on nothing of the record. Confirm that it is said by you, or take it out."
    ),
    "news_rests_on_hidden": _(
        "Sentence %(expected)s rests on something that is not public: %(given)s. Release that first, or take the sentence out."
    ),
    "news_nothing_corrected": _("Sentence %(given)s says the same as before in one language. Write what is right."),
    "news_corrects_hidden": _("What is to be corrected is not public, so there is nothing to correct in public."),
    "news_no_whole_language": _(
        "No language is whole: headline and every sentence are needed in one language at least."
    ),
    "news_hour_passed": _("This hour has passed. Choose a later one, or release at once."),
    "news_changed_meanwhile": _(
        "Somebody changed this piece while you had it open. Read what stands now, then do it again."
    ),
    "news_released": _(
        "This piece was released, so its words are not changed any more. Correct it, or take it back first."
    ),
    "news_session_unknown": _(
        "The record did not know this session (%(given)s) then. Choose another one or a later day."
    ),
    "news_nothing_chosen": _("Choose the sentences that are wrong."),
    "news_too_many": _("A piece has at most %(expected)s sentences; these are %(given)s."),
    "news_too_long": _("A sentence has at most %(expected)s characters."),
}

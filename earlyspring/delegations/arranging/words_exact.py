"""What the exact engine says: that a plan cannot be, which rules cannot be kept together, and why a proof broke off."""

from django.utils.translation import gettext_lazy as _

INSTALL = _(
    "The exact engine needs OR-tools, which is not installed here. Install it with "
    "“pip install 'earlyspring[plan]'” or “uv sync --frozen --inexact --extra plan”, or leave out --engine."
)
EXACT = {
    "proved_no_plan": _("It is proved that there is no plan. What follows cannot be kept together:"),
    "not_decided": _("The time ended before it was known whether there is a plan. Give it more with --seconds."),
    "proof_out_of_time": _("The proof took too long and was ended. The plan is that of the own search."),
    "proof_out_of_memory": _("The proof needed more memory than it may take. The plan is that of the own search."),
    "rule_of_seats": _("No table has more people than seats."),
    "rule_of_seat_locks": _("Everybody who is fixed to a table sits there."),
    "rule_of_head_table": _("At a head table sits only who is fixed to it."),
    "rule_of_reach": _("Who comes in a wheelchair sits at a table that can be reached."),
    "rule_of_diets": _("Everybody sits where their diet is served."),
    "rule_of_sides": _("At each table sit as many hosts and as many guests as the rules ask for."),
    "rule_of_languages": _("At each table somebody speaks all the languages."),
    "rule_of_chairs": _("Each table has a host of a rank that may lead it."),
    "rule_of_counterparts": _("Each table has a guest whose rank is near that of the host who leads it."),
    "rule_of_together": _("Those who are to sit together do."),
    "rule_of_apart": _("Those who are to sit apart do."),
    "rule_of_acquaintances": _("Everybody sits with as many people they know as the rules ask for."),
    "rule_of_tables": _("No batch has more documents than there are tables."),
    "rule_of_batches": _("There are no more batches than there may be."),
    "rule_of_alone": _("A document that is to be signed alone has none beside it."),
    "rule_of_stages": _("The documents of a stage are signed before those of the next."),
    "rule_of_document_locks": _("Every document that is fixed to a batch is signed there."),
    "rule_of_presence": _("Documents are signed while those who sign them are there."),
    "rule_of_talk_locks": _("Every meeting of which something is fixed has a place, and it stays as fixed."),
    "rule_of_free_rooms": _("No hotel gives more rooms of a class than it has free."),
    "rule_of_block_locks": _("Every block that is fixed to a hotel is there."),
}

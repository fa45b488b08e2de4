"""What a plan says of itself in sentences: where its points come from, what it breaks, why there can be none."""

from django.utils.translation import gettext_lazy as _

from earlyspring.delegations.arranging.words_exact import EXACT
from earlyspring.delegations.arranging.words_matching import MATCHING
from earlyspring.delegations.arranging.words_seating import SEATING
from earlyspring.delegations.arranging.words_timetable import TIMETABLE
from earlyspring.planning.outcome import Remark

SIGNING = {
    "document_unknown": _("%(document)s is not among the documents to be signed."),
    "document_missing": _("%(document)s has no place in the order."),
    "document_twice": _("%(document)s has two places in the order."),
    "too_many_batches": _("The order needs %(batches)s batches, and there may be %(most)s."),
    "too_few_tables": _("Batch %(batch)s has %(documents)s documents for %(tables)s tables."),
    "not_alone": _("%(document)s is to be signed alone and has another beside it in batch %(batch)s."),
    "person_at_two_tables": _("%(person)s would sit at two tables in batch %(batch)s."),
    "lock_broken": _("%(document)s is fixed to batch %(locked)s and stands in batch %(is)s."),
    "out_of_stage": _("%(document)s in batch %(batch)s comes after %(after)s, which is of a later stage."),
    "stages_mixed": _("Batch %(batch)s mixes documents of two stages."),
    "person_absent": _("%(person)s is not there in batch %(batch)s."),
    "batches_short": _(
        "%(documents)s documents at %(tables)s tables need %(needed)s batches at least, and there may be %(most)s."
    ),
    "person_signs_too_often": _(
        "%(person)s signs %(documents)s documents, one in a batch, and there may be %(most)s batches."
    ),
    "there_for": _("%(person)s is there for %(minutes)s minutes, from batch %(from)s to batch %(to)s."),
    "document_moved": _("%(document)s was told for batch %(was)s and is now in batch %(is)s."),
}
ROOMS = {
    "block_without_hotel": _("%(block)s has no hotel."),
    "block_lock_broken": _("%(block)s is fixed to %(locked)s and stands in %(is)s."),
    "hotel_too_full": _("%(hotel)s has %(free)s rooms of the class %(class)s, and %(rooms)s are asked of it."),
    "rooms_short": _("%(needed)s rooms of the class %(class)s are needed, and %(free)s are free in all hotels."),
    "block_too_large": _(
        "%(block)s needs %(rooms)s rooms of the class %(class)s in one hotel, and none has more than %(largest)s. "
        "Make two blocks of it."
    ),
    "delegation_split": _("%(delegation)s is spread over several hotels: %(hotels)s."),
    "head_not_in_first": _("%(block)s, a head of delegation, is in %(hotel)s, which is not the first house."),
    "not_near": _("%(block)s is not in the hotel of %(near)s."),
    "block_moved": _("%(block)s was told %(was)s and is now in %(is)s."),
}
VEHICLES = {
    "group_without_vehicle": _("%(group)s has no vehicle."),
    "vehicle_lock_broken": _("%(group)s is fixed to %(locked)s and rides in %(is)s."),
    "no_way_given": _("%(vehicle)s: no way is given that would lead to %(groups)s and on from there."),
    "too_few_seats": _("%(vehicle)s has %(seats)s seats for %(persons)s people (%(groups)s)."),
    "group_not_alone": _("%(group)s is to ride alone and has company in %(vehicle)s."),
    "not_for_guests_of_rank": _("%(group)s is of rank, and %(vehicle)s is not a car for such guests."),
    "leaves_too_late": _("%(vehicle)s would leave with %(group)s %(late)s minutes too late."),
    "group_too_large": _(
        "%(group)s are %(persons)s people, and no vehicle open to them has more than %(largest)s seats."
    ),
    "seats_short": _("In minute %(minute)s %(persons)s people are on the way, and all vehicles have %(seats)s seats."),
    "vehicle_used": _("%(vehicle)s is used."),
    "group_waits": _("%(group)s (%(persons)s people) wait %(minutes)s minutes."),
    "group_moved": _("%(group)s were told %(was)s and now ride in %(is)s."),
}
SENTENCES = EXACT | MATCHING | SEATING | SIGNING | ROOMS | VEHICLES | TIMETABLE


def sentence(remark: Remark) -> str:
    """A remark in the language that is active."""
    about = {key: ", ".join(map(str, one)) if isinstance(one, list) else one for key, one in remark.about.items()}
    return str(SENTENCES[remark.code]) % about

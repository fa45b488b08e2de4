"""What a plan says of itself in sentences: where its points come from, what it breaks, why there can be none."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from earlyspring.lang.tongues import SITE_CODES
from earlyspring.planning.outcome import Outcome, Remark

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
SEATING = {
    "banquet_table_twice": _("%(table)s stands twice in the plan."),
    "banquet_table_unknown": _("%(table)s is not among the tables."),
    "person_unknown": _("%(person)s is not among the persons."),
    "person_missing": _("%(person)s has no seat."),
    "person_twice": _("%(person)s has two seats."),
    "banquet_table_too_full": _("%(table)s has %(seats)s seats, and %(persons)s persons sit there."),
    "seat_lock_broken": _("%(person)s is fixed to %(locked)s and sits at %(table)s."),
    "not_for_head_table": _("%(person)s sits at the head table %(table)s and is not fixed to it."),
    "not_reachable": _("%(person)s comes in a wheelchair and cannot reach %(table)s."),
    "diet_not_served": _("%(table)s cannot serve %(person)s the diet %(diet)s."),
    "hosts_too_few": _("%(table)s has %(persons)s persons of the hosts; at least %(least)s are to be there."),
    "guests_too_few": _("%(table)s has %(persons)s persons of the guests; at least %(least)s are to be there."),
    "nobody_speaks_all": _("Nobody at %(table)s speaks all of these languages: %(languages)s."),
    "no_chair": _("No host of band %(band)s or higher is at %(table)s to lead it."),
    "no_counterpart": _("No guest at %(table)s is within %(bands)s bands of the host who leads it."),
    "knows_too_few": _("%(person)s knows %(known)s others at %(table)s; it should be %(least)s."),
    "group_parted": _("They are to sit together and do not: %(persons)s."),
    "not_apart": _("They are to sit apart and are both at %(table)s: %(persons)s."),
    "banquet_seats_short": _("%(persons)s persons are to be seated, and there are %(seats)s seats."),
    "reachable_seats_short": _("%(persons)s persons come in a wheelchair, and %(seats)s seats can be reached."),
    "diet_seats_short": _("%(persons)s persons need the diet %(diet)s, and it is served at %(seats)s seats."),
    "group_locked_apart": _("They are to sit together and are fixed to different tables (%(tables)s): %(persons)s."),
    "seated_group_too_large": _("They are to sit together, and no table has more than %(seats)s seats: %(persons)s."),
    "together_and_apart": _("They are to sit together and also to sit apart: %(persons)s."),
    "hosts_short": _(
        "%(tables)s tables of both sides are needed with at least %(least)s hosts at each, and there are %(persons)s."
    ),
    "guests_short": _(
        "%(tables)s tables of both sides are needed with at least %(least)s guests at each, and there are %(persons)s."
    ),
    "speakers_short": _(
        "%(tables)s tables of both sides are needed, and %(persons)s persons speak all of these languages: %(languages)s."
    ),
    "chairs_short": _(
        "%(tables)s tables of both sides are needed, and %(persons)s hosts are of band %(band)s or higher to lead one."
    ),
    "no_neighbour_to_talk_to": _("%(person)s at %(table)s shares no language with either neighbour."),
    "ranks_apart": _("The ranks at %(table)s reach from band %(highest)s to band %(lowest)s."),
    "far_from_rank": _("%(person)s at %(table)s sits %(steps)s rows from where the rank would seat the person."),
    "unit_crowds": _("%(persons)s persons of %(unit)s sit at %(table)s; more than %(most)s are a crowd."),
    "field_parted": _(
        "Of %(possible)s possible pairs of host and guest in the field %(field)s, %(met)s share a table."
    ),
    "pair_parted": _("They should sit together and do not: %(persons)s."),
    "pair_unwanted": _("They should rather not sit together and are both at %(table)s: %(persons)s."),
    "seat_moved": _("%(person)s was told %(was)s and now sits at %(is)s."),
}
SENTENCES = SEATING | SIGNING | ROOMS | VEHICLES


def sentence(remark: Remark) -> str:
    """A remark in the language that is active."""
    about = {key: ", ".join(map(str, one)) if isinstance(one, list) else one for key, one in remark.about.items()}
    return str(SENTENCES[remark.code]) % about


def told(outcome: Outcome, lang: str) -> dict[str, Any]:
    """An outcome as JSON, every remark with its sentence in this language."""
    with override(SITE_CODES[lang]):
        score, broken = (
            [one.as_json() | {"text": sentence(one)} for one in of] for of in (outcome.score, outcome.broken)
        )
    return {
        "status": outcome.status,
        "objective": outcome.objective,
        "bound": outcome.bound,
        "gap": outcome.gap,
        "iterations": outcome.iterations,
        "assignment": outcome.assignment,
        "score": score,
        "broken": broken,
    }

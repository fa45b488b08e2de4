"""What a plan of banquet seats says of itself."""

from django.utils.translation import gettext_lazy as _

SEATING = {
    "banquet_table_twice": _("%(table)s stands twice in the plan."),
    "banquet_table_unknown": _("%(table)s is not among the tables."),
    "person_unknown": _("%(person)s is not among the persons."),
    "person_missing": _("%(person)s has no seat."),
    "person_twice": _("%(person)s has two seats."),
    "banquet_table_too_full": _("%(table)s has %(seats)s seats, and %(persons)s persons sit there."),
    "seat_lock_broken": _("%(person)s is fixed to %(locked)s and sits at %(table)s."),
    "not_for_head_table": _("%(person)s sits at %(table)s and is not fixed there, as at a head table everybody is."),
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

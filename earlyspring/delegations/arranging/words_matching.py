"""What a plan of meetings of firms says of itself."""

from django.utils.translation import gettext_lazy as _

MATCHING = {
    "firm_unknown": _("%(firm)s is not among the firms."),
    "slot_unknown": _("%(slot)s is not among the slots."),
    "pair_meets_twice": _("They meet more than once: %(firms)s."),
    "not_to_be_chosen": _(
        "They meet and should not (of one side, refused, never there together, or no more are to be chosen): %(firms)s."
    ),
    "meeting_missing": _("Their meeting is given and has no slot: %(firms)s."),
    "meeting_lock_broken": _("Their meeting is fixed to %(locked)s and stands in %(is)s: %(firms)s."),
    "meeting_table_lock_broken": _("Their meeting is fixed to table %(locked)s and is at %(is)s: %(firms)s."),
    "firm_in_two_meetings": _("%(firm)s would be in two meetings in %(slot)s."),
    "firm_absent": _("%(firm)s is not there in %(slot)s."),
    "quota_exceeded": _("%(firm)s has %(meetings)s meetings, and there may be %(most)s."),
    "breaks_unfair": _("One firm has %(most)s breaks and another %(fewest)s; they may differ by %(fair)s."),
    "meeting_tables_short": _("%(meetings)s meetings in %(slot)s, and there are %(tables)s tables."),
    "meeting_table_taken": _(
        "Table %(table)s in %(slot)s has %(meetings)s meetings; tables 1 to %(tables)s can have one each."
    ),
    "meeting_interpreters_short": _(
        "%(meetings)s meetings in %(slot)s need an interpreter, and there are %(interpreters)s."
    ),
    "meeting_of_one": _("%(firm)s cannot meet itself."),
    "meeting_given_twice": _("Their meeting is given twice: %(firms)s."),
    "never_both_there": _("There is no slot in which both are there and their meeting may be: %(firms)s."),
    "given_meetings_need_tables": _("%(meetings)s meetings are given, and all slots have %(tables)s tables together."),
    "given_meetings_need_interpreters": _(
        "%(meetings)s of the given meetings need an interpreter, and all slots have %(interpreters)s together."
    ),
    "firm_could_have_more": _(
        "%(firm)s has %(meetings)s meetings worth %(points)s points; by itself it could have %(best)s."
    ),
    "firm_has_breaks": _("%(firm)s waits between its meetings; breaks: %(breaks)s."),
    "meeting_moved": _("Their meeting was told for %(was)s and is now in %(is)s: %(firms)s."),
    "meeting_dropped": _("Their meeting was told for %(was)s and is not held: %(firms)s."),
}

"""What a timetable of bilateral meetings says of itself in sentences."""

from django.utils.translation import gettext_lazy as _

BROKEN = {
    "meeting_unknown": _("%(meeting)s is not among the meetings asked for."),
    "meeting_twice": _("%(meeting)s stands in the timetable more than once."),
    "room_unknown": _("%(meeting)s is in %(room)s, which is not among the rooms."),
    "interpreter_unknown": _("%(interpreter)s, who is to interpret at %(meeting)s, is not among the interpreters."),
    "slot_beyond_last": _("%(meeting)s begins in slot %(slot)s and does not end within the %(slots)s slots there are."),
    "across_half_days": _("%(meeting)s in slot %(slot)s would go on into another half-day."),
    "slot_blocked": _("%(meeting)s in slot %(slot)s falls into a time kept free of meetings."),
    "too_early": _("%(meeting)s is in slot %(slot)s and may not begin before slot %(earliest)s."),
    "too_late": _("%(meeting)s begins in slot %(slot)s and is to end with slot %(latest)s."),
    "room_too_small": _("%(meeting)s is for %(size)s people, and %(room)s has %(capacity)s seats."),
    "equipment_missing": _("%(meeting)s needs what %(room)s does not have: %(equipment)s."),
    "room_closed": _("%(room)s is not open for %(meeting)s in slot %(slot)s."),
    "room_taken_twice": _("%(room)s is taken more than once in slot %(slot)s: %(meetings)s."),
    "body_away": _("%(body)s cannot be at %(meeting)s in slot %(slot)s."),
    "person_away": _("%(person)s cannot be at %(meeting)s in slot %(slot)s."),
    "body_in_two_places": _("%(body)s would be in two places in slot %(slot)s: %(meetings)s."),
    "person_in_two_places": _("%(person)s would be in two places in slot %(slot)s: %(meetings)s."),
    "circle_in_two_places": _("Two meetings of the circle %(circle)s fall together in slot %(slot)s: %(meetings)s."),
    "walk_too_long": _(
        "%(who)s has %(minutes)s minutes for a walk of %(walk)s minutes before slot %(slot)s: %(meetings)s."
    ),
    "locked_unplaced": _("%(meeting)s is fixed and has no place as it is fixed."),
    "talk_lock_broken": _("%(meeting)s is fixed to %(locked)s and stands at %(is)s."),
    "leader_without_own": _("%(interpreter)s comes with somebody at %(meeting)s and does not interpret there."),
    "interpreter_twice": _("The same interpreter has two seats at %(meeting)s."),
    "interpreters_missing": _("%(meeting)s needs %(needed)s interpreters and has %(are)s."),
    "interpreters_unfit": _(
        "%(meeting)s needs %(needed)s interpreters of its languages, of them %(leads)s leads, and these do not fit: "
        "%(interpreters)s."
    ),
    "interpreter_away": _("%(interpreter)s cannot be at %(meeting)s."),
    "interpreter_in_two_places": _("%(interpreter)s would be in two places in slot %(slot)s: %(meetings)s."),
    "day_too_long": _("%(interpreter)s works %(minutes)s minutes on %(day)s and may work %(most)s."),
    "no_rest": _(
        "%(interpreter)s works %(minutes)s minutes without a rest up to the end of %(meeting)s; %(most)s are the most."
    ),
}
SCORE = {
    "meeting_unplaced": _("%(meeting)s (priority %(priority)s) has no place."),
    "slot_changed": _("%(meeting)s was told for slot %(was)s and is now in slot %(is)s."),
    "room_changed": _("%(meeting)s was told for %(was)s and is now in %(is)s."),
    "interpreter_changed": _("%(is)s interprets at %(meeting)s and was not told to."),
    "room_crowded": _("%(room)s has %(capacity)s seats for the %(size)s people of %(meeting)s."),
    "seats_empty": _("%(room)s has %(capacity)s seats, and %(size)s people come to %(meeting)s."),
    "too_few_days": _("The meetings of %(series)s lie on %(days)s days; %(wished)s are wished."),
    "several_rooms": _("The meetings of %(series)s are in several rooms: %(rooms)s."),
    "meeting_alone": _("%(meeting)s in slot %(slot)s has no other meeting of %(circle)s right before or after it."),
    "waits_between": _("%(who)s has %(slots)s empty slots between meetings in %(half)s."),
    "field_unknown": _("%(interpreter)s interprets at %(meeting)s and does not know the field %(field)s."),
    "works_more": _("%(interpreter)s works %(slots)s slots; an equal share is %(share)s."),
}
REASONS = {
    "no_room_equipped": _("No room has all that %(meeting)s needs: %(equipment)s."),
    "no_room_large_enough": _("%(meeting)s is for %(size)s people, and the largest room for it has %(largest)s seats."),
    "no_time_left": _("In no half-day are all who attend %(meeting)s free for %(slots)s slots together."),
    "no_interpreters_for_meeting": _(
        "%(meeting)s needs %(needed)s interpreters for %(pair)s at once, and there are %(are)s."
    ),
    "no_leads_for_meeting": _(
        "%(meeting)s needs %(needed)s lead interpreters for %(pair)s at once, and there are %(are)s."
    ),
    "body_overbooked": _("%(body)s is asked for %(slots)s slots of meetings and has %(free)s."),
    "person_overbooked": _("%(person)s is asked for %(slots)s slots of meetings and has %(free)s."),
    "rooms_short_of_slots": _("The meetings take %(needed)s slots, and the %(rooms)s rooms have %(free)s together."),
    "leads_short": _(
        "The meetings take %(needed)s slots of lead interpreters, and the %(leads)s there are can work %(free)s."
    ),
    "interpreters_short": _(
        "The meetings take %(needed)s slots of interpreters, and the %(interpreters)s there are can work %(free)s."
    ),
    "in_the_way": _(
        "%(meeting)s could begin at %(times)s times by itself; at %(people)s of them somebody who attends is taken, at "
        "%(rooms)s no room is free, at %(interpreters)s no interpreters are; %(nothing)s are free."
    ),
    "more_leads_place_all": _("So many more lead interpreters give every meeting a place: %(more)s."),
    "more_interpreters_place_all": _("So many more interpreters give every meeting a place: %(more)s."),
    "more_rooms_place_all": _("So many more rooms give every meeting a place: %(more)s."),
    "more_leads_and_rooms_place_all": _(
        "So many more lead interpreters and rooms, both together, give every meeting a place: %(leads)s and %(rooms)s."
    ),
    "more_interpreters_and_rooms_place_all": _(
        "So many more interpreters and rooms, both together, give every meeting a place: %(interpreters)s and %(rooms)s."
    ),
    "more_halves_place_all": _("So many more half-days give every meeting a place: %(more)s."),
}
TIMETABLE = BROKEN | SCORE | REASONS

"""The sentences for what is refused at the fair: what stands against it, and what to do."""

from django.utils.translation import gettext_lazy as _

FAIR = {
    "not_own_exhibitor": _(
        "Only officers of %(given)s enter and change its exhibitors, and a focal point those of its agency."
    ),
    "exhibit_changed_in_between": _(
        "Somebody has changed this since the page was opened. Look at it, then change again."
    ),
    "exhibitor_quota_full": _(
        "All %(given)s places of the party for exhibitors are taken. Withdraw one, or ask the host for more."
    ),
    "booth_quota_full": _("%(expected)s fills all %(given)s booths that it has. Take one back, or give it more."),
    "fair_quota_below": _("%(path)s: there are %(expected)s already; %(given)s are too few for them."),
    "not_a_website": _("%(path)s: %(given)s is no address of a website. It begins with https:// or http://."),
    "out_of_bounds": _("%(path)s: %(given)s is outside %(expected)s."),
    "stars_out_of_bounds": _(
        "%(path)s: OCOP gives a certificate for %(expected)s stars, not for %(given)s. Leave it empty for goods without one."
    ),
    "certificate_without_stars": _(
        "%(path)s: a certificate is entered and no number of stars. Enter the stars, or empty number and days."
    ),
    "missing_for_stars": _(
        "%(path)s is missing: stars stand on a certificate with its number and day, in one of the groups."
    ),
    "expires_before_award": _(
        "%(path)s: a certificate that ends on %(given)s cannot have been awarded on %(expected)s."
    ),
    "certificate_expired": _(
        "%(path)s: the certificate ended on %(given)s, before the fair begins (%(expected)s). Show the product without "
        "stars, or enter the new certificate."
    ),
    "certificate_ends_within": _(
        "%(path)s: the certificate ends on %(given)s, before the last day of the fair (%(expected)s). Show the product "
        "without stars, or enter the new certificate."
    ),
    "awarded_after_fair_begins": _("%(path)s: the award of %(given)s lies after the fair begins (%(expected)s)."),
    "too_many_products": _("An exhibitor shows at most %(given)s products. Take one away first."),
    "too_many_papers": _("An exhibitor has at most %(given)s papers of the customs. Put several goods on one paper."),
    "photo_too_many_dots": _(
        "%(path)s: the picture has %(given)s dots, too many to be kept. Save it smaller, for example 3000 × 2000."
    ),
    "not_a_certificate_scan": _("%(path)s: this is no PDF and no picture. Scan the certificate as PDF, JPEG or PNG."),
    "booth_size": _("%(path)s: %(given)s m is no size of a booth; from %(expected)s m."),
    "booth_outside": _("%(path)s: %(given)s m lies outside the hall; from %(expected)s m of its corner."),
    "booth_code_taken": _("%(path)s: there is a booth %(given)s already. Choose another number."),
    "booth_overlaps": _("Booth %(given)s would stand on booth %(expected)s. Move it, or make it smaller."),
    "booth_taken": _(
        "Booth %(given)s is given to another exhibitor already (%(expected)s). Take it back first, or choose another."
    ),
    "booth_no_power": _("Booth %(given)s has not the power asked for: %(expected)s. Choose another booth."),
    "booth_no_water": _("Booth %(given)s has no water, which is asked for. Choose another booth."),
    "booth_other_side": _(
        "Booth %(given)s is kept for exhibitors of another side (%(expected)s). Choose another booth."
    ),
    "booth_is_given": _("Booth %(given)s is given to an exhibitor (%(expected)s). Take it back first."),
    "given_booth_no_power": _(
        "%(path)s: booth %(given)s, which is given already, has %(expected)s kW. Ask the host for another booth first."
    ),
    "given_booth_no_water": _(
        "%(path)s: booth %(given)s, which is given already, has none. Ask the host for another booth first."
    ),
    "exhibitor_withdrawn": _("Exhibitor %(given)s has withdrawn. Take it in again first."),
    "exhibitor_elsewhere": _("Exhibitor %(given)s is not at this fair."),
    "slot_in_use": _("%(given)s exhibitors come in this hour. Let them choose another first."),
    "slot_ends_before_it_begins": _("%(path)s: the hour ends before it begins."),
    "slot_at_the_same_time": _("%(path)s: an hour of door %(given)s runs at this time already."),
    "slot_full": _("All %(expected)s places at door %(given)s in this hour are taken. Choose another hour."),
    "no_such_slot": _("%(path)s: there is no such hour at this fair. Choose one of the list."),
    "customs_twice": _("%(path)s: paper %(given)s is entered already."),
    "samples_leave_within": _(
        "%(path)s: samples that leave on %(given)s are gone before the fair ends (%(expected)s)."
    ),
    "customs_ends_early": _(
        "%(path)s: the paper ends on %(given)s, before the samples go home (%(expected)s). Have it extended, or let them "
        "go home earlier."
    ),
    "no_such_earlier": _("%(given)s is no exhibitor of the last fair that could be taken over."),
    "exhibitor_unknown": _("No exhibitor of this party has the code %(given)s. Leave the code of a new one empty."),
    "match_day_outside": _("%(path)s: %(given)s is no day of the gathering (%(expected)s)."),
    "match_past_midnight": _("%(path)s: %(given)s half-hours would run past midnight. Enter fewer."),
    "match_time_there": _(
        "%(path)s: from %(given)s on there would be two rows of half-hours at once; %(expected)s is open already."
    ),
    "match_room_there": _("%(path)s: there is a room %(given)s already. Choose another code."),
    "match_no_such_half_hour": _("%(path)s: %(given)s is no half-hour that is open. Choose one of the list."),
    "match_never_there": _("%(path)s: tick at least one half-hour, or say that it does not come to meetings."),
    "match_not_signed_up": _("Exhibitor %(given)s does not come to meetings yet. Say first when it is there."),
    "match_cannot_be_asked": _(
        "%(path)s: %(given)s cannot be asked for a meeting. Choose an exhibitor of the list that comes to meet others."
    ),
    "match_asked_already": _(
        "A request between the two is open already (%(given)s). Answer it, or take it back first."
    ),
    "match_too_many": _("An exhibitor asks for at most %(given)s meetings. Take a request back first."),
    "match_withdrawn": _("The request was taken back; there is nothing to answer any more."),
    "contact_too_many": _("An exhibitor keeps at most %(given)s contacts. Take away those entered by mistake."),
    "contact_with_one": _("%(path)s: choose an exhibitor, or write who the visitor is; one of the two."),
    "contact_there": _(
        "%(path)s: this contact with %(given)s on %(expected)s is entered already, by one of the two. Open it and tell "
        "what became of it."
    ),
    "contact_open_with_day": _("%(path)s: what is still open has no day. Choose what became of it, or empty the day."),
    "contact_day_between": _("%(path)s: %(given)s lies outside %(expected)s, from the meeting until today."),
    "contact_value_of_contract": _("%(path)s: a contract alone has a value. Choose contract, or empty the value."),
    "tour_full": _(
        "Every seat of the tour is taken (%(given)s free), and %(expected)s wait. Wait too, or choose another."
    ),
    "tour_party_full": _(
        "Your party has all its seats on this tour (%(given)s are free for others), and %(expected)s wait. Wait too, or "
        "choose another."
    ),
    "tour_in_use": _("%(given)s people have a seat on this tour. It cannot be taken back while they have."),
    "tour_there": _("%(path)s: there is a tour %(given)s already. Choose another code."),
    "tour_over": _("The tour %(given)s is over."),
    "tour_not_guided": _("%(path)s: the tour is not guided in %(given)s. Choose one of: %(expected)s."),
    "event_one_place": _("%(path)s: choose a room, or write where it is; one of the two."),
    "event_room_taken": _(
        "%(path)s: %(given)s is taken at this time by %(expected)s. Choose another room or another hour."
    ),
    "event_exhibitor_elsewhere": _(
        "%(path)s: %(given)s presents at this time at %(expected)s. Leave it out, or choose another hour."
    ),
    "event_too_many": _("%(path)s: at most %(given)s exhibitors present at one event."),
    "event_cancelled": _("The event %(given)s is cancelled. Say first that it takes place after all."),
    "event_not_yet": _("The event is on %(given)s. Tell what came of it when it has begun."),
    "contact_not_that_day": _("%(path)s: %(given)s is not the day of the event (%(expected)s)."),
    "no_such_meeting": _("%(given)s does not come to meetings, so that none of its can be put anywhere."),
    "product_unknown": _("This exhibitor shows no product with the code %(given)s. Leave the code of a new one empty."),
}

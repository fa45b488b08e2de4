"""The chapter of the delegations: /<mechanism>/gathering/<key>/delegations/… and …/people/…"""

from django.urls import URLPattern, path

from earlyspring.desk.gathering.people import (
    arrivals,
    border_lists,
    by_link,
    cards,
    delegates,
    delegations,
    links,
    sheet,
    travel_papers,
    trustees,
)

PARTY = "<slug:key>/delegations/<str:party>/"
PERSON = "<slug:key>/people/<str:code>/"

urlpatterns: list[URLPattern] = [
    path("<slug:key>/delegations/", delegations.delegations, name="delegations"),
    path("<slug:key>/delegations/new/", delegations.invite, name="invite_delegation"),
    path(PARTY, delegations.delegation, name="delegation"),
    path(f"{PARTY}places/", delegations.quota, name="change_quota"),
    path(f"{PARTY}send/", delegations.send, name="send_list"),
    path(f"{PARTY}new/", delegates.new, name="new_delegate"),
    path(f"{PARTY}sheet/", sheet.sheet, name="people_sheet"),
    path(f"{PARTY}sheet/take-in/", sheet.upload, name="upload_people"),
    path(f"{PARTY}sheet/confirm/", sheet.confirm, name="confirm_people"),
    path(f"{PARTY}links/", links.links, name="delegation_links"),
    path(f"{PARTY}links/<int:pk>/take-back/", links.take_back, name="take_back_link"),
    path("<slug:key>/by-link/<str:secret>/", by_link.by_link, name="by_link"),
    path("<slug:key>/by-link/<str:secret>/<str:code>/", by_link.person_by_link, name="person_by_link"),
    path(f"{PARTY}readings/", travel_papers.readings, name="readings"),
    path(f"{PARTY}arrivals/new/", arrivals.new, name="new_arrival"),
    path("<slug:key>/arrivals/", arrivals.arrivals, name="arrivals"),
    path("<slug:key>/arrivals/border-list/", border_lists.saved_border_list, name="border_list"),
    path("<slug:key>/arrivals/<int:pk>/", arrivals.change, name="change_arrival"),
    path("<slug:key>/arrivals/<int:pk>/cancel/", arrivals.cancel, name="cancel_arrival"),
    path("<slug:key>/trustees/", trustees.trustees, name="trustees"),
    path("<slug:key>/purge/", trustees.purge_gathering, name="purge_gathering"),
    path("<slug:key>/people/find/", travel_papers.find, name="find_by_paper"),
    path(f"{PERSON}paper/", travel_papers.travel_paper, name="travel_paper"),
    path(f"{PERSON}paper/enter/", travel_papers.enter, name="enter_paper"),
    path(f"{PERSON}paper/photo/", travel_papers.enter_photo, name="enter_photo"),
    path(f"{PERSON}paper/read/", travel_papers.read, name="read_paper"),
    path("<slug:key>/people/", delegations.delegates, name="delegates"),
    path(PERSON, delegates.delegate, name="delegate"),
    path(f"{PERSON}card.vcf", cards.delegate_card, name="delegate_card"),
    path(f"{PERSON}change/", delegates.change_delegate, name="change_delegate"),
    path(f"{PERSON}withdraw/", delegates.withdraw_delegate, name="withdraw_delegate"),
    path(f"{PERSON}reinstate/", delegates.reinstate_delegate, name="reinstate_delegate"),
]

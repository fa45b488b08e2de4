"""The addresses of accrediting: /<mechanism>/gathering/<key>/accrediting/…"""

from django.urls import path

from earlyspring.desk.gathering.accrediting import lists, many, person, printing, zones

urlpatterns = [
    path("", lists.accrediting, name="accrediting"),
    path("act/", many.act, name="accrediting_act"),
    path("people/<str:code>/", person.accreditation, name="accreditation"),
    path("zones/", zones.zones, name="accrediting_zones"),
    path("zones/of-categories/", zones.category_zones, name="category_zones"),
    path("print/", printing.stacks, name="accrediting_print"),
    path("print/<slug:kind>/", printing.printed, name="print_things"),
    path("key/", zones.renew, name="renew_badge_key"),
]

"""The fair's table of contents: /<mechanism>/fair/…"""

from django.urls import URLPattern, URLResolver, include, path

from earlyspring.desk.fair import (
    by_link,
    delivery,
    exhibitors,
    links,
    listing,
    overview,
    papers,
    plan,
    product_list,
    products,
    sheet,
)

AT = "<slug:key>/exhibitors/<str:code>/"
PRODUCT = "<slug:key>/products/<str:code>/"
BOOTH = "<slug:key>/booths/<str:code>/"
LINK = "<slug:key>/my-booth/<str:secret>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("earlyspring.desk.fair.contacts.urls")),
    path("", include("earlyspring.desk.fair.matching.urls")),
    path("", include("earlyspring.desk.fair.promoting.urls")),
    path("", include("earlyspring.desk.fair.touring.urls")),
    path("", overview.fairs, name="fairs"),
    path("<slug:key>/", overview.fair, name="fair"),
    path("<slug:key>/places/", overview.fair_places, name="fair_places"),
    path("<slug:key>/exhibitors/", listing.exhibitors, name="exhibitors"),
    path("<slug:key>/new/", exhibitors.new_exhibitor, name="new_exhibitor"),
    path("<slug:key>/earlier/", products.earlier, name="earlier_exhibitors"),
    path("<slug:key>/sheet.xlsx", sheet.exhibit_sheet, name="exhibit_sheet"),
    path("<slug:key>/sheet/", sheet.upload_exhibits, name="upload_exhibits"),
    path("<slug:key>/sheet/confirm/", sheet.confirm_exhibits, name="confirm_exhibits"),
    path(AT, exhibitors.exhibitor, name="exhibitor"),
    path(f"{AT}change/", exhibitors.edit_exhibitor, name="edit_exhibitor"),
    path(f"{AT}agree/", exhibitors.agree, name="agree_exhibitor"),
    path(f"{AT}withdraw/", exhibitors.withdraw, name="withdraw_exhibitor"),
    path(f"{AT}reinstate/", exhibitors.reinstate, name="reinstate_exhibitor"),
    path(f"{AT}links/", links.exhibitor_links, name="exhibitor_links"),
    path(f"{AT}links/<int:pk>/take-back/", links.take_back, name="take_back_exhibitor_link"),
    path(f"{AT}new-product/", products.new_product, name="new_product"),
    path(f"{AT}delivery/", delivery.book, name="book_delivery"),
    path(f"{AT}customs/new/", delivery.new_customs, name="new_customs"),
    path(f"{AT}customs/<int:pk>/", delivery.edit_customs, name="edit_customs"),
    path(f"{AT}customs/<int:pk>/take-away/", delivery.drop_customs, name="drop_customs"),
    path("<slug:key>/products/", product_list.fair_products, name="fair_products"),
    path(PRODUCT, products.product, name="fair_product"),
    path(f"{PRODUCT}change/", products.edit_product, name="edit_product"),
    path(f"{PRODUCT}take-away/", products.drop_product, name="drop_product"),
    path(f"{PRODUCT}file/<slug:what>/", products.product_file, name="product_file"),
    path("<slug:key>/booths/", plan.booth_plan, name="booth_plan"),
    path("<slug:key>/lay-out/", plan.new_booths, name="new_booths"),
    path("<slug:key>/give/", plan.give, name="give_booth"),
    path(BOOTH, plan.edit_booth, name="edit_booth"),
    path(f"{BOOTH}take-back/", plan.take_back, name="take_back_booth"),
    path(f"{BOOTH}take-away/", plan.drop_booth, name="drop_booth"),
    path("<slug:key>/delivery/", delivery.fair_delivery, name="fair_delivery"),
    path("<slug:key>/delivery.pdf", papers.delivery_paper, name="delivery_paper"),
    path("<slug:key>/catalogue-<slug:language>.pdf", papers.fair_catalogue, name="fair_catalogue"),
    path("<slug:key>/delivery/<int:pk>/close/", delivery.drop_slot, name="drop_slot"),
    path(LINK, by_link.my_booth, name="my_booth"),
    path(f"{LINK}change/", by_link.exhibitor_by_link, name="exhibitor_by_fair_link"),
    path(f"{LINK}new-product/", by_link.new_product_by_link, name="new_product_by_fair_link"),
    path(f"{LINK}products/<str:code>/", by_link.product_by_link, name="product_by_fair_link"),
    path(f"{LINK}products/<str:code>/<slug:what>/", by_link.product_file_by_link, name="product_file_by_fair_link"),
    path(f"{LINK}customs/", by_link.customs_by_link, name="new_customs_by_fair_link"),
    path(f"{LINK}customs/<int:pk>/", by_link.customs_by_link, name="customs_by_fair_link"),
]

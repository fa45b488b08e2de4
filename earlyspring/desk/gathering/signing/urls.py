"""The addresses of the signing chapter: /<mechanism>/gathering/<key>/signing/…"""

from django.urls import path

from earlyspring.desk.gathering.signing import documents, folders, order, sides

urlpatterns = [
    path("", documents.documents, name="signing"),
    path("new/", documents.new_document, name="new_signing"),
    path("counts/", documents.count, name="signing_count"),
    path("order/", order.order, name="signing_order"),
    path("order/arrange/", order.arrange, name="arrange_signing"),
    path("order/sheet/", order.sheet, name="signing_sheet"),
    path("day/", folders.folders, name="signing_day"),
    path("day/labels/", folders.labels, name="signing_labels"),
    path("day/<int:pk>/", folders.folder, name="signing_folder"),
    path("day/<int:pk>/keep/", folders.kept, name="signing_kept"),
    path("<int:number>/", documents.document, name="signing_document"),
    path("<int:number>/change/", documents.change, name="change_signing"),
    path("<int:number>/signers/", documents.signers, name="change_signers"),
    path("<int:number>/withdraw/", documents.withdraw, name="withdraw_signing"),
    path("<int:number>/sides/<str:body>/", sides.side, name="signing_side"),
    path("<int:number>/sides/<str:body>/agree/", sides.agree, name="signing_agree"),
    path("<int:number>/sides/<str:body>/signature/", sides.signature, name="signing_signature"),
]

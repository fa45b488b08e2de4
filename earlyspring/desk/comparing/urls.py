"""The addresses of comparing: /<mechanism>/instruments/<item>/compare/…"""

from django.urls import path

from earlyspring.desk.comparing import approving, clauses, findings, page, protocol, taking_back, versions

urlpatterns = [
    path("", page.compare, name="compare"),
    path("again/", page.compare_again, name="compare_again"),
    path("file/", page.bring, name="bring_file"),
    path("approve/", approving.approve, name="approve_texts"),
    path("approved/<int:pk>/back/", taking_back.take_approval_back, name="take_approval_back"),
    path("accepted/<int:pk>/back/", taking_back.take_acceptance_back, name="take_acceptance_back"),
    path("findings/<slug:fingerprint>/", findings.finding, name="compare_finding"),
    path("clauses/<str:eid>/", clauses.clause, name="compare_clause"),
    path("links/<int:pk>/delete/", clauses.unlink, name="unlink_sentences"),
    path("protocol/", protocol.compare_protocol, name="compare_protocol"),
    path("versions/", versions.versions, name="compare_versions"),
]

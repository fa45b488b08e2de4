"""Pages of the term base: /<mechanism>/terms/…"""

from django.urls import path

from earlyspring.desk.terms import concept, entering, files, listing, sentences

urlpatterns = [
    path("", listing.terms, name="terms"),
    path("new/", entering.new_concept, name="new_concept"),
    path("import/", files.import_terms, name="import_terms"),
    path("files/<slug:form>/", files.terms_file, name="terms_file"),
    path("sentences/", sentences.sentences, name="sentences"),
    path("sentences/files/<slug:form>/", sentences.sentences_file, name="sentences_file"),
    path("concepts/<str:key>/", concept.concept, name="concept"),
    path("concepts/<str:key>/change/", entering.change_concept, name="change_concept"),
    path("concepts/<str:key>/withdraw/", entering.withdraw, name="withdraw_concept"),
]

"""The news: /<mechanism>/public/news/…"""

from django.urls import path

from earlyspring.desk.news import beginning, correcting, editing, overview, paper, piece

urlpatterns = [
    path("", overview.news, name="news"),
    path("new/", beginning.new_news, name="new_news"),
    path("<str:item>/", piece.news_piece, name="news_piece"),
    path("<str:item>/edit/", editing.edit_news, name="edit_news"),
    path("<str:item>/correct/", correcting.correct_news, name="correct_news"),
    path("<str:item>/paper/", paper.news_paper, name="news_paper"),
    path("<str:item>/discard/", beginning.discard_news, name="discard_news"),
]
